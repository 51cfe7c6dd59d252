package org.telcocrm.rules.fitting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.TreeSet;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FlagFact;

/**
 * The bins of one fact as they are found in a base; the last is that of missing values.
 *
 * <p>Numbers have a bin for each distinct value, or quantiles where there are too many; a choice
 * has a bin for each level that is frequent enough and one for all others.
 */
final class FactBins {

  private static final int LEAST_ROWS = 20;
  private static final double LEAST_SHARE = .003;
  private static final int FINEST = 12;

  private final Fact fact;
  private final double[] uppers;
  private final int[] binOfLevel;
  private final int size;

  private FactBins(Fact fact, double[] uppers, int[] binOfLevel, int size) {
    this.fact = fact;
    this.uppers = uppers;
    this.binOfLevel = binOfLevel;
    this.size = size;
  }

  /**
   * The bins of a column.
   *
   * @param further bounds that must be among those found, for example the expert's
   */
  static FactBins of(Fact fact, double[] column, int most, double[] further) {
    if (fact instanceof FlagFact || fact instanceof ChoiceFact) {
      return levels(fact, column);
    }
    double[] sorted =
        Arrays.stream(column).filter(value -> !Double.isNaN(value)).sorted().toArray();
    TreeSet<Double> bounds = new TreeSet<>();
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    for (int i = 1; i < most && distinct.length > most; i++) {
      double from = sorted[(int) ((long) sorted.length * i / most)];
      int at = Arrays.binarySearch(distinct, from);
      if (at > 0) {
        bounds.add(roundBetween(distinct[at - 1], from));
      }
    }
    for (int i = 1; i < distinct.length && distinct.length <= most; i++) {
      bounds.add(roundBetween(distinct[i - 1], distinct[i]));
    }
    for (double each : further) {
      // A bound of the expert in the gap where another stands says the same.
      double below = bounds.floor(each) == null ? Double.NEGATIVE_INFINITY : bounds.floor(each);
      if (below != each) {
        bounds.add(each);
      }
    }
    double[] uppers = bounds.stream().mapToDouble(Double::doubleValue).toArray();
    return new FactBins(fact, uppers, new int[0], uppers.length + 2);
  }

  /** The shortest decimal above one value and at most another: 45 instead of 44.7993. */
  static double roundBetween(double below, double most) {
    BigDecimal value = BigDecimal.valueOf(most);
    for (int scale = -FINEST; scale <= FINEST; scale++) {
      double rounded = value.setScale(scale, RoundingMode.FLOOR).doubleValue();
      if (rounded > below) {
        return rounded;
      }
    }
    return most;
  }

  private static FactBins levels(Fact fact, double[] column) {
    int levels = fact instanceof ChoiceFact<?> choice ? choice.levels().size() : 2;
    int[] counts = new int[levels];
    for (double value : column) {
      if (!Double.isNaN(value)) {
        counts[(int) value]++;
      }
    }
    double least = Math.max(LEAST_ROWS, LEAST_SHARE * column.length);
    int[] bins = new int[levels];
    int own = 0;
    for (int level = 0; level < levels; level++) {
      bins[level] = counts[level] >= least ? own++ : -1;
    }
    for (int level = 0; level < levels; level++) {
      bins[level] = bins[level] < 0 ? own : bins[level];
    }
    return new FactBins(fact, new double[0], bins, own + 2);
  }

  Fact fact() {
    return fact;
  }

  boolean isLine() {
    return binOfLevel.length == 0;
  }

  /** With that of missing values. */
  int size() {
    return size;
  }

  double[] uppers() {
    return uppers;
  }

  int levels() {
    return binOfLevel.length;
  }

  int binOf(double value) {
    if (Double.isNaN(value)) {
      return size - 1;
    }
    if (!isLine()) {
      return binOfLevel[(int) value];
    }
    int found = Arrays.binarySearch(uppers, value);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** A value in a bin of a line: its lower bound, or anything below the first. */
  double valueIn(int bin) {
    return bin == 0
        ? uppers.length == 0 ? 0 : Math.nextDown(uppers[0])
        : bin > uppers.length ? Double.NaN : uppers[bin - 1];
  }

  int[] binsOf(double[] column) {
    int[] bins = new int[column.length];
    Arrays.setAll(bins, i -> binOf(column[i]));
    return bins;
  }
}
