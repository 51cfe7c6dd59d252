package org.telcocrm.core.decision;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * One reason of a decision: what was looked at, what was seen, which bound it met and what it
 * counted.
 *
 * <p>Example: {@code Evidence("CONTRACT_ENDED", "contract_days_left", "-62", "< 0", 30)}. Values
 * are canonical texts without locale: a plain decimal, {@code "CNY 48.50"}, an ISO date, a level's
 * code, {@code "true"}, or {@link #MISSING}.
 *
 * @param reason reason code, upper-case letters, digits and underscores; never reused for another
 *     meaning
 * @param subject the fact or input the reason is about, for example {@code "tenure_months"}
 * @param observed the value seen, or {@link #MISSING}
 * @param bound the condition it met, for example {@code ">= 60"}; empty if there is none
 * @param points what the reason counted in a score; 0 where the decision is no score
 */
public record Evidence(String reason, String subject, String observed, String bound, int points)
    implements Serializable {

  /** What {@link #observed()} says of a value that is unknown for this customer. */
  public static final String MISSING = "MISSING";

  /** The stated total order: points descending, then reason, subject, observed value and bound. */
  public static final Comparator<Evidence> ORDER = Evidence::compare;

  /** Written out: a chain of comparators boxes points, and every decision sorts its evidence. */
  private static int compare(Evidence a, Evidence b) {
    int order = Integer.compare(b.points, a.points);
    order = order != 0 ? order : a.reason.compareTo(b.reason);
    order = order != 0 ? order : a.subject.compareTo(b.subject);
    order = order != 0 ? order : a.observed.compareTo(b.observed);
    return order != 0 ? order : a.bound.compareTo(b.bound);
  }

  /** Checks the reason code's grammar and that a subject is named. */
  public Evidence {
    Objects.requireNonNull(observed, "observed");
    Objects.requireNonNull(bound, "bound");
    Codes.require("reason", reason);
    if (subject.isBlank()) {
      throw new IllegalArgumentException("subject of reason " + reason + " must not be blank");
    }
  }

  /**
   * Checks the grammar of a reason code, so that a policy refuses it when built and not at the
   * first customer who meets it.
   *
   * @param code the code
   * @return the code
   * @throws IllegalArgumentException if it is not upper-case letters, digits and underscores
   */
  public static String requireReason(String code) {
    return Codes.require("reason", code);
  }

  /**
   * A reason without points, as a decision table gives it.
   *
   * @param reason reason code
   * @param subject the fact or input
   * @param observed the value seen
   * @param bound the condition it met
   * @return the evidence with 0 points
   */
  public static Evidence of(String reason, String subject, String observed, String bound) {
    return new Evidence(reason, subject, observed, bound, 0);
  }
}
