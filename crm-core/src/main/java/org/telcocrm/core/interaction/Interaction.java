package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One contact between the customer and us (接触记录), by day and, where the source knows it, moment.
 *
 * <p>Example: {@code Interaction.of(InteractionKind.COMPLAINT, LocalDate.of(2026, 3,
 * 2)).closedOn(LocalDate.of(2026, 3, 5)).withGrade(2)}: a complaint, solved after three days, and
 * the customer gave 2 of 5. A host that keeps {@link Touch}, {@link Complaint}, {@link
 * ServiceRequest} or {@link SurveyAnswer} gets it from them. Immutable and thread-safe; two are
 * equal when every value is.
 */
public final class Interaction implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int BEST_GRADE = 5;

  private static final int DISSATISFIED_GRADE = 2;

  private final InteractionKind kind;
  private final LocalDate date;
  private final @Nullable LocalTime time;
  private final @Nullable LocalDate closed;
  private final @Nullable Integer grade;

  private Interaction(
      InteractionKind kind,
      LocalDate date,
      @Nullable LocalTime time,
      @Nullable LocalDate closed,
      @Nullable Integer grade) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.date = Objects.requireNonNull(date, "date");
    this.time = time;
    this.closed = closed;
    this.grade = grade;
  }

  /**
   * A contact that is still open and has no grade.
   *
   * @param kind what passed
   * @param date the day on which it began
   * @return the interaction
   */
  public static Interaction of(InteractionKind kind, LocalDate date) {
    return new Interaction(kind, date, null, null, null);
  }

  /**
   * A contact of which the moment is known; open and without grade.
   *
   * @param kind what passed
   * @param at when it began, in local time
   * @return the interaction
   */
  public static Interaction of(InteractionKind kind, LocalDateTime at) {
    Objects.requireNonNull(at, "at");
    return new Interaction(kind, at.toLocalDate(), at.toLocalTime(), null, null);
  }

  /**
   * The same contact, closed (办结).
   *
   * @param day the day on which it was closed, not before it began
   * @return the interaction
   * @throws IllegalArgumentException if the day lies before the beginning
   */
  public Interaction closedOn(LocalDate day) {
    if (day.isBefore(date)) {
      throw new IllegalArgumentException(
          "closing day of " + this + " must not be before it but was " + day);
    }
    return new Interaction(kind, date, time, day, grade);
  }

  /**
   * The same contact with the customer's answer about satisfaction, given on the closing day or, if
   * there is none, on the day of the contact.
   *
   * @param value 1 (very dissatisfied) to 5 (very satisfied), both inclusive
   * @return the interaction
   * @throws IllegalArgumentException if the grade lies outside 1 to 5
   */
  public Interaction withGrade(int value) {
    if (value < 1 || value > BEST_GRADE) {
      throw new IllegalArgumentException(
          "grade of " + this + " must be between 1 and " + BEST_GRADE + " but was " + value);
    }
    return new Interaction(kind, date, time, closed, value);
  }

  /** What passed (接触类型). */
  public InteractionKind kind() {
    return kind;
  }

  /** The day on which it began. */
  public LocalDate date() {
    return date;
  }

  /** The time of that day at which it began, in local time, or empty if only the day is known. */
  public Optional<LocalTime> time() {
    return Optional.ofNullable(time);
  }

  /** The day on which it was closed (办结), or empty if it is open. */
  public Optional<LocalDate> closed() {
    return Optional.ofNullable(closed);
  }

  /** The customer's grade 1–5 (满意度), or empty if none was given. */
  public OptionalInt grade() {
    return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
  }

  /**
   * Whether it had begun and was not yet closed at the end of a day.
   *
   * @param day the day
   * @return false from the closing day on, that day included
   */
  public boolean isOpenAt(LocalDate day) {
    return !date.isAfter(day) && (closed == null || closed.isAfter(day));
  }

  /**
   * How long it has been open at the end of a day, in hours, of which every one begun counts: a
   * fault of 10:00 on 29 March is open for 62 hours at the end of the 31st. If only the day is
   * known, from its beginning, so that a fault is never called younger than it may be: 72 hours.
   *
   * @param day the day, up to its end
   * @return the hours, at least 1, or empty if it is not open then
   */
  public OptionalInt openHours(LocalDate day) {
    Objects.requireNonNull(day, "day");
    if (!isOpenAt(day)) {
      return OptionalInt.empty();
    }
    LocalDateTime begun = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
    Duration open = Duration.between(begun, day.plusDays(1).atStartOfDay());
    return OptionalInt.of(Math.toIntExact(open.plusHours(1).minusNanos(1).toHours()));
  }

  /**
   * Whether the customer said to be dissatisfied (不满意): a grade of 1 or 2.
   *
   * @return false also if no grade was given
   */
  public boolean isDissatisfied() {
    return grade != null && grade <= DISSATISFIED_GRADE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Interaction that
            && kind == that.kind
            && date.equals(that.date)
            && Objects.equals(time, that.time)
            && Objects.equals(closed, that.closed)
            && Objects.equals(grade, that.grade));
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, date, time, closed, grade);
  }

  /** Kind and day, for example {@code "COMPLAINT of 2026-03-02"}. */
  @Override
  public String toString() {
    return kind + " of " + date;
  }
}
