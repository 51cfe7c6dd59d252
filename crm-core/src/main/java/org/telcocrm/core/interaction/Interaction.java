package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One contact between the customer and us (接触记录).
 *
 * <p>Example: {@code Interaction.of(InteractionKind.COMPLAINT, LocalDate.of(2026, 3,
 * 2)).closedOn(LocalDate.of(2026, 3, 5)).withGrade(2)}: a complaint, solved after three days, and
 * the customer gave 2 of 5. A host that keeps {@link Touch}, {@link Complaint}, {@link
 * ServiceRequest} or {@link SurveyAnswer} gets it from their {@code toInteraction}. Immutable and
 * thread-safe; two are equal when every value is.
 */
public final class Interaction implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int BEST_GRADE = 5;

  private static final int DISSATISFIED_GRADE = 2;

  private final InteractionKind kind;
  private final LocalDate date;
  private final @Nullable LocalDate closed;
  private final @Nullable Integer grade;

  private Interaction(
      InteractionKind kind, LocalDate date, @Nullable LocalDate closed, @Nullable Integer grade) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.date = Objects.requireNonNull(date, "date");
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
    return new Interaction(kind, date, null, null);
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
    return new Interaction(kind, date, day, grade);
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
    return new Interaction(kind, date, closed, value);
  }

  /** What passed (接触类型). */
  public InteractionKind kind() {
    return kind;
  }

  /** The day on which it began. */
  public LocalDate date() {
    return date;
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
            && Objects.equals(closed, that.closed)
            && Objects.equals(grade, that.grade));
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, date, closed, grade);
  }

  /** Kind and day, for example {@code "COMPLAINT of 2026-03-02"}. */
  @Override
  public String toString() {
    return kind + " of " + date;
  }
}
