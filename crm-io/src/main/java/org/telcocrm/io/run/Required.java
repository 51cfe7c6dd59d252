package org.telcocrm.io.run;

import org.jspecify.annotations.Nullable;

/** What a builder cannot do without. */
final class Required {

  private Required() {}

  static <T> T of(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is required but was not set");
    }
    return value;
  }
}
