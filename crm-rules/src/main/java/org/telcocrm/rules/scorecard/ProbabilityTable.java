package org.telcocrm.rules.scorecard;

import java.io.Serializable;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Probability over integer points: {@code 1 / (1 + exp(−(intercept + points · ln 2 / PDO)))}.
 *
 * <p>Two customers with equal points have equal probability to the last bit on every machine
 * ({@link StrictMath}). The intercept that makes a base's mean probability equal a known rate comes
 * from {@link #fit}. Immutable and thread-safe. Source: domain/11, "Conventions".
 */
public final class ProbabilityTable implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Beyond this many points the table ends; the probability is that of the bound. */
  private static final int LIMIT = 2000;

  private static final int STEPS = 200;

  private final double pointsToDoubleOdds;
  private final double intercept;
  private final double[] table;

  private ProbabilityTable(double pointsToDoubleOdds, double intercept) {
    this.pointsToDoubleOdds = pointsToDoubleOdds;
    this.intercept = intercept;
    this.table = new double[2 * LIMIT + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = logistic(intercept, i - LIMIT, pointsToDoubleOdds);
    }
  }

  /**
   * A table with a given intercept.
   *
   * @param pointsToDoubleOdds PDO, above 0; 20 is the house's
   * @param intercept log-odds at 0 points
   * @return the table
   */
  public static ProbabilityTable of(double pointsToDoubleOdds, double intercept) {
    if (!(pointsToDoubleOdds > 0) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException(
          "pointsToDoubleOdds must be positive and intercept finite but were "
              + pointsToDoubleOdds
              + " and "
              + intercept);
    }
    return new ProbabilityTable(pointsToDoubleOdds, intercept);
  }

  /**
   * The table by which a customer with 0 points has a given probability: what stands in before a
   * base was seen.
   *
   * @param pointsToDoubleOdds PDO, above 0
   * @param rate between 0 and 1, both exclusive
   * @return the table
   */
  public static ProbabilityTable anchoredAtZero(double pointsToDoubleOdds, double rate) {
    requireRate(rate);
    return of(pointsToDoubleOdds, StrictMath.log(rate / (1 - rate)));
  }

  /**
   * The table by which the mean probability of a base equals a known rate.
   *
   * @param pointsToDoubleOdds PDO, above 0
   * @param counts how many customers have how many points; at least one
   * @param rate the known rate, between 0 and 1, both exclusive
   * @return the table; the base's mean differs from the rate by less than 1e-9
   */
  public static ProbabilityTable fit(
      double pointsToDoubleOdds, NavigableMap<Integer, Long> counts, double rate) {
    requireRate(rate);
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("a base must have at least one customer but had none");
    }
    double center = StrictMath.log(rate / (1 - rate));
    double reach = StrictMath.log(2) / pointsToDoubleOdds;
    double low = center - Math.max(0, clamp(counts.lastKey())) * reach - 1;
    double high = center - Math.min(0, clamp(counts.firstKey())) * reach + 1;
    for (int i = 0; i < STEPS && low < high; i++) {
      double middle = low + (high - low) / 2;
      if (mean(pointsToDoubleOdds, counts, middle) < rate) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return of(pointsToDoubleOdds, low + (high - low) / 2);
  }

  private static void requireRate(double rate) {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException("rate must be between 0 and 1 but was " + rate);
    }
  }

  private static double mean(double pdo, NavigableMap<Integer, Long> counts, double intercept) {
    double sum = 0;
    long n = 0;
    for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
      sum += entry.getValue() * logistic(intercept, clamp(entry.getKey()), pdo);
      n += entry.getValue();
    }
    return sum / n;
  }

  private static double logistic(double intercept, int points, double pdo) {
    return 1 / (1 + StrictMath.exp(-(intercept + points * StrictMath.log(2) / pdo)));
  }

  private static int clamp(int points) {
    return Math.max(-LIMIT, Math.min(LIMIT, points));
  }

  /**
   * The probability of a score.
   *
   * @param points the score; beyond ±2,000 the bound's probability holds
   * @return between 0 and 1
   */
  public double probability(int points) {
    return table[clamp(points) + LIMIT];
  }

  /**
   * Log-odds at 0 points.
   *
   * @return the intercept
   */
  public double intercept() {
    return intercept;
  }

  /**
   * How many points double the odds.
   *
   * @return PDO
   */
  public double pointsToDoubleOdds() {
    return pointsToDoubleOdds;
  }
}
