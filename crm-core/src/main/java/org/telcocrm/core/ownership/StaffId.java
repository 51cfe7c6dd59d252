package org.telcocrm.core.ownership;

import java.io.Serializable;

/**
 * The key of one of our own employees (工号), for example a customer manager's (客户经理).
 *
 * @param value the identifier as the source system writes it: not blank, no control characters, at
 *     most 64 characters; compared exactly (case-sensitive)
 */
public record StaffId(String value) implements Comparable<StaffId>, Serializable {

  private static final int MAX_LENGTH = 64;

  /** Checks that the identifier is not blank, not too long and has no control characters. */
  public StaffId {
    if (value.isBlank()
        || value.length() > MAX_LENGTH
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "StaffId must have 1 to "
              + MAX_LENGTH
              + " characters, not all blank, none a control character, but had "
              + value.length());
    }
  }

  /**
   * The identifier with this text.
   *
   * @param value the text as the source system writes it
   * @return the identifier
   * @throws IllegalArgumentException if the text is blank, too long or holds a control character
   */
  public static StaffId of(String value) {
    return new StaffId(value);
  }

  /** Orders by the text, code unit by code unit. */
  @Override
  public int compareTo(StaffId other) {
    return value.compareTo(other.value);
  }

  /** The text itself: an internal key. */
  @Override
  public String toString() {
    return value;
  }
}
