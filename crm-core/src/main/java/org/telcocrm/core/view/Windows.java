package org.telcocrm.core.view;

import java.time.LocalDate;
import java.time.YearMonth;

/** The windows in which facts look back from the as-of date; every window includes that date. */
record Windows(LocalDate asOf) {

  /** M0: the as-of month if the date is its last day, else the month before. */
  YearMonth newestClosedMonth() {
    YearMonth month = YearMonth.from(asOf);
    return isClosed(month) ? month : month.minusMonths(1);
  }

  boolean isClosed(YearMonth month) {
    return !month.atEndOfMonth().isAfter(asOf);
  }

  /** 90 days are asOf − 89 to asOf. */
  boolean withinDays(int days, LocalDate day) {
    return between(firstOfDays(days), day);
  }

  LocalDate firstOfDays(int days) {
    return asOf.minusDays(days - 1L);
  }

  /**
   * Three months as of 2026-02-28 begin on 2025-12-01, as of 2026-03-15 on 2025-12-16. The step to
   * the next day comes first, so that as of a month's end the window is whole calendar months.
   */
  boolean withinMonths(int months, LocalDate day) {
    return between(firstOfMonths(months), day);
  }

  LocalDate firstOfMonths(int months) {
    return asOf.plusDays(1).minusMonths(months);
  }

  boolean inNewestClosedMonth(LocalDate day) {
    return YearMonth.from(day).equals(newestClosedMonth());
  }

  boolean sinceNewestClosedMonth(LocalDate day) {
    return between(newestClosedMonth().atDay(1), day);
  }

  private boolean between(LocalDate first, LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(asOf);
  }
}
