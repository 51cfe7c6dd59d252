package org.telcocrm.io.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of numbers: an optional minus, digits, and at most one point with digits behind it.
 */
final class NumberText {

  private static final int MAX_LENGTH = 40;
  private static final int FAST_LENGTH = 15;
  private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

  private NumberText() {}

  /** The number, or null if the text is none. No exponent, so nothing large is ever expanded. */
  static @Nullable BigDecimal parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    int digits = 0;
    int point = -1;
    int first = text.startsWith("-") ? 1 : 0;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && point < 0 && digits > 0) {
        point = i;
      } else {
        return null;
      }
    }
    if (digits == 0 || point == text.length() - 1) {
      return null;
    }
    return point < 0 && text.length() <= FAST_LENGTH
        ? BigDecimal.valueOf(Long.parseLong(text))
        : new BigDecimal(text);
  }

  /**
   * Whole minor units, or null if the amount is no whole number of them and no rounding is given.
   */
  static @Nullable BigDecimal minorUnits(
      BigDecimal amount, BigDecimal factor, @Nullable RoundingMode rounding) {
    BigDecimal scaled = amount.multiply(factor);
    if (rounding != null) {
      return scaled.setScale(0, rounding);
    }
    try {
      return scaled.setScale(0, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** Whether a double holds the whole number exactly. */
  static boolean isExact(BigDecimal whole) {
    return whole.abs().compareTo(EXACT) < 0;
  }
}
