package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/**
 * From which move of a share on people shall look (指标波动预警).
 *
 * <p>Example: {@code KpiAlarm.targetShare()} is an alarm for a move of more than 10 points in a
 * month; exactly 10 are none. Shares are compared as fractions, unrounded. Immutable and
 * thread-safe. Source: defaults 13.
 *
 * @param code of the key figure, a share
 * @param points percentage points, 0 or more; a move of more than so many either way is an alarm
 */
public record KpiAlarm(String code, BigDecimal points) implements Serializable {

  private static final int PERCENT_DIGITS = 2;

  /** Refuses a negative bound. */
  public KpiAlarm {
    Objects.requireNonNull(code, "code");
    if (points.signum() < 0) {
      throw new IllegalArgumentException("points must not be negative but were " + points);
    }
  }

  /**
   * The share of the target customers of 全球通 (K404).
   *
   * @return more than 10 points
   */
  public static KpiAlarm targetShare() {
    return new KpiAlarm("K404", BigDecimal.TEN);
  }

  /**
   * The move of the figure between two months.
   *
   * @param before the figure of the earlier month
   * @param after the figure of the later month
   * @return the move; refused if one of the months has no figure
   * @throws IllegalArgumentException if one is another figure or no share
   */
  public Estimate<KpiMove> between(KpiFigure before, KpiFigure after) {
    KpiFigure.Month first = month(before);
    KpiFigure.Month second = month(after);
    if (first == null || second == null) {
      return Estimate.refused(
          EstimateRefusal.TOO_FEW,
          code
              + " must have a figure in both months but has none in the "
              + (first == null ? "earlier" : "later"));
    }
    BigDecimal below = first.divisor().multiply(second.divisor());
    BigDecimal above =
        second
            .numerator()
            .multiply(first.divisor())
            .subtract(first.numerator().multiply(second.divisor()))
            .movePointRight(PERCENT_DIGITS);
    boolean alarm = above.abs().compareTo(points.multiply(below.abs())) > 0;
    return Estimate.found(
        new KpiMove(
            before, after, above.divide(below, PERCENT_DIGITS, RoundingMode.HALF_UP), alarm));
  }

  private KpiFigure.@Nullable Month month(KpiFigure figure) {
    if (!figure.kpi().code().equals(code) || figure.kpi().unit() != KpiUnit.SHARE) {
      throw new IllegalArgumentException(
          "figure must be the share " + code + " but was " + figure.kpi());
    }
    return figure.value().isPresent() ? figure.months().get(0) : null;
  }
}
