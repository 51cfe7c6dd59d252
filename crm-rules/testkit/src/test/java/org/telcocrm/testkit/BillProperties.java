package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.account.AgeingScale;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.BillComparison;
import org.telcocrm.core.account.BillLine;
import org.telcocrm.core.account.BillShockRule;
import org.telcocrm.core.account.ItemizedBill;
import org.telcocrm.core.account.LateFeeRule;
import org.telcocrm.core.money.Money;

/** A bill is the sum of its lines, to the fen; C33. */
class BillProperties {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  @Provide
  Arbitrary<List<BillLine>> lines() {
    return AccountArbitraries.lines().list().ofMaxSize(8).withoutEdgeCases();
  }

  private static long sum(List<BillLine> lines) {
    return lines.stream().mapToLong(each -> each.amount().minorUnits()).sum();
  }

  /** The lines make the bill, and one fen more or less is refused. */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void bill_isTheSumOfItsLines(@ForAll("lines") List<BillLine> lines, @ForAll Set<String> others) {
    long total = sum(lines);
    ItemizedBill itemized = ItemizedBill.of(Bill.of(MARCH, Money.fen(total)), lines);
    assertThat(itemized.items().values().stream().mapToLong(Money::minorUnits).sum())
        .isEqualTo(total);
    Bill bill = itemized.toBill(Set.of("OVER_PLAN", "套外"), others);
    assertThat(bill.total().minorUnits()).isEqualTo(total);
    assertThat(bill.overPlanFee().orElseThrow().minorUnits())
        .isEqualTo(
            sum(
                lines.stream()
                    .filter(each -> Set.of("OVER_PLAN", "套外").contains(each.item()))
                    .toList()));
    for (long off : new long[] {-1, 1}) {
      Bill wrong = Bill.of(MARCH, Money.fen(total + off));
      assertThat(ItemizedBill.unexplained(wrong, lines)).isEqualTo(Money.fen(off));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ItemizedBill.of(wrong, lines))
          .withMessageEndingWith("but leave " + Money.fen(off) + " unexplained");
    }
    covers("several of one item", itemized.items().size() < lines.size(), 30);
    covers("a rebate", lines.stream().anyMatch(each -> each.amount().minorUnits() < 0), 30);
  }

  @Example
  void bill_example() {
    List<BillLine> lines =
        List.of(
            new BillLine("PLAN_FEE", Money.yuan("58")),
            new BillLine("ROAMING", Money.yuan("10")),
            new BillLine("ROAMING", Money.yuan("-3")));
    ItemizedBill itemized = ItemizedBill.of(Bill.of(MARCH, Money.yuan("65")), lines);
    assertThat(itemized.items()).containsEntry("ROAMING", Money.yuan("7")).hasSize(2);
    assertThat(itemized).hasToString("2026-03 with 3 lines");
    assertThat(itemized.toBill(Set.of("ROAMING"), Set.of()).overPlanFee())
        .contains(Money.yuan("7"));
  }

  /** The changes of the items are the change of the totals; an item of one bill only counts too. */
  @Property(tries = 200)
  void changes_sumToTheChangeOfTheTotals(
      @ForAll("lines") List<BillLine> before, @ForAll("lines") List<BillLine> after) {
    BillComparison comparison =
        BillComparison.of(
            ItemizedBill.of(Bill.of(MARCH.minusMonths(1), Money.fen(sum(before))), before),
            ItemizedBill.of(Bill.of(MARCH, Money.fen(sum(after))), after));
    assertThat(comparison.items().stream().mapToLong(each -> each.change().minorUnits()).sum())
        .isEqualTo(sum(after) - sum(before));
    assertThat(comparison.items())
        .extracting(BillComparison.Item::item)
        .doesNotHaveDuplicates()
        .isSorted();
  }

  /** 100, 120 and 140 yuan: 600 is five times the average, one fen more is sudden. */
  @Example
  void shock_example() {
    BillShockRule rule = BillShockRule.ofDefaults(Money.yuan("200"));
    List<Bill> before = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      before.add(Bill.of(MARCH.minusMonths(i), Money.yuan(String.valueOf(160 - 20 * i))));
    }
    assertThat(rule.check(Bill.of(MARCH, Money.fen(60_000)), before))
        .isEqualTo(BillShockRule.Outcome.USUAL);
    assertThat(rule.check(Bill.of(MARCH, Money.fen(60_001)), before))
        .isEqualTo(BillShockRule.Outcome.SUDDEN);
    assertThat(rule.check(Bill.of(MARCH, Money.fen(60_001)), before.subList(0, 2)))
        .isEqualTo(BillShockRule.Outcome.TOO_FEW_MONTHS);
  }

  /** A higher bill is never less sudden; what is sudden is more than times the average. */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void higherBill_isNeverLessSudden(
      @ForAll BillShockRule rule, @ForAll Money total, @ForAll Money usual) {
    List<Bill> before = new ArrayList<>();
    for (int i = 1; i <= rule.months(); i++) {
      before.add(Bill.of(MARCH.minusMonths(i), usual));
    }
    Bill bill = Bill.of(MARCH, total);
    boolean sudden = rule.check(bill, before) == BillShockRule.Outcome.SUDDEN;
    Money bound = usual.minorUnits() > 0 ? usual.times(rule.times()) : rule.floor();
    assertThat(sudden).isEqualTo(total.compareTo(bound) > 0);
    before.remove(before.size() - 1);
    assertThat(rule.check(bill, before)).isEqualTo(BillShockRule.Outcome.TOO_FEW_MONTHS);
    covers("sudden", sudden, 10);
    covers("nothing usual", usual.minorUnits() <= 0, 10);
  }

  @Example
  void refusedRatesAndBounds_areRefused() {
    AccountArbitraries.refusedLateFees()
        .allValues()
        .orElseThrow()
        .forEach(
            rate ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LateFeeRule(rate))
                    .withMessage("perMillePerDay must be between 0 and 1000 but was " + rate));
    AccountArbitraries.refusedAgeingBounds()
        .allValues()
        .orElseThrow()
        .forEach(
            bounds ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AgeingScale(AgeingScale.Unit.DAYS, bounds, 0))
                    .withMessageContaining(bounds.toString()));
  }
}
