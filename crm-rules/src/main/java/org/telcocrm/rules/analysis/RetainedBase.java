package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * How much of a snapshot of customers is still there in a month (拍照保有): who, and with what bills.
 *
 * <pre>{@code
 * RetainedFigures march =
 *     RetainedBase.of(YearMonth.of(2026, 1), YearMonth.of(2026, 3), KeptRule.ofDefaults()).over(snapshot);
 * march.composite(2); // 综合保有率 in percent
 * march.lost(); // for the account managers, each with the reason
 * }</pre>
 *
 * <p>A month without a bill is unknown and not kept: a customer is {@code MISSING} whom the unknown
 * months could still make lost, or of whom there is no bill at all. Each customer of the snapshot
 * is to be given once. The state holds the lost and the missing by name; the rest are counts and
 * exact sums. Immutable and thread-safe. Source: defaults 5.2, acceptance rows A1 and A2.
 */
public final class RetainedBase
    implements Aggregate<SnapshotCustomer, RetainedBase.Sums, RetainedFigures> {

  private static final long serialVersionUID = 1L;

  private final YearMonth from;
  private final YearMonth month;
  private final KeptRule rule;

  /** Sums of customers. Changed by {@link RetainedBase}; for one thread at a time. */
  public static final class Sums implements Serializable {

    private static final long serialVersionUID = 1L;

    private long kept;
    private long keptWithoutBill;
    private long billMinor;
    private long billedBaseMinor;
    private long wholeBaseMinor;
    private @Nullable Currency currency;

    @SuppressWarnings("serial") // TreeMap
    private final TreeMap<CustomerId, KeptState> others = new TreeMap<>();

    private Sums() {}

    private void currency(@Nullable Currency other) {
      if (currency != null && other != null && !currency.equals(other)) {
        throw new IllegalArgumentException(
            "a snapshot must have one currency but had " + currency + " and " + other);
      }
      currency = currency == null ? other : currency;
    }
  }

  private RetainedBase(YearMonth from, YearMonth month, KeptRule rule) {
    this.from = Objects.requireNonNull(from, "from");
    this.month = Objects.requireNonNull(month, "month");
    this.rule = Objects.requireNonNull(rule, "rule");
    if (month.isBefore(from)) {
      throw new IllegalArgumentException("month must not be before " + from + " but was " + month);
    }
  }

  /**
   * The report of a month.
   *
   * @param from the first month whose bill counts, inclusive: usually January of the year
   * @param month the month reported, inclusive
   * @param rule who counts as kept
   * @return an aggregate whose result does not depend on the order of its inputs
   * @throws IllegalArgumentException if the month lies before the first
   */
  public static RetainedBase of(YearMonth from, YearMonth month, KeptRule rule) {
    return new RetainedBase(from, month, rule);
  }

  /**
   * What became of one customer.
   *
   * @param customer of the snapshot
   * @return kept, lost with the reason, or missing
   */
  public KeptState state(SnapshotCustomer customer) {
    if (customer.presence() == SnapshotCustomer.Presence.LEFT) {
      return KeptState.LEFT;
    }
    int months = 0;
    int low = 0;
    int unknown = 0;
    for (YearMonth each = from; !each.isAfter(month); each = each.plusMonths(1)) {
      Money bill = customer.bills().get(each);
      months++;
      unknown += bill == null ? 1 : 0;
      low += bill != null && bill.compareTo(rule.lowBill()) < 0 ? 1 : 0;
    }
    if (low >= rule.lowMonths()) {
      return KeptState.LOW_BILLS;
    }
    boolean open = low + unknown >= rule.lowMonths() || unknown == months;
    return open || customer.presence() == SnapshotCustomer.Presence.UNKNOWN
        ? KeptState.MISSING
        : KeptState.KEPT;
  }

  @Override
  public Sums zero() {
    return new Sums();
  }

  @Override
  public Sums add(Sums state, SnapshotCustomer input) {
    long base = input.baseQuarter().minorUnits();
    state.currency(input.baseQuarter().currency());
    state.wholeBaseMinor = Math.addExact(state.wholeBaseMinor, base);
    KeptState kept = state(input);
    if (kept != KeptState.KEPT) {
      state.others.put(input.customer(), kept);
      return state;
    }
    state.kept++;
    Money bill = input.bills().get(month);
    if (bill == null) {
      state.keptWithoutBill++;
    } else {
      state.billMinor = Math.addExact(state.billMinor, bill.minorUnits());
      state.billedBaseMinor = Math.addExact(state.billedBaseMinor, base);
    }
    return state;
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.currency(right.currency);
    left.kept += right.kept;
    left.keptWithoutBill += right.keptWithoutBill;
    left.billMinor = Math.addExact(left.billMinor, right.billMinor);
    left.billedBaseMinor = Math.addExact(left.billedBaseMinor, right.billedBaseMinor);
    left.wholeBaseMinor = Math.addExact(left.wholeBaseMinor, right.wholeBaseMinor);
    left.others.putAll(right.others);
    return left;
  }

  @Override
  public RetainedFigures finish(Sums state) {
    Currency currency = state.currency == null ? rule.lowBill().currency() : state.currency;
    TreeMap<CustomerId, KeptState> lost = new TreeMap<>();
    TreeMap<CustomerId, KeptState> missing = new TreeMap<>();
    for (Map.Entry<CustomerId, KeptState> each : state.others.entrySet()) {
      (each.getValue().isLost() ? lost : missing).put(each.getKey(), each.getValue());
    }
    boolean whole = rule.valueBase() == KeptRule.ValueBase.WHOLE_SNAPSHOT;
    return new RetainedFigures(
        state.kept,
        lost,
        missing.navigableKeySet().stream().toList(),
        new Money(currency, state.billMinor),
        new Money(currency, whole ? state.wholeBaseMinor : state.billedBaseMinor),
        state.keptWithoutBill);
  }
}
