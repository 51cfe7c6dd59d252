package org.telcocrm.core.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a view knows about one of its parts: known, stale or absent (已知, 陈旧, 缺失).
 *
 * <p>Example: {@code new PartStatus.Known("BOSS", LocalDate.of(2026, 3, 31))}. A stale part has its
 * values all the same; facts follow from them until {@link Customer360#withoutStale()}. Immutable
 * and thread-safe. Grows only in a major version.
 */
public sealed interface PartStatus extends Serializable {

  /** The source of a part that a host gave to a builder without naming one. */
  String GIVEN = "GIVEN";

  /**
   * Known, and not older than its limit.
   *
   * @param source the code of the system it comes from (来源), not blank
   * @param asOf the day as of which it holds, not after the view's date
   */
  record Known(String source, LocalDate asOf) implements PartStatus {

    /** Checks the source. */
    public Known {
      requireSource(source);
      Objects.requireNonNull(asOf, "asOf");
    }
  }

  /**
   * Known, but older than its limit.
   *
   * @param source the code of the system it comes from (来源), not blank
   * @param asOf the day as of which it holds
   * @param ageDays days from then to the view's date, above the limit
   * @param limitDays the age in days up to which, inclusive, it counts as known
   */
  record Stale(String source, LocalDate asOf, int ageDays, int limitDays) implements PartStatus {

    /** Checks the source, and that the age is above the limit. */
    public Stale {
      requireSource(source);
      Objects.requireNonNull(asOf, "asOf");
      if (limitDays < 0 || ageDays <= limitDays) {
        throw new IllegalArgumentException(
            "ageDays must be above limitDays " + limitDays + " but was " + ageDays);
      }
    }
  }

  /**
   * Nothing is known.
   *
   * @param reason why
   * @param source the code of the system that was asked (来源); empty if none was
   * @param detail what was wrong, for those who mend it, in English; empty unless the reason is
   *     {@link AbsenceReason#CONTRADICTORY}
   */
  record Absent(AbsenceReason reason, String source, String detail) implements PartStatus {

    /** Checks that nothing is null. */
    public Absent {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(detail, "detail");
    }

    /**
     * The absence with only a reason.
     *
     * @param reason why
     * @return the status
     */
    public static Absent of(AbsenceReason reason) {
      return new Absent(reason, "", "");
    }
  }

  private static void requireSource(String source) {
    if (source.isBlank()) {
      throw new IllegalArgumentException("source of a part must not be blank");
    }
  }
}
