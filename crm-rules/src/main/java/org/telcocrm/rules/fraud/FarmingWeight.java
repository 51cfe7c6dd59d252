package org.telcocrm.rules.fraud;

import java.io.Serializable;

/**
 * What a figure counts: so many points per so much of it (得分权重). Example: 10 points per 30 percent.
 * Immutable and thread-safe.
 *
 * @param points at least 1
 * @param per how much of the figure, in its unit, at least 1
 */
public record FarmingWeight(int points, int per) implements Serializable {

  /** Checks that both are at least 1. */
  public FarmingWeight {
    if (points < 1 || per < 1) {
      throw new IllegalArgumentException(
          "points and per must be at least 1 but were " + points + " and " + per);
    }
  }
}
