package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * The change of revenue split by business (新业务收入占比): stock and flow of traditional and of new
 * business, and the share of the new one.
 *
 * <p>To the minor unit, the businesses add up to the whole in both periods; their stocks fall short
 * of the whole's stock by what customers {@linkplain #shifted() moved} from one business to the
 * other. Example: one customer with 100 yuan before and 100 after, of which 10 and 30 with new
 * business: the whole is all stock, but 80 and 10 are stock of the businesses, 20 moved; the share
 * of new business went from 10 to 30 %. Immutable and thread-safe. Source: capability C21, seeds
 * 0:36 and 4:14–15.
 */
public final class RevenueByBusiness implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PERCENT_DIGITS = 2;

  private final RevenueChange total;

  @SuppressWarnings("serial") // EnumMap
  private final Map<RevenueBusiness, RevenueChange> parts;

  /**
   * Sums of the whole and of its parts. Changed by {@link #aggregate}; for one thread at a time.
   */
  public static final class Sums implements Serializable {

    private static final long serialVersionUID = 1L;

    private RevenueChange.Sums total;

    @SuppressWarnings("serial") // EnumMap
    private final Map<RevenueBusiness, RevenueChange.Sums> parts =
        new EnumMap<>(RevenueBusiness.class);

    private Sums(Aggregate<CustomerRevenue, RevenueChange.Sums, RevenueChange> change) {
      this.total = change.zero();
      for (RevenueBusiness each : RevenueBusiness.values()) {
        parts.put(each, change.zero());
      }
    }
  }

  private RevenueByBusiness(RevenueChange total, Map<RevenueBusiness, RevenueChange> parts) {
    this.total = total;
    this.parts = new EnumMap<>(parts);
  }

  /**
   * The way to split the revenue of a base.
   *
   * @param currency of the amounts; another one is refused
   * @return an aggregate whose result does not depend on the order of its inputs
   */
  public static Aggregate<BusinessRevenue, Sums, RevenueByBusiness> aggregate(Currency currency) {
    return new Splitting(RevenueChange.aggregate(currency));
  }

  private record Splitting(Aggregate<CustomerRevenue, RevenueChange.Sums, RevenueChange> change)
      implements Aggregate<BusinessRevenue, Sums, RevenueByBusiness> {

    @Override
    public Sums zero() {
      return new Sums(change);
    }

    @Override
    public Sums add(Sums state, BusinessRevenue input) {
      CustomerRevenue whole = input.total();
      CustomerRevenue fresh = input.newBusiness();
      state.total = change.add(state.total, whole);
      if (fresh == null) {
        add(state, RevenueBusiness.UNSPLIT, whole);
      } else {
        add(state, RevenueBusiness.NEW, fresh);
        add(state, RevenueBusiness.TRADITIONAL, BusinessRevenue.traditional(whole, fresh));
      }
      return state;
    }

    private void add(Sums state, RevenueBusiness business, CustomerRevenue revenue) {
      state.parts.compute(business, (key, sums) -> change.add(orZero(sums), revenue));
    }

    private RevenueChange.Sums orZero(RevenueChange.@Nullable Sums sums) {
      return sums == null ? change.zero() : sums;
    }

    @Override
    public Sums merge(Sums left, Sums right) {
      left.total = change.merge(left.total, right.total);
      right.parts.forEach(
          (business, sums) ->
              left.parts.compute(business, (key, mine) -> change.merge(orZero(mine), sums)));
      return left;
    }

    @Override
    public RevenueByBusiness finish(Sums state) {
      EnumMap<RevenueBusiness, RevenueChange> parts = new EnumMap<>(RevenueBusiness.class);
      state.parts.forEach((business, sums) -> parts.put(business, change.finish(sums)));
      return new RevenueByBusiness(change.finish(state.total), parts);
    }
  }

  /**
   * The change of the whole revenue, customer by customer.
   *
   * @return the whole
   */
  public RevenueChange total() {
    return total;
  }

  /**
   * The change of one business, customer by customer.
   *
   * @param business which one
   * @return its part of the whole
   */
  public RevenueChange of(RevenueBusiness business) {
    return Objects.requireNonNull(
        parts.get(Objects.requireNonNull(business, "business")), "business");
  }

  /**
   * What customers brought again, but with the other business than before (业务间迁移).
   *
   * @return the stock of the whole less the stocks of the businesses; never below 0
   */
  public Money shifted() {
    Money shifted = total.amount(RevenuePart.STOCK);
    for (RevenueChange each : parts.values()) {
      shifted = shifted.minus(each.amount(RevenuePart.STOCK));
    }
    return shifted;
  }

  /**
   * The share of new business in the earlier period.
   *
   * @param decimals digits behind the point, 0 or more
   * @return in percent of the revenue known by business, rounded half up; empty unless that is
   *     above 0
   */
  public Optional<BigDecimal> percentBefore(int decimals) {
    return percent(RevenueChange::before, decimals);
  }

  /**
   * The share of new business in the later period.
   *
   * @param decimals digits behind the point, 0 or more
   * @return in percent of the revenue known by business, rounded half up; empty unless that is
   *     above 0
   */
  public Optional<BigDecimal> percentAfter(int decimals) {
    return percent(RevenueChange::after, decimals);
  }

  private Optional<BigDecimal> percent(Function<RevenueChange, Money> period, int decimals) {
    Money fresh = period.apply(of(RevenueBusiness.NEW));
    long both = fresh.plus(period.apply(of(RevenueBusiness.TRADITIONAL))).minorUnits();
    return both <= 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(fresh.minorUnits())
                .movePointRight(PERCENT_DIGITS)
                .divide(BigDecimal.valueOf(both), decimals, RoundingMode.HALF_UP));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RevenueByBusiness that
        && total.equals(that.total)
        && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(total, parts);
  }

  /** The whole and its parts. */
  @Override
  public String toString() {
    return total + " of " + parts;
  }
}
