package org.telcocrm.rules.statistics;

/**
 * Special functions of the models of customer value and profit, the same to the bit on every
 * machine.
 *
 * <p>Pure functions, thread-safe. Each refuses arguments outside its domain.
 */
public final class SpecialFunctions {

  private static final double HALF_LN_TWO_PI = 0.9189385332046728;

  /** From here on eight terms of Stirling's series are exact to the last digits of a double. */
  private static final double STIRLING_FROM = 15;

  /** {@code B(2k) / (2k (2k − 1))}: Bernoulli numbers. */
  private static final double[] STIRLING = {
    1.0 / 12,
    -1.0 / 360,
    1.0 / 1260,
    -1.0 / 1680,
    1.0 / 1188,
    -691.0 / 360360,
    1.0 / 156,
    -3617.0 / 122400
  };

  private static final double PRECISION = 1e-15;
  private static final double TINY = 1e-300;
  private static final int MAX_STEPS = 1_000_000;

  private SpecialFunctions() {}

  /**
   * The natural logarithm of the gamma function, by Stirling's series above 15 and the recurrence
   * {@code Γ(x + 1) = x·Γ(x)} below.
   *
   * <p>Example: {@code lnGamma(5)} is {@code ln 24}.
   *
   * @param x above 0, finite
   * @return {@code ln Γ(x)}
   * @throws IllegalArgumentException if x is not positive and finite
   */
  public static double lnGamma(double x) {
    requirePositive("x", x);
    double shifted = x;
    double product = 1;
    while (shifted < STIRLING_FROM) {
      product *= shifted;
      shifted++;
    }
    double inverse = 1 / shifted;
    double square = inverse * inverse;
    double series = 0;
    for (int k = STIRLING.length - 1; k >= 0; k--) {
      series = series * square + STIRLING[k];
    }
    return (shifted - .5) * StrictMath.log(shifted)
        - shifted
        + HALF_LN_TWO_PI
        + series * inverse
        - StrictMath.log(product);
  }

  /**
   * The natural logarithm of the beta function.
   *
   * @param a above 0, finite
   * @param b above 0, finite
   * @return {@code ln Γ(a) + ln Γ(b) − ln Γ(a + b)}
   * @throws IllegalArgumentException if an argument is not positive and finite
   */
  public static double lnBeta(double a, double b) {
    return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
  }

  /**
   * The regularised incomplete beta function: the share of a Beta(a, b) distribution at or below x.
   *
   * <p>Example: {@code incompleteBeta(.5, 2, 2)} is one half. By the continued fraction of the
   * hypergeometric function, from the nearer side.
   *
   * @param x from 0 to 1, both inclusive
   * @param a above 0, finite
   * @param b above 0, finite
   * @return from 0 to 1
   * @throws IllegalArgumentException if an argument lies outside its domain
   */
  public static double incompleteBeta(double x, double a, double b) {
    requirePositive("a", a);
    requirePositive("b", b);
    if (!(x >= 0 && x <= 1)) {
      throw new IllegalArgumentException("x must be between 0 and 1 but was " + x);
    }
    if (x == 0 || x == 1) {
      return x;
    }
    return x < (a + 1) / (a + b + 2) ? lowerBeta(x, a, b) : 1 - lowerBeta(1 - x, b, a);
  }

  /** {@code x^a (1 − x)^b / (a B(a, b)) · ₂F₁(1, a + b; a + 1; x)}. */
  private static double lowerBeta(double x, double a, double b) {
    double front =
        StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - lnBeta(a, b)) / a;
    return front * hypergeometric(a + b, a + 1, x);
  }

  /**
   * The hypergeometric function {@code ₂F₁(1, b; c; z) = Σ (b)ₖ/(c)ₖ·zᵏ}, by Gauss's continued
   * fraction, which also converges where the sum hardly does.
   *
   * <p>Example: {@code hypergeometric(1, 2, .5)} is {@code 2·ln 2}.
   *
   * @param b above 0, finite
   * @param c above 1, finite
   * @param z from 0 inclusive to 1 exclusive
   * @return at least 1
   * @throws IllegalArgumentException if an argument lies outside its domain
   * @throws ArithmeticException if z is so near to 1 that a million steps do not suffice
   */
  public static double hypergeometric(double b, double c, double z) {
    requirePositive("b", b);
    if (!(c > 1 && c < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("c must be above 1 and finite but was " + c);
    }
    if (!(z >= 0 && z < 1)) {
      throw new IllegalArgumentException("z must be at least 0 and below 1 but was " + z);
    }
    // Lentz's way through 1/(1 + k1 z/(1 + k2 z/(1 + …))), from the front.
    double numerator = 1;
    double denominator = 0;
    double value = 1;
    for (int step = 1; step <= MAX_STEPS; step++) {
      double part = coefficient(step, b, c - 1) * z;
      denominator = away(1 + part * denominator);
      numerator = away(1 + part / numerator);
      denominator = 1 / denominator;
      double change = numerator * denominator;
      value *= change;
      if (Math.abs(change - 1) <= PRECISION) {
        return 1 / value;
      }
    }
    throw new ArithmeticException(
        "z must be further from 1 than a million steps reach but was " + z);
  }

  private static double coefficient(int step, double b, double c) {
    int j = step / 2;
    if (step % 2 == 1) {
      return -(c + j) / (c + 2.0 * j) * ((b + j) / (c + 2.0 * j + 1));
    }
    return (b - c - j) / (c + 2.0 * j - 1) * (j / (c + 2.0 * j));
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be positive and finite but was " + value);
    }
  }
}
