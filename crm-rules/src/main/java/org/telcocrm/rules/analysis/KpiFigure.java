package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key figure of one base, with what was divided by what.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kpi what it is
 * @param months the newest first; empty if a fact is absent
 * @param absent codes of the facts the source does not have, if the figure needs them; sorted
 */
public record KpiFigure(Kpi kpi, List<Month> months, List<String> absent) implements Serializable {

  /** Copies the lists. */
  public KpiFigure {
    months = List.copyOf(months);
    absent = List.copyOf(absent);
  }

  /**
   * A figure of one month.
   *
   * @param numerator exact; money in currency units
   * @param denominator exact; null for a sum
   * @param rows how many rows were counted
   * @param leftOut how many rows of the base were left out, in a sum of several parts perhaps only
   *     with one of them, because something of theirs is not known
   * @param unit of the value
   */
  public record Month(
      BigDecimal numerator, @Nullable BigDecimal denominator, long rows, long leftOut, KpiUnit unit)
      implements Serializable {

    /**
     * The figure.
     *
     * @return rounded as the unit says, for example {@code 62.31}; empty where no row was counted
     *     or the denominator is 0
     */
    public Optional<BigDecimal> value() {
      BigDecimal by = divisor();
      return rows == 0 || by.signum() == 0 ? Optional.empty() : Optional.of(unit.of(numerator, by));
    }

    /** The denominator, 1 for a sum. */
    BigDecimal divisor() {
      return denominator == null ? BigDecimal.ONE : denominator;
    }

    /**
     * The unrounded mean of several figures of one base, as one fraction: (a/b + c/d) ÷ 2 is (ad +
     * cb) ÷ 2bd.
     */
    static Month mean(List<Month> months, KpiUnit unit) {
      BigDecimal above = BigDecimal.ZERO;
      BigDecimal below = BigDecimal.ONE;
      long rows = Long.MAX_VALUE;
      long leftOut = 0;
      for (Month each : months) {
        above = above.multiply(each.divisor()).add(each.numerator.multiply(below));
        below = below.multiply(each.divisor());
        rows = Math.min(rows, each.rows);
        leftOut = Math.max(leftOut, each.leftOut);
      }
      return new Month(
          above, below.multiply(BigDecimal.valueOf(months.size())), rows, leftOut, unit);
    }
  }

  /**
   * The figure of the newest month.
   *
   * @return empty if a fact is absent, no row was counted or the denominator is 0; never 0 for that
   */
  public Optional<BigDecimal> value() {
    return value(0);
  }

  /**
   * The figure of an earlier month, from the same rows.
   *
   * @param monthsBack 0 for the newest
   * @return empty where the rows do not tell
   */
  public Optional<BigDecimal> value(int monthsBack) {
    return monthsBack < months.size() ? months.get(monthsBack).value() : Optional.empty();
  }
}
