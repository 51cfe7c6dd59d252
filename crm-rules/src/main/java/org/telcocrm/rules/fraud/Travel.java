package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * The way between two uses of one line (位移), and whether a person can have made it (位置不可能).
 *
 * <pre>{@code
 * Travel.between(one, other).isFasterThan(1000); // km/h: a card was copied, or shared
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: domain/08 "Fraud".
 *
 * @param kilometres along the great circle, at least 0
 * @param elapsed the time between both, at least 0
 */
public record Travel(double kilometres, Duration elapsed) implements Serializable {

  /** Mean radius of the Earth in kilometres. */
  public static final double EARTH_RADIUS = 6371.0;

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double NANOS_PER_SECOND = 1e9;

  /** Checks that nothing is negative. */
  public Travel {
    Objects.requireNonNull(elapsed, "elapsed");
    if (!(kilometres >= 0) || kilometres == Double.POSITIVE_INFINITY || elapsed.isNegative()) {
      throw new IllegalArgumentException(
          "kilometres and elapsed must not be negative but were " + kilometres + " and " + elapsed);
    }
  }

  /**
   * The way between two places, in any order.
   *
   * @param one a place
   * @param other another place, or the same
   * @return kilometres with {@link #EARTH_RADIUS}, and the time between
   */
  public static Travel between(CallPlace one, CallPlace other) {
    Objects.requireNonNull(one, "one");
    Objects.requireNonNull(other, "other");
    return new Travel(
        distance(one, other, EARTH_RADIUS), Duration.between(one.at(), other.at()).abs());
  }

  /**
   * The great-circle distance by the haversine formula, {@code 2R·asin(√(sin²(Δφ/2) +
   * cosφ1·cosφ2·sin²(Δλ/2)))}.
   *
   * @param one a place
   * @param other another place
   * @param radius of the sphere, above 0; the distance is in its unit
   * @return at least 0
   * @throws IllegalArgumentException if the radius is not a positive number
   */
  public static double distance(CallPlace one, CallPlace other, double radius) {
    if (!(radius > 0) || radius == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("radius must be above 0 but was " + radius);
    }
    double from = StrictMath.toRadians(one.latitude());
    double to = StrictMath.toRadians(other.latitude());
    double north = StrictMath.sin((to - from) / 2);
    double east = StrictMath.sin(StrictMath.toRadians(other.longitude() - one.longitude()) / 2);
    double root =
        StrictMath.sqrt(north * north + StrictMath.cos(from) * StrictMath.cos(to) * east * east);
    // Rounding may carry the root of opposite points a hair above 1.
    return 2 * radius * StrictMath.asin(Math.min(1, root));
  }

  /**
   * Whether the way needs more than a speed.
   *
   * @param kilometresPerHour the limit, above 0; exactly so fast is not faster
   * @return true also for any distance in no time
   * @throws IllegalArgumentException if the limit is not a positive number
   */
  public boolean isFasterThan(double kilometresPerHour) {
    if (!(kilometresPerHour > 0)) {
      throw new IllegalArgumentException(
          "kilometresPerHour must be above 0 but was " + kilometresPerHour);
    }
    double seconds = elapsed.getSeconds() + elapsed.getNano() / NANOS_PER_SECOND;
    return kilometres * SECONDS_PER_HOUR > kilometresPerHour * seconds;
  }
}
