package org.telcocrm.core.id;

import java.util.Objects;

/**
 * The one rule that opaque keys share, those of the library and those of a host.
 *
 * <p>Example: {@code Identifiers.requireIdentifier("StaffId", " ")} is refused with {@code "StaffId
 * must not be blank"}. Thread-safe.
 */
public final class Identifiers {

  private static final int MAX_LENGTH = 64;

  private Identifiers() {}

  /**
   * Checks the text of an opaque key: not blank, no control characters, at most 64 characters.
   *
   * @param name what is checked, for the message
   * @param value the text; no message shows it
   * @throws IllegalArgumentException if the text is none
   */
  public static void requireIdentifier(String name, String value) {
    Objects.requireNonNull(name, "name");
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          name + " must have at most " + MAX_LENGTH + " characters but had " + value.length());
    }
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        throw new IllegalArgumentException(
            name + " must not hold control characters but has one at index " + i);
      }
    }
  }
}
