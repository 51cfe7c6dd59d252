package org.telcocrm.rules.fitting;

import java.util.Arrays;
import java.util.List;

/**
 * The penalised additive logistic model of some rows: log-odds are an offset, an intercept and one
 * value for each term's bin.
 *
 * <p>Newton's method with step halving; the normal equations by Cholesky. Sums run in the order of
 * the rows. Source: domain/11 "Fitted scorecard".
 */
final class AdditiveModel {

  private static final int MOST_STEPS = 50;
  private static final double SHORTEST = 1e-6;

  private final List<Term> terms;
  private final double[] offset;
  private final boolean[] left;
  private final double lambda;
  private final int size;
  private final double close;

  /**
   * @param close the search ends when a step gains less than this share
   */
  AdditiveModel(List<Term> terms, double[] offset, boolean[] left, double lambda, double close) {
    this.terms = terms;
    this.offset = offset;
    this.left = left;
    this.lambda = lambda;
    this.size = 1 + terms.stream().mapToInt(Term::size).sum();
    this.close = close;
  }

  /** The most likely values: the intercept, then those of each term. */
  double[] fit(double[] start) {
    double[] values = Arrays.copyOf(start, size);
    double[] logOdds = logOdds(terms, offset, values);
    double loss = loss(logOdds, values);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = direction(logOdds, values);
      double length = 1;
      double[] next = move(values, direction, length);
      double[] nextOdds = logOdds(terms, offset, next);
      double nextLoss = loss(nextOdds, next);
      while (!(nextLoss <= loss) && length > SHORTEST) {
        length /= 2;
        next = move(values, direction, length);
        nextOdds = logOdds(terms, offset, next);
        nextLoss = loss(nextOdds, next);
      }
      if (!(nextLoss <= loss)) {
        return values;
      }
      double gain = loss - nextLoss;
      values = next;
      logOdds = nextOdds;
      loss = nextLoss;
      if (gain < close * Math.abs(loss)) {
        break;
      }
    }
    return values;
  }

  private static double[] move(double[] values, double[] direction, double length) {
    double[] next = new double[values.length];
    for (int i = 0; i < next.length; i++) {
      next[i] = values[i] - length * direction[i];
    }
    return next;
  }

  static double[] logOdds(List<Term> terms, double[] offset, double[] values) {
    double[] sum = offset.clone();
    for (int row = 0; row < sum.length; row++) {
      sum[row] += values[0];
    }
    int at = 1;
    for (Term term : terms) {
      int[] bins = term.bins();
      for (int row = 0; row < sum.length; row++) {
        sum[row] += values[at + bins[row]];
      }
      at += term.size();
    }
    return sum;
  }

  private double loss(double[] logOdds, double[] values) {
    double loss = logLoss(logOdds, left);
    int at = 1;
    for (Term term : terms) {
      loss += term.penalty(values, at, lambda);
      at += term.size();
    }
    return loss;
  }

  /** The sum of {@code −ln} of what was given to what happened. */
  static double logLoss(double[] logOdds, boolean[] left) {
    double loss = 0;
    for (int row = 0; row < left.length; row++) {
      double against = left[row] ? -logOdds[row] : logOdds[row];
      loss += Math.max(0, against) + StrictMath.log1p(StrictMath.exp(-Math.abs(against)));
    }
    return loss;
  }

  private double[] direction(double[] logOdds, double[] values) {
    double[] miss = new double[left.length];
    double[] weight = new double[left.length];
    for (int row = 0; row < left.length; row++) {
      double p = Recalibration.probability(logOdds[row]);
      miss[row] = p - (left[row] ? 1 : 0);
      weight[row] = p * (1 - p);
    }
    double[] gradient = new double[size];
    double[][] hessian = new double[size][];
    Arrays.setAll(hessian, i -> new double[i + 1]);
    hessian[0][0] = 1e-9;
    for (int row = 0; row < left.length; row++) {
      gradient[0] += miss[row];
      hessian[0][0] += weight[row];
    }
    int at = 1;
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      own(term.bins(), at, miss, weight, gradient, hessian);
      int before = 1;
      for (Term other : terms.subList(0, i)) {
        cross(term.bins(), other.bins(), at, before, weight, hessian);
        before += other.size();
      }
      term.penalise(values, at, lambda, gradient, hessian);
      at += term.size();
    }
    Cholesky.solve(hessian, gradient);
    return gradient;
  }

  private static void own(
      int[] bins, int at, double[] miss, double[] weight, double[] gradient, double[][] hessian) {
    for (int row = 0; row < bins.length; row++) {
      int i = at + bins[row];
      gradient[i] += miss[row];
      hessian[i][i] += weight[row];
      hessian[i][0] += weight[row];
    }
  }

  private static void cross(
      int[] bins, int[] others, int at, int before, double[] weight, double[][] hessian) {
    for (int row = 0; row < bins.length; row++) {
      hessian[at + bins[row]][before + others[row]] += weight[row];
    }
  }
}
