package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.telcocrm.core.calendar.WorkingDays;
import org.telcocrm.core.lifecycle.TimeSpan;

/**
 * How long something may take (时限), and when it is due if the clock stood still meanwhile (停表).
 *
 * <p>Example: {@code ServiceTerm.days(15)} of a complaint of 1 March is due by the end of 16 March,
 * or of the next working day if that is none (令35号; 民法典201, 203: the first day is not counted, a
 * last day off moves on). Working days count days that are worked. Hours run through nights and
 * holidays. While the clock stands, hours do not pass, and a day does not count if the clock stands
 * at its end. Immutable and thread-safe.
 *
 * @param amount how many, at least 1
 * @param unit of what
 */
public record ServiceTerm(int amount, Unit unit) implements Serializable {

  /** What is counted. Grows only in a major version. */
  public enum Unit {
    /** Hours by the clock. */
    HOURS,
    /** Calendar days (日). */
    DAYS,
    /** Working days (工作日). */
    WORKING_DAYS
  }

  /** Checks the amount. */
  public ServiceTerm {
    Objects.requireNonNull(unit, "unit");
    if (amount < 1) {
      throw new IllegalArgumentException("amount of a term must be at least 1 but was " + amount);
    }
  }

  /**
   * A term of hours.
   *
   * @param hours at least 1
   * @return the term
   */
  public static ServiceTerm hours(int hours) {
    return new ServiceTerm(hours, Unit.HOURS);
  }

  /**
   * A term of calendar days.
   *
   * @param days at least 1
   * @return the term
   */
  public static ServiceTerm days(int days) {
    return new ServiceTerm(days, Unit.DAYS);
  }

  /**
   * A term of working days.
   *
   * @param days at least 1
   * @return the term
   */
  public static ServiceTerm workingDays(int days) {
    return new ServiceTerm(days, Unit.WORKING_DAYS);
  }

  /**
   * The last moment that is in time.
   *
   * @param start when the clock starts
   * @param pauses when it stands, in any order, without overlap
   * @param calendar holidays and make-up days; not asked for a term of hours
   * @return the moment, for days the last one of the day; empty while the clock stands before it
   * @throws org.telcocrm.core.calendar.NoCalendarException if the year of a day on the way is not
   *     covered
   */
  public Optional<LocalDateTime> deadline(
      LocalDateTime start, Collection<TimeSpan> pauses, WorkingDays calendar) {
    return unit == Unit.HOURS
        ? afterHours(start, pauses)
        : afterDays(
                start.toLocalDate(), pauses, day -> unit == Unit.DAYS || calendar.isWorkingDay(day))
            .map(day -> endOf(calendar.onOrAfter(day)));
  }

  /**
   * Whether a moment comes after the deadline. The calendar is asked only if the moment comes after
   * the earliest deadline that any calendar could give: whatever was answered in time is so before
   * next year's holidays are published.
   */
  boolean isMissedAt(
      LocalDateTime moment,
      LocalDateTime start,
      Collection<TimeSpan> pauses,
      WorkingDays calendar) {
    Optional<LocalDateTime> earliest =
        unit == Unit.HOURS
            ? afterHours(start, pauses)
            : afterDays(start.toLocalDate(), pauses, day -> true).map(ServiceTerm::endOf);
    return earliest.filter(moment::isAfter).isPresent()
        && deadline(start, pauses, calendar).filter(moment::isAfter).isPresent();
  }

  private static LocalDateTime endOf(LocalDate day) {
    return day.atTime(LocalTime.MAX);
  }

  private Optional<LocalDateTime> afterHours(LocalDateTime start, Collection<TimeSpan> pauses) {
    LocalDateTime deadline = start.plusHours(amount);
    List<TimeSpan> sorted = pauses.stream().sorted(Comparator.comparing(TimeSpan::from)).toList();
    for (TimeSpan pause : sorted) {
      LocalDateTime from = pause.from().isBefore(start) ? start : pause.from();
      if (from.isBefore(deadline) && pause.until().isAfter(from)) {
        if (pause.isOpenEnded()) {
          return Optional.empty();
        }
        deadline = deadline.plus(Duration.between(from, pause.until()));
      }
    }
    return Optional.of(deadline);
  }

  private Optional<LocalDate> afterDays(
      LocalDate start, Collection<TimeSpan> pauses, Predicate<LocalDate> counts) {
    LocalDate day = start;
    int left = amount;
    while (left > 0) {
      day = day.plusDays(1);
      LocalDateTime end = endOf(day);
      Optional<TimeSpan> pause = pauses.stream().filter(each -> each.contains(end)).findFirst();
      if (pause.isPresent() && pause.get().isOpenEnded()) {
        return Optional.empty();
      }
      left -= counts.test(day) && pause.isEmpty() ? 1 : 0;
    }
    return Optional.of(day);
  }
}
