package org.telcocrm.rules.value;

import static org.telcocrm.core.fact.StandardFacts.BILL_AVERAGE;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.BILL_M1;
import static org.telcocrm.core.fact.StandardFacts.BILL_M2;
import static org.telcocrm.core.fact.StandardFacts.BILL_M3;
import static org.telcocrm.core.fact.StandardFacts.BILL_M4;
import static org.telcocrm.core.fact.StandardFacts.BILL_M5;
import static org.telcocrm.core.fact.StandardFacts.PREVIOUS_VALUE_TIER;

import java.util.List;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.MoneyFact;

/**
 * The tier of a customer: by mean bill, held by hysteresis.
 *
 * <p>The tier in force is the previous one where the source gives it, else the tier of the mean
 * bill. It changes only when the newest months in a row lie outside its band: two above promote to
 * the lowest tier of these months, three below demote to their highest. A month without a bill ends
 * the row.
 */
final class TierRule {

  private static final List<MoneyFact> NEWEST_FIRST =
      List.of(BILL_M0, BILL_M1, BILL_M2, BILL_M3, BILL_M4, BILL_M5);

  private TierRule() {}

  static ValueTier decide(
      ValuePolicy policy, long[] bounds, long bill, FactReader facts, List<Evidence> evidence) {
    ValueTier byMean = tier(bill, bounds);
    ValueTier inForce = previous(facts, byMean);
    if (inForce != byMean) {
      evidence.add(
          Evidence.of(
              "VALUE_PREVIOUS_TIER", PREVIOUS_VALUE_TIER.code(), inForce.name(), "in force"));
    }
    int above = run(facts, bounds, inForce, true);
    int below = run(facts, bounds, inForce, false);
    ValueTier tier = inForce;
    if (above >= policy.promotionMonths()) {
      tier = extreme(facts, bounds, policy.promotionMonths(), true);
      evidence.add(
          Evidence.of("VALUE_PROMOTED", BILL_M0.code(), Integer.toString(above), inForce.name()));
    } else if (below >= policy.demotionMonths()) {
      tier = extreme(facts, bounds, policy.demotionMonths(), false);
      evidence.add(
          Evidence.of("VALUE_DEMOTED", BILL_M0.code(), Integer.toString(below), inForce.name()));
    }
    evidence.add(
        Evidence.of(
            "VALUE_TIER_" + byMean,
            BILL_AVERAGE.code(),
            facts.schema().format(BILL_AVERAGE, (double) bill),
            bound(byMean, bounds, facts)));
    return tier;
  }

  private static ValueTier previous(FactReader facts, ValueTier byMean) {
    String code = facts.choice(PREVIOUS_VALUE_TIER).orElse("");
    for (ValueTier tier : ValueTier.values()) {
      if (tier.name().equals(code)) {
        return tier;
      }
    }
    return byMean;
  }

  private static ValueTier tier(long bill, long[] bounds) {
    if (bill >= bounds[0]) {
      return ValueTier.HIGH;
    }
    return bill >= bounds[1] ? ValueTier.MID : ValueTier.LOW;
  }

  /** How many newest months in a row lie above (or below) a tier's band. */
  private static int run(FactReader facts, long[] bounds, ValueTier tier, boolean above) {
    int months = 0;
    for (MoneyFact fact : NEWEST_FIRST) {
      double bill = facts.numeric(fact);
      if (Double.isNaN(bill)) {
        break;
      }
      int order = tier((long) bill, bounds).compareTo(tier);
      if (above ? order >= 0 : order <= 0) {
        break;
      }
      months++;
    }
    return months;
  }

  /** The lowest (for a promotion) or highest (for a demotion) tier of the newest months. */
  private static ValueTier extreme(FactReader facts, long[] bounds, int months, boolean lowest) {
    ValueTier result = tier((long) facts.numeric(BILL_M0), bounds);
    for (MoneyFact fact : NEWEST_FIRST.subList(0, months)) {
      ValueTier each = tier((long) facts.numeric(fact), bounds);
      boolean better = lowest ? each.compareTo(result) > 0 : each.compareTo(result) < 0;
      result = better ? each : result;
    }
    return result;
  }

  private static String bound(ValueTier tier, long[] bounds, FactReader facts) {
    String high = facts.schema().format(BILL_AVERAGE, (double) bounds[0]);
    String mid = facts.schema().format(BILL_AVERAGE, (double) bounds[1]);
    return switch (tier) {
      case HIGH -> ">= " + high;
      case MID -> ">= " + mid + " and < " + high;
      case LOW -> "< " + mid;
    };
  }
}
