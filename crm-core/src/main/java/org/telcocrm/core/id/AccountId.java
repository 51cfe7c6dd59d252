package org.telcocrm.core.id;

import java.io.Serializable;

/**
 * The key of a billing account (账户标识).
 *
 * @param value the identifier as the source system writes it: not blank, no control characters, at
 *     most 64 characters; compared exactly (case-sensitive)
 */
public record AccountId(String value) implements Comparable<AccountId>, Serializable {

  /**
   * Checks that the identifier is not blank, has no control characters and at most 64 characters.
   */
  public AccountId {
    Identifiers.requireIdentifier("AccountId", value);
  }

  /**
   * The identifier with this text.
   *
   * @param value the text as the source system writes it
   * @return the identifier
   * @throws IllegalArgumentException if the text is blank, too long or holds a control character
   */
  public static AccountId of(String value) {
    return new AccountId(value);
  }

  /** Orders by the text, code unit by code unit. */
  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  /** The text itself: an internal key, not personal data. */
  @Override
  public String toString() {
    return value;
  }
}
