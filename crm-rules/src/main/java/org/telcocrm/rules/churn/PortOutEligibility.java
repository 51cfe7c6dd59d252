package org.telcocrm.rules.churn;

import static org.telcocrm.core.fact.StandardFacts.*;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
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
 */
public final class PortOutEligibility implements Policy {

  private static final long serialVersionUID = 1L;

  /** The {@code kind} member of the policy's document. */
  public static final String KIND = "port-out";

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

  private final String id;
  private final String version;
  private final DecisionTable<Integer> obstacles;
  private final Node.Obj document;
  private final PolicyRef ref;

  private PortOutEligibility(String id, String version, DecisionTable<Integer> obstacles) {
    this.id = id;
    this.version = version;
    this.obstacles = obstacles;
    if (obstacles.hitPolicy() != HitPolicy.COLLECT) {
      throw new PolicyException(
          "obstacles.hitPolicy", "must be COLLECT but was " + obstacles.hitPolicy());
    }
    for (DecisionTable.Rule<Integer> rule : obstacles.rules()) {
      if (rule.then() < 1 || rule.then() > CONDITIONS) {
        throw new PolicyException(
            "obstacles.rules",
            "must belong to a condition from 1 to 5 but " + rule.code() + " had " + rule.then());
      }
    }
    this.document = write();
    this.ref = Policy.refOf(document);
  }

  /**
   * The rule of 2019.
   *
   * @return five conditions as seven obstacles
   */
  public static PortOutEligibility ofDefaults() {
    return of("port-out", "2019.1", DecisionTable.of(HitPolicy.COLLECT, rules()));
  }

  /**
   * A policy with these obstacles.
   *
   * @param id stable name
   * @param version edition
   * @param obstacles a collecting table; each output is the number of the condition that fails
   * @return the policy
   * @throws PolicyException if the table does not collect or a number is not from 1 to 5
   */
  public static PortOutEligibility of(String id, String version, DecisionTable<Integer> obstacles) {
    return new PortOutEligibility(id, version, obstacles);
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
   * @return allowed, or refused with every obstacle and its evidence; insufficient data if no
   *     obstacle is known and a condition is unknown, with the facts that would decide it
   */
  public Decision<Verdict> decide(FactReader facts) {
    DecisionTable.Result<Integer> result = obstacles.evaluate(facts);
    List<String> refusals = result.hits().stream().map(hit -> hit.rule().code()).toList();
    // That a fact is known is no reason by itself.
    List<Evidence> evidence =
        result.hits().stream()
            .flatMap(hit -> hit.evidence().stream())
            .filter(each -> !each.bound().equals("known"))
            .toList();
    Set<Gap> gaps = gaps(facts);
    if (refusals.isEmpty() && !gaps.isEmpty()) {
      return Decision.insufficientData(ref, facts.asOf(), evidence, gaps);
    }
    return Decision.of(
        new Verdict(refusals.isEmpty(), refusals), ref, facts.asOf(), evidence, gaps);
  }

  /** Here an absent fact is a gap of the request too: nobody may be let go or held on a guess. */
  private Set<Gap> gaps(FactReader facts) {
    Set<Gap> gaps = new LinkedHashSet<>();
    for (DecisionTable.Rule<Integer> rule : obstacles.rules()) {
      if (rule.when().test(facts) == Truth.UNKNOWN) {
        rule.when().facts().forEach(fact -> facts.gap(fact).ifPresent(gaps::add));
      }
    }
    return gaps;
  }

  /**
   * The obstacles.
   *
   * @return the table; each output is the number of the condition that fails
   */
  public DecisionTable<Integer> obstacles() {
    return obstacles;
  }

  @Override
  public PolicyRef ref() {
    return ref;
  }

  @Override
  public Node.Obj document() {
    return document;
  }

  private Node.Obj write() {
    return Node.object()
        .put("kind", KIND)
        .put("id", id)
        .put("version", version)
        .put("obstacles", obstacles.write(condition -> Node.of(condition)))
        .build();
  }

  /**
   * Reads a policy.
   *
   * @param reader at the top object
   * @param catalog what fact names mean
   * @return an equal policy
   * @throws PolicyException with path, rule and value
   */
  public static PortOutEligibility read(NodeReader reader, FactCatalog catalog) {
    reader.text("kind");
    PortOutEligibility policy =
        of(
            reader.text("id"),
            reader.text("version"),
            DecisionTable.read(reader.object("obstacles"), catalog, rule -> rule.integer("then")));
    reader.end();
    return policy;
  }

  /** A set holds one. */
  @Override
  public boolean replaces(Policy other) {
    return other instanceof PortOutEligibility;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PortOutEligibility that && ref.equals(that.ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  /** The reference. */
  @Override
  public String toString() {
    return ref.toString();
  }
}
