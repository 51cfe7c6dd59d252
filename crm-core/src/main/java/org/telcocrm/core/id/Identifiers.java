package org.telcocrm.core.id;

/** The one rule that opaque identifiers share. */
final class Identifiers {

  private static final int MAX_LENGTH = 64;

  private Identifiers() {}

  static void requireIdentifier(String name, String value) {
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
