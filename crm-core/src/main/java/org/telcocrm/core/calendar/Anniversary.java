package org.telcocrm.core.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that comes back every year (周年日): a birthday, the day of joining (入网周年) or of signing.
 *
 * <p>Example: {@code Anniversary.of(LocalDate.of(2004, 2, 29))} falls on 2025-02-28 and on
 * 2028-02-29. In a common year the last day of February stands for the 29th, as the last day of a
 * month stands for the 31st in {@link CompletedMonths}; so a year of tenure, of age and the day it
 * is celebrated on agree. The first day itself is no anniversary: years count from 1. Immutable and
 * thread-safe.
 *
 * @param first the day it began
 */
public record Anniversary(LocalDate first) implements Serializable {

  /** Checks that there is a day. */
  public Anniversary {
    Objects.requireNonNull(first, "first");
  }

  /**
   * The anniversaries of a day.
   *
   * @param first the day it began
   * @return its anniversaries
   */
  public static Anniversary of(LocalDate first) {
    return new Anniversary(first);
  }

  /**
   * The day of one anniversary.
   *
   * @param number 1 for the first, at least 1
   * @return that many years after {@link #first()}
   * @throws IllegalArgumentException if the number is below 1
   */
  public LocalDate number(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("number must be at least 1 but was " + number);
    }
    return first.plusYears(number);
  }

  /**
   * The first anniversary from a day on.
   *
   * @param day any day; before {@link #first()} too
   * @return the day itself if it is one
   */
  public LocalDate onOrAfter(LocalDate day) {
    return number(Math.max(1, Math.toIntExact(day.getYear() - (long) first.getYear())), day);
  }

  private LocalDate number(int candidate, LocalDate day) {
    LocalDate in = number(candidate);
    return in.isBefore(day) ? number(candidate + 1) : in;
  }

  /**
   * Whether a day is one.
   *
   * @param day any day
   * @return true for each anniversary, false for {@link #first()} and all days before it
   */
  public boolean isOn(LocalDate day) {
    return day.isAfter(first) && onOrAfter(day).equals(day);
  }

  /**
   * How many years are complete: the age (周岁) of who was born on {@link #first()}.
   *
   * @param day not before the first
   * @return 0 until the day before the first anniversary; one more from each anniversary on
   * @throws IllegalArgumentException if the day lies before the first
   */
  public int completedYears(LocalDate day) {
    return Math.toIntExact(CompletedMonths.between(first, day) / 12);
  }
}
