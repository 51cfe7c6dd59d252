package org.telcocrm.io.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.Explanation;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.rules.churn.ChurnAssessor;

/**
 * One customer explained (为什么是他): every decision with all of its reasons in words and points that
 * add up.
 *
 * <p>Immutable and thread-safe. Masks the customer in {@link #toString}.
 */
public final class CustomerCard {

  private final String customer;
  private final List<Explanation.Section> chinese;
  private final List<Explanation.Section> english;

  private CustomerCard(CustomerAssessment assessment) {
    this.customer = assessment.customer().value();
    this.chinese = Explanation.sections(assessment, RuleTexts.of(Locale.CHINESE));
    this.english = Explanation.sections(assessment, RuleTexts.of(Locale.ENGLISH));
  }

  /**
   * Explains an assessment.
   *
   * @param assessment may be about a moving row; nothing of it is kept
   * @return its card
   */
  public static CustomerCard of(CustomerAssessment assessment) {
    return new CustomerCard(assessment);
  }

  /**
   * Whose card it is.
   *
   * @return the id as the results files write it
   */
  public String customer() {
    return customer;
  }

  List<Explanation.Section> chinese() {
    return chinese;
  }

  List<Explanation.Section> english() {
    return english;
  }

  /** The strongest reasons of the churn score, in words. */
  Both reasons(int most) {
    return new Both(reasons(chinese, most, "；"), reasons(english, most, "; "));
  }

  private static String reasons(List<Explanation.Section> sections, int most, String between) {
    return sections.stream()
        .filter(each -> each.assessor().equals(ChurnAssessor.KEY.name()))
        .flatMap(each -> each.reasons().stream())
        .limit(most)
        .map(Explanation.Reason::text)
        .collect(Collectors.joining(between));
  }

  /** How many decisions it explains. */
  @Override
  public String toString() {
    return "card of " + chinese.size() + " decisions";
  }
}
