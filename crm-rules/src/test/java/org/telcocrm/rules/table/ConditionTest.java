package org.telcocrm.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.BRAND;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_END;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.STAR;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;
import static org.telcocrm.rules.table.Truth.FALSE;
import static org.telcocrm.rules.table.Truth.TRUE;
import static org.telcocrm.rules.table.Truth.UNKNOWN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;

class ConditionTest {

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(TENURE_MONTHS, ARREARS, PREPAY, BRAND, CONTRACT_END);

  private static final Facts NOTHING_KNOWN = builder().build();

  private static Facts.Builder builder() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "5, FALSE, FALSE, TRUE, TRUE, FALSE",
    "6, TRUE, FALSE, TRUE, FALSE, TRUE",
    "7, TRUE, TRUE, FALSE, FALSE, TRUE",
    "23, TRUE, TRUE, FALSE, FALSE, TRUE",
    "24, TRUE, TRUE, FALSE, FALSE, FALSE"
  })
  void numberBounds_areInclusiveOrExclusive(
      double months, Truth atLeast, Truth moreThan, Truth atMost, Truth below, Truth between) {
    Facts facts = builder().set(TENURE_MONTHS, months).build();

    assertThat(Condition.atLeast(TENURE_MONTHS, 6).test(facts)).isEqualTo(atLeast);
    assertThat(Condition.moreThan(TENURE_MONTHS, 6).test(facts)).isEqualTo(moreThan);
    assertThat(Condition.atMost(TENURE_MONTHS, 6).test(facts)).isEqualTo(atMost);
    assertThat(Condition.below(TENURE_MONTHS, 6).test(facts)).isEqualTo(below);
    assertThat(Condition.between(TENURE_MONTHS, 6, 24).test(facts)).isEqualTo(between);
  }

  @ParameterizedTest
  @CsvSource({"4849, FALSE, FALSE, TRUE", "4850, TRUE, FALSE, TRUE", "4851, TRUE, TRUE, FALSE"})
  void moneyBounds_turnAtOneFen(long fen, Truth atLeast, Truth moreThan, Truth atMost) {
    Facts facts = builder().set(ARREARS, Money.fen(fen)).build();
    Money bound = Money.yuan("48.50");

    assertThat(Condition.atLeast(ARREARS, bound).test(facts)).isEqualTo(atLeast);
    assertThat(Condition.moreThan(ARREARS, bound).test(facts)).isEqualTo(moreThan);
    assertThat(Condition.atMost(ARREARS, bound).test(facts)).isEqualTo(atMost);
  }

  @Test
  void missingFact_isUnknown_andSoIsAnAbsentOne() {
    assertThat(Condition.atLeast(TENURE_MONTHS, 0).test(NOTHING_KNOWN)).isEqualTo(UNKNOWN);
    assertThat(Condition.isFalse(PREPAY).test(NOTHING_KNOWN)).isEqualTo(UNKNOWN);
    assertThat(Condition.oneOf(BRAND, Brand.GOTONE).test(NOTHING_KNOWN)).isEqualTo(UNKNOWN);
    assertThat(Condition.atLeast(STAR, 1).test(NOTHING_KNOWN)).isEqualTo(UNKNOWN);
    assertThat(Condition.not(Condition.atLeast(STAR, 1)).test(NOTHING_KNOWN)).isEqualTo(UNKNOWN);
  }

  @Test
  void known_isNeverUnknown() {
    Facts prepaid = builder().set(PREPAY, false).build();

    assertThat(Condition.isKnown(PREPAY).test(prepaid)).isEqualTo(TRUE);
    assertThat(Condition.isUnknown(PREPAY).test(prepaid)).isEqualTo(FALSE);
    assertThat(Condition.isKnown(PREPAY).test(NOTHING_KNOWN)).isEqualTo(FALSE);
    assertThat(Condition.isUnknown(STAR).test(prepaid)).isEqualTo(TRUE);
  }

  @Test
  void unknownPart_doesNotHideADecidedWhole() {
    Facts facts = builder().set(PREPAY, true).build();
    Condition unknown = Condition.atLeast(STAR, 4);

    assertThat(Condition.allOf(Condition.isFalse(PREPAY), unknown).test(facts)).isEqualTo(FALSE);
    assertThat(Condition.anyOf(Condition.isTrue(PREPAY), unknown).test(facts)).isEqualTo(TRUE);
    assertThat(Condition.allOf(Condition.isTrue(PREPAY), unknown).test(facts)).isEqualTo(UNKNOWN);
    assertThat(Condition.anyOf(Condition.isFalse(PREPAY), unknown).test(facts)).isEqualTo(UNKNOWN);
  }

  @Test
  void emptyConjunction_holds_andEmptyDisjunctionDoesNot() {
    assertThat(Condition.always().test(NOTHING_KNOWN)).isEqualTo(TRUE);
    assertThat(Condition.anyOf().test(NOTHING_KNOWN)).isEqualTo(FALSE);
  }

  @Test
  void evidence_namesEveryFactOnceWithWhatWasSeen() {
    Facts facts =
        builder()
            .set(ARREARS, Money.yuan("48.50"))
            .set(PREPAY, false)
            .set(TENURE_MONTHS, 7)
            .build();
    Condition condition =
        Condition.allOf(
            Condition.moreThan(ARREARS, Money.fen(0)),
            Condition.not(Condition.isTrue(PREPAY)),
            Condition.anyOf(
                Condition.between(TENURE_MONTHS, 6, 24), Condition.oneOf(BRAND, Brand.MZONE)));

    assertThat(condition.evidence("DUNNING", facts))
        .containsExactly(
            Evidence.of("DUNNING", "arrears", "CNY 48.50", "> CNY 0.00"),
            Evidence.of("DUNNING", "prepay", "false", "= false"),
            Evidence.of("DUNNING", "tenure_months", "7", ">= 6 and < 24"));
    assertThat(condition.facts()).containsExactly(ARREARS, PREPAY, TENURE_MONTHS, BRAND);
  }

  @Test
  void wrongBounds_areRefused() {
    assertThatThrownBy(() -> Condition.between(TENURE_MONTHS, 24, 6))
        .hasMessage(
            "the lower bound of tenure_months must be below the upper one but they were 24.0 and"
                + " 6.0");
    assertThatThrownBy(() -> Condition.between(TENURE_MONTHS, 6, 6))
        .hasMessageStartingWith("the lower bound of tenure_months must be below the upper one");
    assertThatThrownBy(() -> Condition.atLeast(TENURE_MONTHS, Double.NaN))
        .hasMessage("bounds of tenure_months must not be NaN");
    assertThatThrownBy(() -> new Condition.Range(BRAND, 0, true, 1, true))
        .hasMessage("brand is a choice: use oneOf, not a range");
    assertThatThrownBy(() -> Condition.oneOf(BRAND))
        .hasMessage("levels of brand must be one or more, each once, but were []");
    assertThatThrownBy(() -> Condition.oneOf(BRAND, Brand.MZONE, Brand.MZONE))
        .hasMessage("levels of brand must be one or more, each once, but were [MZONE, MZONE]");
  }

  /** What no document can say must not be built: it would not survive being written and read. */
  @Test
  void rangeThatNoDocumentCanSay_isRefused() {
    double none = Double.POSITIVE_INFINITY;

    assertThatThrownBy(() -> new Condition.Range(TENURE_MONTHS, -none, false, none, false))
        .hasMessage("a range of tenure_months must have a bound. Maybe use isKnown");
    assertThatThrownBy(() -> new Condition.Range(PREPAY, .5, true, .5, true))
        .hasMessage("bounds of prepay must be values of it but one was 0.5");
    assertThatThrownBy(() -> new Condition.Range(CONTRACT_END, 20_000.5, true, none, false))
        .hasMessage("bounds of contract_end must be values of it but one was 20000.5");
  }

  @Test
  void equalRanges_areEqualHoweverTheyWereWritten() {
    double none = Double.NEGATIVE_INFINITY;

    assertThat(new Condition.Range(TENURE_MONTHS, none, true, 0.0, true))
        .isEqualTo(new Condition.Range(TENURE_MONTHS, none, false, -0.0, true));
  }

  @Test
  void evidence_listsOnlyWhatCarriesTheAnswer() {
    NumberFact a = NumberFact.of("a", "times");
    NumberFact b = NumberFact.of("b", "times");
    Facts facts =
        Facts.builder(FactSchema.ofYuan(a, b), CustomerId.of("C1"), LocalDate.of(2026, 3, 31))
            .set(a, 0)
            .set(b, 5)
            .build();
    assertThat(
            Condition.anyOf(Condition.atLeast(a, 1), Condition.atLeast(b, 1)).evidence("R", facts))
        .containsExactly(Evidence.of("R", "b", "5", ">= 1"));
    assertThat(Condition.not(Condition.atLeast(b, 10)).evidence("R", facts))
        .containsExactly(Evidence.of("R", "b", "5", "< 10"));
    assertThat(
            Condition.not(Condition.allOf(Condition.atLeast(a, 1), Condition.atLeast(b, 1)))
                .evidence("R", facts))
        .containsExactly(Evidence.of("R", "a", "0", "< 1"));
    assertThat(Condition.not(Condition.isUnknown(a)).evidence("R", facts))
        .containsExactly(Evidence.of("R", "a", "0", "known"));
  }
}
