package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;

/**
 * The laws of an {@link Assessor}: pure, explained, the same bound and unbound, here and on another
 * machine.
 *
 * <p>Example:
 *
 * <pre>{@code
 * class GamerLaws implements AssessorLaws<String> {
 *   public Arbitrary<? extends Assessor<String>> assessors() {
 *     return Arbitraries.just(new GamerAssessor());
 *   }
 *   public Arbitrary<Facts> rows() { return FactArbitraries.facts(MY_SCHEMA); }
 * }
 * }</pre>
 *
 * @param <R> the outcome's type; it must have {@code equals} and be serializable
 */
public interface AssessorLaws<R> {

  /**
   * What is tested.
   *
   * @return one assessor, or many with generated policies
   */
  @Provide
  Arbitrary<? extends Assessor<R>> assessors();

  /**
   * Who is assessed.
   *
   * @return by default customers under random subsets of the standard facts
   */
  @Provide
  default Arbitrary<Facts> rows() {
    return FactArbitraries.facts();
  }

  /**
   * The points an outcome states itself; they must be the sum of the evidence's points.
   *
   * @param outcome an outcome
   * @return empty by default: the outcome states none
   */
  default OptionalInt points(R outcome) {
    return OptionalInt.empty();
  }

  /** Equal input, equal decision; nothing is kept from one customer to the next. */
  @Property(tries = 200)
  default void sameInput_sameDecision(
      @ForAll("assessors") Assessor<R> assessor,
      @ForAll("rows") Facts facts,
      @ForAll("rows") Facts another) {
    Decision<R> first = assessor.assess(facts);
    assessor.assess(another);
    requireEqual(first, assessor.assess(facts), "equal facts must get equal decisions");
    requireEqual(
        first,
        assessor.assess(facts.toBuilder().build()),
        "an equal copy of the facts must get the same decision");
  }

  /** The score a decision states is the sum of its reasons. */
  @Property(tries = 200)
  default void points_addUp(
      @ForAll("assessors") Assessor<R> assessor, @ForAll("rows") Facts facts) {
    Decision<R> decision = assessor.assess(facts);
    decision
        .outcome()
        .ifPresent(
            outcome ->
                points(outcome)
                    .ifPresent(
                        points ->
                            requireEqual(
                                points, decision.points(), "points must be those of the reasons")));
  }

  /** An assessor bound to a source decides like the unbound one. */
  @Property(tries = 200)
  default void bound_decidesLikeUnbound(
      @ForAll("assessors") Assessor<R> assessor, @ForAll("rows") Facts facts) {
    requireEqual(
        assessor.assess(facts),
        assessor.bind(facts.schema()).assess(facts),
        "a bound assessor must decide like the unbound one");
  }

  /** There is an outcome or a gap; the date is the facts', the policy is the assessor's. */
  @Property(tries = 200)
  default void decision_hasOutcomeOrGap_dateAndPolicy(
      @ForAll("assessors") Assessor<R> assessor, @ForAll("rows") Facts facts) {
    Decision<R> decision = assessor.assess(facts);
    require(
        decision.isDecided() || !decision.gaps().isEmpty(),
        "a decision must have an outcome or name a gap but was " + decision);
    requireEqual(facts.asOf(), decision.asOf(), "the date of a decision must be that of the facts");
    requireEqual(
        assessor.policy().ref(), decision.policy(), "a decision must name the assessor's policy");
  }

  /** Assessor and decision arrive on another machine as they were sent. */
  @Property(tries = 30)
  default void shipped_decidesTheSame(
      @ForAll("assessors") Assessor<R> assessor, @ForAll("rows") Facts facts) {
    Decision<R> decision = assessor.assess(facts);
    Assessor<R> bound = assessor.bind(facts.schema());
    requireEqual(
        decision,
        Shipping.ship(bound).assess(Shipping.ship(facts)),
        "a shipped assessor must decide the same");
    requireEqual(decision, Shipping.ship(decision), "a shipped decision must be equal");
  }

  /** Every column has one line of text and every output fits its fact, decided or not. */
  @Property(tries = 200)
  default void key_showsEveryDecision(
      @ForAll("assessors") Assessor<R> assessor, @ForAll("rows") Facts facts) {
    AssessorKey<R> key = assessor.key();
    requireEqual(key, assessor.bind(facts.schema()).key(), "the key must be the same always");
    Decision<R> decision = assessor.assess(facts);
    Set<String> names = new HashSet<>();
    for (AssessorKey.Column<R> column : key.columns()) {
      require(names.add(column.name()), "columns must be unique but were " + key.columns());
      String cell = column.text().of(decision);
      require(
          cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0,
          "the cell " + column.name() + " must be one line but was " + cell);
    }
    for (AssessorKey.Output<R> output : key.outputs()) {
      requireFits(output.fact(), output.numeric().of(decision), facts);
    }
  }

  private static void requireFits(Fact fact, double numeric, Facts facts) {
    // The builder refuses what is no value of the fact.
    Facts.builder(
            org.telcocrm.core.fact.FactSchema.of(facts.schema().currency(), Set.of(fact)),
            facts.customer(),
            facts.asOf())
        .numeric(fact, numeric);
  }
}
