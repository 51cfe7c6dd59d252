package org.telcocrm.rules.fitting;

import java.util.Arrays;

/** Projection of a curve on what only rises or only falls: pooled adjacent violators. */
final class MonotoneCurve {

  private MonotoneCurve() {}

  /** The nearest curve that only rises or only falls, whichever is nearer; rising if both are. */
  static double[] nearest(double[] values, double[] weights) {
    double[] rising = rising(values, weights);
    double[] negative = Arrays.stream(values).map(value -> -value).toArray();
    double[] falling = Arrays.stream(rising(negative, weights)).map(value -> -value).toArray();
    return distance(values, falling, weights) < distance(values, rising, weights)
        ? falling
        : rising;
  }

  private static double distance(double[] a, double[] b, double[] weights) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += weights[i] * (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }

  /** The nearest rising curve by weighted squares. */
  static double[] rising(double[] values, double[] weights) {
    int blocks = 0;
    double[] mean = new double[values.length];
    double[] weight = new double[values.length];
    int[] end = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      mean[blocks] = values[i];
      weight[blocks] = weights[i];
      end[blocks] = i + 1;
      blocks++;
      while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
        int a = blocks - 2;
        int b = blocks - 1;
        double both = weight[a] + weight[b];
        mean[a] = (mean[a] * weight[a] + mean[b] * weight[b]) / both;
        weight[a] = both;
        end[a] = end[b];
        blocks--;
      }
    }
    double[] result = new double[values.length];
    int from = 0;
    for (int block = 0; block < blocks; block++) {
      Arrays.fill(result, from, end[block], mean[block]);
      from = end[block];
    }
    return result;
  }
}
