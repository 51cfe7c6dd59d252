package org.telcocrm.rules.value;

import static org.telcocrm.core.fact.StandardFacts.BILL_AVERAGE;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.BILL_MONTHS;
import static org.telcocrm.core.fact.StandardFacts.BUSINESS_PROFILE;
import static org.telcocrm.core.fact.StandardFacts.COST_TO_SERVE;
import static org.telcocrm.core.fact.StandardFacts.PLAN_FEE;
import static org.telcocrm.core.fact.StandardFacts.PREVIOUS_VALUE_TIER;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.churn.ChurnAssessor;

/**
 * Applies a {@link ValuePolicy}: realised, potential and model value per month, and the tier.
 *
 * <p>Fewer closed months than the policy asks for is insufficient data (shown as 新入网), unless the
 * source brings {@code bill_average} itself and no month. Immutable and thread-safe.
 */
public final class ValueAssessor implements Assessor<CustomerValue> {

  private static final long serialVersionUID = 1L;

  /** The tier as a fact for later policies. */
  public static final ChoiceFact<String> VALUE_TIER =
      ChoiceFact.ofCodes("value_tier", List.of("HIGH", "MID", "LOW"));

  /** Realised value as a fact for later policies. */
  public static final MoneyFact REALISED_VALUE = MoneyFact.of("realised_value");

  /** Potential value as a fact for later policies. */
  public static final MoneyFact POTENTIAL_VALUE = MoneyFact.of("potential_value");

  /** Finds the value decision in an assessment. */
  public static final AssessorKey<CustomerValue> KEY =
      AssessorKey.<CustomerValue>of("value")
          .category(
              "value_tier", d -> d.outcome().map(v -> v.tier().name()).orElse("INSUFFICIENT_DATA"))
          .column("realised_value", d -> d.outcome().map(v -> decimal(v.realised())).orElse(""))
          .column(
              "potential_value",
              d ->
                  d.outcome()
                      .flatMap(CustomerValue::potential)
                      .map(ValueAssessor::decimal)
                      .orElse(""))
          .column(
              "model_value",
              d -> d.outcome().flatMap(CustomerValue::model).map(ValueAssessor::decimal).orElse(""))
          .output(
              VALUE_TIER,
              d ->
                  d.outcome()
                      .map(v -> VALUE_TIER.parse(v.tier().name()).orElse(Double.NaN))
                      .orElse(Double.NaN))
          .output(
              REALISED_VALUE,
              d -> d.outcome().map(v -> (double) v.realised().minorUnits()).orElse(Double.NaN))
          .output(
              POTENTIAL_VALUE,
              d ->
                  d.outcome()
                      .flatMap(CustomerValue::potential)
                      .map(potential -> (double) potential.minorUnits())
                      .orElse(Double.NaN))
          .worded("value", ValueAssessor::words);

  private static Map<String, String> words(CustomerValue value, Texts texts) {
    String unknown = texts.of("line", "unknown");
    return Map.of(
        "tier", texts.of("level", value.tier().name()),
        "realised", value.realised().toString(),
        "potential", value.potential().map(Money::toString).orElse(unknown),
        "model", value.model().map(Money::toString).orElse(unknown));
  }

  private final ValuePolicy policy;

  /**
   * An assessor of this policy.
   *
   * @param policy fitted or not
   */
  public ValueAssessor(ValuePolicy policy) {
    this.policy = policy;
  }

  private static String decimal(Money money) {
    return money.toDecimal().toPlainString();
  }

  @Override
  public AssessorKey<CustomerValue> key() {
    return KEY;
  }

