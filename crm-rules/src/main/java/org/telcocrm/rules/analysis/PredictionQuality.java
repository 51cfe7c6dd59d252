package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * How good probabilities were, now that one knows what happened (模型效果评估).
 *
 * <pre>{@code
 * PredictionQuality quality =
 *     PredictionQuality.aggregate()
 *         .over(List.of(new Prediction(.9, true), new Prediction(.2, false), new Prediction(.4, false)));
 * quality.auc(); // 1: the one that left had the highest probability
 * }</pre>
 *
 * <p>What tells ranks apart is NaN where it is not defined: {@link #auc}, {@link #gini} and {@link
 * #ks} where all or none are positive, {@link #lift10} where none is or there are fewer than ten,
 * everything where there is nobody. Equal probabilities have no order: they share a bin, a cut or a
 * rank in proportion, so that the figures do not depend on the order of the input. Immutable and
 * thread-safe.
 *
 * @param n how many predictions
 * @param positives how many of them came true, for example customers that left
 * @param auc probability that a positive ranks above a negative, equal ones counting ½; domain/05
 *     "Model metrics"
 * @param gini {@code 2·auc − 1}
 * @param ks Kolmogorov–Smirnov: {@code max |F_positive − F_negative|} over all cuts; domain/04
 *     "Scorecard"
 * @param lift10 share of positives among the {@code ⌊n/10⌋} highest, divided by their share in all
 * @param brier mean squared error, 0 for a prophet
 * @param logLoss mean of {@code −ln} of what was given to what happened, natural; a probability is
 *     taken as at least {@link #LEAST} away from 0 and 1
 * @param ece10 expected calibration error: ten bins of equal count by probability, the mean over
 *     bins of {@code |mean probability − share of positives|}, weighted by count
 */
public record PredictionQuality(
    long n,
    long positives,
    double auc,
    double gini,
    double ks,
    double lift10,
    double brier,
    double logLoss,
    double ece10)
    implements Serializable {

  /** Nearer to certain than this no probability counts in {@link #logLoss}. */
  public static final double LEAST = 1e-15;

  private static final int TENTH = 10;

  /**
   * What was expected of one customer, and what happened.
   *
   * @param probability of being positive, from 0 to 1, both inclusive
   * @param positive whether it came true
   */
  public record Prediction(double probability, boolean positive) {

    /** Refuses what is no probability. */
    public Prediction {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "probability must be between 0 and 1 but was " + probability);
      }
    }
  }

  /**
   * Counts of each distinct probability: few, as long as probabilities come from whole points.
   * Changed by {@link #aggregate}; for one thread at a time.
   */
  public static final class Counts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Positives and negatives. */
    private final TreeMap<Double, long[]> byProbability = new TreeMap<>();

    private Counts() {}

    /** Positives and negatives by probability, ascending. */
    NavigableMap<Double, long[]> byProbability() {
      return byProbability;
    }

    private void add(double probability, long positives, long negatives) {
      // −0 and 0 are one probability.
      long[] counts = byProbability.computeIfAbsent(probability + 0.0, key -> new long[2]);
      counts[0] += positives;
      counts[1] += negatives;
    }
  }

  /**
   * The way to judge many predictions; memory grows with distinct probabilities only.
   *
   * @return an aggregate whose result does not depend on the order of its inputs
   */
  public static Aggregate<Prediction, Counts, PredictionQuality> aggregate() {
    return new Judging();
  }

  private static final class Judging implements Aggregate<Prediction, Counts, PredictionQuality> {

    private static final long serialVersionUID = 1L;

    @Override
    public Counts zero() {
      return new Counts();
    }

    @Override
    public Counts add(Counts state, Prediction input) {
      state.add(input.probability(), input.positive() ? 1 : 0, input.positive() ? 0 : 1);
      return state;
    }

    @Override
    public Counts merge(Counts left, Counts right) {
      right.byProbability.forEach((probability, c) -> left.add(probability, c[0], c[1]));
      return left;
    }

    @Override
    public PredictionQuality finish(Counts state) {
      return of(state.byProbability);
    }
  }

  private static PredictionQuality of(TreeMap<Double, long[]> counts) {
    long positives = 0;
    long negatives = 0;
    for (long[] each : counts.values()) {
      positives += each[0];
      negatives += each[1];
    }
    double auc = auc(counts, positives, negatives);
    long n = positives + negatives;
    return new PredictionQuality(
        n,
        positives,
        auc,
        2 * auc - 1,
        ks(counts, positives, negatives),
        lift(counts, positives, n),
        brier(counts) / n,
        logLoss(counts) / n,
        ece(counts, n));
  }

  private static double auc(TreeMap<Double, long[]> counts, long positives, long negatives) {
    double pairs = 0;
    long below = 0;
    for (long[] each : counts.values()) {
      pairs += each[0] * (below + each[1] / 2.0);
      below += each[1];
    }
    return pairs / ((double) positives * negatives);
  }

  private static double ks(TreeMap<Double, long[]> counts, long positives, long negatives) {
    if (positives == 0 || negatives == 0) {
      return Double.NaN;
    }
    double most = 0;
    long some = 0;
    long others = 0;
    for (long[] each : counts.values()) {
      some += each[0];
      others += each[1];
      most = Math.max(most, Math.abs((double) some / positives - (double) others / negatives));
    }
    return most;
  }

  private static double lift(TreeMap<Double, long[]> counts, long positives, long n) {
    long top = n / TENTH;
    long left = top;
    double hits = 0;
    for (long[] each : counts.descendingMap().values()) {
      long size = each[0] + each[1];
      long taken = Math.min(size, left);
      hits += each[0] * ((double) taken / size);
      left -= taken;
    }
    return hits / top / ((double) positives / n);
  }

  private static double brier(TreeMap<Double, long[]> counts) {
    double sum = 0;
    for (Map.Entry<Double, long[]> each : counts.entrySet()) {
      double p = each.getKey();
      sum += each.getValue()[0] * (1 - p) * (1 - p) + each.getValue()[1] * p * p;
    }
    return sum;
  }

  private static double logLoss(TreeMap<Double, long[]> counts) {
    double sum = 0;
    for (Map.Entry<Double, long[]> each : counts.entrySet()) {
      double p = Math.max(LEAST, Math.min(1 - LEAST, each.getKey()));
      sum -= each.getValue()[0] * StrictMath.log(p) + each.getValue()[1] * StrictMath.log1p(-p);
    }
    return sum;
  }

  /** Bins end at {@code ⌊j·n/10⌋}; a probability that two bins share goes to both in proportion. */
  private static double ece(TreeMap<Double, long[]> counts, long n) {
    double error = 0;
    double difference = 0;
    long place = 0;
    int bin = 1;
    for (Map.Entry<Double, long[]> each : counts.entrySet()) {
      long size = each.getValue()[0] + each.getValue()[1];
      double share = (double) each.getValue()[0] / size;
      long left = size;
      while (left > 0) {
        long end = binEnd(bin, n);
        long taken = Math.min(left, end - place);
        difference += taken * (each.getKey() - share);
        place += taken;
        left -= taken;
        if (place == end) {
          error += Math.abs(difference);
          difference = 0;
          bin++;
        }
      }
    }
    return error / n;
  }

  private static long binEnd(int bin, long n) {
    return n / TENTH * bin + n % TENTH * bin / TENTH;
  }
}
