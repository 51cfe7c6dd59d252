package org.telcocrm.testkit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the law suites speak; no assertion library, so that a host brings its own or none. */
final class Laws {

  private Laws() {}

  static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }

  static void requireEqual(@Nullable Object expected, @Nullable Object actual, String law) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError(law + "\n  expected " + expected + "\n  but was  " + actual);
    }
  }
}