  @Override
  public ValuePolicy policy() {
    return policy;
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        BILL_M0,
        BILL_AVERAGE,
        ChurnAssessor.CHURN_PROBABILITY,
        COST_TO_SERVE,
        PREVIOUS_VALUE_TIER,
        BUSINESS_PROFILE,
        PLAN_FEE,
        TENURE_MONTHS);
  }

  @Override
  public Decision<CustomerValue> assess(FactReader facts) {
    double bill = facts.numeric(BILL_AVERAGE);
    double months = facts.numeric(BILL_MONTHS);
    Optional<long[]> bounds = policy.bounds(facts.schema().currency());
    // A source that has bills month by month must have enough of them; one that has only an average
    // declared it.
    boolean tooFew =
        facts.state(BILL_MONTHS) != FactReader.State.ABSENT && !(months >= policy.minMonths());
    if (Double.isNaN(bill) || tooFew || bounds.isEmpty()) {
      Gap gap =
          Double.isNaN(bill) || tooFew
              ? facts.gap(BILL_AVERAGE).orElse(new Gap(BILL_AVERAGE.code(), Gap.Kind.TOO_FEW))
              : new Gap("value_bounds_" + facts.schema().currency(), Gap.Kind.NOT_FITTED);
      return Decision.insufficientData(policy.ref(), facts.asOf(), List.of(), List.of(gap));
    }
    return value(facts, (long) bill, bounds.get());
  }

  private Decision<CustomerValue> value(FactReader facts, long bill, long[] bounds) {
    List<Evidence> evidence = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    ValueTier tier = TierRule.decide(policy, bounds, bill, facts, evidence);
    long realised = contribution(facts, evidence);
    Optional<FittedBase> base =
        policy.base().filter(b -> b.currency().equals(facts.schema().currency().getCurrencyCode()));
    if (base.isEmpty()) {
      gaps.add(new Gap("model_value", Gap.Kind.NOT_FITTED));
    }
    Optional<FittedBase.Cell> peers = base.flatMap(b -> b.cell(PeerCell.of(facts)));
    long headroom = peers.map(cell -> Math.max(0, cell.upperQuartileMinor() - realised)).orElse(0L);
    Money potential = potential(facts, realised, headroom, evidence, gaps);
    peers.ifPresent(
        cell ->
            evidence.add(
                Evidence.of(
                    "VALUE_PEER_MEAN",
                    "model_value",
                    money(facts, cell.meanMinor()),
                    PeerCell.of(facts))));
    CustomerValue value =
        new CustomerValue(
            tier,
            new Money(facts.schema().currency(), realised),
            potential,
            peers.map(cell -> new Money(facts.schema().currency(), cell.meanMinor())).orElse(null));
    return Decision.of(value, policy.ref(), facts.asOf(), evidence, gaps);
  }

  /** Mean bill minus mean cost to serve; where the cost is unknown the evidence says so. */
  private static long contribution(FactReader facts, List<Evidence> evidence) {
    long bill = (long) facts.numeric(BILL_AVERAGE);
    double cost = facts.numeric(COST_TO_SERVE);
    if (Double.isNaN(cost)) {
      evidence.add(
          Evidence.of("VALUE_COST_UNKNOWN", COST_TO_SERVE.code(), Evidence.MISSING, "bill only"));
      return bill;
    }
    evidence.add(
        Evidence.of(
            "VALUE_COST_DEDUCTED",
            COST_TO_SERVE.code(),
            facts.schema().format(COST_TO_SERVE, cost),
            "bill - cost"));
    return bill - (long) cost;
  }

  /**
   * Realised value times the mean retention of the next twelve months, plus the expected share of
   * the head-room. With monthly churn p the mean retention is Σ (1−p)^t / 12 for t = 1 … 12. A loss
   * is expected to go on: head-room apart, potential has the sign of realised. Unknown churn makes
   * it unknown: counting it as no churn would rank the unknown above all others.
   */
  private @Nullable Money potential(
      FactReader facts, long realised, long headroom, List<Evidence> evidence, List<Gap> gaps) {
    double churn = facts.numeric(ChurnAssessor.CHURN_PROBABILITY);
    if (Double.isNaN(churn)) {
      facts.gap(ChurnAssessor.CHURN_PROBABILITY).ifPresent(gaps::add);
      return null;
    }
    double sum = 0;
    double kept = 1;
    for (int month = 1; month <= ValuePolicy.HORIZON_MONTHS; month++) {
      kept *= 1 - churn;
      sum += kept;
    }
    double retention = sum / ValuePolicy.HORIZON_MONTHS;
    evidence.add(
        Evidence.of(
            "VALUE_RETENTION",
            "retention",
            BigDecimal.valueOf(retention).setScale(4, RoundingMode.HALF_EVEN).toPlainString(),
            "next " + ValuePolicy.HORIZON_MONTHS + " months"));
    if (headroom > 0) {
      evidence.add(
          Evidence.of(
              "VALUE_HEADROOM",
              "potential_value",
              money(facts, headroom),
              Double.toString(policy.headroomUptake())));
    }
    long expected = Math.round(realised * retention + headroom * policy.headroomUptake());
    return new Money(facts.schema().currency(), expected);
  }

  private static String money(FactReader facts, long minor) {
    return new Money(facts.schema().currency(), minor).toString();
  }

  /**
   * Learns peers and quantile cuts from the base.
   *
   * @return empty if the policy is fitted already
   */
  @Override
  public Optional<Aggregate<FactReader, ?, ? extends Assessor<CustomerValue>>> fitting() {
    return policy.base().isPresent() ? Optional.empty() : Optional.of(new ValueFitting(policy));
  }
}
