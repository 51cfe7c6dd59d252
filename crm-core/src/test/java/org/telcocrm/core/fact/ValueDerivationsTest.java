package org.telcocrm.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.*;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

/** What value, advice and loss rest on. */
class ValueDerivationsTest {

  private static final List<MoneyFact> BILLS =
      List.of(BILL_M0, BILL_M1, BILL_M2, BILL_M3, BILL_M4, BILL_M5);

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(COST_TO_SERVE, BILL_M0, BILL_M1, BILL_M2, BILL_M3, BILL_M4, BILL_M5);

  /** Bills in fen, the newest first; null is a month without a bill. */
  private static Facts derived(LocalDate asOf, @Nullable Long cost, @Nullable Long... bills) {
    Facts.Builder facts = Facts.builder(SCHEMA, CustomerId.of("U1"), asOf);
    if (cost != null) {
      facts.set(COST_TO_SERVE, Money.fen(cost));
    }
    for (int i = 0; i < bills.length; i++) {
      if (bills[i] != null) {
        facts.set(BILLS.get(i), Money.fen(bills[i]));
      }
    }
    return DerivedFacts.standard().bind(SCHEMA).derive(facts.build());
  }

  /** A7, defaults 5.1: 7.00 yuan a day, exact to the fen, whatever the month's length. */
  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 21000, 700",
    "2026-06-30, 20999, 699",
    "2026-03-31, 21700, 700",
    "2026-03-31, 21699, 699",
    "2026-02-28, 19600, 700",
    "2028-02-29, 20300, 700",
    "2028-02-29, 20299, 699",
    "2026-06-30, -1, -1",
    "2026-06-30, 0, 0",
  })
  void billPerDay_isRoundedDown(LocalDate asOf, long bill, long perDay) {
    assertThat(derived(asOf, null, bill).money(BILL_PER_DAY)).contains(Money.fen(perDay));
  }

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

  @Test
  void lossMonths_countFromTheNewestUntilOneThatIsNone() {
    assertThat(loss(100L, 99L, 99L, 99L, 99L, 99L, 99L)).hasValue(6);
    assertThat(loss(100L, 99L, 99L, 100L, 99L, 99L, 99L)).hasValue(2);
    assertThat(loss(100L, 100L, 1L, 1L, 1L, 1L, 1L)).hasValue(0);
    assertThat(loss(0L, -1L)).hasValue(1);
  }

  /** A month nobody saw is no loss, and without the newest or the cost nothing is known. */
  @Test
  void lossMonths_areNeverGuessed() {
    assertThat(loss(100L, 99L, null, 99L, 99L, 99L, 99L)).hasValue(1);
    assertThat(loss(100L, null, 99L, 99L)).isEmpty();
    assertThat(loss(null, 99L, 99L)).isEmpty();
  }

  private static OptionalDouble loss(@Nullable Long cost, @Nullable Long... bills) {
    return derived(MARCH, cost, bills).number(LOSS_MONTHS);
  }

  @Test
  void costShare_needsAPositiveBill() {
    assertThat(derived(MARCH, 30L, 100L).number(COST_SHARE)).hasValue(.3);
    assertThat(derived(MARCH, 31L, 0L).number(COST_SHARE)).isEmpty();
    assertThat(derived(MARCH, null, 100L).number(COST_SHARE)).isEmpty();
  }
}
