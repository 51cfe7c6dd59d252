package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Which outlets are looked at (准入门槛): those that grow much faster than their city. Growth is the
 * month's new users divided by those of the month before. Immutable and thread-safe.
 *
 * @param overPercent the outlet's growth must be more than so many percent of its city's, at least
 *     1; 150 is one and a half times
 * @param withoutPast the growth of an outlet, or a city, that had no new users in the month before,
 *     at least 1
 */
public record FarmingGate(int overPercent, int withoutPast) implements Serializable {

  private static final int PERCENT = 100;

  /** Checks the numbers. */
  public FarmingGate {
    if (overPercent < 1 || withoutPast < 1) {
      throw new IllegalArgumentException(
          "overPercent and withoutPast must be at least 1 but were "
              + overPercent
              + " and "
              + withoutPast);
    }
  }

  boolean opensTo(Fraction ratio) {
    return ratio.compareTo(Fraction.of(overPercent, PERCENT)) > 0;
  }

  /** How many times the city's growth, for people. */
  String times() {
    return BigDecimal.valueOf(overPercent, 2).stripTrailingZeros().toPlainString();
  }
}
