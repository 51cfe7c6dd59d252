package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.util.Objects;

/**
 * Somebody who takes customers over (接手人), and how many he has room for.
 *
 * <p>Example: {@code new Successor(StaffId.of("M2"), 30)}. Immutable and thread-safe.
 *
 * @param staff who takes over
 * @param capacity how many more customers he can look after, at least 0
 */
public record Successor(StaffId staff, int capacity) implements Serializable {

  /** Checks that the capacity is not negative. */
  public Successor {
    Objects.requireNonNull(staff, "staff");
    if (capacity < 0) {
      throw new IllegalArgumentException(
          "capacity of successor " + staff + " must be at least 0 but was " + capacity);
    }
  }
}
