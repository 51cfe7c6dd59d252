package org.telcocrm.core.id;

import java.util.Optional;

/**
 * The unified social credit code of an organisation (统一社会信用代码), GB 32100-2015.
 *
 * <p>Example: {@code 91350100M000100Y43}. Two places of registering authority and kind, six of
 * region, nine of organisation code, one check digit.
 *
 * @param value 18 digits or upper-case letters, none of I, O, S, V and Z, the last the check digit
 */
public record CreditCode(String value) implements Identifier {

  /** Checks the canonical form; the message never repeats it. */
  public CreditCode {
    Grammar.require(IdentifierKind.CREDIT_CODE, value);
  }

  /**
   * Reads what a source writes.
   *
   * @param text 18 places; letters may be lower-case; blanks around them are dropped
   * @return the code
   * @throws IllegalArgumentException if it is none; the message shows the masked text
   */
  public static CreditCode of(String text) {
    return new CreditCode(Grammar.canonical(IdentifierKind.CREDIT_CODE, text));
  }

  /**
   * Reads a text that may be none.
   *
   * @param text 18 places; letters may be lower-case; blanks around them are dropped
   * @return the code, or empty where {@link #of} refuses; {@link IdentifierKind#check} says why
   */
  public static Optional<CreditCode> parse(String text) {
    return Grammar.parse(IdentifierKind.CREDIT_CODE, text, CreditCode::new);
  }

  /**
   * The organisation code inside (主体标识码): places 9 to 17.
   *
   * @return the code, or empty if its own check digit is wrong, which GB 32100 leaves unchecked
   */
  public Optional<OrganisationCode> organisationCode() {
    return OrganisationCode.parse(value.substring(8, 17));
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.CREDIT_CODE;
  }

  /** The masked form, for example {@code 9135**********0Y43}. */
  @Override
  public String toString() {
    return masked();
  }
}
