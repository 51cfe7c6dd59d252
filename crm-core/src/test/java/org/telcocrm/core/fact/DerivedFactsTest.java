package org.telcocrm.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.telcocrm.core.fact.StandardFacts.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

class DerivedFactsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static Facts.Builder of(Fact... facts) {
    return Facts.builder(FactSchema.ofYuan(facts), CustomerId.of("U1"), AS_OF);
  }

  private static Facts derive(Facts.Builder source) {
    Facts facts = source.build();
    return DerivedFacts.standard().bind(facts.schema()).derive(facts);
  }

  /** Half a fen goes up: 0.5 → 1, −0.5 → 0. */
  @ParameterizedTest
  @CsvSource({"100, 200, 150", "1, 0, 1", "-1, 0, 0", "-3, 0, -1", "4849, 4850, 4850"})
  void billAverage_twoMonths_roundsHalfUp(long m0, long m1, long average) {
    Facts facts =
        derive(of(BILL_M0, BILL_M1).set(BILL_M0, Money.fen(m0)).set(BILL_M1, Money.fen(m1)));
    assertThat(facts.money(BILL_AVERAGE)).contains(Money.fen(average));
    assertThat(facts.number(BILL_MONTHS)).hasValue(2);
  }

  @Test
  void billAverage_missingMonth_isLeftOut() {
    Facts facts =
        derive(
            of(BILL_M0, BILL_M1, BILL_M2).set(BILL_M0, Money.fen(100)).set(BILL_M2, Money.fen(0)));
    assertThat(facts.money(BILL_AVERAGE)).contains(Money.fen(50));
    assertThat(facts.number(BILL_MONTHS)).hasValue(2);
  }

  @Test
  void billAverage_noMonth_isMissing() {
    Facts facts = derive(of(BILL_M0));
    assertThat(facts.state(BILL_AVERAGE)).isEqualTo(FactReader.State.MISSING);
    assertThat(facts.number(BILL_MONTHS)).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 0", "2026-04-30, 30", "2026-01-28, -62"})
  void contractDaysLeft_countsFromTheAsOfDate(LocalDate end, int days) {
    assertThat(derive(of(CONTRACT_END).set(CONTRACT_END, end)).number(CONTRACT_DAYS_LEFT))
        .hasValue(days);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 0", "2026-03-01, 0", "2026-02-28, 1", "2019-05-06, 82"})
  void tenureMonths_areCompletedMonths(LocalDate open, int months) {
    assertThat(derive(of(OPEN_DATE).set(OPEN_DATE, open)).number(TENURE_MONTHS)).hasValue(months);
  }

  @Test
  void tenureMonths_openedLater_isMissing() {
    Facts facts = derive(of(OPEN_DATE).set(OPEN_DATE, AS_OF.plusDays(1)));
    assertThat(facts.state(TENURE_MONTHS)).isEqualTo(FactReader.State.MISSING);
  }

  @ParameterizedTest
  @CsvSource({"1986-03-31, 40", "1986-04-01, 39", "1900-01-02, 126"})
  void age_isCompletedYears(LocalDate birth, int years) {
    assertThat(derive(of(BIRTH_DATE).set(BIRTH_DATE, birth)).number(AGE_YEARS)).hasValue(years);
  }

  @ParameterizedTest
  @CsvSource({"1900-01-01", "1899-12-31", "2026-04-01"})
  void age_defaultOrFutureBirthday_isUnknown(LocalDate birth) {
    Facts facts = derive(of(BIRTH_DATE).set(BIRTH_DATE, birth));
    assertThat(facts.state(AGE_YEARS)).isEqualTo(FactReader.State.MISSING);
  }

  @Test
  void usageChange_halfOfTheMean_isMinusOneHalf() {
    Facts facts =
        derive(
            of(OUT_MIN_M0, OUT_MIN_M1, OUT_MIN_M2)
                .set(OUT_MIN_M0, 75)
                .set(OUT_MIN_M1, 100)
                .set(OUT_MIN_M2, 200));
    assertThat(facts.number(USAGE_CHANGE)).hasValue(-0.5);
  }

  @Test
  void usageChange_oneEarlierMonth_suffices() {
    Facts facts =
        derive(of(OUT_MIN_M0, OUT_MIN_M1, OUT_MIN_M2).set(OUT_MIN_M0, 120).set(OUT_MIN_M2, 100));
    assertThat(facts.numeric(USAGE_CHANGE)).isEqualTo(0.2, within(1e-12));
  }

  @Test
  void usageChange_nothingBefore_isUnknown() {
    Facts zero = derive(of(OUT_MIN_M0, OUT_MIN_M1).set(OUT_MIN_M0, 120).set(OUT_MIN_M1, 0));
    Facts missing = derive(of(OUT_MIN_M0, OUT_MIN_M1).set(OUT_MIN_M0, 120));
    assertThat(zero.state(USAGE_CHANGE)).isEqualTo(FactReader.State.MISSING);
    assertThat(missing.state(USAGE_CHANGE)).isEqualTo(FactReader.State.MISSING);
  }

  @Test
  void overPlanShare_negativeBill_isUnknown() {
    Facts.Builder source = of(OVER_PLAN_FEE, BILL_M0).set(OVER_PLAN_FEE, Money.fen(41));
    assertThat(derive(source.set(BILL_M0, Money.fen(100))).number(OVER_PLAN_SHARE)).hasValue(0.41);
    assertThat(derive(source.set(BILL_M0, Money.fen(-100))).number(OVER_PLAN_SHARE)).isEmpty();
  }

  @Test
  void serviceDepth_unknownAddon_isUnknown() {
    Facts.Builder source = of(ADDON_SECURITY, ADDON_TV).set(ADDON_SECURITY, true);
    assertThat(derive(source).number(SERVICE_DEPTH)).isEmpty();
    assertThat(derive(source.set(ADDON_TV, true)).number(SERVICE_DEPTH)).hasValue(2);
  }

  @Test
  void bind_inputAbsent_outputAbsent() {
    FactSchema schema = DerivedFacts.standard().bind(FactSchema.ofYuan(BALANCE)).schema();
    assertThat(schema.facts()).containsExactly(BALANCE);
  }

  @Test
  void bind_sourceCarriesTheOutput_sourceWins() {
    Facts facts = derive(of(OPEN_DATE, TENURE_MONTHS).set(OPEN_DATE, AS_OF).set(TENURE_MONTHS, 99));
    assertThat(facts.number(TENURE_MONTHS)).hasValue(99);
  }

  @Test
  void derive_otherSchema_refused() {
    DerivedFacts.Bound bound = DerivedFacts.standard().bind(FactSchema.ofYuan(BALANCE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bound.derive(of(ARREARS).build()))
        .withMessage("facts must have the bound schema CNY [balance] but have CNY [arrears]");
  }

  @Test
  void block_isDerivedInPlace_whatStandsBehindStays() {
    DerivedFacts.Bound bound =
        DerivedFacts.standard().bind(FactSchema.ofYuan(CONTRACT_END, BILL_M0, OVER_PLAN_FEE));
    FactSchema wider = bound.schema().plus(List.of(BALANCE));
    FactBlock block = FactBlock.of(wider, AS_OF, 2);
    int last = wider.indexOf(BALANCE);
    for (int bill : new int[] {12_000, FactBlock.MISSING}) {
      int row = block.append();
      block.put(row, 0, AS_OF.toEpochDay() - 62.0);
      block.put(row, 1, bill);
      block.put(row, 2, 3_000);
      block.put(row, last, 7);
    }
    bound.derive(block);

    FactBlock.Cursor row = block.cursor();
    assertThat(row.at(0).number(CONTRACT_DAYS_LEFT)).hasValue(-62);
    assertThat(row.at(0).number(OVER_PLAN_SHARE)).hasValue(.25);
    assertThat(row.at(1).number(OVER_PLAN_SHARE)).isEmpty();
    assertThat(row.at(1).number(BILL_MONTHS)).hasValue(0);
    assertThat(row.at(1).money(BALANCE)).contains(Money.fen(7));
  }

  @Test
  void only_computesWhatIsNeededAndWhatThatIsComputedFrom() {
    NumberFact years = NumberFact.of("tenure_years", "years");
    Facts source = of(OPEN_DATE).set(OPEN_DATE, LocalDate.of(2019, 5, 6)).build();
    DerivedFacts.Bound bound =
        DerivedFacts.standard()
            .plus(
                DerivedFact.of(
                    years, List.of(TENURE_MONTHS), f -> Math.floor(f.numeric(TENURE_MONTHS) / 12)))
            .bind(source.schema())
            .only(List.of(years, ARREARS));
    Facts facts = bound.derive(source);
    assertThat(facts.number(years)).hasValue(6);
    assertThat(facts.number(TENURE_MONTHS)).hasValue(82);
    assertThat(facts.state(TENURE_DAYS)).isEqualTo(FactReader.State.MISSING);

    FactBlock block = FactBlock.of(bound.schema(), AS_OF, 1);
    block.append(source);
    bound.derive(block);
    assertThat(block.cursor().number(years)).hasValue(6);
    assertThat(block.cursor().number(TENURE_DAYS)).isEmpty();
  }

  @Test
  void block_otherColumns_refused() {
    DerivedFacts.Bound bound = DerivedFacts.standard().bind(FactSchema.ofYuan(BALANCE));
    FactBlock other = FactBlock.of(FactSchema.ofYuan(ARREARS), AS_OF, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bound.derive(other))
        .withMessage(
            "a block must begin with the bound schema CNY [balance] but has CNY [arrears]");
  }

  @Test
  void factThatIsNoDeclaredInput_isFoundAllTheSame() {
    NumberFact twice = NumberFact.of("twice", "months");
    NumberFact equalKey = NumberFact.of(TENURE_MONTHS.code(), TENURE_MONTHS.unit());
    DerivedFacts own =
        DerivedFacts.none()
            .plus(DerivedFact.of(twice, List.of(TENURE_MONTHS), f -> 2 * f.numeric(equalKey)));
    Facts source = of(TENURE_MONTHS).set(TENURE_MONTHS, 7).build();
    assertThat(own.bind(source.schema()).derive(source).number(twice)).hasValue(14);
  }

  @Test
  void plus_ownFact_mayUseEarlierOutputs() {
    NumberFact years = NumberFact.of("tenure_years", "years");
    DerivedFacts own =
        DerivedFacts.standard()
            .plus(
                DerivedFact.of(
                    years, List.of(TENURE_MONTHS), f -> Math.floor(f.numeric(TENURE_MONTHS) / 12)));
    Facts source = of(OPEN_DATE).set(OPEN_DATE, LocalDate.of(2019, 5, 6)).build();
    assertThat(own.bind(source.schema()).derive(source).number(years)).hasValue(6);
  }

  @Test
  void plus_outputTwice_refused() {
    DerivedFact again = DerivedFact.of(AGE_YEARS, List.of(BIRTH_DATE), f -> 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DerivedFacts.standard().plus(again))
        .withMessage("derived facts must be unique but age_years stands twice");
  }

  @Test
  void derivedFact_ofItself_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DerivedFact.of(BALANCE, List.of(BALANCE), f -> 1))
        .withMessage("balance must not be derived from itself");
  }
}
