package org.telcocrm.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.money.Money;

/** C41: itemisation, period comparison, reconciliation bill = Σ lines. */
class ItemizedBillTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private static BillLine line(String item, String yuan) {
    return new BillLine(item, Money.yuan(yuan));
  }

  private static ItemizedBill bill(YearMonth month, String total, BillLine... lines) {
    return ItemizedBill.of(Bill.of(month, Money.yuan(total)), List.of(lines));
  }

  @Test
  void billThatAddsUp_isAccepted_rebatesToo() {
    ItemizedBill bill =
        bill(
            MARCH,
            "66.99",
            line("PLAN_FEE", "58"),
            line("SMS", "4"),
            line("REBATE", "-0.01"),
            line("SMS", "5"));
    assertThat(bill.items().toString())
        .isEqualTo("{PLAN_FEE=CNY 58.00, REBATE=CNY -0.01, SMS=CNY 9.00}");
    assertThat(bill.lines()).hasSize(4);
    assertThat(bill).hasToString("2026-03 with 4 lines");
    assertThat(RoundTrip.of(bill)).isEqualTo(bill).hasSameHashCodeAs(bill);
  }

  @Test
  void billThatIsAFenOff_isRefused_orReported() {
    Bill bill = Bill.of(MARCH, Money.yuan("67"));
    List<BillLine> lines = List.of(line("PLAN_FEE", "58"), line("SMS", "9.01"));
    assertThat(ItemizedBill.unexplained(bill, lines)).isEqualTo(Money.fen(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ItemizedBill.of(bill, lines))
        .withMessage("lines of bill 2026-03 must sum to CNY 67.00 but leave CNY -0.01 unexplained");
    assertThatIllegalArgumentException().isThrownBy(() -> ItemizedBill.of(bill, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> line(" ", "1"));
  }

  @Test
  void comparison_changesSumToTheChangeOfTheTotal() {
    ItemizedBill march = bill(MARCH, "67", line("PLAN_FEE", "58"), line("SMS", "9"));
    ItemizedBill may =
        bill(MARCH.plusMonths(2), "88", line("PLAN_FEE", "58"), line("ROAMING", "30"));
    BillComparison comparison = BillComparison.of(march, may);
    assertThat(comparison.items())
        .extracting(item -> item.item() + " " + item.change())
        .containsExactly("PLAN_FEE CNY 0.00", "ROAMING CNY 30.00", "SMS CNY -9.00");
    assertThat(sum(comparison.items().stream().map(BillComparison.Item::change)))
        .isEqualTo(Money.yuan("21"));
    assertThat(RoundTrip.of(comparison)).isEqualTo(comparison);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BillComparison.of(march, march))
        .withMessage("compared bills must be in order but were of 2026-03 and 2026-03");
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.fen(0), Money::plus);
  }
}
