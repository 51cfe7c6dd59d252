package org.telcocrm.rules.fitting;

import java.io.Serializable;

/**
 * A line from log-odds said to log-odds observed (概率校准): {@code intercept + slope · logit(p)}.
 *
 * <p>Example: a card that was too sure of itself gets a slope below 1. Immutable and thread-safe.
 * Source: domain/11 "Conventions".
 *
 * @param intercept shift of the log-odds
 * @param slope 1 if differences were right, below 1 if they were too large
 */
public record Recalibration(double intercept, double slope) implements Serializable {

  private static final int ROUNDS = 100;
  private static final double CLOSE = 1e-10;

  /** Refuses what is not finite. */
  public Recalibration {
    if (!Double.isFinite(intercept) || !Double.isFinite(slope)) {
      throw new IllegalArgumentException(
          "intercept and slope must be finite but were " + intercept + " and " + slope);
    }
  }

  /**
   * Learns the line from outcomes: two-parameter logistic regression.
   *
   * @param logOdds what was said of each customer, as log-odds; sums are taken in this order
   * @param left what happened
   * @return the line
   * @throws IllegalArgumentException if the lengths differ, all left or all stayed, or the log-odds
   *     are all equal or tell the outcomes apart without error: the slope has no end then
   */
  public static Recalibration fit(double[] logOdds, boolean[] left) {
    requireUsable(logOdds, left);
    return fit(logOdds, left, 0);
  }

  private static void requireUsable(double[] logOdds, boolean[] left) {
    if (logOdds.length != left.length) {
      throw new IllegalArgumentException(
          "log-odds and outcomes must be as many but were "
              + logOdds.length
              + " and "
              + left.length);
    }
    double[][] range = {
      {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY},
      {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}
    };
    for (int i = 0; i < left.length; i++) {
      double[] own = range[left[i] ? 1 : 0];
      own[0] = Math.min(own[0], logOdds[i]);
      own[1] = Math.max(own[1], logOdds[i]);
    }
    if (range[0][0] > range[0][1] || range[1][0] > range[1][1]) {
      throw new IllegalArgumentException("outcomes must be of both kinds but were all the same");
    }
    // One kind beside the other, not among it, has no finite slope.
    if (range[1][0] >= range[0][1] || range[0][0] >= range[1][1]) {
      throw new IllegalArgumentException(
          "log-odds of those who left and stayed must overlap but do not");
    }
  }

  /** Newton; {@code held} is how many observations the slope of 1 is worth. */
  static Recalibration fit(double[] logOdds, boolean[] left, double held) {
    double a = 0;
    double b = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double ga = 0;
      double gb = held * (1 - b);
      double haa = 1e-9;
      double hab = 0;
      double hbb = held + 1e-9;
      for (int i = 0; i < left.length; i++) {
        double p = probability(a + b * logOdds[i]);
        double miss = (left[i] ? 1 : 0) - p;
        double weight = p * (1 - p);
        ga += miss;
        gb += miss * logOdds[i];
        haa += weight;
        hab += weight * logOdds[i];
        hbb += weight * logOdds[i] * logOdds[i];
      }
      double determinant = haa * hbb - hab * hab;
      double stepA = (hbb * ga - hab * gb) / determinant;
      double stepB = (haa * gb - hab * ga) / determinant;
      // A long step overshoots where probabilities are near 0 and 1.
      double shorter = 1 / Math.max(1, Math.max(Math.abs(stepA), Math.abs(stepB)));
      a += stepA * shorter;
      b += stepB * shorter;
      if (Math.abs(stepA) + Math.abs(stepB) < CLOSE) {
        break;
      }
    }
    return new Recalibration(a, b);
  }

  /**
   * The shift of log-odds from a sample in which those who left are more, or fewer, than in truth.
   *
   * <p>Example: a sample of half and half, a known rate of .01: {@code ln(.01/.99) − 0 = −4.595}.
   *
   * @param sampleRate share of those who left in the sample, between 0 and 1, both exclusive
   * @param knownRate their share in truth, between 0 and 1, both exclusive
   * @return to be added to the intercept; slope 1
   */
  public static Recalibration forPrior(double sampleRate, double knownRate) {
    return new Recalibration(
        logOdds("knownRate", knownRate) - logOdds("sampleRate", sampleRate), 1);
  }

  private static double logOdds(String name, double rate) {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException(name + " must be between 0 and 1 but was " + rate);
    }
    return StrictMath.log(rate / (1 - rate));
  }

  /**
   * The calibrated probability.
   *
   * @param probability what was said, between 0 and 1, both exclusive
   * @return what it means
   */
  public double apply(double probability) {
    return probability(intercept + slope * logOdds("probability", probability));
  }

  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
