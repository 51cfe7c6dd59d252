package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * Where a line was used, and when (通话位置). Immutable and thread-safe; {@code toString()} tells
 * nobody's place.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 * @param at the moment
 */
public record CallPlace(double latitude, double longitude, Instant at) implements Serializable {

  private static final double RIGHT_ANGLE = 90;

  /** Checks the ranges. */
  public CallPlace {
    Objects.requireNonNull(at, "at");
    if (!(Math.abs(latitude) <= RIGHT_ANGLE) || !(Math.abs(longitude) <= 2 * RIGHT_ANGLE)) {
      throw new IllegalArgumentException(
          "latitude must be between -90 and 90 and longitude between -180 and 180 but one was not");
    }
  }

  /** The moment alone: a place is personal. */
  @Override
  public String toString() {
    return "a place at " + at;
  }
}
