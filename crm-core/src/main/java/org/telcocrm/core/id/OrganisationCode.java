package org.telcocrm.core.id;

import java.util.Optional;

/**
 * The organisation code of before 2015 (组织机构代码), GB 11714-1997; it lives on inside the {@link
 * CreditCode}.
 *
 * <p>Example: {@code M000100Y4}, printed {@code M000100Y-4}.
 *
 * @param value 8 digits or upper-case letters and a check digit, which may be X
 */
public record OrganisationCode(String value) implements Identifier {

  /** Checks the canonical form; the message never repeats it. */
  public OrganisationCode {
    Grammar.require(IdentifierKind.ORGANISATION_CODE, value);
  }

  /**
   * Reads what a source writes.
   *
   * @param text 9 places, or 8 and one with a dash between; letters may be lower-case
   * @return the code
   * @throws IllegalArgumentException if it is none; the message shows the masked text
   */
  public static OrganisationCode of(String text) {
    return new OrganisationCode(Grammar.canonical(IdentifierKind.ORGANISATION_CODE, text));
  }

  /**
   * Reads a text that may be none.
   *
   * @param text 9 places, or 8 and one with a dash between; letters may be lower-case
   * @return the code, or empty where {@link #of} refuses; {@link IdentifierKind#check} says why
   */
  public static Optional<OrganisationCode> parse(String text) {
    return Grammar.parse(IdentifierKind.ORGANISATION_CODE, text, OrganisationCode::new);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.ORGANISATION_CODE;
  }

  /** The masked form, for example {@code M0*****Y4}. */
  @Override
  public String toString() {
    return masked();
  }
}
