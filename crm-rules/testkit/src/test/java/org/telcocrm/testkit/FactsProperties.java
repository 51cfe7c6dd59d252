package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader.State;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

class FactsProperties {

  private static final FactSchema TWO = FactSchema.ofYuan(TENURE_MONTHS, ARREARS);

  private static Facts.Builder someone(FactSchema schema) {
    return Facts.builder(schema, CustomerId.of("U1"), LocalDate.of(2026, 3, 31));
  }

  @Property(tries = 300)
  void missing_isNotZero_andNotAbsent(@ForAll Fact fact) {
    FactSchema schema = FactSchema.of(Money.fen(0).currency(), Set.of(fact));
    Facts missing = someone(schema).build();
    Facts zero = someone(schema).numeric(fact, 0).build();

    assertThat(missing).isNotEqualTo(zero);
    assertThat(missing.state(fact)).isEqualTo(State.MISSING);
    assertThat(zero.state(fact)).isEqualTo(State.PRESENT);
    assertThat(someone(FactSchema.ofYuan()).build().state(fact)).isEqualTo(State.ABSENT);
  }

  @Example
  void missing_example() {
    assertThat(someone(TWO).build().money(ARREARS)).isEmpty();
    assertThat(someone(TWO).set(ARREARS, Money.fen(0)).build().money(ARREARS))
        .contains(Money.fen(0));
  }

  @Provide
  Arbitrary<Tuple.Tuple2<Fact, Double>> values() {
    return FactArbitraries.keys()
        .flatMap(fact -> FactArbitraries.numeric(fact).map(value -> Tuple.of(fact, value)));
  }

  @Property(tries = 500)
  void parse_readsWhatFormatWrites(@ForAll("values") Tuple.Tuple2<Fact, Double> value) {
    Fact fact = value.get1();

    assertThat(fact.parse(fact.format(value.get2()))).hasValue(value.get2());
  }

  @Example
  void parse_example() {
    assertThat(TENURE_MONTHS.format(62)).isEqualTo("62");
    assertThat(TENURE_MONTHS.parse("62")).hasValue(62);
  }

  @Property(tries = 200)
  void toBuilder_startsWithTheSameFacts(@ForAll Facts facts) {
    assertThat(facts.toBuilder().build()).isEqualTo(facts).hasSameHashCodeAs(facts);
    assertThat(Shipping.ship(facts)).isEqualTo(facts);
  }

  @Example
  void toBuilder_example() {
    Facts one = someone(TWO).set(TENURE_MONTHS, 27).build();

    assertThat(one.toBuilder().set(ARREARS, Money.fen(1)).build()).isNotEqualTo(one);
    assertThat(one.toString()).isEqualTo("U1 as of 2026-03-31 {tenure_months=27}");
  }

  @Property(tries = 200)
  void derive_addsFactsAndTouchesNone(@ForAll Facts facts) {
    Facts derived = DerivedFacts.standard().bind(facts.schema()).derive(facts);

    for (Fact fact : facts.schema().facts()) {
      assertThat(Double.valueOf(derived.numeric(fact)))
          .isEqualTo(Double.valueOf(facts.numeric(fact)));
    }
    assertThat(derived.schema().facts()).startsWith(facts.schema().facts().toArray(Fact[]::new));
  }

  @Property(tries = 100)
  void schema_keepsTheFactsAskedFor(@ForAll("schemasWithTenure") FactSchema schema) {
    assertThat(schema.contains(TENURE_MONTHS)).isTrue();
  }

  @Provide
  Arbitrary<FactSchema> schemasWithTenure() {
    return Arbitraries.just(TENURE_MONTHS)
        .flatMap(fact -> FactArbitraries.schemas(java.util.List.of(fact)));
  }
}
