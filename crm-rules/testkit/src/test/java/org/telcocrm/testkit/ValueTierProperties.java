package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.BILL_M1;
import static org.telcocrm.core.fact.StandardFacts.BILL_M2;
import static org.telcocrm.core.fact.StandardFacts.BILL_M3;
import static org.telcocrm.core.fact.StandardFacts.BILL_M4;
import static org.telcocrm.core.fact.StandardFacts.BILL_M5;
import static org.telcocrm.core.fact.StandardFacts.COST_TO_SERVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.value.CustomerValue;
import org.telcocrm.rules.value.ValueAssessor;
import org.telcocrm.rules.value.ValuePolicy;
import org.telcocrm.rules.value.ValueTier;

class ValueTierProperties {

  private static final List<MoneyFact> BILLS =
      List.of(BILL_M0, BILL_M1, BILL_M2, BILL_M3, BILL_M4, BILL_M5);

  private static final FactSchema SCHEMA = schema();

  private static FactSchema schema() {
    List<Fact> facts = new ArrayList<>(BILLS);
    facts.add(COST_TO_SERVE);
    facts.add(ChurnAssessor.CHURN_PROBABILITY);
    return FactSchema.of(Money.fen(0).currency(), facts);
  }

  private static Facts.Builder bills(List<Money> newestFirst) {
    Facts.Builder row = Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31));
    for (int i = 0; i < newestFirst.size(); i++) {
      row.set(BILLS.get(i), newestFirst.get(i));
    }
    return row;
  }

  private static Optional<CustomerValue> value(ValuePolicy policy, Facts.Builder row) {
    Facts facts = DerivedFacts.standard().bind(SCHEMA).derive(row.build());
    return new ValueAssessor(policy).assess(facts).outcome();
  }

  private static CustomerValue byDefault(Facts.Builder row) {
    return value(ValuePolicy.ofDefaults(), row).orElseThrow();
  }

  private static List<Money> constant(Money bill, int months) {
    return java.util.Collections.nCopies(months, bill);
  }

  @Provide
  Arbitrary<ValuePolicy> inYuan() {
    return PolicyArbitraries.valuePolicies()
        .filter(policy -> policy.highFrom().currency().getCurrencyCode().equals("CNY"));
  }

  @Provide
  Arbitrary<Money> amounts() {
    return Arbitraries.oneOf(
        MoneyArbitraries.near(Money.yuan("120")), MoneyArbitraries.near(Money.yuan("50")));
  }

  @Property(tries = 300)
  void higherConstantBill_neverLowersTheTier(
      @ForAll("inYuan") ValuePolicy policy, @ForAll Money a, @ForAll Money b) {
    Money less = a.compareTo(b) <= 0 ? a : b;
    Money more = a.compareTo(b) <= 0 ? b : a;

    // The enum runs from HIGH down.
    assertThat(value(policy, bills(constant(more, 6))).orElseThrow().tier())
        .isLessThanOrEqualTo(value(policy, bills(constant(less, 6))).orElseThrow().tier());
  }

  @Property(tries = 300)
  void constantBill_hasTheTierOfItsBand(
      @ForAll("amounts") Money bill, @ForAll @IntRange(min = 3, max = 6) int months) {
    ValueTier expected =
        bill.minorUnits() >= 12_000
            ? ValueTier.HIGH
            : bill.minorUnits() >= 5000 ? ValueTier.MID : ValueTier.LOW;

    assertThat(byDefault(bills(constant(bill, months))).tier()).isEqualTo(expected);
  }

  @Example
  void constantBill_example() {
    assertThat(byDefault(bills(constant(Money.yuan("120.00"), 3))).tier())
        .isEqualTo(ValueTier.HIGH);
    assertThat(byDefault(bills(constant(Money.yuan("119.99"), 3))).tier()).isEqualTo(ValueTier.MID);
  }

  @Property(tries = 300)
  void higherCost_lowersRealisedValueByAsMuch(
      @ForAll @Size(6) List<@net.jqwik.api.From("amounts") Money> bills,
      @ForAll("amounts") Money cost) {
    Money without = byDefault(bills(bills)).realised();

    assertThat(byDefault(bills(bills).set(COST_TO_SERVE, cost)).realised())
        .isEqualTo(without.minus(cost));
  }

  @Property(tries = 300)
  void likelierChurn_neverRaisesThePotentialOfAGain(
      @ForAll("amounts") Money bill,
      @ForAll @IntRange(min = 0, max = 100) int one,
      @ForAll @IntRange(min = 0, max = 100) int other) {
    Facts.Builder row = bills(constant(bill, 6));
    Money safe =
        byDefault(row.set(ChurnAssessor.CHURN_PROBABILITY, Math.min(one, other) / 100.0))
            .potential()
            .orElseThrow();
    Money risky =
        byDefault(row.set(ChurnAssessor.CHURN_PROBABILITY, Math.max(one, other) / 100.0))
            .potential()
            .orElseThrow();

    if (bill.minorUnits() >= 0) {
      assertThat(risky).isLessThanOrEqualTo(safe);
    }
  }

  @Example
  void churn_example() {
    Facts.Builder row = bills(constant(Money.yuan("100"), 6));

    assertThat(byDefault(row.set(ChurnAssessor.CHURN_PROBABILITY, 0)).potential())
        .contains(Money.yuan("100"));
    assertThat(byDefault(row.set(ChurnAssessor.CHURN_PROBABILITY, 1)).potential())
        .contains(Money.fen(0));
  }

  @Property(tries = 200)
  void orderOfOlderBills_doesNotChangeRealisedValue(
      @ForAll @Size(6) List<@net.jqwik.api.From("amounts") Money> bills) {
    List<Money> backwards = new ArrayList<>(bills);
    java.util.Collections.reverse(backwards);

    assertThat(byDefault(bills(backwards)).realised())
        .isEqualTo(byDefault(bills(bills)).realised());
  }
}
