package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.fact.DerivedFact;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;

/** Derived on a block, facts are those of each customer alone. */
class DerivedBlockProperties {

  private static final NumberFact KNOWN_INPUTS = NumberFact.of("known_inputs", "facts");
  private static final NumberFact OVERFLOW = NumberFact.of("overflow", "ratio");
  private static final NumberFact BEHIND = NumberFact.of("behind", "pieces");

  /** The library's own and some that go to the edges of what a formula may do. */
  private static final DerivedFacts DERIVED =
      DerivedFacts.standard()
          .plus(
              DerivedFact.of(
                  KNOWN_INPUTS,
                  List.of(),
                  StandardFacts.all(),
                  facts ->
                      StandardFacts.all().stream()
                          .filter(fact -> facts.state(fact) == FactReader.State.PRESENT)
                          .count()),
              DerivedFact.of(
                  OVERFLOW,
                  List.of(),
                  List.of(StandardFacts.ARREARS, BEHIND),
                  facts ->
                      facts.state(BEHIND) == FactReader.State.ABSENT
                          ? -facts.numeric(StandardFacts.ARREARS) * 1e305
                          : 1));

  @Provide
  Arbitrary<List<Facts>> bases() {
    return FactArbitraries.schemas().flatMap(schema -> FactArbitraries.bases(schema, 4));
  }

  @Property(tries = 300)
  void block_derivesAsRowByRow(@ForAll("bases") List<Facts> base) {
    DerivedFacts.Bound bound = DERIVED.bind(base.get(0).schema());
    requireSame(bound, bound.schema(), base);
    // Columns behind the derived ones belong to others: no formula sees them.
    requireSame(bound, bound.schema().plus(List.of(BEHIND)), base);
  }

  private static void requireSame(DerivedFacts.Bound bound, FactSchema columns, List<Facts> base) {
    FactBlock block = FactBlock.of(columns, base.get(0).asOf(), 2);
    block.customers(row -> base.get(row).customer());
    base.forEach(block::append);
    bound.derive(block);
    // Deriving again gives the same: nothing of the first time is read.
    bound.derive(block);
    for (int row = 0; row < base.size(); row++) {
      Facts alone = bound.derive(base.get(row));
      for (int column = 0; column < alone.schema().facts().size(); column++) {
        assertThat(block.numeric(row, column))
            .as("%s of row %d", alone.schema().facts().get(column), row)
            .isEqualTo(Double.valueOf(alone.numericAt(column)));
      }
    }
  }

  @Property(tries = 100)
  void shipped_derivesTheSame(@ForAll Facts facts) {
    DerivedFacts.Bound bound = DERIVED.bind(facts.schema());

    assertThat(Shipping.ship(bound).derive(Shipping.ship(facts))).isEqualTo(bound.derive(facts));
  }

  @Example
  void overflow_isUnknown() {
    FactSchema schema = FactSchema.ofYuan(StandardFacts.ARREARS);
    Facts facts =
        Facts.builder(schema, CustomerId.of("U1"), java.time.LocalDate.of(2026, 3, 31))
            .numeric(StandardFacts.ARREARS, 1e6)
            .build();

    assertThat(DERIVED.bind(schema).derive(facts).state(OVERFLOW))
        .isEqualTo(FactReader.State.MISSING);
    assertThat(DERIVED.bind(schema).derive(facts).number(KNOWN_INPUTS)).hasValue(1);
  }
}
