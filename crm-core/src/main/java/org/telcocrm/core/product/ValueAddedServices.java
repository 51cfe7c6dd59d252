package org.telcocrm.core.product;

import java.io.Serializable;

/**
 * How many value-added services a subscription has (增值业务), and how many of them look unwanted.
 *
 * <p>Example: {@code new ValueAddedServices(5, 2, 1)}: five services, two of them never used, one
 * of them charged without a second confirmation. Immutable and thread-safe.
 *
 * @param count services subscribed (在订), at least 0
 * @param unused of these, never used (从未使用), 0 to count
 * @param unconfirmed of these, charged without second confirmation (未二次确认), 0 to count
 */
public record ValueAddedServices(int count, int unused, int unconfirmed) implements Serializable {

  /** Checks that no number is negative and no part larger than the whole. */
  public ValueAddedServices {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative but was " + count);
    }
    requirePart("unused", unused, count);
    requirePart("unconfirmed", unconfirmed, count);
  }

  private static void requirePart(String name, int value, int count) {
    if (value < 0 || value > count) {
      throw new IllegalArgumentException(
          name + " must be between 0 and the count " + count + " but was " + value);
    }
  }
}
