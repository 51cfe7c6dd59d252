package org.telcocrm.rules.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.NumberFact;

/**
 * One indicator of how a group holds to us: a number, the range over which it earns points, and how
 * many.
 *
 * <p>Example: 0 to 6 paid products earn 0 to 40 points, 3 of them 20. What lies outside the range
 * earns none, or all. Points are whole, half a point up. Immutable and thread-safe.
 *
 * @param code reason code, for example {@code "STICKY_PRODUCTS"}
 * @param fact the number
 * @param from where points begin
 * @param to where all are earned; above {@code from}
 * @param points the most, 1 to 100
 */
public record StickinessIndicator(String code, NumberFact fact, double from, double to, int points)
    implements Serializable {

  private static final int MOST = 100;

  /** Refuses what is no reason code, an empty range and points out of range. */
  public StickinessIndicator {
    Evidence.requireReason(code);
    Objects.requireNonNull(fact, "fact");
    if (!(Double.isFinite(from) && Double.isFinite(to) && from < to)) {
      throw new IllegalArgumentException(
          "from of "
              + code
              + " must be below to, both finite, but they were "
              + from
              + " and "
              + to);
    }
    if (points < 1 || points > MOST) {
      throw new IllegalArgumentException(
          "points of " + code + " must be between 1 and 100 but were " + points);
    }
  }

  /** The points of a known value, 0 to {@link #points()}. */
  int earned(double value) {
    if (value <= from) {
      return 0;
    }
    if (value >= to) {
      return points;
    }
    BigDecimal low = BigDecimal.valueOf(from);
    return BigDecimal.valueOf(value)
        .subtract(low)
        .multiply(BigDecimal.valueOf(points))
        .divide(BigDecimal.valueOf(to).subtract(low), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
