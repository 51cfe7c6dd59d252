package org.telcocrm.core.calendar;

import java.util.SortedSet;

/** Working days were asked for of a year whose calendar nobody supplied (NO_CALENDAR). */
public final class NoCalendarException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int year;

  NoCalendarException(int year, SortedSet<Integer> known) {
    super(
        "the calendar of working days must cover "
            + year
            + " but covers "
            + known
            + " (NO_CALENDAR). Maybe supply its public holidays and make-up days.");
    this.year = year;
  }

  /**
   * The year without a calendar.
   *
   * @return for example 2027
   */
  public int year() {
    return year;
  }
}
