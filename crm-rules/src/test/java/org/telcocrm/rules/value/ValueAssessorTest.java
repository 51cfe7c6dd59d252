package org.telcocrm.rules.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.BILL_AVERAGE;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.BILL_M1;
import static org.telcocrm.core.fact.StandardFacts.BILL_M2;
import static org.telcocrm.core.fact.StandardFacts.BILL_M3;
import static org.telcocrm.core.fact.StandardFacts.BILL_M4;
import static org.telcocrm.core.fact.StandardFacts.BILL_M5;
import static org.telcocrm.core.fact.StandardFacts.BUSINESS_PROFILE;
import static org.telcocrm.core.fact.StandardFacts.COST_TO_SERVE;
import static org.telcocrm.core.fact.StandardFacts.PLAN_FEE;
import static org.telcocrm.core.fact.StandardFacts.PREVIOUS_VALUE_TIER;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.churn.ChurnAssessor;

/** Bands: shared/defaults.md 5.1; hysteresis and the three values: shared/contracts.md. */
class ValueAssessorTest {

  private static final ValueAssessor DEFAULT = new ValueAssessor(ValuePolicy.ofDefaults());
  private static final Currency DOLLARS = Currency.getInstance("USD");
  private static final List<MoneyFact> BILLS =
      List.of(BILL_M0, BILL_M1, BILL_M2, BILL_M3, BILL_M4, BILL_M5);
  private static final CustomerId SOMEONE = CustomerId.of("U1");
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static Facts.Builder row(Currency currency, Fact... more) {
    List<Fact> facts = new ArrayList<>(BILLS);
    facts.addAll(Arrays.asList(more));
    return Facts.builder(FactSchema.of(currency, facts), SOMEONE, AS_OF);
  }

  private static Facts.Builder row(Fact... more) {
    return row(Currency.getInstance("CNY"), more);
  }

  private static Facts.Builder bills(Facts.Builder row, double... yuanNewestFirst) {
    for (int i = 0; i < yuanNewestFirst.length; i++) {
      row.numeric(BILLS.get(i), yuanNewestFirst[i] * 100);
    }
    return row;
  }

  private static Decision<CustomerValue> assess(ValueAssessor assessor, Facts.Builder row) {
    Facts facts = row.build();
    return assessor.assess(DerivedFacts.standard().bind(facts.schema()).derive(facts));
  }

