package org.telcocrm.rules.lifetime;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/**
 * Finds the positive parameters that make a likelihood largest: the simplex way of Nelder and Mead
 * over their logarithms, started anew from the best point until that gains nothing. The same input
 * takes the same steps.
 */
final class LikelihoodSearch {

  /** Parameters lie between 1/FAR and FAR; models bring time and money to a scale of about 1. */
  private static final double FAR = StrictMath.log(1e4);

  /** Nearer than this to the edge counts as at the edge. */
  private static final double EDGE = .1;

  private static final double FIRST_STEP = .5;
  private static final double SPREAD = 1e-12;
  private static final double WIDTH = 1e-7;
  private static final double NARROW = 1e-3;
  private static final double GAIN = 1e-9;
  private static final int MAX_STEPS = 4_000;
  private static final int MAX_STARTS = 12;

  /** What is asked for: the logarithm of a likelihood, of parameters above 0. */
  private final ToDoubleFunction<double[]> likelihood;

  private final int size;
  private double[][] points;
  private double[] values;
  private int steps;

  private LikelihoodSearch(ToDoubleFunction<double[]> likelihood, int size) {
    this.likelihood = likelihood;
    this.size = size;
    this.points = new double[size + 1][size];
    this.values = new double[size + 1];
  }

  /** The best parameters, all starting at 1. */
  static <M extends Serializable> Estimate<Fitted<M>> search(
      ToDoubleFunction<double[]> likelihood, int size, Function<double[], M> model, long n) {
    return new LikelihoodSearch(likelihood, size).run(model, n);
  }

  private <M extends Serializable> Estimate<Fitted<M>> run(Function<double[], M> model, long n) {
    double[] best = new double[size];
    double value = valueAt(best);
    for (int start = 0; start < MAX_STARTS; start++) {
      spreadFrom(best, value);
      boolean settled = settle();
      double gained = values[0] - value;
      best = points[0].clone();
      value = values[0];
      if (!settled || !Double.isFinite(value)) {
        break;
      }
      if (gained <= GAIN * (1 + Math.abs(value))) {
        return found(best, value, model, n);
      }
    }
    return Estimate.refused(
        EstimateRefusal.NOT_CONVERGED,
        "the search must settle within " + MAX_STEPS + " steps but did not");
  }

  private <M extends Serializable> Estimate<Fitted<M>> found(
      double[] best, double value, Function<double[], M> model, long n) {
    for (double each : best) {
      if (Math.abs(each) > FAR - EDGE) {
        return Estimate.refused(
            EstimateRefusal.AT_BOUND,
            "the data must determine each parameter but the likelihood rises up to the edge");
      }
    }
    return Estimate.found(new Fitted<>(model.apply(parameters(best)), value, steps, n));
  }

  private static double[] parameters(double[] logarithms) {
    double[] parameters = new double[logarithms.length];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = StrictMath.exp(logarithms[i]);
    }
    return parameters;
  }

  private double valueAt(double[] point) {
    for (double each : point) {
      if (Math.abs(each) > FAR) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    double value = likelihood.applyAsDouble(parameters(point));
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  private void spreadFrom(double[] best, double value) {
    points = new double[size + 1][];
    values = new double[size + 1];
    points[0] = best.clone();
    values[0] = value;
    for (int i = 1; i <= size; i++) {
      points[i] = best.clone();
      points[i][i - 1] += best[i - 1] > 0 ? -FIRST_STEP : FIRST_STEP;
      values[i] = valueAt(points[i]);
    }
    sort();
  }

  /** Moves the simplex until it is small; false if the steps are used up. */
  private boolean settle() {
    while (!isSmall()) {
      if (++steps > MAX_STEPS) {
        return false;
      }
      step();
      sort();
    }
    return true;
  }

  private boolean isSmall() {
    double width = 0;
    for (int i = 1; i <= size; i++) {
      for (int j = 0; j < size; j++) {
        width = Math.max(width, Math.abs(points[i][j] - points[0][j]));
      }
    }
    double spread = values[0] - values[size];
    return width <= WIDTH || (width <= NARROW && spread <= SPREAD * (1 + Math.abs(values[0])));
  }

  private void step() {
    double[] centre = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        centre[j] += points[i][j] / size;
      }
    }
    double[] reflected = away(centre, 1);
    double value = valueAt(reflected);
    if (value > values[0]) {
      double[] expanded = away(centre, 2);
      double further = valueAt(expanded);
      replace(further > value ? expanded : reflected, Math.max(further, value));
    } else if (value > values[size - 1]) {
      replace(reflected, value);
    } else {
      contract(centre, value);
    }
  }

  private void contract(double[] centre, double value) {
    boolean outside = value > values[size];
    double[] contracted = away(centre, outside ? .5 : -.5);
    double nearer = valueAt(contracted);
    if (nearer > (outside ? value : values[size])) {
      replace(contracted, nearer);
    } else {
      shrink();
    }
  }

  private double[] away(double[] centre, double factor) {
    double[] point = new double[size];
    for (int j = 0; j < size; j++) {
      point[j] = centre[j] + factor * (centre[j] - points[size][j]);
    }
    return point;
  }

  private void replace(double[] point, double value) {
    points[size] = point;
    values[size] = value;
  }

  private void shrink() {
    for (int i = 1; i <= size; i++) {
      for (int j = 0; j < size; j++) {
        points[i][j] = points[0][j] + .5 * (points[i][j] - points[0][j]);
      }
      values[i] = valueAt(points[i]);
    }
  }

  /** Best first; equal ones keep their order. */
  private void sort() {
    Integer[] order = new Integer[size + 1];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(values[b], values[a]));
    double[][] sortedPoints = new double[size + 1][];
    double[] sortedValues = new double[size + 1];
    for (int i = 0; i <= size; i++) {
      sortedPoints[i] = points[order[i]];
      sortedValues[i] = values[order[i]];
    }
    points = sortedPoints;
    values = sortedValues;
  }
}
