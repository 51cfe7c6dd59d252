package org.telcocrm.core.ownership;

import java.io.Serializable;
import org.telcocrm.core.id.Identifiers;

/**
 * The key of one of our own employees (工号), for example a customer manager's (客户经理).
 *
 * @param value the identifier as the source system writes it: not blank, no control characters, at
 *     most 64 characters; compared exactly (case-sensitive)
 */
public record StaffId(String value) implements Comparable<StaffId>, Serializable {

  /** Checks that the identifier is not blank, not too long and has no control characters. */
  public StaffId {
    Identifiers.requireIdentifier("StaffId", value);
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
