package org.telcocrm.core.id;

import java.util.Optional;

/**
 * The number of a device (IMEI, 终端串号), 3GPP TS 23.003.
 *
 * <p>Example: {@code 490154203237518}. Call records may carry a 0 in place of the check digit: such
 * a number is refused here.
 *
 * @param value 15 digits, the last the Luhn check digit
 */
public record Imei(String value) implements Identifier {

  /** Checks the canonical form; the message never repeats it. */
  public Imei {
    Grammar.require(IdentifierKind.IMEI, value);
  }

  /**
   * Reads what a source writes.
   *
   * @param text 15 digits, perhaps with blanks around them
   * @return the number
   * @throws IllegalArgumentException if it is none; the message shows the masked text
   */
  public static Imei of(String text) {
    return new Imei(Grammar.canonical(IdentifierKind.IMEI, text));
  }

  /**
   * Reads a text that may be none.
   *
   * @param text 15 digits, perhaps with blanks around them
   * @return the number, or empty where {@link #of} refuses; {@link IdentifierKind#check} says why
   */
  public static Optional<Imei> parse(String text) {
    return Grammar.parse(IdentifierKind.IMEI, text, Imei::new);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.IMEI;
  }

  /** The masked form, for example {@code 49015420*******}. */
  @Override
  public String toString() {
    return masked();
  }
}
