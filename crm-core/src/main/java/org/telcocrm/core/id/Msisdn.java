package org.telcocrm.core.id;

import java.util.Optional;

/**
 * A mainland mobile number (手机号码): eleven digits, the first a 1. Which operator holds which range
 * of numbers changes, so no range is checked.
 *
 * <p>{@code toString()} masks the middle four digits ({@code 138****0001}), because the number is
 * personal data; {@link #digits()} gives them all.
 *
 * @param digits exactly eleven ASCII digits starting with 1
 */
public record Msisdn(String digits) implements Identifier {

  /** Checks the eleven digits; the message never repeats the number. */
  public Msisdn {
    Grammar.require(IdentifierKind.MSISDN, digits);
  }

  /**
   * Reads what feeds write: surrounding blanks, {@code +86}, {@code 0086} or {@code 86} before the
   * eleven digits.
   *
   * @param text the number as a feed writes it
   * @return the number
   * @throws IllegalArgumentException if it is none; the message shows the masked text
   */
  public static Msisdn of(String text) {
    return new Msisdn(Grammar.canonical(IdentifierKind.MSISDN, text));
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
    return Grammar.parse(IdentifierKind.MSISDN, text, Msisdn::new);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.MSISDN;
  }

  /** The eleven digits, as {@link #digits()}. */
  @Override
  public String value() {
    return digits;
  }

  /** The number with its middle four digits masked, for example {@code 138****0001}. */
  @Override
  public String toString() {
    return masked();
  }
}
