package org.telcocrm.rules.churn;

import static org.telcocrm.core.fact.StandardFacts.*;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;
import org.telcocrm.rules.table.Truth;

/**
 * May a number be ported to another operator (携号转网资格)?
 *
 * <p>Each rule is an obstacle and belongs to one of five conditions: 1 real-name registered; 2
 * normal state; 3 billed fees settled, and unbilled ones settled or their payment arranged; 4 no
 * contract that binds; 5 at least 120 natural days since joining and since the last port (119
 * refuse, 120 allow). Every obstacle is named, not only the first. A refusal needs one known
 * obstacle; an allowance needs all five conditions known. Unknown may only be what few sources
 * carry: unbilled fees and the last port. Unbilled fees known to be above 0 need an answer whether
 * their payment is arranged.
 *
 * <p>The result opens no price offer: conduct rules allow to explain eligibility, to solve the
 * complaint and to repair the fault. Immutable and thread-safe. Source: domain/05 "Number
 * portability", MIIT rule 2019.
 *
 * @param obstacles what stands in the way, each with the number of the condition that fails, 1 to
 *     5; each code once
 */
public record PortOutEligibility(List<DecisionTable.Rule<Integer>> obstacles)
    implements Serializable {

  private static final int CONDITIONS = 5;
  private static final double DAYS_IN_NET = 120;

  /**
   * The answer to a port request.
   *
   * @param allowed whether nothing stands in the way
   * @param refusals codes of every obstacle, in the order of the rules; empty if allowed
   */
  public record Verdict(boolean allowed, List<String> refusals) implements Serializable {

    /** Copies the refusals, and refuses an allowance with obstacles or a refusal without. */
    public Verdict {
      refusals = List.copyOf(refusals);
      if (allowed != refusals.isEmpty()) {
        throw new IllegalArgumentException(
            "a request must be refused exactly when there are refusals but allowed was "
                + allowed
                + " with "
                + refusals);
      }
    }
  }

  /** Checks that codes are unique and conditions those of the rule. */
  public PortOutEligibility {
    obstacles = List.copyOf(obstacles);
    DecisionTable.of(HitPolicy.COLLECT, obstacles);
    for (DecisionTable.Rule<Integer> each : obstacles) {
      if (each.then() < 1 || each.then() > CONDITIONS) {
        throw new IllegalArgumentException(
            "obstacles must belong to a condition from 1 to 5 but "
                + each.code()
                + " had "
                + each.then());
      }
    }
  }

  /**
   * The rule of 2019.
   *
   * @return five conditions as seven obstacles
   */
  public static PortOutEligibility ofDefaults() {
    return new PortOutEligibility(rules());
  }

  private static List<DecisionTable.Rule<Integer>> rules() {
    return List.of(
        rule("NOT_REAL_NAME", 1, Condition.isFalse(REAL_NAME)),
        rule(
            "STATE_NOT_NORMAL",
            2,
            Condition.oneOf(
                STATE,
                SubscriptionState.ONE_WAY,
                SubscriptionState.STOPPED,
                SubscriptionState.PRE_CANCELLED,
                SubscriptionState.CANCELLED,
                SubscriptionState.OTHER)),
        rule("FEES_UNPAID", 3, Condition.moreThan(ARREARS, Money.fen(0))),
        rule(
            "UNBILLED_FEES",
            3,
            Condition.allOf(
                Condition.isKnown(UNBILLED_FEES),
                Condition.moreThan(UNBILLED_FEES, Money.fen(0)),
                Condition.isFalse(PAYMENT_ARRANGED))),
        rule(
            "IN_CONTRACT",
            4,
            Condition.allOf(
                Condition.oneOf(
                    CONTRACT_KIND,
                    ContractKind.FEE,
                    ContractKind.TERMINAL,
                    ContractKind.BROADBAND,
                    ContractKind.NUMBER,
                    ContractKind.GIFT,
                    ContractKind.OTHER),
                Condition.atLeast(CONTRACT_DAYS_LEFT, 0))),
        rule("TENURE_TOO_SHORT", 5, Condition.below(TENURE_DAYS, DAYS_IN_NET)),
        rule(
            "PORTED_RECENTLY",
            5,
            Condition.allOf(
                Condition.isKnown(DAYS_SINCE_PORT),
                Condition.below(DAYS_SINCE_PORT, DAYS_IN_NET))));
  }

  private static DecisionTable.Rule<Integer> rule(String code, int condition, Condition when) {
    return new DecisionTable.Rule<>(code, when, condition);
  }

  /**
   * Answers a port request.
   *
   * @param facts the number's facts with the derived ones, see {@code DerivedFacts.standard()}
   * @param policy whose rules these are
   * @return allowed, or refused with every obstacle and its evidence; insufficient data if no
   *     obstacle is known and a condition is unknown, with the facts that would decide it
   */
  public static Decision<Verdict> decide(
      FactReader facts, DocumentPolicy<PortOutEligibility> policy) {
    PortOutEligibility rules = policy.rules();
    DecisionTable.Result<Integer> result =
        DecisionTable.of(HitPolicy.COLLECT, rules.obstacles).evaluate(facts);
    List<String> refusals = result.hits().stream().map(hit -> hit.rule().code()).toList();
    // That a fact is known is no reason by itself.
    List<Evidence> evidence =
        result.hits().stream()
            .flatMap(hit -> hit.evidence().stream())
            .filter(each -> !each.bound().equals("known"))
            .toList();
    Set<Gap> gaps = rules.gaps(facts);
    if (refusals.isEmpty() && !gaps.isEmpty()) {
      return Decision.insufficientData(policy.ref(), facts.asOf(), evidence, gaps);
    }
    return Decision.of(
        new Verdict(refusals.isEmpty(), refusals), policy.ref(), facts.asOf(), evidence, gaps);
  }

  /** Here an absent fact is a gap of the request too: nobody may be let go or held on a guess. */
  private Set<Gap> gaps(FactReader facts) {
    Set<Gap> gaps = new LinkedHashSet<>();
    for (DecisionTable.Rule<Integer> rule : obstacles) {
      if (rule.when().test(facts) == Truth.UNKNOWN) {
        rule.when().facts().forEach(fact -> facts.gap(fact).ifPresent(gaps::add));
      }
    }
    return gaps;
  }
}
