package org.telcocrm.core.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Months counted from a day, the anchor (起算日): what began on the 31st completes a month on the last
 * day of a shorter one.
 *
 * <p>Example: from 2026-01-31 the first month is complete on 2026-02-28 and the second on
 * 2026-03-31. As of the ends of successive months the number rises by exactly one. {@link
 * ChronoUnit#MONTHS} would say 0, 2, 2, 4 as of the ends of February to May.
 */
public final class CompletedMonths {

  private CompletedMonths() {}

  /**
   * The greatest number of months that may be added to the anchor without passing a day.
   *
   * @param anchor the first day
   * @param day the day, not before the anchor
   * @return the {@code n} with {@code anchor.plusMonths(n) <= day < anchor.plusMonths(n + 1)}
   * @throws IllegalArgumentException if the day lies before the anchor
   */
  public static long between(LocalDate anchor, LocalDate day) {
    if (day.isBefore(anchor)) {
      throw new IllegalArgumentException(
          "day must not lie before the anchor " + anchor + " but was " + day);
    }
    // The 31st has no counterpart in a month of 30 days: its last day stands for it.
    int anchorDay = Math.min(anchor.getDayOfMonth(), day.lengthOfMonth());
    return ChronoUnit.MONTHS.between(anchor.withDayOfMonth(anchorDay), day);
  }
}
