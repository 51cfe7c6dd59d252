package org.telcocrm.rules.fitting;

/** One addend of the model: the bin of each row, and how the bins' values are held. */
final class Term {

  private static final double RIDGE = .01;
  private static final double LEVEL_RIDGE = .3;

  /** How values of bins are held back. */
  enum Kind {
    /** Neighbours together; the last bin, of missing values, for itself. */
    LINE,
    /** Each for itself: levels of a choice, or cells of a table. */
    LEVELS
  }

  private final Kind kind;
  private final int size;
  private final int[] bins;

  Term(Kind kind, int size, int[] bins) {
    this.kind = kind;
    this.size = size;
    this.bins = bins;
  }

  static Term of(FactBins fact, double[] column) {
    return new Term(fact.isLine() ? Kind.LINE : Kind.LEVELS, fact.size(), fact.binsOf(column));
  }

  int size() {
    return size;
  }

  int[] bins() {
    return bins;
  }

  /** The term for some rows. */
  Term of(int[] rows) {
    int[] some = new int[rows.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = bins[rows[i]];
    }
    return new Term(kind, size, some);
  }

  long[] counts() {
    long[] counts = new long[size];
    for (int bin : bins) {
      counts[bin]++;
    }
    return counts;
  }

  private double ridge(int bin) {
    return switch (kind) {
      case LINE -> bin == size - 1 ? LEVEL_RIDGE : RIDGE;
      case LEVELS -> LEVEL_RIDGE;
    };
  }

  /** What the penalty takes from the log-likelihood. */
  double penalty(double[] values, int at, double lambda) {
    double sum = 0;
    for (int bin = 0; bin < size; bin++) {
      double value = values[at + bin];
      sum += ridge(bin) * value * value;
      if (kind == Kind.LINE && bin + 2 < size) {
        double step = values[at + bin + 1] - value;
        sum += lambda * step * step;
      }
    }
    return sum;
  }

  /** Adds the penalty's derivatives. */
  void penalise(double[] values, int at, double lambda, double[] gradient, double[][] hessian) {
    for (int i = at; i < at + size; i++) {
      double ridge = 2 * ridge(i - at);
      gradient[i] += ridge * values[i];
      hessian[i][i] += ridge;
      if (kind == Kind.LINE && i - at + 2 < size) {
        double step = 2 * lambda * (values[i + 1] - values[i]);
        gradient[i] -= step;
        gradient[i + 1] += step;
        hessian[i][i] += 2 * lambda;
        hessian[i + 1][i + 1] += 2 * lambda;
        hessian[i + 1][i] -= 2 * lambda;
      }
    }
  }
}
