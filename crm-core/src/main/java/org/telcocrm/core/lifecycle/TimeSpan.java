package org.telcocrm.core.lifecycle;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A stretch of time, half-open: the beginning inclusive, the end exclusive. For moments; days are a
 * {@link org.telcocrm.core.history.Validity}. Immutable and thread-safe.
 *
 * @param from the beginning, inclusive
 * @param until the end, exclusive, after {@code from}; {@link #NO_END} while it lasts
 */
public record TimeSpan(LocalDateTime from, LocalDateTime until) implements Serializable {

  /** Stands for "not yet ended". */
  public static final LocalDateTime NO_END = LocalDateTime.MAX;

  /** Checks that it ends after it begins. */
  public TimeSpan {
    Objects.requireNonNull(from, "from");
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "time span must end after it begins but was from " + from + " until " + until);
    }
  }

  /** Whether it has not ended. */
  public boolean isOpenEnded() {
    return until.equals(NO_END);
  }

  /**
   * Whether a moment lies inside.
   *
   * @param moment the moment
   * @return true from {@code from}, inclusive, until {@code until}, exclusive
   */
  public boolean contains(LocalDateTime moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
