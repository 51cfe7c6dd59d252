package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

/**
 * The month's figures of a snapshot (规模, 价值 and 综合保有率), numerators and denominators kept.
 *
 * <p>Example: 9,818 of 10,000 customers kept are 98.18 %, their bills at 99.77 % of the base
 * quarter's mean; both together 98.975 %. Percentages are rounded half up, once. Immutable and
 * thread-safe. Source: defaults 5.2, acceptance row A2.
 *
 * @param kept how many customers are kept
 * @param lost who is lost, with the reason, by customer
 * @param missing of whom nobody knows, by customer; they are not kept
 * @param bill this month's bills of the kept customers
 * @param baseQuarter the three months of the base quarter together, of those the rule holds them
 *     against
 */
public record RetainedFigures(
    long kept,
    SortedMap<CustomerId, KeptState> lost,
    List<CustomerId> missing,
    Money bill,
    Money baseQuarter)
    implements Serializable {

  private static final int HUNDRED = 100;
  private static final int QUARTER_MONTHS = 3;

  /** Copies the lists. */
  public RetainedFigures {
    lost = Collections.unmodifiableSortedMap(new TreeMap<>(lost));
    missing = List.copyOf(missing);
    Objects.requireNonNull(bill, "bill");
    Objects.requireNonNull(baseQuarter, "baseQuarter");
  }

  /**
   * How many customers the snapshot has.
   *
   * @return kept, lost and missing together
   */
  public long customers() {
    return kept + lost.size() + missing.size();
  }

  /**
   * How many are lost for each reason.
   *
   * @return {@code LEFT} and {@code LOW_BILLS}, as far as they occur
   */
  public SortedMap<KeptState, Long> lostByReason() {
    TreeMap<KeptState, Long> counts = new TreeMap<>();
    for (Map.Entry<CustomerId, KeptState> each : lost.entrySet()) {
      counts.merge(each.getValue(), 1L, Long::sum);
    }
    return counts;
  }

  /**
   * The share of customers kept (规模保有率).
   *
   * @param decimals digits behind the point, 0 or more
   * @return in percent; empty for a snapshot of nobody
   */
  public Optional<BigDecimal> scale(int decimals) {
    return percent(BigDecimal.valueOf(kept), BigDecimal.valueOf(customers()), decimals);
  }

  /**
   * The month's bills against the mean month of the base quarter (价值保有率).
   *
   * @param decimals digits behind the point, 0 or more
   * @return in percent; may exceed 100; empty unless the base quarter is above 0
   */
  public Optional<BigDecimal> value(int decimals) {
    return percent(months(), BigDecimal.valueOf(baseQuarter.minorUnits()), decimals);
  }

  /**
   * The mean of scale and value (综合保有率), of the unrounded ones.
   *
   * @param decimals digits behind the point, 0 or more
   * @return in percent; empty if one of them is
   */
  public Optional<BigDecimal> composite(int decimals) {
    BigDecimal all = BigDecimal.valueOf(customers());
    BigDecimal base = BigDecimal.valueOf(baseQuarter.minorUnits());
    if (all.signum() == 0 || base.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal both = BigDecimal.valueOf(kept).multiply(base).add(months().multiply(all));
    return percent(both, all.multiply(base).multiply(BigDecimal.valueOf(2)), decimals);
  }

  private BigDecimal months() {
    return BigDecimal.valueOf(bill.minorUnits()).multiply(BigDecimal.valueOf(QUARTER_MONTHS));
  }

  private static Optional<BigDecimal> percent(
      BigDecimal numerator, BigDecimal denominator, int decimals) {
    return denominator.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            numerator
                .multiply(BigDecimal.valueOf(HUNDRED))
                .divide(denominator, decimals, RoundingMode.HALF_UP));
  }
}
