package org.telcocrm.core;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code equals} and {@code hashCode} of a value must do. */
public final class Equality {

  private Equality() {}

  /**
   * Asserts that two values made alike are equal and that others are not. Hash codes of others may
   * be equal by chance, but not for the values of a test: there it means that nothing is hashed.
   */
  public static void check(Object value, Object alike, Object... others) {
    assertThat(value).isEqualTo(alike).hasSameHashCodeAs(alike).isNotSameAs(alike);
    assertThat(value.equals("another class")).isFalse();
    assertThat(value.hashCode()).isNotZero();
    for (Object other : others) {
      assertThat(value).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
      assertThat(other).isNotEqualTo(value);
    }
  }
}
