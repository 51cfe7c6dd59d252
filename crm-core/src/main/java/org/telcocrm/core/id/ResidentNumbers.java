package org.telcocrm.core.id;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * GB 11643-1999: six digits of region, eight of birthday, three of order, and a check digit after
 * ISO 7064 MOD 11-2. Before 1999: fifteen digits, the year with two of them, no check digit.
 */
final class ResidentNumbers {

  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final String CHECK_DIGITS = "10X98765432";

  private ResidentNumbers() {}

  /** Fifteen digits get their century and check digit; any other text stays itself. */
  static String eighteen(String number) {
    if (number.length() != OLD_LENGTH || !Grammar.isDigits(number)) {
      return number;
    }
    String body = number.substring(0, 6) + "19" + number.substring(6);
    return body + checkDigit(body);
  }

  static @Nullable IdentifierFault fault(String number) {
    if (number.length() != LENGTH) {
      // Fifteen characters that did not become eighteen hold something else than digits.
      boolean old = number.length() == OLD_LENGTH && !Grammar.isDigits(number);
      return old ? IdentifierFault.CHARACTER : IdentifierFault.LENGTH;
    }
    String body = number.substring(0, LENGTH - 1);
    char last = number.charAt(LENGTH - 1);
    if (!Grammar.isDigits(body) || !(Grammar.isDigit(last) || last == 'X')) {
      return IdentifierFault.CHARACTER;
    }
    if (birthDate(number) == null) {
      return IdentifierFault.DATE;
    }
    return checkDigit(body) == last ? null : IdentifierFault.CHECK_DIGIT;
  }

  static @Nullable LocalDate birthDate(String number) {
    int year = Integer.parseInt(number, 6, 10, 10);
    if (year == 0) {
      return null; // no calendar has the year 0
    }
    try {
      return LocalDate.of(
          year, Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static char checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      // 2^(17-i) mod 11 is the weight of place i: 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2.
      int weight = (1 << (body.length() - i)) % 11;
      sum += weight * (body.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }
}
