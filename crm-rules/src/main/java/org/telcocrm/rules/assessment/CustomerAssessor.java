package org.telcocrm.rules.assessment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.DerivedFact;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.FactDerivation;
import org.telcocrm.rules.action.ActionPlan;
import org.telcocrm.rules.action.ActionPlanner;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.assessor.BlockAssessor;

/**
 * Assesses customers: churn, value, services and the host's own, each an explained decision.
 * Whoever looks at another's decision comes behind it; else ours come first, then others by name.
 *
 * <p>Three ways in, one answer: a typed {@link Customer360}, {@link Facts}, or — for a base —
 * {@link #bind} once and assess row by row. Each assessment sees the source's facts, the derived
 * ones, and what assessments before it put out. Immutable and thread-safe.
 *
 * <pre>{@code
 * CustomerAssessor assessor = CustomerAssessor.ofDefaults();
 * CustomerAssessment assessment = assessor.assess(customer360);
 * assessment.churn().evidence().forEach(System.out::println);
 * }</pre>
 */
public final class CustomerAssessor implements Serializable {

  private static final long serialVersionUID = 1L;

  private final PolicySet policies;
  private final DerivedFacts derivedFacts;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Assessor<?>> own;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Assessor<?>> assessors;

  /** The last binding, kept because hosts ask with one schema over and over; racing is harmless. */
  private transient volatile @Nullable Bound lastBound;

  private CustomerAssessor(Builder builder) {
    this.policies = builder.policies;
    this.derivedFacts = builder.derivedFacts;
    this.own = List.copyOf(builder.own);
    List<Assessor<?>> all = new ArrayList<>(policies.assessors());
    all.addAll(own);
    this.assessors = DecisionOrder.of(all);
    AssessorRules.check(assessors);
  }

  /**
   * An assessor with the default policies.
   *
   * @return useful untouched
   */
  public static CustomerAssessor ofDefaults() {
    return of(PolicySet.ofDefaults());
  }

  /**
   * An assessor with these policies.
   *
   * @param policies one operator's rules
   * @return the assessor
   */
  public static CustomerAssessor of(PolicySet policies) {
    return builder().policies(policies).build();
  }

  /**
   * Starts with default policies, the standard derived facts and no assessor of the host's own.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder that starts with this assessor.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.policies = policies;
    builder.derivedFacts = derivedFacts;
    builder.own.addAll(own);
    return builder;
  }

  /**
   * The policies of our own assessments.
   *
   * @return the set
   */
  public PolicySet policies() {
    return policies;
  }

  /**
   * The derived facts that assessments see.
   *
   * @return the standard ones and those that were added
   */
  public DerivedFacts derivedFacts() {
    return derivedFacts;
  }

  /**
   * All assessments, ours and the host's.
   *
   * @return in the order in which they decide
   */
  public List<Assessor<?>> assessors() {
    return assessors;
  }

  /**
   * Assesses a typed customer.
   *
   * @param customer the customer with parts and date
   * @return the same as {@code assess(facts)} of the facts that {@link FactDerivation} gives
   */
  public CustomerAssessment assess(Customer360 customer) {
    FactDerivation derivation =
        customer
            .currency()
            .filter(currency -> !currency.equals(FactDerivation.standard().schema().currency()))
            .map(FactDerivation::of)
            .orElse(FactDerivation.standard());
    return assess(derivation.derive(customer));
  }

  /**
   * Assesses a customer from facts.
   *
   * @param facts the source's facts; derived facts are computed here
   * @return all decisions
   */
  public CustomerAssessment assess(Facts facts) {
    Bound bound = lastBound;
    if (bound == null || !bound.source.equals(facts.schema())) {
      bound = bind(facts.schema());
      lastBound = bound;
    }
    return bound.assess(facts);
  }

  /**
   * What to do for an assessed customer, by the set's action policy.
   *
   * @param assessment of this assessor
   * @return actions and suppressed actions, each with its reasons
   * @throws IllegalStateException if the set has no action policy
   */
  public ActionPlan plan(CustomerAssessment assessment) {
    return new ActionPlanner(policies.actions()).plan(assessment.facts());
  }

  /**
   * Prepares for rows of one source.
   *
   * @param source the source's facts
   * @return an assessor of rows of exactly that schema
   */
  public Bound bind(FactSchema source) {
    return new Bound(this, source);
  }

  /** An assessor bound to one source: the way to assess a base. Immutable and thread-safe. */
  public static final class Bound implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CustomerAssessor assessor;
    private final FactSchema source;
    private final DerivedFacts.Bound derived;
    private final FactSchema schema;

    @SuppressWarnings("serial") // List.copyOf
    private final List<Assessor<?>> bound;

