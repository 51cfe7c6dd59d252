package org.telcocrm.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.action.Action;
import org.telcocrm.rules.action.ActionDefinition;
import org.telcocrm.rules.action.ActionExemption;
import org.telcocrm.rules.action.ActionGuard;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.table.HitPolicy;
import org.telcocrm.rules.value.ValueAssessor;

/**
 * Kinds of actions, action policies and planned actions.
 *
 * <p>Example: {@code ActionArbitraries.actions().list().ofMaxSize(50)} is a morning's work list.
 */
public final class ActionArbitraries {

  private static final List<String> CODES = List.of("B1", "B2", "B3", "B4", "B5");
  private static final List<String> OWNERS = List.of("HOTLINE", "SHOP", "NETWORK");

  private ActionArbitraries() {}

  /**
   * Kinds of actions.
   *
   * @param code the action's code
   * @return of three owners, outbound and not
   */
  public static Arbitrary<ActionDefinition> definitions(String code) {
    return Combinators.combine(
            Arbitraries.of(OWNERS),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0, 366)),
                Tuple.of(3, Arbitraries.integers().between(0, 14))),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 100))
        .as(
            (owner, days, outbound, solvability) ->
                new ActionDefinition(code, owner, days, outbound, "closes." + code, solvability));
  }

  /**
   * Action policies: the default one, and own ones with five kinds of actions.
   *
   * @return triggers and guards on standard facts and on what decisions put out
   */
  public static Arbitrary<ActionPolicy> actionPolicies() {
    return Arbitraries.<ActionPolicy>frequencyOf(
            Tuple.of(1, Arbitraries.just(ActionPolicy.ofDefaults())), Tuple.of(4, own()))
        .withoutEdgeCases();
  }

  private static Arbitrary<ActionPolicy> own() {
    List<Fact> facts = new ArrayList<>(StandardFacts.all());
    facts.add(ValueAssessor.VALUE_TIER);
    facts.add(ValueAssessor.REALISED_VALUE);
    facts.add(ChurnAssessor.CHURN_BAND);
    facts.add(ServiceAssessor.UNMET_BASICS);
    Arbitrary<List<String>> some = Arbitraries.subsetOf(CODES).map(ActionArbitraries::sorted);
    Arbitrary<ActionGuard> guards =
        Combinators.combine(ConditionArbitraries.conditions(facts), some)
            .as((when, codes) -> new ActionGuard("GUARDED", when, codes));
    Arbitrary<ActionExemption> exemptions =
        some.map(codes -> new ActionExemption("EXEMPT", StandardFacts.DUNNING_EXEMPT_UNTIL, codes));
    return Combinators.combine(
            PolicyArbitraries.versions(),
            Combinators.combine(CODES.stream().map(ActionArbitraries::definitions).toList())
                .as(List::copyOf),
            ConditionArbitraries.tables(HitPolicy.COLLECT, facts, Arbitraries.of(CODES)),
            guards.list().ofMaxSize(1),
            exemptions.list().ofMaxSize(1),
            Arbitraries.longs().between(0, 50_000),
            Arbitraries.integers().between(0, 1_000_000),
            Arbitraries.maps(Arbitraries.of(OWNERS), Arbitraries.integers().between(0, 20)))
        .as(
            (version, kinds, triggers, guarded, exempt, value, millionths, capacity) -> {
              ActionPolicy.Builder policy =
                  ActionPolicy.builder("actions", version)
                      .triggers(triggers)
                      .unknown(value, millionths);
              kinds.forEach(policy::action);
              guarded.forEach(policy::guard);
              exempt.forEach(policy::exemption);
              capacity.forEach(policy::capacity);
              return policy.build();
            })
        .withoutEdgeCases();
  }

  private static List<String> sorted(Set<String> codes) {
    return codes.stream().sorted().toList();
  }

  /**
   * Planned actions of many customers; ties in priority and due date are frequent.
   *
   * @return due from 2026-03-25 to 2026-04-10
   */
  public static Arbitrary<Action> actions() {
    Arbitrary<CustomerId> customers =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of("U1", "U2", "U3").map(CustomerId::of)),
            Tuple.of(1, IdArbitraries.customerIds()));
    return Combinators.combine(
            customers,
            Arbitraries.of(CODES),
            Arbitraries.of("T1", "T2"),
            Arbitraries.of(OWNERS),
            DateArbitraries.between(
                java.time.LocalDate.of(2026, 3, 25), java.time.LocalDate.of(2026, 4, 10)),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0, 100)),
                Tuple.of(1, Arbitraries.integers().between(0, 5000))),
            DecisionArbitraries.evidence().list().ofMaxSize(3))
        .as(Action::new)
        .withoutEdgeCases();
  }
}
