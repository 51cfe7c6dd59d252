package org.telcocrm.core.id;

import java.io.Serializable;

/**
 * The key of one subscription (用户标识): one service number under one customer.
 *
 * @param value the identifier as the source system writes it: not blank, no control characters, at
 *     most 64 characters; compared exactly (case-sensitive)
 */
public record SubscriptionId(String value) implements Comparable<SubscriptionId>, Serializable {

  /**
   * Checks that the identifier is not blank, has no control characters and at most 64 characters.
   */
  public SubscriptionId {
    Identifiers.requireIdentifier("SubscriptionId", value);
  }

  /**
   * The identifier with this text.
   *
   * @param value the text as the source system writes it
   * @return the identifier
   * @throws IllegalArgumentException if the text is blank, too long or holds a control character
   */
  public static SubscriptionId of(String value) {
    return new SubscriptionId(value);
  }

  /** Orders by the text, code unit by code unit. */
  @Override
  public int compareTo(SubscriptionId other) {
    return value.compareTo(other.value);
  }

  /** The text itself: an internal key, not personal data. */
  @Override
  public String toString() {
    return value;
  }
}
