package org.telcocrm.rules.action;

import static org.telcocrm.rules.churn.ChurnAssessor.CHURN_PROBABILITY;
import static org.telcocrm.rules.value.ValueAssessor.REALISED_VALUE;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.table.BoundTable;
import org.telcocrm.rules.table.DecisionTable;

/**
 * Turns what was decided about a customer into actions, by an {@link ActionPolicy}.
 *
 * <p>Priority: {@code v · p · s / 100 000 000}, rounded down, in whole numbers, where
 *
 * <ul>
 *   <li>{@code v} is the realised value in minor units a month, at least 0 and at most
 *       2<sup>31</sup> − 1; unknown, the policy's stand-in;
 *   <li>{@code p} is the churn probability in millionths, half up; unknown, the policy's stand-in;
 *   <li>{@code s} is the action's solvability in percent.
 * </ul>
 *
 * So the priority is the value a month that the action is expected to keep: 120.00 yuan,
 * probability .25 and solvability 80 % give 2400 fen. Within one customer the order is that of
 * solvability.
 *
 * <p>A customer gets at most one action with outbound contact, the first in {@link Action#ORDER};
 * the others are listed as suppressed. A plan counts for one week and knows of no earlier contacts.
 * Immutable and thread-safe. Source: defaults 15.
 */
public final class ActionPlanner implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Reason: another action already contacts the customer. */
  public static final String ONE_OUTBOUND_PER_WEEK = "ONE_OUTBOUND_PER_WEEK";

  private static final double MILLION = 1_000_000;
  private static final long SCALE = 100_000_000L;

  private final ActionPolicy policy;
  private final @Nullable BoundTable<String> triggers;

  /**
   * A planner of this policy.
   *
   * @param policy actions, triggers and guards
   */
  public ActionPlanner(ActionPolicy policy) {
    this(policy, null);
  }

  private ActionPlanner(ActionPolicy policy, @Nullable BoundTable<String> triggers) {
    this.policy = policy;
    this.triggers = triggers;
  }

  /**
   * A planner with the default policy.
   *
   * @return useful untouched
   */
  public static ActionPlanner ofDefaults() {
    return new ActionPlanner(ActionPolicy.ofDefaults());
  }

  /**
   * The rules.
   *
   * @return the policy that stands in every plan
   */
  public ActionPolicy policy() {
    return policy;
  }

  /**
   * The facts the planner looks at.
   *
   * @return sorted, without repetition
   */
  public List<Fact> facts() {
    return policy.facts();
  }

  /**
   * Prepares the planner for facts of one source: the way to plan for a base.
   *
   * @param schema every fact that rows will have
   * @return a planner for rows of exactly that schema
   */
  public ActionPlanner bind(FactSchema schema) {
    return new ActionPlanner(policy, policy.triggers().bind(schema));
  }

  /**
   * Plans for one customer.
   *
   * @param facts what {@code CustomerAssessment.facts()} returns: the customer's facts with the
   *     derived ones and those the decisions put out. Facts as read from a source lack churn band,
   *     tier and unmet basics, so that most rules stay silent. No reference is kept
   * @return actions and suppressed actions; both empty if no rule asks for anything
   */
  public ActionPlan plan(FactReader facts) {
    DecisionTable.Result<String> asked =
        triggers == null ? policy.triggers().evaluate(facts) : triggers.evaluate(facts);
    List<Gap> gaps = new ArrayList<>(asked.gaps());
    List<SuppressedAction> suppressed = new ArrayList<>();
    List<Action> allowed = new ArrayList<>();
    for (Action action : actions(asked, facts)) {
      List<Evidence> forbidden = policy.forbids(action.code(), facts);
      if (forbidden.isEmpty()) {
        allowed.add(action);
      } else {
        suppressed.add(new SuppressedAction(action, forbidden.get(0).reason(), forbidden));
      }
    }
    if (!asked.hits().isEmpty()) {
      facts.gap(REALISED_VALUE).ifPresent(gaps::add);
      facts.gap(CHURN_PROBABILITY).ifPresent(gaps::add);
    }
    List<Action> planned = oneOutbound(allowed, suppressed);
    return new ActionPlan(
        facts.customer(),
        facts.asOf(),
        planned,
        suppressed,
        evidence(planned, suppressed),
        gaps,
        policy.ref());
  }

  /** One action per code, in order; several rules may have asked for it. */
  private List<Action> actions(DecisionTable.Result<String> asked, FactReader facts) {
    Map<String, Action> byCode = new LinkedHashMap<>();
    for (DecisionTable.Hit<String> hit : asked.hits()) {
      ActionDefinition definition = policy.action(hit.rule().then()).orElseThrow();
      Action known = byCode.get(definition.code());
      List<Evidence> reasons = new ArrayList<>(hit.evidence());
      if (known != null) {
        reasons.addAll(known.reasons());
      }
      byCode.put(
          definition.code(),
          new Action(
              facts.customer(),
              definition.code(),
              known == null ? hit.rule().code() : known.trigger(),
              definition.owner(),
              facts.asOf().plusDays(definition.dueDays()),
              priority(definition, facts),
              reasons));
    }
    return byCode.values().stream().sorted(Action.ORDER).toList();
  }

  private int priority(ActionDefinition definition, FactReader facts) {
    double value = facts.numeric(REALISED_VALUE);
    double known = Double.isNaN(value) ? (double) policy.unknownValue() : value;
    long v = (long) Math.max(0, Math.min(known, Integer.MAX_VALUE));
    double probability = facts.numeric(CHURN_PROBABILITY);
    long p =
        Double.isNaN(probability)
            ? policy.unknownProbabilityMillionths()
            : Math.round(Math.max(0, Math.min(probability, 1)) * MILLION);
    return (int) (v * p * definition.solvability() / SCALE);
  }

  private List<Action> oneOutbound(List<Action> allowed, List<SuppressedAction> suppressed) {
    List<Action> planned = new ArrayList<>();
    String contact = "";
    for (Action action : allowed) {
      boolean outbound = policy.action(action.code()).orElseThrow().outbound();
      if (outbound && !contact.isEmpty()) {
        Evidence why = Evidence.of(ONE_OUTBOUND_PER_WEEK, "outbound_actions", contact, "<= 1");
        suppressed.add(new SuppressedAction(action, ONE_OUTBOUND_PER_WEEK, List.of(why)));
      } else {
        contact = outbound ? action.code() : contact;
        planned.add(action);
      }
    }
    return planned;
  }

  private static List<Evidence> evidence(
      Collection<Action> planned, Collection<SuppressedAction> suppressed) {
    List<Evidence> evidence = new ArrayList<>();
    planned.forEach(action -> evidence.addAll(action.reasons()));
    for (SuppressedAction each : suppressed) {
      evidence.addAll(each.action().reasons());
      evidence.addAll(each.evidence());
    }
    return evidence;
  }
}
