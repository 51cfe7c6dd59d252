package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/**
 * Learns cuts: exact counts of each distinct value, quantiles of type 7 between them. Memory grows
 * with distinct values only.
 */
record RfmFitting(DocumentPolicy<RfmRules> policy, LocalDate asOf)
    implements Aggregate<OrderSummary, RfmFitting.Counts, Estimate<DocumentPolicy<RfmRules>>> {

  /** More digits than decide anything: values are whole numbers. */
  private static final int DIGITS = 12;

  /** The base so far. */
  static final class Counts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<Long, Long> days = new TreeMap<>();
    private final TreeMap<Long, Long> orders = new TreeMap<>();
    private final TreeMap<Long, Long> money = new TreeMap<>();
    private long customers;
    private long later;

    /** Codes, because a base may turn out to have several: then it has no cuts. */
    private final TreeSet<String> currencies = new TreeSet<>();
  }

  @Override
  public Counts zero() {
    return new Counts();
  }

  @Override
  public Counts add(Counts state, OrderSummary input) {
    state.currencies.add(input.revenue().currency().getCurrencyCode());
    state.customers++;
    state.later += input.lastOrder().isAfter(asOf) ? 1 : 0;
    state.days.merge(asOf.toEpochDay() - input.lastOrder().toEpochDay(), 1L, Long::sum);
    state.orders.merge(input.orders(), 1L, Long::sum);
    state.money.merge(input.revenue().minorUnits(), 1L, Long::sum);
    return state;
  }

  @Override
  public Counts merge(Counts left, Counts right) {
    left.currencies.addAll(right.currencies);
    left.customers += right.customers;
    left.later += right.later;
    right.days.forEach((value, count) -> left.days.merge(value, count, Long::sum));
    right.orders.forEach((value, count) -> left.orders.merge(value, count, Long::sum));
    right.money.forEach((value, count) -> left.money.merge(value, count, Long::sum));
    return left;
  }

  @Override
  public Estimate<DocumentPolicy<RfmRules>> finish(Counts state) {
    RfmRules rules = policy.rules();
    if (state.customers < rules.bins()) {
      return Estimate.refused(
          EstimateRefusal.TOO_FEW,
          "there must be at least one customer for each of "
              + rules.bins()
              + " bins but were "
              + state.customers);
    }
    if (state.later > 0) {
      return Estimate.refused(
          EstimateRefusal.INCONSISTENT_ROW,
          "lastOrder must not be after " + asOf + " but was for " + state.later + " customers");
    }
    if (state.currencies.size() > 1) {
      return Estimate.refused(
          EstimateRefusal.INCONSISTENT_ROW,
          "revenue must be of one currency but was of " + state.currencies);
    }
    RfmCuts cuts =
        new RfmCuts(
            state.customers,
            Currency.getInstance(state.currencies.first()),
            cuts(state.days, state.customers),
            cuts(state.orders, state.customers),
            cuts(state.money, state.customers));
    return Estimate.found(
        DocumentPolicy.of(
            SegmentPolicies.RFM, policy.ref().id(), policy.ref().version(), rules.withCuts(cuts)));
  }

  private List<BigDecimal> cuts(TreeMap<Long, Long> counts, long n) {
    List<BigDecimal> cuts = new ArrayList<>();
    for (int i = 1; i < policy.rules().bins(); i++) {
      cuts.add(quantile(counts, n, i));
    }
    return cuts;
  }

  /** Rank (n − 1)·i/bins from 0, and between two ranks in proportion: exact in whole numbers. */
  private BigDecimal quantile(TreeMap<Long, Long> counts, long n, int i) {
    BigInteger bins = BigInteger.valueOf(policy.rules().bins());
    BigInteger[] rank =
        BigInteger.valueOf(n - 1).multiply(BigInteger.valueOf(i)).divideAndRemainder(bins);
    long below = ofRank(counts, rank[0].longValueExact());
    if (rank[1].signum() == 0) {
      return BigDecimal.valueOf(below);
    }
    long above = ofRank(counts, rank[0].longValueExact() + 1);
    BigInteger sum =
        BigInteger.valueOf(below)
            .multiply(bins.subtract(rank[1]))
            .add(BigInteger.valueOf(above).multiply(rank[1]));
    return new BigDecimal(sum).divide(new BigDecimal(bins), DIGITS, RoundingMode.HALF_EVEN);
  }

  private static long ofRank(TreeMap<Long, Long> counts, long rank) {
    long seen = 0;
    for (Map.Entry<Long, Long> each : counts.entrySet()) {
      seen += each.getValue();
      if (seen > rank) {
        return each.getKey();
      }
    }
    throw new IllegalStateException("rank must be below " + seen + " but was " + rank);
  }
}
