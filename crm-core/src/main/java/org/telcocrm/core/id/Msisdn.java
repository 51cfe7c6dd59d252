package org.telcocrm.core.id;

import java.io.Serializable;
import java.util.Optional;

/**
 * A mainland mobile number (手机号码): eleven digits, the first a 1.
 *
 * <p>{@code toString()} masks the middle four digits ({@code 138****0001}), because the number is
 * personal data; {@link #digits()} gives them all.
 *
 * @param digits exactly eleven ASCII digits starting with 1
 */
public record Msisdn(String digits) implements Serializable {

  private static final int LENGTH = 11;

  /** Checks the eleven digits; the message never repeats the number. */
  public Msisdn {
    if (!isMobile(digits)) {
      throw new IllegalArgumentException(
          "msisdn must be 11 digits starting with 1 but had " + digits.length() + " characters");
    }
  }

  /**
   * Normalises what feeds write: surrounding blanks, {@code +86}, {@code 0086} or {@code 86} before
   * the eleven digits.
   *
   * @param text the number as a feed writes it
   * @return the number, or empty if it is none (a broadband account, an IoT number, a masked
   *     number)
   */
  public static Optional<Msisdn> parse(String text) {
    String digits = text.strip();
    for (String prefix : new String[] {"+86", "0086", "86"}) {
      if (digits.length() == prefix.length() + LENGTH && digits.startsWith(prefix)) {
        digits = digits.substring(prefix.length());
        break;
      }
    }
    return isMobile(digits) ? Optional.of(new Msisdn(digits)) : Optional.empty();
  }

  private static boolean isMobile(String digits) {
    if (digits.length() != LENGTH || digits.charAt(0) != '1') {
      return false;
    }
    for (int i = 1; i < LENGTH; i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number with its middle four digits masked, for example {@code 138****0001}. */
  @Override
  public String toString() {
    return digits.substring(0, 3) + "****" + digits.substring(7);
  }
}
