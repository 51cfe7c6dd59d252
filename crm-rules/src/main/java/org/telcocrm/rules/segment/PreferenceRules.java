package org.telcocrm.rules.segment;

import static org.telcocrm.core.fact.StandardFacts.DEVICE_5G;
import static org.telcocrm.core.fact.StandardFacts.EXTRA_SIMS;
import static org.telcocrm.core.fact.StandardFacts.FAMILY_NET;
import static org.telcocrm.core.fact.StandardFacts.HAS_BROADBAND;
import static org.telcocrm.rules.table.Condition.allOf;
import static org.telcocrm.rules.table.Condition.anyOf;
import static org.telcocrm.rules.table.Condition.atLeast;
import static org.telcocrm.rules.table.Condition.atMost;
import static org.telcocrm.rules.table.Condition.isTrue;

import java.io.Serializable;
import java.util.List;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

/**
 * What a customer likes (偏好分类): any number of labels, each with its condition.
 *
 * <pre>{@code
 * PreferenceRules.decide(customer, policy).outcome(); // [OFFERS, FAMILY]
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: defaults 5.5.
 *
 * @param labels the label of each rule, in the order of the answer; each code and label once
 */
public record PreferenceRules(List<DecisionTable.Rule<String>> labels) implements Serializable {

  private static final double MOST_OF_BILL = .6;

  /** Checks that labels stand once. */
  public PreferenceRules {
    labels = List.copyOf(labels);
    List<String> names = labels.stream().map(DecisionTable.Rule::then).toList();
    if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "labels must be one or more, each once, but were " + names);
    }
    DecisionTable.of(HitPolicy.COLLECT, labels);
  }

  /**
   * 优惠型 {@code OFFERS}, 新技术型 {@code NEW_TECHNOLOGY}, 流量型 {@code DATA}, 语音型 {@code VOICE}, 漫游型
   * {@code ROAMING}, 家庭型 {@code FAMILY} (defaults 5.5, proposals); bounds inclusive.
   *
   * @return the rules
   */
  public static PreferenceRules ofDefaults() {
    Condition broadband = isTrue(HAS_BROADBAND);
    Condition extraSim = atLeast(EXTRA_SIMS, 1);
    Condition familyNet = isTrue(FAMILY_NET);
    return new PreferenceRules(
        List.of(
            label(
                "OFFERS",
                anyOf(
                    atLeast(SegmentFacts.OFFERS_ACCEPTED_6M, 2),
                    atLeast(SegmentFacts.PROMOTION_TOPUP_SHARE, .5))),
            label(
                "NEW_TECHNOLOGY",
                anyOf(
                    allOf(isTrue(DEVICE_5G), atMost(SegmentFacts.DEVICE_AFTER_LAUNCH, 6)),
                    atLeast(SegmentFacts.NEW_SERVICES_TRIED, 2))),
            label("DATA", atLeast(SegmentFacts.DATA_BILL_SHARE, MOST_OF_BILL)),
            label("VOICE", atLeast(SegmentFacts.VOICE_BILL_SHARE, MOST_OF_BILL)),
            label("ROAMING", atLeast(SegmentFacts.ROAMING_BILL_SHARE, MOST_OF_BILL)),
            label(
                "FAMILY",
                anyOf(
                    allOf(broadband, extraSim),
                    allOf(broadband, familyNet),
                    allOf(extraSim, familyNet)))));
  }

  private static DecisionTable.Rule<String> label(String label, Condition when) {
    return new DecisionTable.Rule<>("PREFERENCE_" + label, when, label);
  }

  /**
   * What a customer likes.
   *
   * @param customer the customer's facts
   * @param policy whose rules these are
   * @return the labels; none if every rule says no. Insufficient data if no label holds and a rule
   *     can not be answered
   */
  public static Decision<List<String>> decide(
      FactReader customer, DocumentPolicy<PreferenceRules> policy) {
    DecisionTable.Result<String> result =
        DecisionTable.of(HitPolicy.COLLECT, policy.rules().labels).evaluate(customer);
    List<Evidence> evidence =
        result.hits().stream().flatMap(each -> each.evidence().stream()).toList();
    if (result.hits().isEmpty() && !result.unanswered().isEmpty()) {
      return Decision.insufficientData(
          policy.ref(), customer.asOf(), evidence, result.unanswered());
    }
    List<String> labels = result.hits().stream().map(each -> each.rule().then()).toList();
    return Decision.of(labels, policy.ref(), customer.asOf(), evidence, result.gaps());
  }
}
