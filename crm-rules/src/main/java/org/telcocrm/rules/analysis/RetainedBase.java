package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/**
 * How much of a snapshot of customers is still there in a month (拍照保有): who, and with what bills.
 *
 * <pre>{@code
 * RetainedFigures march =
 *     RetainedBase.of(YearMonth.of(2026, 1), YearMonth.of(2026, 3), KeptRule.ofDefaults())
 *         .over(snapshot)
 *         .figure()
 *         .orElseThrow();
 * march.composite(2); // 综合保有率 in percent
 * march.lost(); // for the account managers, each with the reason
 * }</pre>
 *
 * <p>A month without a bill is unknown and not kept: a customer who is not known to be lost is
 * {@code MISSING} without a bill of the month reported, or if the unknown months could still make
 * the customer lost. Each customer of the snapshot is to be given once, those of whom nothing was
 * seen since, too: {@link SnapshotJoin} sees to it. The state holds the lost and the missing by
 * name; the rest are counts and exact sums. Immutable and thread-safe. Source: defaults 5.2,
 * acceptance rows A1 and A2.
 */
public final class RetainedBase
    implements Aggregate<SnapshotCustomer, RetainedBase.Sums, Estimate<RetainedFigures>> {

  private static final long serialVersionUID = 1L;

  private final YearMonth from;
  private final YearMonth month;
  private final KeptRule rule;

  /** Sums of customers. Changed by {@link RetainedBase}; for one thread at a time. */
  public static final class Sums implements Serializable {

    private static final long serialVersionUID = 1L;

    private long kept;
    private long billMinor;
    private long keptBaseMinor;
    private long wholeBaseMinor;

    /** Codes, because a snapshot may turn out to have several: then it has no figures. */
    private final TreeSet<String> currencies = new TreeSet<>();

    @SuppressWarnings("serial") // TreeMap
    private final TreeMap<CustomerId, KeptState> others = new TreeMap<>();

    private Sums() {}
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
   * @return an aggregate whose result does not depend on the order of its inputs; refused for money
   *     of another currency than the rule's
   * @throws IllegalArgumentException if the month lies before the first
   */
  public static RetainedBase of(YearMonth from, YearMonth month, KeptRule rule) {
    return new RetainedBase(from, month, rule);
  }

  /**
   * What became of one customer.
   *
   * @param customer of the snapshot, with bills in the rule's currency
   * @return kept, lost with the reason, or missing
   * @throws IllegalArgumentException if the bills have another currency than the rule
   */
  public KeptState state(SnapshotCustomer customer) {
    if (customer.presence() == SnapshotCustomer.Presence.LEFT) {
      return KeptState.LEFT;
    }
    int low = 0;
    int unknown = 0;
    for (YearMonth each = from; !each.isAfter(month); each = each.plusMonths(1)) {
      Money bill = customer.bills().get(each);
      unknown += bill == null ? 1 : 0;
      low += bill != null && bill.compareTo(rule.lowBill()) < 0 ? 1 : 0;
    }
    if (low >= rule.lowMonths()) {
      return KeptState.LOW_BILLS;
    }
    boolean seen =
        customer.presence() == SnapshotCustomer.Presence.IN_NET
            && customer.bills().containsKey(month);
    return seen && low + unknown < rule.lowMonths() ? KeptState.KEPT : KeptState.MISSING;
  }

  @Override
  public Sums zero() {
    return new Sums();
  }

  @Override
  public Sums add(Sums state, SnapshotCustomer input) {
    Currency currency = input.baseQuarter().currency();
    state.currencies.add(currency.getCurrencyCode());
    if (!currency.equals(rule.lowBill().currency())) {
      return state;
    }
    long base = input.baseQuarter().minorUnits();
    state.wholeBaseMinor = Math.addExact(state.wholeBaseMinor, base);
    KeptState kept = state(input);
    Money bill = input.bills().get(month);
    if (kept != KeptState.KEPT || bill == null) {
      state.others.put(input.customer(), kept);
      return state;
    }
    state.kept++;
    state.billMinor = Math.addExact(state.billMinor, bill.minorUnits());
    state.keptBaseMinor = Math.addExact(state.keptBaseMinor, base);
    return state;
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.kept += right.kept;
    left.billMinor = Math.addExact(left.billMinor, right.billMinor);
    left.keptBaseMinor = Math.addExact(left.keptBaseMinor, right.keptBaseMinor);
    left.wholeBaseMinor = Math.addExact(left.wholeBaseMinor, right.wholeBaseMinor);
    left.currencies.addAll(right.currencies);
    left.others.putAll(right.others);
    return left;
  }

  @Override
  public Estimate<RetainedFigures> finish(Sums state) {
    Currency currency = rule.lowBill().currency();
    if (!Set.of(currency.getCurrencyCode()).containsAll(state.currencies)) {
      return Estimate.refused(
          EstimateRefusal.INCONSISTENT_ROW,
          "bills must be in the rule's currency "
              + currency.getCurrencyCode()
              + " but were in "
              + state.currencies);
    }
    TreeMap<CustomerId, KeptState> lost = new TreeMap<>();
    TreeMap<CustomerId, KeptState> missing = new TreeMap<>();
    for (Map.Entry<CustomerId, KeptState> each : state.others.entrySet()) {
      (each.getValue().isLost() ? lost : missing).put(each.getKey(), each.getValue());
    }
    boolean whole = rule.valueBase() == KeptRule.ValueBase.WHOLE_SNAPSHOT;
    return Estimate.found(
        new RetainedFigures(
            state.kept,
            lost,
            missing.navigableKeySet().stream().toList(),
            new Money(currency, state.billMinor),
            new Money(currency, whole ? state.wholeBaseMinor : state.keptBaseMinor)));
  }
}
