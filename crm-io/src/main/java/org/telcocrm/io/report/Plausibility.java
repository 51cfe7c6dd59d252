package org.telcocrm.io.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/**
 * How far a key figure may move between two runs before people shall look (defaults.md 14.3): a
 * warning with both numbers, never a change.
 */
final class Plausibility {

  /** Day on day, inclusive. */
  private static final Map<String, BigDecimal> DAY =
      Map.of(
          "K101", new BigDecimal(".02"),
          "K102", new BigDecimal(".15"),
          "K103", new BigDecimal(".70"),
          "K104", new BigDecimal("1.00"),
          "K109", new BigDecimal(".10"));

  /** Month on month, inclusive; the share of value-added services is one of revenue. */
  private static final Map<String, BigDecimal> MONTH =
      Map.of(
          "K109", new BigDecimal(".05"),
          "K301", new BigDecimal(".50"),
          "K305", new BigDecimal(".20"));

  private Plausibility() {}

  /** The band that a figure left; empty if it has none or stayed within. */
  static Optional<BigDecimal> left(
      String code, boolean monthly, BigDecimal now, BigDecimal before) {
    BigDecimal band = (monthly ? MONTH : DAY).get(code);
    return band == null
        ? Optional.empty()
        : relative(now, before).filter(change -> change.abs().compareTo(band) > 0).map(c -> band);
  }

  /** now ÷ before − 1; empty if there was nothing before. */
  static Optional<BigDecimal> relative(BigDecimal now, BigDecimal before) {
    return before.signum() == 0
        ? Optional.empty()
        : Optional.of(now.subtract(before).divide(before.abs(), MathContext.DECIMAL64));
  }
}
