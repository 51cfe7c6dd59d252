package org.telcocrm.rules.lifetime;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;
import org.telcocrm.rules.statistics.SpecialFunctions;
import org.telcocrm.rules.statistics.SurvivalTime;

/**
 * How long customers with a contract stay (sBG 合约客户留存模型): each has a constant chance to leave at a
 * renewal, and these chances differ as a Beta(α, β) distribution says.
 *
 * <p>Who is more likely to leave leaves early, so that the retention of those who are left rises
 * with time. Example: α .668 and β 3.806 give retention .851 at the first renewal and .878 at the
 * second. Periods count from 1: a customer who leaves at the first renewal has T = 1. Immutable and
 * thread-safe. Source: Fader and Hardie 2007 and 2010; domain/02 "sBG", acceptance row V1.
 *
 * @param alpha α, above 0
 * @param beta β, above 0
 */
public record ShiftedBetaGeometric(double alpha, double beta) implements Serializable {

  private static final int LEAST_PERIODS = 2;

  /** Refuses parameters that are not positive and finite. */
  public ShiftedBetaGeometric {
    Parameters.requirePositive("alpha", alpha);
    Parameters.requirePositive("beta", beta);
  }

  /**
   * The chance to leave at a renewal, seen from the start.
   *
   * @param period 1 to 12,000
   * @return {@code P(T = period)}
   */
  public double leaving(int period) {
    requirePeriod(period);
    return survival(period - 1) * (1 - retention(period));
  }

  /**
   * The share of those who are still there that renews once more.
   *
   * @param period 1 to 12,000; 1 is the first renewal
   * @return {@code (β + t − 1) / (α + β + t − 1)}, rising with t
   */
  public double retention(int period) {
    requirePeriod(period);
    return (beta + period - 1) / (alpha + beta + period - 1);
  }

  /**
   * The share of all that is still there.
   *
   * @param periods 0 to 12,000
   * @return S(t), 1 at the start
   */
  public double survival(int periods) {
    Periods.require(periods);
    double survival = 1;
    for (int t = 1; t <= periods; t++) {
      survival *= retention(t);
    }
    return survival;
  }

  /**
   * The discounted expected residual lifetime (DERL) of a customer who is about to decide on a
   * renewal: how many period payments are still to come, the one at that renewal first and
   * undiscounted.
   *
   * @param renewal which renewal is next, 1 to 12,000
   * @param discount rate per period, above 0
   * @return {@code (β + n − 1)/(α + β + n − 1)·₂F₁(1, β + n; α + β + n; 1/(1 + d))}
   * @throws IllegalArgumentException if discount is 0: without a horizon the sum may have no end
   */
  public double residualLifetime(int renewal, double discount) {
    if (!(discount > 0 && discount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "discount must be above 0 without a horizon but was "
              + discount
              + ". Maybe ask for a number of periods");
    }
    return retention(renewal)
        * SpecialFunctions.hypergeometric(
            beta + renewal, alpha + beta + renewal, 1 / (1 + discount));
  }

  /**
   * The same within a horizon.
   *
   * @param renewal which renewal is next, 1 to 12,000
   * @param discount rate per period, 0 or more
   * @param periods how many renewals from that one on count, 0 to 12,000
   * @return {@code Σ (Π rⱼ) / (1 + d)^(t − n)} over t from n to n + periods − 1
   */
  public double residualLifetime(int renewal, double discount, int periods) {
    requirePeriod(renewal);
    Periods.require(periods);
    Parameters.requireDiscount(discount);
    double sum = 0;
    double each = 1;
    for (int t = 0; t < periods; t++) {
      each *= (beta + renewal + t - 1) / (alpha + beta + renewal + t - 1);
      sum += each;
      each /= 1 + discount;
    }
    return sum;
  }

  private static void requirePeriod(int period) {
    if (period < 1) {
      throw new IllegalArgumentException("period must be at least 1 but was " + period);
    }
    Periods.require(period);
  }

  /**
   * The likeliest model of one cohort.
   *
   * <p>Example: {@code fit(List.of(1000L, 869L, 743L, 653L, 593L, 551L, 517L, 491L))}.
   *
   * @param survivors how many customers there were at the start, after one period, after two …;
   *     none negative
   * @return the model; refused for fewer than two periods, for a number that rises, if nobody left,
   *     or if the data do not determine both parameters (for example if all leave at an equal rate)
   */
  public static Estimate<Fitted<ShiftedBetaGeometric>> fit(List<Long> survivors) {
    List<SurvivalTime> times = new ArrayList<>();
    for (int t = 0; t < survivors.size(); t++) {
      long now = survivors.get(t);
      long next = t + 1 < survivors.size() ? survivors.get(t + 1) : 0;
      if (now < 0) {
        throw new IllegalArgumentException("survivors must not be negative but were " + now);
      }
      if (next > now) {
        return Estimate.refused(
            EstimateRefusal.INCONSISTENT_ROW,
            "survivors must not rise but were " + now + " and then " + next);
      }
      boolean last = t + 1 == survivors.size();
      if (last ? now > 0 : now > next) {
        times.add(new SurvivalTime(last ? t : t + 1, !last, last ? now : now - next));
      }
    }
    return fitting().over(times);
  }

  /**
   * The way to fit a base of several cohorts: who left at which renewal, and who is still there
   * after how many; memory grows with distinct times only.
   *
   * @return an aggregate whose result does not depend on the order of its inputs; refused as {@link
   *     #fit} says, and for a customer who left before the first renewal
   */
  public static Aggregate<SurvivalTime, Counts, Estimate<Fitted<ShiftedBetaGeometric>>> fitting() {
    return new Fitting();
  }

  /** Counts of each distinct time. Changed by {@link #fitting}; for one thread at a time. */
  public static final class Counts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Left, and still there. */
    private final TreeMap<Long, long[]> byTime = new TreeMap<>();

    private Counts() {}

    private void add(long time, long left, long stayed) {
      long[] counts = byTime.computeIfAbsent(time, key -> new long[2]);
      counts[0] = Math.addExact(counts[0], left);
      counts[1] = Math.addExact(counts[1], stayed);
    }
  }

  private static final class Fitting
      implements Aggregate<SurvivalTime, Counts, Estimate<Fitted<ShiftedBetaGeometric>>> {

    private static final long serialVersionUID = 1L;

    @Override
    public Counts zero() {
      return new Counts();
    }

    @Override
    public Counts add(Counts state, SurvivalTime input) {
      state.add(
          input.time(), input.left() ? input.customers() : 0, input.left() ? 0 : input.customers());
      return state;
    }

    @Override
    public Counts merge(Counts left, Counts right) {
      right.byTime.forEach((time, counts) -> left.add(time, counts[0], counts[1]));
      return left;
    }

    @Override
    public Estimate<Fitted<ShiftedBetaGeometric>> finish(Counts state) {
      return SurvivorLikelihood.fit(state.byTime, LEAST_PERIODS);
    }
  }
}
