package org.telcocrm.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.telcocrm.core.fact.StandardFacts.*;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

/** The derived facts that the churn cards ask for. */
class ChurnDerivationsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  @Test
  void changes_fromDifferencesAndMeans() {
    FactSchema schema =
        FactSchema.ofYuan(MINUTES_DIFFERENCE, MINUTES_AVERAGE, BILL_DIFFERENCE, BILL_AVERAGE);
    Facts facts =
        derive(
            schema,
            f ->
                f.set(MINUTES_DIFFERENCE, -112)
                    .set(MINUTES_AVERAGE, 448)
                    .set(BILL_DIFFERENCE, Money.fen(300))
                    .set(BILL_AVERAGE, Money.fen(1000)));
    assertThat(facts.numeric(USAGE_CHANGE)).isEqualTo(-.25);
    assertThat(facts.numeric(BILL_CHANGE)).isEqualTo(.3);
    Facts idle = derive(schema, f -> f.set(MINUTES_DIFFERENCE, 5).set(MINUTES_AVERAGE, 0));
    assertThat(idle.state(USAGE_CHANGE)).isEqualTo(FactReader.State.MISSING);
  }

  @Test
  void usageChange_fromMonthsWinsOverDifference() {
    FactSchema schema =
        FactSchema.ofYuan(OUT_MIN_M0, OUT_MIN_M1, MINUTES_DIFFERENCE, MINUTES_AVERAGE);
    Facts facts =
        derive(
            schema,
            f ->
                f.set(OUT_MIN_M0, 50)
                    .set(OUT_MIN_M1, 100)
                    .set(MINUTES_DIFFERENCE, 1)
                    .set(MINUTES_AVERAGE, 1));
    assertThat(facts.numeric(USAGE_CHANGE)).isEqualTo(-.5);
  }

  @Test
  void minutesAverage_isTheMeanOfTheMonthsPresent() {
    FactSchema schema = FactSchema.ofYuan(OUT_MIN_M0, OUT_MIN_M1, OUT_MIN_M2);
    assertThat(
            derive(schema, f -> f.set(OUT_MIN_M0, 30).set(OUT_MIN_M2, 60)).numeric(MINUTES_AVERAGE))
        .isEqualTo(45);
    assertThat(derive(schema, f -> {}).state(MINUTES_AVERAGE)).isEqualTo(FactReader.State.MISSING);
  }

  @Test
  void overPlanShare_fromPlanFeeAndMeanBill_isNeverNegative() {
    FactSchema schema = FactSchema.ofYuan(PLAN_FEE, BILL_AVERAGE);
    Money fee = Money.fen(7000);
    assertThat(
            derive(schema, f -> f.set(PLAN_FEE, fee).set(BILL_AVERAGE, Money.fen(10000)))
                .numeric(OVER_PLAN_SHARE))
        .isCloseTo(.3, within(1e-12));
    assertThat(
            derive(schema, f -> f.set(PLAN_FEE, fee).set(BILL_AVERAGE, Money.fen(5000)))
                .numeric(OVER_PLAN_SHARE))
        .isZero();
  }

  @Test
  void overageMinutes_fromBilledMinutesOrFromTheAllowance() {
    FactSchema rates = FactSchema.ofYuan(PEAK_BILLED_MIN, OFFPEAK_BILLED_MIN, NIGHT_BILLED_MIN);
    assertThat(
            derive(
                    rates,
                    f ->
                        f.set(PEAK_BILLED_MIN, 265)
                            .set(OFFPEAK_BILLED_MIN, 197)
                            .set(NIGHT_BILLED_MIN, 245))
                .numeric(OVERAGE_MINUTES))
        .isEqualTo(707);
    assertThat(
            derive(rates, f -> f.set(PEAK_BILLED_MIN, 1).set(OFFPEAK_BILLED_MIN, 1))
                .state(OVERAGE_MINUTES))
        .isEqualTo(FactReader.State.MISSING);
    FactSchema allowance = FactSchema.ofYuan(OUT_MIN_M0, PLAN_MINUTES);
    assertThat(
            derive(allowance, f -> f.set(OUT_MIN_M0, 250).set(PLAN_MINUTES, 200))
                .numeric(OVERAGE_MINUTES))
        .isEqualTo(50);
    assertThat(
            derive(allowance, f -> f.set(OUT_MIN_M0, 150).set(PLAN_MINUTES, 200))
                .numeric(OVERAGE_MINUTES))
        .isZero();
  }

  @Test
  void internationalPlanIdle_belowThreeCalls() {
    FactSchema schema = FactSchema.ofYuan(INTERNATIONAL_PLAN, INTL_CALLS_M0);
    assertThat(
            derive(schema, f -> f.set(INTERNATIONAL_PLAN, true).set(INTL_CALLS_M0, 2))
                .flag(INTERNATIONAL_PLAN_IDLE))
        .contains(true);
    assertThat(
            derive(schema, f -> f.set(INTERNATIONAL_PLAN, true).set(INTL_CALLS_M0, 3))
                .flag(INTERNATIONAL_PLAN_IDLE))
        .contains(false);
    assertThat(derive(schema, f -> f.set(INTERNATIONAL_PLAN, false)).flag(INTERNATIONAL_PLAN_IDLE))
        .contains(false);
    assertThat(derive(schema, f -> f.set(INTERNATIONAL_PLAN, true)).flag(INTERNATIONAL_PLAN_IDLE))
        .isEmpty();
  }

  @Test
  void lowSaturation_needsBothMonthsUnderAFifth() {
    assertThat(saturation(100, 19, 19, 1000, 199).flag(LOW_SATURATION)).contains(true);
    assertThat(saturation(100, 20, 19, 1000, 199).flag(LOW_SATURATION)).contains(false);
    assertThat(saturation(100, 19, 20, 1000, 199).flag(LOW_SATURATION)).contains(false);
    assertThat(saturation(100, 19, 19, 1000, 200).flag(LOW_SATURATION)).contains(false);
    // An allowance of 0 is not judged; two of them say nothing.
    assertThat(saturation(0, 500, 500, 1000, 199).flag(LOW_SATURATION)).contains(true);
    assertThat(saturation(0, 0, 0, 0, 0).flag(LOW_SATURATION)).contains(false);
  }

  @Test
  void topupGap_countsOwnIntervals() {
    FactSchema schema = FactSchema.ofYuan(LAST_TOPUP, TOPUPS_90D);
    // Three payments in 90 days are one in 30 days; 60 days are two intervals.
    assertThat(
            derive(schema, f -> f.set(LAST_TOPUP, AS_OF.minusDays(60)).set(TOPUPS_90D, 3))
                .numeric(TOPUP_GAP))
        .isEqualTo(2);
    assertThat(
            derive(schema, f -> f.set(LAST_TOPUP, AS_OF.minusDays(60)).set(TOPUPS_90D, 0))
                .state(TOPUP_GAP))
        .isEqualTo(FactReader.State.MISSING);
  }

  private static Facts saturation(
      double planMinutes, double minutes0, double minutes1, double planMb, double mb) {
    FactSchema schema =
        FactSchema.ofYuan(PLAN_MINUTES, OUT_MIN_M0, OUT_MIN_M1, PLAN_MB, DATA_MB_M0, DATA_MB_M1);
    return derive(
        schema,
        f ->
            f.set(PLAN_MINUTES, planMinutes)
                .set(OUT_MIN_M0, minutes0)
                .set(OUT_MIN_M1, minutes1)
                .set(PLAN_MB, planMb)
                .set(DATA_MB_M0, mb)
                .set(DATA_MB_M1, mb));
  }

  private static Facts derive(FactSchema schema, Consumer<Facts.Builder> values) {
    Facts.Builder facts = Facts.builder(schema, CustomerId.of("U1"), AS_OF);
    values.accept(facts);
    return DerivedFacts.standard().bind(schema).derive(facts.build());
  }
}