  private static CustomerValue value(Facts.Builder row) {
    return assess(DEFAULT, row).outcome().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "12001, HIGH",
    "12000, HIGH",
    "11999, MID",
    "5001, MID",
    "5000, MID",
    "4999, LOW",
    "1, LOW",
    "0, LOW",
    "-100, LOW"
  })
  void tier_turnsAtOneFen(long fen, ValueTier tier) {
    Facts.Builder row = row();
    BILLS.forEach(bill -> row.set(bill, Money.fen(fen)));

    assertThat(value(row).tier()).isEqualTo(tier);
    assertThat(value(row).realised()).isEqualTo(Money.fen(fen));
  }

  @Test
  void fewerThanThreeMonths_isInsufficient() {
    assertThat(assess(DEFAULT, bills(row(), 130, 130)).outcome()).isEmpty();
    assertThat(assess(DEFAULT, bills(row(), 130, 130)).gaps())
        .containsExactly(new Gap("bill_average", Gap.Kind.TOO_FEW));
    assertThat(value(bills(row(), 130, 130, 130)).tier()).isEqualTo(ValueTier.HIGH);
  }

  @Test
  void noBill_isInsufficient() {
    assertThat(assess(DEFAULT, row()).gaps())
        .containsExactly(new Gap("bill_average", Gap.Kind.MISSING));
  }

  @Test
  void sourceWithoutBills_isInsufficient_becauseTheFactIsAbsent() {
    Facts facts = Facts.builder(FactSchema.ofYuan(PLAN_FEE), SOMEONE, AS_OF).build();

    assertThat(DEFAULT.assess(facts).gaps())
        .containsExactly(new Gap("bill_average", Gap.Kind.ABSENT));
  }

  @Test
  void declaredMonthlyAverage_isAccepted() {
    Facts facts =
        Facts.builder(FactSchema.ofYuan(BILL_AVERAGE), SOMEONE, AS_OF)
            .set(BILL_AVERAGE, Money.yuan("50"))
            .build();

    assertThat(DEFAULT.assess(facts).outcome().orElseThrow().tier()).isEqualTo(ValueTier.MID);
  }

  @ParameterizedTest
  @CsvSource({
    // Two newest months above the band promote, one does not.
    "MID, 130, 125, 60, 60, HIGH",
    "MID, 130, 119.99, 60, 60, MID",
    // To the lowest tier of these months.
    "LOW, 130, 60, 10, 10, MID",
    "LOW, 130, 125, 10, 10, HIGH",
    // Three newest months below the band demote, two do not.
    "HIGH, 40, 60, 30, 500, MID",
    "HIGH, 40, 45, 30, 500, LOW",
    "HIGH, 40, 45, 120, 500, HIGH",
    "MID, 49.99, 49.99, 49.99, 500, LOW",
    "MID, 49.99, 49.99, 50, 500, MID"
  })
  void hysteresis_twoMonthsUp_threeMonthsDown(
      String previous, double m0, double m1, double m2, double m3, ValueTier tier) {
    Facts.Builder row = bills(row(PREVIOUS_VALUE_TIER), m0, m1, m2, m3);
    row.set(PREVIOUS_VALUE_TIER, previous);

    assertThat(value(row).tier()).isEqualTo(tier);
  }

  @Test
  void hysteresis_aMonthWithoutBillEndsTheRow() {
    Facts.Builder row = bills(row(PREVIOUS_VALUE_TIER), 130);
    row.set(PREVIOUS_VALUE_TIER, "MID");
    row.set(BILL_M2, Money.yuan("130")).set(BILL_M3, Money.yuan("130"));

    assertThat(value(row).tier()).isEqualTo(ValueTier.MID);
  }

  @Test
  void withoutPreviousTier_theMeanIsInForceUntilTheRowLeavesIt() {
    // Mean 95: MID. One month above does nothing, two promote.
    assertThat(value(bills(row(), 130, 60, 95)).tier()).isEqualTo(ValueTier.MID);
    assertThat(value(bills(row(), 130, 130, 25)).tier()).isEqualTo(ValueTier.HIGH);
  }

  @Test
  void previousTier_wins_overTheMean() {
    Facts.Builder row = bills(row(PREVIOUS_VALUE_TIER), 100, 100, 300, 300);
    row.set(PREVIOUS_VALUE_TIER, "MID");

    Decision<CustomerValue> decision = assess(DEFAULT, row);

    assertThat(decision.outcome().orElseThrow().tier()).isEqualTo(ValueTier.MID);
    assertThat(decision.evidence())
        .contains(Evidence.of("VALUE_PREVIOUS_TIER", "previous_value_tier", "MID", "in force"));
  }

  @Test
  void unknownPreviousTier_isNoTier() {
    Facts.Builder row = bills(row(PREVIOUS_VALUE_TIER), 100, 100, 300, 300);
    row.set(PREVIOUS_VALUE_TIER, "OTHER");

    assertThat(value(row).tier()).isEqualTo(ValueTier.HIGH);
  }

  @Test
  void cost_isDeducted_andALossIsNotClamped() {
    Facts.Builder row =
        bills(row(COST_TO_SERVE, ChurnAssessor.CHURN_PROBABILITY), 30, 30, 30)
            .set(ChurnAssessor.CHURN_PROBABILITY, 0);
    row.set(COST_TO_SERVE, Money.yuan("42.50"));

    Decision<CustomerValue> decision = assess(DEFAULT, row);

    assertThat(decision.outcome().orElseThrow().realised()).isEqualTo(Money.yuan("-12.50"));
    assertThat(decision.outcome().orElseThrow().potential()).contains(Money.yuan("-12.50"));
    assertThat(decision.evidence())
        .contains(Evidence.of("VALUE_COST_DEDUCTED", "cost_to_serve", "CNY 42.50", "bill - cost"));
    assertThat(assess(DEFAULT, bills(row(), 30, 30, 30)).evidence())
        .contains(Evidence.of("VALUE_COST_UNKNOWN", "cost_to_serve", "MISSING", "bill only"));
  }

  @Test
  void potential_isRealisedTimesMeanRetention_byHand() {
    // Σ .9^t / 12 for t = 1 … 12 is 9 · (1 − .9^12) / 12 = .538177848; of 100 yuan 53.82.
    Facts.Builder row = bills(row(ChurnAssessor.CHURN_PROBABILITY), 100, 100, 100);
    row.set(ChurnAssessor.CHURN_PROBABILITY, .1);

    Decision<CustomerValue> decision = assess(DEFAULT, row);

    assertThat(decision.outcome().orElseThrow().potential()).contains(Money.yuan("53.82"));
    assertThat(decision.evidence())
        .contains(Evidence.of("VALUE_RETENTION", "retention", "0.5382", "next 12 months"));
  }

  private static ValueAssessor withPeers() {
    return new ValueAssessor(
        ValuePolicy.builder("value", "fitted")
            .base(
                new FittedBase(
                    8,
                    "CNY",
                    1,
                    1,
                    Map.of("PREPAID/PLAN_2/TENURE_1", new FittedBase.Cell(8, 9000, 15_000))))
            .build());
  }

  private static Facts.Builder peer() {
    return row(BUSINESS_PROFILE, PLAN_FEE, TENURE_MONTHS, ChurnAssessor.CHURN_PROBABILITY)
        .set(BUSINESS_PROFILE, BusinessProfile.PREPAID)
        .set(PLAN_FEE, Money.yuan("60"))
        .set(TENURE_MONTHS, 6)
        .set(ChurnAssessor.CHURN_PROBABILITY, .1);
  }

  @Test
  void peers_giveModelValueAndHeadroom_byHand() {
    // Head-room 150 − 100 = 50, a fifth of it is expected: 53.82 + 10.
    CustomerValue value = assess(withPeers(), bills(peer(), 100, 100, 100)).outcome().orElseThrow();

    assertThat(value.model()).contains(Money.yuan("90"));
    assertThat(value.potential()).contains(Money.yuan("63.82"));
  }

  @Test
  void customerAboveThePeers_hasNoHeadroom() {
    assertThat(
            assess(withPeers(), bills(peer(), 200, 200, 200)).outcome().orElseThrow().potential())
        .contains(Money.yuan("107.64"));
  }

  @Test
  void customerWithoutPeers_hasNoModelValue() {
    Facts.Builder row = bills(peer(), 100, 100, 100).set(TENURE_MONTHS, 5);

    Decision<CustomerValue> decision = assess(withPeers(), row);

    assertThat(decision.outcome().orElseThrow().model()).isEmpty();
    assertThat(decision.gaps()).doesNotContain(new Gap("model_value", Gap.Kind.NOT_FITTED));
  }

  @Test
  void unknownChurn_leavesPotentialUnknown_notAsHighAsIfNobodyLeft() {
    assertThat(value(bills(row(), 100, 100, 100)).potential()).isEmpty();
  }

  @Test
  void unfittedPolicy_saysSo() {
    assertThat(assess(DEFAULT, bills(row(), 100, 100, 100)).gaps())
        .contains(
            new Gap("model_value", Gap.Kind.NOT_FITTED),
            new Gap("churn_probability", Gap.Kind.ABSENT));
  }

  private static ValueAssessor fitted(List<? extends FactReader> base) {
    Assessor<CustomerValue> fitted = DEFAULT.fitting().orElseThrow().over(base);
    return (ValueAssessor) fitted;
  }

  private static Facts dollars(int cents) {
    return Facts.builder(FactSchema.of(DOLLARS, List.of(BILL_AVERAGE)), SOMEONE, AS_OF)
        .set(BILL_AVERAGE, new Money(DOLLARS, cents))
        .build();
  }

  @Test
  void foreignCurrency_isTieredByQuantiles_20_60_20() {
    List<Facts> base = IntStream.rangeClosed(1, 10).mapToObj(i -> dollars(i * 100)).toList();
    ValueAssessor assessor = fitted(base);

    List<ValueTier> tiers =
        base.stream().map(each -> assessor.assess(each).outcome().orElseThrow().tier()).toList();

    assertThat(tiers.subList(0, 2)).containsOnly(ValueTier.LOW);
    assertThat(tiers.subList(2, 8)).containsOnly(ValueTier.MID);
    assertThat(tiers.subList(8, 10)).containsOnly(ValueTier.HIGH);
  }

  @Test
  void foreignCurrency_withoutABase_isInsufficient() {
    assertThat(DEFAULT.assess(dollars(5000)).gaps())
        .containsExactly(new Gap("value_bounds_USD", Gap.Kind.NOT_FITTED));
  }

  @Test
  void fitting_learnsMeanAndUpperQuartileOfEachCell() {
    List<Facts> base = IntStream.rangeClosed(1, 4).mapToObj(i -> dollars(i)).toList();

    FittedBase learnt = fitted(base).policy().base().orElseThrow();

    // Contributions 1, 2, 3, 4: mean 2.5 rounds up, three quarters lie at or below 3.
    assertThat(learnt.cells())
        .containsExactly(Map.entry("?/PLAN_?/TENURE_?", new FittedBase.Cell(4, 3, 3)));
    assertThat(learnt.customers()).isEqualTo(4);
    assertThat(learnt.currency()).isEqualTo("USD");
  }

  @Test
  void fitting_ofAnEmptyBase_leavesThePolicyAsItIs() {
    assertThat(fitted(List.of()).policy()).isEqualTo(ValuePolicy.ofDefaults());
    assertThat(withPeers().fitting()).isEmpty();
  }

  @Test
  void potential_ofUnknownChurn_isUnknown() {
    Decision<CustomerValue> decision = assess(DEFAULT, bills(row(), 100, 100, 100));

    assertThat(decision.outcome().orElseThrow().potential()).isEmpty();
    assertThat(decision.gaps()).contains(new Gap("churn_probability", Gap.Kind.ABSENT));
  }
}
