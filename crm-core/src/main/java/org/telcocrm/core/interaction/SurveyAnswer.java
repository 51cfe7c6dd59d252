package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;

/**
 * What a customer answered to a satisfaction survey (满意度回馈), ready to be grouped by reason and
 * service. Immutable and thread-safe.
 *
 * @param customer who answered
 * @param date the day of the answer
 * @param service the service asked about, as the host codes it, not blank
 * @param grade 1 (very dissatisfied) to 5 (very satisfied), both inclusive
 * @param reason the reason the customer gave, as the host codes it; empty if he gave none
 */
public record SurveyAnswer(
    CustomerId customer, LocalDate date, String service, int grade, String reason)
    implements Serializable {

  private static final int BEST_GRADE = Interaction.BEST_GRADE;

  /** Checks service and grade. */
  public SurveyAnswer {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(reason, "reason");
    if (service.isBlank() || grade < 1 || grade > BEST_GRADE) {
      throw new IllegalArgumentException(
          "survey answer must name a service and a grade between 1 and "
              + BEST_GRADE
              + " but had \""
              + service
              + "\" and "
              + grade);
    }
  }

  /** Whether the customer said to be dissatisfied (不满意): 1 or 2. */
  public boolean isDissatisfied() {
    return toInteraction().isDissatisfied();
  }

  /**
   * What facts are derived from, for {@code Customer360}.
   *
   * @return an answer of that day with its grade
   */
  public Interaction toInteraction() {
    return Interaction.of(InteractionKind.SURVEY_ANSWER, date).withGrade(grade);
  }
}
