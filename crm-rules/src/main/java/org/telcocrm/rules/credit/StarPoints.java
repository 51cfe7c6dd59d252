package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.util.Objects;

/**
 * What earns and costs points of a star rating (星级积分规则).
 *
 * @param charges which charges earn one point a yuan
 * @param perTenureMonth points a month since joining; the month of joining counts as one
 * @param perProductClass points a class of products taken, at least 0
 * @param maxForProducts no more points than these for all classes together, at least 0
 * @param perStop points an arrears stop of the last 12 months, 0 or below
 */
public record StarPoints(
    Charges charges, int perTenureMonth, int perProductClass, int maxForProducts, int perStop)
    implements Serializable {

  /** What is counted of the last 12 closed months. Grows only in a major version. */
  public enum Charges {
    /** The mean of the months that are known, half a yuan up (月均消费). */
    MONTHLY_MEAN,
    /** The sum, whole yuan that are full (累计消费). */
    YEARLY_SUM
  }

  /** Checks the signs. */
  public StarPoints {
    Objects.requireNonNull(charges, "charges");
    if (perTenureMonth < 0 || perProductClass < 0 || maxForProducts < 0 || perStop > 0) {
      throw new IllegalArgumentException(
          "points must be 0 or above, and for a stop 0 or below, but were "
              + perTenureMonth
              + " a month, "
              + perProductClass
              + " up to "
              + maxForProducts
              + " for products and "
              + perStop
              + " a stop");
    }
  }
}
