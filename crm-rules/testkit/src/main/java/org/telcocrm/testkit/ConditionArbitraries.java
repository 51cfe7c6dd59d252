package org.telcocrm.testkit;

import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

/**
 * Conditions and decision tables.
 *
 * <p>Example: {@code ConditionArbitraries.conditions(mySchema.facts())} gives nested conditions on
 * your own facts, whose bounds are values that {@link FactArbitraries#numeric} gives too: so rows
 * lie on a bound more often than chance would have it.
 */
public final class ConditionArbitraries {

  private static final int DEEPEST = 3;
  private static final int MOST_PARTS = 3;

  private ConditionArbitraries() {}

  /**
   * Conditions on standard facts.
   *
   * @return up to three levels deep
   */
  public static Arbitrary<Condition> conditions() {
    return conditions(StandardFacts.all());
  }

  /**
   * Conditions on certain facts.
   *
   * @param facts at least one
   * @return up to three levels deep
   */
  public static Arbitrary<Condition> conditions(Collection<? extends Fact> facts) {
    return nested(
        Arbitraries.frequencyOf(Tuple.of(5, values(facts)), Tuple.of(1, knowledge(facts))));
  }

  /**
   * Conditions that never ask whether a fact is known: to learn more can only turn their unknown
   * into an answer.
   *
   * @param facts at least one
   * @return up to three levels deep
   */
  public static Arbitrary<Condition> conditionsOnValues(Collection<? extends Fact> facts) {
    return nested(values(facts));
  }

  private static Arbitrary<Condition> nested(Arbitrary<Condition> leaves) {
    return Arbitraries.recursive(() -> leaves, ConditionArbitraries::deeper, 0, DEEPEST)
        .withoutEdgeCases();
  }

  private static Arbitrary<Condition> deeper(Arbitrary<Condition> inner) {
    Arbitrary<List<Condition>> some = inner.list().ofMaxSize(MOST_PARTS);
    return Arbitraries.oneOf(
        some.map(Condition.AllOf::new), some.map(Condition.AnyOf::new), inner.map(Condition::not));
  }

  private static Arbitrary<Condition> values(Collection<? extends Fact> facts) {
    return Arbitraries.of(facts).flatMap(ConditionArbitraries::onValue);
  }

  private static Arbitrary<Condition> knowledge(Collection<? extends Fact> facts) {
    return Combinators.combine(Arbitraries.of(facts), Arbitraries.of(true, false))
        .as((fact, known) -> known ? Condition.isKnown(fact) : Condition.isUnknown(fact));
  }

  private static Arbitrary<Condition> onValue(Fact fact) {
    if (fact instanceof ChoiceFact<?> choice) {
      return levels(choice);
    }
    if (fact instanceof FlagFact flag) {
      return Arbitraries.of(Condition.isTrue(flag), Condition.isFalse(flag));
    }
    Arbitrary<Double> bounds = FactArbitraries.numeric(fact);
    return Combinators.combine(
            bounds,
            bounds,
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 2))
        .as((one, other, low, high, sides) -> range(fact, one, other, low, high, sides));
  }

  private static Condition range(
      Fact fact, double one, double other, boolean low, boolean high, int sides) {
    if (sides == 0) {
      return new Condition.Range(fact, one, low, Double.POSITIVE_INFINITY, false);
    }
    if (sides == 1) {
      return new Condition.Range(fact, Double.NEGATIVE_INFINITY, false, one, high);
    }
    boolean same = one == other;
    return new Condition.Range(
        fact, Math.min(one, other), low || same, Math.max(one, other), high || same);
  }

  private static Arbitrary<Condition> levels(ChoiceFact<?> choice) {
    List<Integer> indexes =
        java.util.stream.IntStream.range(0, choice.levels().size()).boxed().toList();
    return Arbitraries.subsetOf(indexes)
        .ofMinSize(1)
        .map(
            some ->
                new Condition.OneOf(
                    choice, some.stream().sorted().map(i -> choice.format(i)).toList()));
  }

  /** Nothing stands behind a rule that always holds: a first-hit table refuses that. */
  static Arbitrary<Condition> conditionsThatMayFail(Collection<? extends Fact> facts) {
    return conditions(facts).filter(condition -> !condition.equals(Condition.always()));
  }

  /**
   * Decision tables with outputs.
   *
   * @param hitPolicy FIRST or COLLECT
   * @param facts what the conditions look at, at least one
   * @param outputs what the rules say
   * @param <O> the outputs' type
   * @return up to six rules with codes R0, R1 …
   */
  public static <O> Arbitrary<DecisionTable<O>> tables(
      HitPolicy hitPolicy, Collection<? extends Fact> facts, Arbitrary<O> outputs) {
    return Combinators.combine(conditionsThatMayFail(facts), outputs)
        .as(Tuple::of)
        .list()
        .ofMaxSize(6)
        .map(
            rules ->
                DecisionTable.of(
                    hitPolicy,
                    java.util.stream.IntStream.range(0, rules.size())
                        .mapToObj(
                            i ->
                                new DecisionTable.Rule<>(
                                    "R" + i, rules.get(i).get1(), rules.get(i).get2()))
                        .toList()));
  }
}
