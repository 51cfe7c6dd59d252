package org.telcocrm.core.fact;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.telcocrm.core.decision.Evidence;

/** Canonical text of the numeric view: shortest plain decimal, no exponent, no locale. */
final class Numbers {

  private static final double EXACT = 1L << 53;
  private static final int MAX_TEXT = 40;

  private Numbers() {}

  static String format(double value) {
    if (Double.isNaN(value)) {
      return Evidence.MISSING;
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      return Long.toString((long) value);
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  static OptionalDouble parse(String text) {
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      return OptionalDouble.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && !(c == '-' && i == 0)) {
        return OptionalDouble.empty();
      }
    }
    try {
      return OptionalDouble.of(new BigDecimal(text).doubleValue());
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  static OptionalDouble parseWhole(String text) {
    OptionalDouble parsed = parse(text);
    return parsed.isPresent()
            && parsed.getAsDouble() == Math.rint(parsed.getAsDouble())
            && Math.abs(parsed.getAsDouble()) < EXACT
        ? parsed
        : OptionalDouble.empty();
  }

  static boolean isExact(long value) {
    return Math.abs((double) value) < EXACT;
  }
}
