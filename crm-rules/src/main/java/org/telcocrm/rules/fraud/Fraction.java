package org.telcocrm.rules.fraud;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number that is the quotient of whole ones: thresholds are met exactly or not at all.
 *
 * @param top the dividend
 * @param bottom the divisor, above 0
 */
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {

  private static final int DECIMALS = 2;

  static final Fraction ZERO = of(0, 1);

  /** Reduces, so that equal numbers are equal. */
  Fraction {
    if (bottom.signum() <= 0) {
      throw new IllegalArgumentException("bottom must be above 0 but was " + bottom);
    }
    BigInteger common = top.gcd(bottom);
    top = top.divide(common);
    bottom = bottom.divide(common);
  }

  static Fraction of(long top, long bottom) {
    return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Fraction times(long over, long under) {
    return new Fraction(
        top.multiply(BigInteger.valueOf(over)), bottom.multiply(BigInteger.valueOf(under)));
  }

  /** The divisor must be above 0. */
  Fraction dividedBy(Fraction divisor) {
    return new Fraction(top.multiply(divisor.bottom), bottom.multiply(divisor.top));
  }

  boolean isZero() {
    return top.signum() == 0;
  }

  /** Two decimals, half up: for people, and for parts that must sum. */
  BigDecimal rounded() {
    return new BigDecimal(top).divide(new BigDecimal(bottom), DECIMALS, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Fraction other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }
}
