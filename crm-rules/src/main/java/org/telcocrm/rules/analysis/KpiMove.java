package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How far a share moved between two months, and whether that is an alarm.
 *
 * <p>Example: from 30.00 to 41.00 % are 11.00 points. Immutable and thread-safe.
 *
 * @param before the figure of the earlier month
 * @param after the figure of the later month
 * @param points percentage points, negative for a fall; rounded half up to two decimals for people
 * @param alarm whether the unrounded move is more than the rule allows
 */
public record KpiMove(KpiFigure before, KpiFigure after, BigDecimal points, boolean alarm)
    implements Serializable {

  /** Refuses null. */
  public KpiMove {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(points, "points");
  }
}
