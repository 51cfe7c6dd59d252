package org.telcocrm.core.privacy;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long records must be kept at least (最短保存期限).
 *
 * @param atLeast calendar years, months and days; not negative, not zero
 * @param source the rule that says so, for example {@code "PIPL 56"}; not blank
 */
public record Retention(Period atLeast, String source) implements Serializable {

  /** Checks the period and that a source is named. */
  public Retention {
    if (atLeast.isNegative() || atLeast.isZero()) {
      throw new IllegalArgumentException("atLeast must be longer than nothing but was " + atLeast);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          "source of a retention of " + atLeast + " must not be blank");
    }
  }

  /**
   * The last day on which a record must be kept.
   *
   * <p>The first day is not counted (民法典第201条); months and years are those of the calendar, and
   * where the month has no such day its last day is taken (第202条): five months from 2025-09-30 end
   * with 2026-02-28.
   *
   * @param since the day from which the time runs
   * @return the last day, inclusive
   */
  public LocalDate lastDay(LocalDate since) {
    return since.plus(atLeast);
  }
}
