package org.telcocrm.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.money.Money;

/** Domain 04, payment law: rows C10 and C15 and the edge cases. */
class PaymentLawTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final BillShockRule SHOCK = BillShockRule.ofDefaults(Money.yuan("50"));

  /** C10: arrears 500, 30 days, 45.00. The due day itself is not late; a credit costs nothing. */
  @ParameterizedTest
  @CsvSource({
    "500, 2026-03-02, 2026-04-01, 45.00",
    "500, 2026-03-02, 2026-03-02, 0",
    "500, 2026-03-02, 2026-03-03, 1.50",
    "500, 2026-03-02, 2026-02-01, 0",
    "500, 2024-02-28, 2024-03-01, 3.00",
    "500, 2026-02-28, 2026-03-01, 1.50",
    "-500, 2026-03-02, 2026-04-01, 0",
    "0, 2026-03-02, 2026-04-01, 0",
    "1.66, 2026-03-02, 2026-03-03, 0",
    "1.67, 2026-03-02, 2026-03-03, 0.01",
    "1000, 2026-03-02, 2027-03-02, 1095"
  })
  void c10_lateFee_isSimple(String arrears, LocalDate due, LocalDate at, String fee) {
    assertThat(LateFeeRule.ofDefaults().fee(Money.yuan(arrears), due, at))
        .isEqualTo(Money.yuan(fee));
  }

  /** C15: 100, 120, 140: 650 alerts, exactly 600 does not; fewer months: the rule says so. */
  @ParameterizedTest
  @CsvSource({
    "650, 100 120 140, SUDDEN",
    "600, 100 120 140, USUAL",
    "600.01, 100 120 140, SUDDEN",
    "166.66, 33.33 33.33 33.34, USUAL",
    "166.67, 33.33 33.33 33.34, SUDDEN",
    "650, 100 120, TOO_FEW_MONTHS",
    "650, '', TOO_FEW_MONTHS",
    "50, 0 0 0, USUAL",
    "50.01, 0 0 0, SUDDEN",
    "50.01, 10 -30 0, SUDDEN",
    "650, 100 120 140 90000, SUDDEN"
  })
  void c15_moreThanFiveTimesTheAverage(String bill, String before, BillShockRule.Outcome outcome) {
    List<Bill> bills = new ArrayList<>();
    YearMonth month = MARCH;
    for (String each : before.isEmpty() ? new String[0] : before.split(" ", -1)) {
      month = month.minusMonths(1);
      bills.add(Bill.of(month, Money.yuan(each)));
    }
    assertThat(SHOCK.check(Bill.of(MARCH, Money.yuan(bill)), bills)).isEqualTo(outcome);
  }

  @Test
  void aMonthWithoutBill_isNotZero() {
    List<Bill> gap =
        List.of(
            Bill.of(MARCH.minusMonths(1), Money.yuan("100")),
            Bill.of(MARCH.minusMonths(3), Money.yuan("100")),
            Bill.of(MARCH.minusMonths(4), Money.yuan("100")));
    assertThat(SHOCK.check(Bill.of(MARCH, Money.yuan("9999")), gap))
        .isEqualTo(BillShockRule.Outcome.TOO_FEW_MONTHS);
  }

  @Test
  void wrongRules_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LateFeeRule(-1))
        .withMessage("perMillePerDay must be between 0 and 1000 but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BillShockRule(0, 3, Money.fen(0)))
        .withMessage(
            "bill shock must have times and months above 0 and a floor of at least 0 but had 0, 3"
                + " and CNY 0.00");
  }
}
