package org.telcocrm.core.view;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Two sources say different things about one part (来源冲突).
 *
 * <p>Example: BOSS and CRM both delivered subscriptions, and differ in {@code S2}: {@code new
 * PartConflict(Part.SUBSCRIPTIONS, new Known("BOSS", day), new Known("CRM", day), List.of("S2"))}.
 * Values of different days may differ rightly: both days are told. Immutable and thread-safe.
 *
 * @param part what they speak about
 * @param taken the source whose values the view holds, with their day
 * @param other the source that says something else, with its day
 * @param differing keys of what differs or is known to one only, each once, in ascending order; the
 *     part's code if it has no keys
 */
public record PartConflict(
    ViewPart part, PartStatus.Known taken, PartStatus.Known other, List<String> differing)
    implements Serializable {

  /** Copies the keys and checks that there is one. */
  public PartConflict {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(taken, "taken");
    Objects.requireNonNull(other, "other");
    differing = differing.stream().distinct().sorted().toList();
    if (differing.isEmpty()) {
      throw new IllegalArgumentException("differing of " + part.code() + " must not be empty");
    }
  }
}
