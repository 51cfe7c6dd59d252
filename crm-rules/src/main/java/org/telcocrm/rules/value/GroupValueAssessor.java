package org.telcocrm.rules.value;

import static org.telcocrm.core.fact.GroupFacts.VALUE_CLASS;
import static org.telcocrm.core.fact.StandardFacts.BILL_AVERAGE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;

/**
 * Applies a {@link GroupValuePolicy}: adds the points of the known indicators and suggests a class.
 *
 * <p>The points of the evidence sum to the total. Where indicators are unknown, the known ones
 * stand for all: one line of the evidence ({@link #SCALED}) has the points that this adds.
 * Immutable and thread-safe.
 */
public final class GroupValueAssessor implements Assessor<GroupValue> {

  private static final long serialVersionUID = 1L;

  /** Reason: points that the known indicators earn in place of unknown ones. */
  public static final String SCALED = "GROUP_VALUE_SCALED";

  /** Reason: the class in force is another one than suggested. */
  public static final String CLASS_DIFFERS = "GROUP_CLASS_DIFFERS";

  /** The suggested class as a fact for later policies. */
  public static final ChoiceFact<String> SUGGESTED_CLASS =
      ChoiceFact.ofCodes("suggested_class", List.of("A1", "A2", "B1", "B2", "C", "D"));

  /** The points as a fact for later policies. */
  public static final NumberFact GROUP_POINTS = NumberFact.of("group_points", "points");

  /** Finds the group value decision in an assessment. */
  public static final AssessorKey<GroupValue> KEY =
      AssessorKey.<GroupValue>of("group_value")
          .category(
              "group_class",
              d -> d.outcome().map(GroupValue::suggestedClass).orElse("INSUFFICIENT_DATA"))
          .category("class_in_force", d -> d.outcome().flatMap(GroupValue::classInForce).orElse(""))
          .column("group_points", d -> d.outcome().map(v -> "" + v.points()).orElse(""))
          .column("realised_points", d -> d.outcome().map(v -> "" + v.realisedPoints()).orElse(""))
          .column(
              "potential_points", d -> d.outcome().map(v -> "" + v.potentialPoints()).orElse(""))
          .column(
              "influence_points", d -> d.outcome().map(v -> "" + v.influencePoints()).orElse(""))
          .column(
              "group_revenue",
              d ->
                  d.outcome()
                      .flatMap(GroupValue::revenue)
                      .map(money -> money.toDecimal().toPlainString())
                      .orElse(""))
          .output(
              SUGGESTED_CLASS,
              d ->
                  d.outcome()
                      .map(v -> SUGGESTED_CLASS.parse(v.suggestedClass()).orElse(Double.NaN))
                      .orElse(Double.NaN))
          .output(GROUP_POINTS, d -> d.outcome().map(v -> (double) v.points()).orElse(Double.NaN))
          .output(
              ValueAssessor.REALISED_VALUE,
              d ->
                  d.outcome()
                      .flatMap(GroupValue::revenue)
                      .map(money -> (double) money.minorUnits())
                      .orElse(Double.NaN))
          .worded("group_value", GroupValueAssessor::words);

  private static Map<String, String> words(GroupValue value, Texts texts) {
    String unknown = texts.of("line", "unknown");
    return Map.of(
        "class", value.suggestedClass(),
        "force", value.classInForce().orElse(unknown),
        "points", Integer.toString(value.points()),
        "revenue", value.revenue().map(Money::toString).orElse(unknown));
  }

  private final GroupValuePolicy policy;

  /**
   * An assessor of this policy.
   *
   * @param policy the indicators
   */
  public GroupValueAssessor(GroupValuePolicy policy) {
    this.policy = policy;
  }

  @Override
  public AssessorKey<GroupValue> key() {
    return KEY;
  }

  @Override
  public GroupValuePolicy policy() {
    return policy;
  }

  @Override
  public List<Fact> facts() {
    return Stream.concat(policy.facts().stream(), Stream.of(VALUE_CLASS, BILL_AVERAGE)).toList();
  }

  @Override
  public Decision<GroupValue> assess(FactReader facts) {
    List<Evidence> evidence = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    Map<GroupIndicator.Part, Integer> parts = new EnumMap<>(GroupIndicator.Part.class);
    int known = 0;
    int earned = 0;
    for (GroupIndicator each : policy.indicators()) {
      double value = facts.numeric(each.fact());
      if (Double.isNaN(value)) {
        facts.gap(each.fact()).ifPresent(gaps::add);
        continue;
      }
      int points = each.earned(value, facts.schema().currency());
      known += each.points();
      earned += points;
      parts.merge(each.part(), points, Integer::sum);
      String observed = facts.schema().format(each.fact(), value);
      evidence.add(
          new Evidence(each.code(), each.fact().code(), observed, "0-" + each.points(), points));
    }
    if (known < policy.minKnownPoints()) {
      return Decision.insufficientData(policy.ref(), facts.asOf(), List.of(), gaps);
    }
    int all = GroupValuePolicy.ALL_POINTS;
    int total = (int) Math.floor((double) earned * all / known + .5);
    if (known < all) {
      evidence.add(new Evidence(SCALED, GROUP_POINTS.code(), "" + known, "" + all, total - earned));
    }
    return Decision.of(
        value(facts, total, parts, evidence), policy.ref(), facts.asOf(), evidence, gaps);
  }

  private GroupValue value(
      FactReader facts,
      int total,
      Map<GroupIndicator.Part, Integer> parts,
      List<Evidence> evidence) {
    String suggested = policy.classOf(total);
    String inForce = facts.choice(VALUE_CLASS).orElse(null);
    if (inForce != null && !inForce.equals(suggested)) {
      evidence.add(Evidence.of(CLASS_DIFFERS, VALUE_CLASS.code(), inForce, suggested));
    }
    double revenue = facts.numeric(BILL_AVERAGE);
    Money monthly =
        Double.isNaN(revenue) ? null : new Money(facts.schema().currency(), (long) revenue);
    return new GroupValue(suggested, inForce, total, parts, monthly);
  }
}
