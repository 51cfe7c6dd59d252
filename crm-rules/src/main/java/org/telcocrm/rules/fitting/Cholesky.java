package org.telcocrm.rules.fitting;

/** Solves equations with a symmetric, positive definite matrix. */
final class Cholesky {

  private Cholesky() {}

  /**
   * Solves in place.
   *
   * @param lower the matrix's lower triangle, row by row; becomes the factor
   * @param right the right side; becomes the solution
   */
  static void solve(double[][] lower, double[] right) {
    for (int i = 0; i < right.length; i++) {
      double[] row = lower[i];
      for (int j = 0; j < i; j++) {
        row[j] = (row[j] - dot(row, lower[j], j)) / lower[j][j];
      }
      // Rounding must not turn what is barely positive into nothing.
      row[i] = Math.sqrt(Math.max(row[i] - dot(row, row, i), 1e-12));
    }
    for (int i = 0; i < right.length; i++) {
      right[i] = (right[i] - dot(lower[i], right, i)) / lower[i][i];
    }
    for (int i = right.length - 1; i >= 0; i--) {
      right[i] /= lower[i][i];
      for (int j = 0; j < i; j++) {
        right[j] -= lower[i][j] * right[i];
      }
    }
  }

  /** Four sums at a time: one alone waits for each addition. The order is always the same. */
  private static double dot(double[] a, double[] b, int size) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < size; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < size; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + (s2 + s3);
  }
}
