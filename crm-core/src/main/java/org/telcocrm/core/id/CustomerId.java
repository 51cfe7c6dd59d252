package org.telcocrm.core.id;

import java.io.Serializable;

/**
 * The key of the assessed subject: a customer (客户标识) or, in a monthly extract, the user (用户标识) that
 * one row describes.
 *
 * @param value the identifier as the source system writes it: not blank, no control characters, at
 *     most 64 characters; compared exactly (case-sensitive)
 */
public record CustomerId(String value) implements Comparable<CustomerId>, Serializable {

  /**
   * Checks that the identifier is not blank, has no control characters and at most 64 characters.
   */
  public CustomerId {
    Identifiers.requireIdentifier("CustomerId", value);
  }

  /**
   * The identifier with this text.
   *
   * @param value the text as the source system writes it
   * @return the identifier
   * @throws IllegalArgumentException if the text is blank, too long or holds a control character
   */
  public static CustomerId of(String value) {
    return new CustomerId(value);
  }

  /** Orders by the text, code unit by code unit. */
  @Override
  public int compareTo(CustomerId other) {
    return value.compareTo(other.value);
  }

  /** The text itself: an internal key, not personal data. */
  @Override
  public String toString() {
    return value;
  }
}
