package org.telcocrm.rules.guard;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which services need which confirmation (二次确认规则). Immutable and thread-safe.
 *
 * @param otherwise of a kind that is not named
 * @param byKind by kind of service, for example {@code RING_TONE}
 * @param noticeDays an answer up to so many days before a trial ends confirms its conversion, 0 to
 *     90
 */
public record ConfirmationRules(
    ConfirmationNeed otherwise, Map<String, ConfirmationNeed> byKind, int noticeDays)
    implements Serializable {

  private static final int MAX_DAYS = 90;

  /** Checks the days. */
  public ConfirmationRules {
    Objects.requireNonNull(otherwise, "otherwise");
    byKind = Collections.unmodifiableMap(new TreeMap<>(byKind));
    if (noticeDays < 0 || noticeDays > MAX_DAYS) {
      throw new IllegalArgumentException(
          "noticeDays must be between 0 and 90 but was " + noticeDays);
    }
  }

  /**
   * What a kind of service needs.
   *
   * @param kind for example {@code "RING_TONE"}
   * @return its own need, or that of all others
   */
  public ConfirmationNeed of(String kind) {
    return byKind.getOrDefault(kind, otherwise);
  }
}