    private Bound(CustomerAssessor assessor, FactSchema source) {
      this.assessor = assessor;
      this.source = source;
      this.derived = assessor.derivedFacts.bind(source);
      List<Fact> outputs = new ArrayList<>();
      for (Assessor<?> each : assessor.assessors) {
        each.key().outputs().forEach(output -> outputs.add(output.fact()));
      }
      this.schema = derived.schema().plus(outputs);
      List<Assessor<?>> all = new ArrayList<>();
      for (Assessor<?> each : assessor.assessors) {
        all.add(each.bind(schema));
      }
      this.bound = List.copyOf(all);
    }

    /**
     * Every fact a row has in the end: the source's, derived ones, and those decisions put out, in
     * this order.
     *
     * @return the schema
     */
    public FactSchema schema() {
      return schema;
    }

    /**
     * Facts that assessments look at and the source can not give: reported once per run.
     *
     * @return one gap per absent fact, by name
     */
    public List<Gap> absent() {
      return bound.stream()
          .flatMap(each -> each.facts().stream())
          .filter(fact -> !schema.contains(fact))
          .map(fact -> new Gap(fact.code(), Gap.Kind.ABSENT))
          .sorted()
          .distinct()
          .toList();
    }

    /** The row of a customer before any decision: source and derived facts, outputs unknown. */
    DecisionRow row(FactReader facts) {
      return new DecisionRow(derived.derive(facts), schema);
    }

    /**
     * Assesses one row.
     *
     * @param facts a row of the bound source
     * @return all decisions
     * @throws IllegalArgumentException if the row has another schema
     */
    public CustomerAssessment assess(FactReader facts) {
      DecisionRow row = row(facts);
      Map<AssessorKey<?>, Decision<?>> decisions = new LinkedHashMap<>();
      for (Assessor<?> each : bound) {
        decisions.put(each.key(), decide(each, row));
      }
      return new CustomerAssessment(Facts.copyOf(row), decisions);
    }

    /** Decides, and puts into the row what others may look at. */
    static <R> Decision<R> decide(Assessor<R> assessor, DecisionRow row) {
      Decision<R> decision = assessor.assess(row);
      for (AssessorKey.Output<R> output : assessor.key().outputs()) {
        row.put(output.fact(), output.numeric().of(decision));
      }
      return decision;
    }

    /**
     * The same assessments over blocks of rows. The block has the columns of {@link #schema()}, of
     * which a reader fills the first, those of the source; the derived facts that assessments look
     * at are computed here, others stay missing.
     *
     * @return a new one for each call, for one thread; empty if one of the assessors goes row by
     *     row only
     */
    public Optional<BlockAssessor> block() {
      return BlockAssessment.of(derived, schema, bound);
    }

    /**
     * Learns from a whole base what the policies need: churn intercepts, peers, quantile cuts.
     *
     * <p>The rows are those of the source; assessments that learn see derived facts too, and the
     * decisions they look at, but not those of others that learn.
     *
     * @return a summary that ends in the fitted assessor; empty if nothing needs the base
     */
    public Optional<Aggregate<FactReader, ?, CustomerAssessor>> fitting() {
      return BaseFitting.of(this, bound, assessor);
    }
  }

  /** Collects an assessor. Not thread-safe. */
  public static final class Builder {

    private PolicySet policies = PolicySet.ofDefaults();
    private DerivedFacts derivedFacts = DerivedFacts.standard();
    private final List<Assessor<?>> own = new ArrayList<>();

    private Builder() {}

    /**
     * Sets the policies of our own assessments.
     *
     * @param set one operator's rules
     * @return this builder
     */
    public Builder policies(PolicySet set) {
      this.policies = set;
      return this;
    }

    /**
     * Sets the derived facts.
     *
     * @param derived for example {@code DerivedFacts.standard().plus(hostFact)}
     * @return this builder
     */
    public Builder derivedFacts(DerivedFacts derived) {
      this.derivedFacts = derived;
      return this;
    }

    /**
     * Adds derived facts behind those set so far.
     *
     * @param more for example what the people of groups say of them
     * @return this builder
     * @throws IllegalArgumentException if one of them is derived already
     */
    public Builder plusDerived(Collection<DerivedFact> more) {
      this.derivedFacts = derivedFacts.plus(more.toArray(DerivedFact[]::new));
      return this;
    }

    /**
     * Adds an assessor of the host's own, or takes the place of the one of the same name. It
     * decides behind those whose facts it looks at.
     *
     * @param assessor the assessor
     * @return this builder
     */
    public Builder assessor(Assessor<?> assessor) {
      for (int i = 0; i < own.size(); i++) {
        if (own.get(i).key().name().equals(assessor.key().name())) {
          own.set(i, assessor);
          return this;
        }
      }
      own.add(assessor);
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the assessor
     * @throws IllegalArgumentException if two have one name, or put out the same fact, or wait for
     *     each other; the message names them
     */
    public CustomerAssessor build() {
      return new CustomerAssessor(this);
    }
  }
}
