package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.account.AgedAmount;
import org.telcocrm.core.account.AgeingScale;
import org.telcocrm.core.account.AllocationOrder;
import org.telcocrm.core.account.ArrearsEntry;
import org.telcocrm.core.account.ArrearsLedger;
import org.telcocrm.core.account.ArrearsState;
import org.telcocrm.core.account.OpenBill;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.money.Money;

/** {@link ArrearsLaws} on the scales of the defaults and generated ones. */
class OurArrearsLaws implements ArrearsLaws {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

  @Override
  public Arbitrary<AgeingScale> ageingScales() {
    return AccountArbitraries.ageingScales();
  }

  private static ArrearsEntry.Billed bill(String key, LocalDate due, String yuan) {
    return new ArrearsEntry.Billed(key, due.minusDays(10), due, Money.yuan(yuan));
  }

  private static ArrearsLedger ledger(ArrearsEntry... entries) {
    return ArrearsLedger.of(
        AccountId.of("A1"),
        Money.fen(0).currency(),
        AllocationOrder.OLDEST_FIRST,
        List.of(entries));
  }

  /** 100 and 50 billed, 30 paid: 70 of them 59 days overdue, 50 due today. */
  @Example
  void buckets_example() {
    LocalDate at = LocalDate.of(2026, 3, 31);
    ArrearsState state =
        ledger(
                bill("B1", JANUARY, "100"),
                bill("B2", at, "50"),
                new ArrearsEntry.Paid("P1", JANUARY, Money.yuan("30")))
            .at(at);

    assertThat(state.ageing(AgeingScale.days()))
        .filteredOn(each -> each.open().minorUnits() > 0)
        .containsExactly(
            new AgedAmount("0", Money.yuan("50")), new AgedAmount("31-60", Money.yuan("70")));
    assertThat(state.open()).isEqualTo(Money.yuan("120"));
    assertThat(state.arrears().amount()).isEqualTo(Money.yuan("70"));
    assertThat(state.arrears().months()).isEqualTo(2);
  }

  @Example
  void age_example() {
    AgeingScale scale = AgeingScale.days();
    assertThat(List.of(0, 1, 30, 31, 180, 181))
        .extracting(days -> scale.bucket(JANUARY, JANUARY.plusDays(days)))
        .containsExactly("0", "1-30", "1-30", "31-60", "91-180", ">180");
  }

  /**
   * 200 paid for a bill of 150 leave 50, which pay the next bill; the reversal brings both back.
   */
  @Example
  void allocation_example() {
    ArrearsLedger ledger =
        ledger(
            bill("B1", JANUARY, "150"),
            new ArrearsEntry.Paid("P1", JANUARY, Money.yuan("200")),
            bill("B2", JANUARY.plusDays(30), "80"),
            new ArrearsEntry.Reversed("R1", JANUARY.plusDays(40), "P1"));

    assertThat(ledger.at(JANUARY).credit()).isEqualTo(Money.yuan("50"));
    assertThat(ledger.at(JANUARY.plusDays(39)).bills())
        .extracting(OpenBill::open)
        .containsExactly(Money.yuan("0"), Money.yuan("30"));
    assertThat(ledger.at(JANUARY.plusDays(40)).open()).isEqualTo(Money.yuan("230"));
    assertThat(ledger.at(JANUARY.plusDays(40)).paid()).isEqualTo(Money.yuan("0"));
  }

  @Example
  void arrival_example() {
    ArrearsEntry.Billed bill = bill("B1", JANUARY, "150");
    ArrearsEntry.Paid paid = new ArrearsEntry.Paid("P1", bill.date(), Money.yuan("150"));
    assertThat(ledger(paid).with(List.of(bill, paid))).isEqualTo(ledger(bill, paid));
    assertThat(ledger(paid, bill).at(bill.date()).open()).isEqualTo(Money.yuan("0"));
    assertThat(ledger(bill, paid).at(bill.date().minusDays(1)).bills()).isEmpty();
  }

  /** What is looked at is open, overdue, credit, written off and reversed, in several bills. */
  @Property(tries = 1000)
  @StatisticsReport(onFailureOnly = true)
  void ledgers_meetEachCase(
      @ForAll("arrearsLedgers") ArrearsLedger ledger, @ForAll("daysOfArrears") LocalDate at) {
    ArrearsState state = ledger.at(at);
    covers("open", state.open().minorUnits() > 0, 25);
    covers("overdue", state.arrears().amount().minorUnits() > 0, 20);
    covers("credit", state.credit().minorUnits() > 0, 10);
    covers("written off", state.writtenOff().minorUnits() > 0, 3);
    covers("two open", state.bills().stream().filter(each -> isOpen(each)).count() > 1, 10);
    covers("partly paid", state.bills().stream().anyMatch(OurArrearsLaws::isPartlyPaid), 10);
    covers(
        "reversed",
        ledger.entries().stream().anyMatch(ArrearsEntry.Reversed.class::isInstance),
        20);
  }

  private static boolean isOpen(OpenBill bill) {
    return bill.open().minorUnits() > 0;
  }

  private static boolean isPartlyPaid(OpenBill bill) {
    return isOpen(bill) && bill.paid().minorUnits() > 0;
  }

  /** Each place of a scale is met. */
  @Property(tries = 1000)
  @StatisticsReport(onFailureOnly = true)
  void ages_meetEachPlace(
      @ForAll("ageingScales") AgeingScale scale,
      @ForAll("daysOfArrears") LocalDate due,
      @ForAll("daysOfArrears") LocalDate at) {
    int place = scale.buckets().indexOf(scale.bucket(due, at));
    covers("not due", place == 0, 30);
    covers("between", place > 0 && place < scale.buckets().size() - 1, 15);
    covers("oldest", place == scale.buckets().size() - 1, 3);
  }
}
