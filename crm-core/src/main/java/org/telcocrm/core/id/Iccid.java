package org.telcocrm.core.id;

import java.util.Optional;

/**
 * The number of a SIM card of mainland China (ICCID, SIM卡号), ITU-T E.118.
 *
 * <p>Only a card numbered after E.118 has a check digit; China Mobile's are not rejected for it, so
 * it is a question ({@link #hasCheckDigit}) and no condition. Cards of two operators carry the
 * letter of their maker from the seventh place on.
 *
 * @param value 19 or 20 digits or upper-case letters, starting with 8986
 */
public record Iccid(String value) implements Identifier {

  /** Checks the canonical form; the message never repeats it. */
  public Iccid {
    Grammar.require(IdentifierKind.ICCID, value);
  }

  /**
   * Reads what a source writes.
   *
   * @param text 19 or 20 places; letters may be lower-case; blanks around them are dropped
   * @return the number
   * @throws IllegalArgumentException if it is none; the message shows the masked text
   */
  public static Iccid of(String text) {
    return new Iccid(Grammar.canonical(IdentifierKind.ICCID, text));
  }

  /**
   * Reads a text that may be none.
   *
   * @param text 19 or 20 places; letters may be lower-case; blanks around them are dropped
   * @return the number, or empty where {@link #of} refuses; {@link IdentifierKind#check} says why
   */
  public static Optional<Iccid> parse(String text) {
    return Grammar.parse(IdentifierKind.ICCID, text, Iccid::new);
  }

  /**
   * Whether the last digit is the Luhn check digit of the others, as E.118 has it.
   *
   * @return false for a card with letters or a numbering without check digit
   */
  public boolean hasCheckDigit() {
    return Grammar.hasLuhnDigit(value);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.ICCID;
  }

  /** The masked form, for example {@code 898600**********3456}. */
  @Override
  public String toString() {
    return masked();
  }
}
