package org.telcocrm.core.id;

import java.util.Optional;

/**
 * The number of a subscriber inside mobile networks (IMSI, 国际移动用户识别码), 3GPP TS 23.003.
 *
 * <p>Example: {@code 460001234567801}, country 460, China. It has no check digit. Visitors' numbers
 * of other countries are numbers too.
 *
 * @param value 15 digits
 */
public record Imsi(String value) implements Identifier {

  /** Checks the canonical form; the message never repeats it. */
  public Imsi {
    Grammar.require(IdentifierKind.IMSI, value);
  }

  /**
   * Reads what a source writes.
   *
   * @param text 15 digits, perhaps with blanks around them
   * @return the number
   * @throws IllegalArgumentException if it is none; the message shows the masked text
   */
  public static Imsi of(String text) {
    return new Imsi(Grammar.canonical(IdentifierKind.IMSI, text));
  }

  /**
   * Reads a text that may be none.
   *
   * @param text 15 digits, perhaps with blanks around them
   * @return the number, or empty where {@link #of} refuses; {@link IdentifierKind#check} says why
   */
  public static Optional<Imsi> parse(String text) {
    return Grammar.parse(IdentifierKind.IMSI, text, Imsi::new);
  }

  /**
   * The mobile country code (移动国家码).
   *
   * @return the first three digits, 460 for China
   */
  public String countryCode() {
    return value.substring(0, 3);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.IMSI;
  }

  /** The masked form, for example {@code 46000********01}. */
  @Override
  public String toString() {
    return masked();
  }
}
