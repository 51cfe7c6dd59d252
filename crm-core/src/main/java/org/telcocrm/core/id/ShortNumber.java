package org.telcocrm.core.id;

import java.util.Optional;

/**
 * A short number: a service code such as {@code 10086}, or the short number of a member of a closed
 * calling group (短号, 集群短号) such as {@code 661234}.
 *
 * <p>Which digits a group may use is the rule of its numbering plan and is not checked here. Three
 * to eight digits is our own choice; no source states a limit.
 *
 * @param value 3 to 8 ASCII digits
 */
public record ShortNumber(String value) implements Identifier {

  /** Checks the canonical form; the message never repeats it. */
  public ShortNumber {
    Grammar.require(IdentifierKind.SHORT_NUMBER, value);
  }

  /**
   * Reads what a source writes.
   *
   * @param text digits, perhaps with blanks around them
   * @return the short number
   * @throws IllegalArgumentException if it is none; the message shows the masked text
   */
  public static ShortNumber of(String text) {
    return new ShortNumber(Grammar.canonical(IdentifierKind.SHORT_NUMBER, text));
  }

  /**
   * Reads a text that may be none.
   *
   * @param text digits, perhaps with blanks around them
   * @return the short number, or empty where {@link #of} refuses; {@link IdentifierKind#check} says
   *     why
   */
  public static Optional<ShortNumber> parse(String text) {
    return Grammar.parse(IdentifierKind.SHORT_NUMBER, text, ShortNumber::new);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.SHORT_NUMBER;
  }

  /** The masked form, for example {@code 6*****}. */
  @Override
  public String toString() {
    return masked();
  }
}
