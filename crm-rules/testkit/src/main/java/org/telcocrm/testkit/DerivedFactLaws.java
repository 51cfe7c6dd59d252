package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.requireEqual;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.fact.DerivedFact;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.money.Money;

/**
 * The laws of {@link DerivedFact}: a pure function of its declared inputs, whose value fits its
 * fact.
 *
 * <p>Example:
 *
 * <pre>{@code
 * class GameShareLaws implements DerivedFactLaws {
 *   public Arbitrary<DerivedFact> derivedFacts() { return Arbitraries.just(GAME_SHARE); }
 * }
 * }</pre>
 */
public interface DerivedFactLaws {

  /**
   * What is tested.
   *
   * @return one derived fact, or several
   */
  @Provide
  Arbitrary<DerivedFact> derivedFacts();

  /**
   * Customers whose facts hold the inputs of the derived facts tested.
   *
   * @return by default the standard facts and every input
   */
  @Provide
  default Arbitrary<Facts> derivedFactRows() {
    Set<Fact> facts = new LinkedHashSet<>(StandardFacts.all());
    derivedFacts()
        .allValues()
        .ifPresent(
            all ->
                all.forEach(
                    each -> {
                      facts.addAll(each.required());
                      facts.addAll(each.optional());
                    }));
    return FactArbitraries.facts(FactSchema.of(Money.fen(0).currency(), facts));
  }

  private static double derive(DerivedFact derived, Facts facts) {
    // A fact the source carries is never computed over, so the row must be without it.
    List<Fact> inputs = new ArrayList<>(facts.schema().facts());
    inputs.removeIf(fact -> fact.code().equals(derived.output().code()));
    FactSchema schema = FactSchema.of(facts.schema().currency(), inputs);
    Facts.Builder row = Facts.builder(schema, facts.customer(), facts.asOf());
    inputs.forEach(fact -> row.numeric(fact, facts.numeric(fact)));
    return DerivedFacts.none()
        .plus(derived)
        .bind(schema)
        .derive(row.build())
        .numeric(derived.output());
  }

  /** Deriving twice gives the same, and a value of the fact's type. */
  @Property(tries = 200)
  default void sameInputs_sameValue(
      @ForAll("derivedFacts") DerivedFact derived, @ForAll("derivedFactRows") Facts facts) {
    requireEqual(
        derive(derived, facts), derive(derived, facts), derived.output() + " must be pure");
  }

  /** Facts that are no declared input may be anything: the value stays. */
  @Property(tries = 200)
  default void otherFacts_changeNothing(
      @ForAll("derivedFacts") DerivedFact derived,
      @ForAll("derivedFactRows") Facts facts,
      @ForAll("derivedFactRows") Facts others) {
    Facts.Builder changed = facts.toBuilder();
    for (Fact fact : facts.schema().facts()) {
      if (!derived.required().contains(fact) && !derived.optional().contains(fact)) {
        changed.numeric(fact, others.numeric(fact));
      }
    }
    requireEqual(
        derive(derived, facts),
        derive(derived, changed.build()),
        derived.output() + " must read nothing but its declared inputs");
  }

  /** A derived fact arrives on another machine as it was sent. */
  @Property(tries = 20)
  default void shipped_derivesTheSame(
      @ForAll("derivedFacts") DerivedFact derived, @ForAll("derivedFactRows") Facts facts) {
    requireEqual(
        derive(derived, facts),
        derive(Shipping.ship(derived), facts),
        derived.output() + " must derive the same after shipping");
  }
}
