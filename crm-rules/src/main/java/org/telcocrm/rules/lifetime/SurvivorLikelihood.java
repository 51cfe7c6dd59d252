package org.telcocrm.rules.lifetime;

import java.util.Map;
import java.util.NavigableMap;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/** Renewals counted by period: who decided, who renewed. The likelihood of the sBG model. */
final class SurvivorLikelihood {

  private static final int MOST_PERIODS = 12_000;

  /** By period from 1: how many left, how many renewed. */
  private final long[] left;

  private final long[] renewed;

  private SurvivorLikelihood(NavigableMap<Long, long[]> byTime) {
    int periods = byTime.lastKey().intValue();
    this.left = new long[periods + 1];
    this.renewed = new long[periods + 1];
    long later = 0;
    for (int t = periods; t >= 1; t--) {
      long[] counts = byTime.getOrDefault((long) t, new long[2]);
      later += counts[1];
      left[t] = counts[0];
      renewed[t] = later;
      later += counts[0];
    }
  }

  static Estimate<Fitted<ShiftedBetaGeometric>> fit(
      NavigableMap<Long, long[]> byTime, int leastPeriods) {
    long customers = 0;
    long leavers = 0;
    for (Map.Entry<Long, long[]> each : byTime.entrySet()) {
      leavers += each.getValue()[0];
      customers += each.getValue()[0] + each.getValue()[1];
    }
    if (customers == 0 || byTime.lastKey() < leastPeriods) {
      return Estimate.refused(
          EstimateRefusal.TOO_FEW,
          "there must be at least "
              + leastPeriods
              + " periods but were "
              + (customers == 0 ? 0 : byTime.lastKey()));
    }
    if (byTime.lastKey() > MOST_PERIODS || leftBeforeTheFirst(byTime)) {
      return Estimate.refused(
          EstimateRefusal.INCONSISTENT_ROW,
          "customers must leave between period 1 and "
              + MOST_PERIODS
              + " but were seen at "
              + byTime.firstKey()
              + " to "
              + byTime.lastKey());
    }
    if (leavers == 0) {
      return Estimate.refused(
          EstimateRefusal.ONE_CLASS, "somebody must have left but of " + customers + " nobody did");
    }
    SurvivorLikelihood likelihood = new SurvivorLikelihood(byTime);
    return LikelihoodSearch.search(
        likelihood::of, 2, each -> new ShiftedBetaGeometric(each[0], each[1]), customers);
  }

  private static boolean leftBeforeTheFirst(NavigableMap<Long, long[]> byTime) {
    long[] counts = byTime.get(0L);
    return counts != null && counts[0] > 0;
  }

  /** Each decision counts by itself: who renewed as retention, who left as its rest. */
  private double of(double[] parameters) {
    double alpha = parameters[0];
    double beta = parameters[1];
    double sum = 0;
    for (int t = 1; t < left.length; t++) {
      double all = StrictMath.log(alpha + beta + t - 1);
      sum += renewed[t] * (StrictMath.log(beta + t - 1) - all);
      sum += left[t] * (StrictMath.log(alpha) - all);
    }
    return sum;
  }
}
