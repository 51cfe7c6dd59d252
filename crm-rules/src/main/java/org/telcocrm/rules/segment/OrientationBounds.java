package org.telcocrm.rules.segment;

import java.io.Serializable;

/**
 * Thresholds of the service type of an organisation. Immutable and thread-safe.
 *
 * @param dominantShare a direction of calls dominates (为主) with more than this share, exclusive;
 *     from .5 to below 1
 * @param minCalls with fewer answered calls nothing is decided, at least 1
 * @param highTurnover turnover is high (流动性强) from this share on, inclusive
 * @param oftenAway employees are often away (常外出) from this share on, inclusive
 * @param severalNumbers public numbers are several from so many on, inclusive, at least 1
 */
public record OrientationBounds(
    double dominantShare, int minCalls, double highTurnover, double oftenAway, int severalNumbers)
    implements Serializable {

  /** Checks the numbers. */
  public OrientationBounds {
    if (!(dominantShare >= .5 && dominantShare < 1)) {
      throw new IllegalArgumentException(
          "dominantShare must be at least 0.5 and below 1 but was " + dominantShare);
    }
    if (minCalls < 1 || severalNumbers < 1) {
      throw new IllegalArgumentException(
          "minCalls and severalNumbers must be at least 1 but were "
              + minCalls
              + " and "
              + severalNumbers);
    }
    CallMix.requireShare("highTurnover", highTurnover);
    CallMix.requireShare("oftenAway", oftenAway);
  }
}
