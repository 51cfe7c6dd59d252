package org.telcocrm.rules.kano;

import java.io.Serializable;

/**
 * How urgent a service is within its tier: whole percent, 0 to 100.
 *
 * <p>The defaults are proposals; a Kano survey of one's own customers replaces {@code worse} and
 * {@code interest} (|Worse| and Better of the segment, times 100).
 *
 * @param severity how much an unmet must-be harms; orders remedies, highest first
 * @param worse how much a poor one-dimensional service dissatisfies; orders performance services
 * @param interest how much an attractive service delights; orders exciters
 */
public record ServiceWeights(int severity, int worse, int interest) implements Serializable {

  private static final int MAX = 100;

  /** Refuses weights outside 0 and 100. */
  public ServiceWeights {
    require("severity", severity);
    require("worse", worse);
    require("interest", interest);
  }

  private static void require(String name, int weight) {
    if (weight < 0 || weight > MAX) {
      throw new IllegalArgumentException(name + " must be between 0 and 100 but was " + weight);
    }
  }

  int of(KanoCategory tier) {
    return switch (tier) {
      case MUST_BE -> severity;
      case ONE_DIMENSIONAL -> worse;
      default -> interest;
    };
  }
}
