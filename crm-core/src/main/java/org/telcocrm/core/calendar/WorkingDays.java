package org.telcocrm.core.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Working days (工作日) of the years for which somebody supplied the calendar: Monday to Friday
 * without the public holidays (法定节假日), and the weekend days on which holidays are made up for
 * (调休上班日). No rule gives these: the State Council publishes them year by year, so a year that was
 * not supplied is refused, never guessed.
 *
 * <pre>{@code
 * WorkingDays days = WorkingDays.of(Set.of(2025), holidays2025, makeUpDays2025);
 * days.isWorkingDay(LocalDate.of(2025, 1, 26)); // true: a Sunday, made up for the Spring Festival
 * days.after(LocalDate.of(2025, 1, 24), 5);     // 2025-02-07
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class WorkingDays implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a TreeSet that nobody else holds
  private final SortedSet<Integer> years;

  @SuppressWarnings("serial") // a TreeSet that nobody else holds
  private final SortedSet<LocalDate> holidays;

  @SuppressWarnings("serial") // a TreeSet that nobody else holds
  private final SortedSet<LocalDate> makeUpDays;

  private WorkingDays(
      Collection<Integer> years, Collection<LocalDate> holidays, Collection<LocalDate> makeUpDays) {
    this.years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
    this.holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    this.makeUpDays = Collections.unmodifiableSortedSet(new TreeSet<>(makeUpDays));
    for (LocalDate day : this.holidays) {
      require(day);
      if (this.makeUpDays.contains(day)) {
        throw new IllegalArgumentException(
            "a day must be a holiday or a make-up day but " + day + " is both");
      }
    }
    for (LocalDate day : this.makeUpDays) {
      require(day);
      if (!isWeekend(day)) {
        throw new IllegalArgumentException(
            "a make-up day must be a Saturday or Sunday but "
                + day
                + " is a "
                + day.getDayOfWeek());
      }
    }
  }

  /**
   * A calendar.
   *
   * @param years which years it covers, each as a whole
   * @param holidays days off, weekends among them or not
   * @param makeUpDays weekend days that are worked
   * @return the calendar
   * @throws IllegalArgumentException if a day is both a holiday and a make-up day, or a make-up day
   *     is no weekend day
   * @throws NoCalendarException if a day lies outside the years
   */
  public static WorkingDays of(
      Collection<Integer> years, Collection<LocalDate> holidays, Collection<LocalDate> makeUpDays) {
    return new WorkingDays(years, holidays, makeUpDays);
  }

  /**
   * The public holidays, on which nobody is to be disturbed either.
   *
   * @return all that were supplied, in order
   */
  public SortedSet<LocalDate> holidays() {
    return holidays;
  }

  private void require(LocalDate day) {
    if (!years.contains(day.getYear())) {
      throw new NoCalendarException(day.getYear(), years);
    }
  }

  /**
   * Whether a day is worked.
   *
   * @param day of a year that is covered
   * @return true for a make-up day, false for a holiday, else true from Monday to Friday
   * @throws NoCalendarException if its year is not covered
   */
  public boolean isWorkingDay(LocalDate day) {
    require(day);
    if (makeUpDays.contains(day)) {
      return true;
    }
    return !isWeekend(day) && !holidays.contains(day);
  }

  private static boolean isWeekend(LocalDate day) {
    DayOfWeek week = day.getDayOfWeek();
    return week == DayOfWeek.SATURDAY || week == DayOfWeek.SUNDAY;
  }

  /**
   * The first working day from a day on: where a term ends on a day off, it ends on the next
   * working day (民法典第203条).
   *
   * @param day of a year that is covered
   * @return the day itself if it is worked
   * @throws NoCalendarException if the year of a day on the way is not covered
   */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /**
   * The last day of a term of so many working days; the first day is not counted (民法典第201条).
   *
   * @param start the day on which the term begins, worked or not
   * @param days at least 0
   * @return the {@code days}-th working day behind the start; for 0 the start itself
   * @throws IllegalArgumentException if days is negative
   * @throws NoCalendarException if the year of a day on the way is not covered
   */
  public LocalDate after(LocalDate start, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days must be at least 0 but was " + days);
    }
    LocalDate day = start;
    for (int i = 0; i < days; i++) {
      day = onOrAfter(day.plusDays(1));
    }
    return day;
  }

  /** The years. */
  @Override
  public String toString() {
    return "working days of " + years;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkingDays that
        && years.equals(that.years)
        && holidays.equals(that.holidays)
        && makeUpDays.equals(that.makeUpDays);
  }

  @Override
  public int hashCode() {
    return Objects.hash(years, holidays, makeUpDays);
  }
}
