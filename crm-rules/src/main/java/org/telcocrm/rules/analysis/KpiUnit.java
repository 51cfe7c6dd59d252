package org.telcocrm.rules.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a key figure is counted in, and with how many decimals it is shown. Grows only in a major
 * version.
 */
public enum KpiUnit {
  /** Users, whole. */
  USERS(1, 1, 0),
  /** Group customers, whole. */
  GROUPS(1, 1, 0),
  /** An amount in currency units, for example yuan. */
  MONEY(1, 1, 2),
  /** Minutes. */
  MINUTES(1, 1, 1),
  /** Megabytes. */
  MEGABYTES(1, 1, 1),
  /** Gigabytes; facts are in megabytes. */
  GIGABYTES(1, 1024, 1),
  /** Months. */
  MONTHS(1, 1, 1),
  /** A share: {@code 0.1234} is 12.34 %. */
  SHARE(1, 1, 4),
  /** How many for every 10,000 users (每万用户). */
  PER_10K_USERS(10_000, 1, 1);

  private final int factor;
  private final int divisor;
  private final int decimals;

  KpiUnit(int factor, int divisor, int decimals) {
    this.factor = factor;
    this.divisor = divisor;
    this.decimals = decimals;
  }

  /**
   * How many decimals a figure has.
   *
   * @return 0 to 4
   */
  public int decimals() {
    return decimals;
  }

  /** A fraction in this unit, half of the last decimal rounded away from zero. */
  BigDecimal of(BigDecimal numerator, BigDecimal denominator) {
    return numerator
        .multiply(BigDecimal.valueOf(factor))
        .divide(denominator.multiply(BigDecimal.valueOf(divisor)), decimals, RoundingMode.HALF_UP);
  }
}
