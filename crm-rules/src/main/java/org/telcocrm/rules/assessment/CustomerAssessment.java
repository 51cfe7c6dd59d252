package org.telcocrm.rules.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.churn.ChurnRisk;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.kano.ServicePlan;
import org.telcocrm.rules.value.CustomerValue;
import org.telcocrm.rules.value.ValueAssessor;

/**
 * Everything that was decided about one customer as of one date.
 *
 * <p>Equal facts and equal policies give equal assessments. Immutable and thread-safe.
 */
public final class CustomerAssessment implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Facts facts;

  @SuppressWarnings("serial") // LinkedHashMap, never changed
  private final Map<AssessorKey<?>, Decision<?>> decisions;

  /** Takes the map over: nobody else may change it. */
  CustomerAssessment(Facts facts, Map<AssessorKey<?>, Decision<?>> decisions) {
    this.facts = facts;
    this.decisions = Collections.unmodifiableMap(decisions);
  }

  /**
   * Who was assessed.
   *
   * @return the customer
   */
  public CustomerId customer() {
    return facts.customer();
  }

  /**
   * The date of the assessment.
   *
   * @return part of the input
   */
  public LocalDate asOf() {
    return facts.asOf();
  }

  /**
   * The facts behind the decisions: the source's, the derived ones, and those the decisions put
   * out, such as {@code value_tier} and {@code churn_band}.
   *
   * @return the facts
   */
  public Facts facts() {
    return facts;
  }

  /**
   * The value decision.
   *
   * @return realised, potential and model value, and the tier
   */
  public Decision<CustomerValue> value() {
    return get(ValueAssessor.KEY);
  }

  /**
   * The churn decision.
   *
   * @return profile, points, probability and band
   */
  public Decision<ChurnRisk> churn() {
    return get(ChurnAssessor.KEY);
  }

  /**
   * The service decision.
   *
   * @return the state of every service and what is advised
   */
  public Decision<ServicePlan> services() {
    return get(ServiceAssessor.KEY);
  }

  /**
   * The decision of one assessment.
   *
   * @param key its key
   * @param <R> the outcome's type
   * @return the decision
   * @throws IllegalArgumentException if the assessor did not take part; {@link #find} asks first
   */
  public <R> Decision<R> get(AssessorKey<R> key) {
    return find(key)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the assessment must hold \"" + key + "\" but has " + decisions.keySet()));
  }

  /**
   * The decision of one assessment, if it took part.
   *
   * @param key its key
   * @param <R> the outcome's type
   * @return the decision
   */
  @SuppressWarnings("unchecked") // put under the key of its own assessor only
  public <R> Optional<Decision<R>> find(AssessorKey<R> key) {
    return Optional.ofNullable((Decision<R>) decisions.get(key));
  }

  /**
   * All decisions.
   *
   * @return in the order in which they were taken; unmodifiable
   */
  public Map<AssessorKey<?>, Decision<?>> decisions() {
    return decisions;
  }

  /**
   * What was not known, over all decisions.
   *
   * @return by subject, without repetition
   */
  public List<Gap> gaps() {
    return decisions.values().stream()
        .flatMap(decision -> decision.gaps().stream())
        .sorted()
        .distinct()
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomerAssessment that
        && facts.equals(that.facts)
        && decisions.equals(that.decisions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(facts, decisions);
  }

  /** The customer, the date and all decisions as codes. */
  @Override
  public String toString() {
    return customer() + " as of " + asOf() + " " + decisions;
  }
}
