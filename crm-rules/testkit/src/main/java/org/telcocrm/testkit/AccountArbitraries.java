package org.telcocrm.testkit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.account.AgedAmount;
import org.telcocrm.core.account.AgeingScale;
import org.telcocrm.core.account.AllocationOrder;
import org.telcocrm.core.account.Arrears;
import org.telcocrm.core.account.ArrearsLedger;
import org.telcocrm.core.account.ArrearsState;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.BillComparison;
import org.telcocrm.core.account.BillLine;
import org.telcocrm.core.account.BillShockRule;
import org.telcocrm.core.account.ItemizedBill;
import org.telcocrm.core.account.LateFeeRule;
import org.telcocrm.core.account.OpenBill;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.money.Money;

/**
 * Bills with their lines, arrears ledgers and the rules about them; money in yuan.
 *
 * <p>Example: {@code AccountArbitraries.ledgers()} bill, pay, write off and reverse within the days
 * of {@link #days()}. Accounts as views have them are {@link CustomerArbitraries#accounts}.
 */
public final class AccountArbitraries {

  private static final Currency YUAN = Money.fen(0).currency();
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private AccountArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(Arrears.class, CustomerArbitraries::arrears);
    types.put(Payment.class, AccountArbitraries::payments);
    types.put(Bill.class, () -> months().flatMap(CustomerArbitraries::bills));
    types.put(BillLine.class, AccountArbitraries::lines);
    types.put(ItemizedBill.class, () -> months().flatMap(AccountArbitraries::itemizedBills));
    types.put(BillComparison.class, AccountArbitraries::comparisons);
    types.put(
        BillComparison.Item.class,
        () ->
            Combinators.combine(
                    Arbitraries.of("PLAN_FEE", "套外"),
                    MoneyArbitraries.yuan(),
                    MoneyArbitraries.yuan())
                .as(BillComparison.Item::new));
    types.put(BillShockRule.class, AccountArbitraries::billShockRules);
    types.put(LateFeeRule.class, AccountArbitraries::lateFeeRules);
    types.put(AgeingScale.class, AccountArbitraries::ageingScales);
    types.put(
        AgedAmount.class,
        () ->
            Combinators.combine(
                    ageingScales().flatMap(scale -> Arbitraries.of(scale.buckets())),
                    MoneyArbitraries.notNegative())
                .as(AgedAmount::new));
    types.put(OpenBill.class, AccountArbitraries::openBills);
    ArrearsArbitraries.provide(types);
    types.put(ArrearsLedger.class, AccountArbitraries::ledgers);
    types.put(
        ArrearsState.class, () -> Combinators.combine(ledgers(), days()).as(ArrearsLedger::at));
  }

  private static Arbitrary<YearMonth> months() {
    return Arbitraries.integers().between(0, 14).map(MARCH::minusMonths);
  }

  private static Arbitrary<Payment> payments() {
    return Combinators.combine(days(), MoneyArbitraries.positive())
        .as(Payment::new)
        .withoutEdgeCases();
  }

  /**
   * Lines of bills.
   *
   * @return of few items, rebates among them
   */
  public static Arbitrary<BillLine> lines() {
    Arbitrary<String> items = Arbitraries.of("PLAN_FEE", "OVER_PLAN", "ROAMING", "VAS", "套外");
    return Combinators.combine(items, Arbitraries.longs().between(-20_000, 50_000).map(Money::fen))
        .as(BillLine::new)
        .withoutEdgeCases();
  }

  /**
   * Bills with all their lines.
   *
   * @param month the billed month
   * @return of none to eight lines, several of one item among them
   */
  public static Arbitrary<ItemizedBill> itemizedBills(YearMonth month) {
    return lines()
        .list()
        .ofMaxSize(8)
        .map(
            lines ->
                ItemizedBill.of(
                    Bill.of(
                        month,
                        lines.stream().map(BillLine::amount).reduce(Money.fen(0), Money::plus)),
                    lines))
        .withoutEdgeCases();
  }

  private static Arbitrary<BillComparison> comparisons() {
    return Combinators.combine(itemizedBills(MARCH.minusMonths(1)), itemizedBills(MARCH))
        .as(BillComparison::of)
        .withoutEdgeCases();
  }

  /**
   * When a bill is far higher than usual: the default rule and others.
   *
   * @return with floors of 0 and more
   */
  public static Arbitrary<BillShockRule> billShockRules() {
    return Arbitraries.oneOf(
            MoneyArbitraries.notNegative().map(BillShockRule::ofDefaults),
            Combinators.combine(
                    Arbitraries.integers().between(1, 9),
                    Arbitraries.integers().between(1, 6),
                    MoneyArbitraries.notNegative())
                .as(BillShockRule::new))
        .withoutEdgeCases();
  }

  /**
   * What being late costs: the default rule, none, all, and others.
   *
   * @return 0 to 1000 thousandths a day
   */
  public static Arbitrary<LateFeeRule> lateFeeRules() {
    return Arbitraries.oneOf(Arbitraries.of(0, 1, 3, 1000), Arbitraries.integers().between(0, 1000))
        .map(LateFeeRule::new)
        .withoutEdgeCases();
  }

  /**
   * Rates that no late fee has.
   *
   * @return below 0 or above 1000 thousandths
   */
  public static Arbitrary<Integer> refusedLateFees() {
    return Arbitraries.of(Integer.MIN_VALUE, -1, 1001, Integer.MAX_VALUE);
  }

  /**
   * Scales of age: those of the defaults and others.
   *
   * @return of days and months, with agreed months of delay and without
   */
  public static Arbitrary<AgeingScale> ageingScales() {
    Arbitrary<Integer> extra = Arbitraries.oneOf(Arbitraries.just(0), ints(0, 4));
    Arbitrary<List<Integer>> bounds =
        ints(1, 40)
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(all -> all.stream().sorted().toList());
    return Arbitraries.oneOf(
            Arbitraries.just(AgeingScale.days()),
            extra.map(AgeingScale::months),
            Combinators.combine(Arbitraries.of(AgeingScale.Unit.class), bounds, extra)
                .as(AgeingScale::new))
        .withoutEdgeCases();
  }

  /**
   * Bounds that no scale has.
   *
   * @return none, not rising, or not above 0
   */
  public static Arbitrary<List<Integer>> refusedAgeingBounds() {
    return Arbitraries.of(
        List.of(), List.of(0), List.of(-1, 30), List.of(30, 30), List.of(30, 60, 59));
  }

  private static Arbitrary<Integer> ints(int min, int max) {
    return Arbitraries.integers().between(min, max);
  }

  /** Paid, given up and open in part or whole. */
  private static Arbitrary<OpenBill> openBills() {
    Arbitrary<Long> parts = Arbitraries.longs().between(0, 20_000);
    return Combinators.combine(
            ints(1, 99), days(), parts, parts, Arbitraries.longs().between(1, 20_000))
        .as(
            (key, due, paid, off, open) ->
                new OpenBill(
                    "B" + key,
                    due,
                    Money.fen(paid + off + open),
                    Money.fen(paid),
                    Money.fen(off),
                    Money.fen(open)))
        .withoutEdgeCases();
  }

  /**
   * Ledgers of {@link ArrearsArbitraries#entries()}.
   *
   * @return in both orders of settling
   */
  public static Arbitrary<ArrearsLedger> ledgers() {
    return Combinators.combine(
            IdArbitraries.accountIds(),
            Arbitraries.of(AllocationOrder.class),
            ArrearsArbitraries.entries())
        .as((account, order, entries) -> ArrearsLedger.of(account, YUAN, order, entries))
        .withoutEdgeCases();
  }

  /**
   * Days on which ledgers are looked at.
   *
   * @return from before their first entry to after their last
   */
  public static Arbitrary<LocalDate> days() {
    return ints(-2, 300).map(ArrearsArbitraries.FIRST::plusDays).withoutEdgeCases();
  }
}
