package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/**
 * Joins a snapshot with the rows of later months, so that nobody of the snapshot is forgotten.
 *
 * <pre>{@code
 * List<SnapshotCustomer> snapshot =
 *     new SnapshotJoin(YearMonth.of(2026, 3)).over(rows).figure().orElseThrow();
 * RetainedBase.of(january, march, KeptRule.ofDefaults()).over(snapshot);
 * }</pre>
 *
 * <p>A customer of the snapshot without any later row (a silent one, 沉默用户) comes out with unknown
 * presence and no bill, which {@link RetainedBase} reports as missing: in a join that keeps only
 * customers with rows on both sides such a customer would be gone, and the rate too good. Of rows
 * of customers outside the snapshot nothing comes out, nor of months behind the one reported. Who
 * had left in the newest row has left; who was in net in a row older than the month reported is
 * unknown. Memory grows with the rows. Immutable and thread-safe. Source: defaults 5.2, row A1.
 *
 * @param month the month reported: rows up to it count
 */
public record SnapshotJoin(YearMonth month)
    implements Aggregate<SnapshotRow, SnapshotJoin.Joined, Estimate<List<SnapshotCustomer>>> {

  /** Refuses null. */
  public SnapshotJoin {
    Objects.requireNonNull(month, "month");
  }

  /** Rows by customer. Changed by {@link SnapshotJoin}; for one thread at a time. */
  public static final class Joined implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<CustomerId, Rows> byCustomer = new TreeMap<>();
    private final TreeSet<String> currencies = new TreeSet<>();
    private long twice;

    private Joined() {}

    private Rows of(CustomerId customer) {
      return byCustomer.computeIfAbsent(customer, key -> new Rows());
    }

    private void member(CustomerId customer, Money baseQuarter) {
      Rows rows = of(customer);
      twice += rows.baseQuarter == null ? 0 : 1;
      rows.baseQuarter = baseQuarter;
      currencies.add(baseQuarter.currency().getCurrencyCode());
    }

    private void month(SnapshotRow.Month row) {
      twice += of(row.customer()).months.put(row.month(), row) == null ? 0 : 1;
      Money bill = row.bill();
      if (bill != null) {
        currencies.add(bill.currency().getCurrencyCode());
      }
    }
  }

  /** The rows of one customer. */
  private static final class Rows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<YearMonth, SnapshotRow.Month> months = new TreeMap<>();
    private @Nullable Money baseQuarter;
  }

  @Override
  public Joined zero() {
    return new Joined();
  }

  @Override
  public Joined add(Joined state, SnapshotRow input) {
    if (input instanceof SnapshotRow.Member member) {
      state.member(member.customer(), member.baseQuarter());
    } else if (input instanceof SnapshotRow.Month row && !row.month().isAfter(month)) {
      state.month(row);
    }
    return state;
  }

  @Override
  public Joined merge(Joined left, Joined right) {
    left.twice += right.twice;
    right.byCustomer.forEach(
        (customer, rows) -> {
          Money baseQuarter = rows.baseQuarter;
          if (baseQuarter != null) {
            left.member(customer, baseQuarter);
          }
          rows.months.values().forEach(left::month);
        });
    return left;
  }

  /**
   * The snapshot with what became of each.
   *
   * @param state is not changed
   * @return by customer; refused if a customer stands twice in the snapshot or in a month, or for
   *     money of several currencies
   */
  @Override
  public Estimate<List<SnapshotCustomer>> finish(Joined state) {
    if (state.twice > 0) {
      return Estimate.refused(
          EstimateRefusal.INCONSISTENT_ROW,
          "a customer must stand once in the snapshot and in each month but "
              + state.twice
              + " rows are one more");
    }
    if (state.currencies.size() > 1) {
      return Estimate.refused(
          EstimateRefusal.INCONSISTENT_ROW,
          "bills must be of one currency but were of " + state.currencies);
    }
    List<SnapshotCustomer> snapshot = new ArrayList<>();
    state.byCustomer.forEach(
        (customer, rows) -> {
          Money baseQuarter = rows.baseQuarter;
          if (baseQuarter != null) {
            snapshot.add(
                SnapshotCustomer.of(customer, presence(rows), baseQuarter, bills(rows.months)));
          }
        });
    return Estimate.found(List.copyOf(snapshot));
  }

  private SnapshotCustomer.Presence presence(Rows rows) {
    if (rows.months.isEmpty()) {
      return SnapshotCustomer.Presence.UNKNOWN;
    }
    SnapshotRow.Month newest = rows.months.lastEntry().getValue();
    boolean gone = newest.presence() == SnapshotCustomer.Presence.LEFT;
    return gone || newest.month().equals(month)
        ? newest.presence()
        : SnapshotCustomer.Presence.UNKNOWN;
  }

  private static Map<YearMonth, Money> bills(Map<YearMonth, SnapshotRow.Month> months) {
    Map<YearMonth, Money> bills = new TreeMap<>();
    months.forEach(
        (month, row) -> {
          Money bill = row.bill();
          if (bill != null) {
            bills.put(month, bill);
          }
        });
    return bills;
  }
}
