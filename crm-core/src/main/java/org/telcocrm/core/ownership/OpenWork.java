package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;

/**
 * Something an employee still has to do for a customer (待办): it moves with the customer when the
 * employee leaves.
 *
 * <p>Example: {@code new OpenWork("A10-0007", OpenWork.Kind.ACTION, CustomerId.of("G1"),
 * StaffId.of("M1"))}. Immutable and thread-safe.
 *
 * @param key the host's key, unique over all kinds, not blank
 * @param kind what it is
 * @param customer for whom
 * @param holder who has to do it
 */
public record OpenWork(String key, Kind kind, CustomerId customer, StaffId holder)
    implements Serializable {

  /** What an employee may still have to do. Grows only in a major version. */
  public enum Kind {
    /** An action of the planner that is not closed (未办结动作). */
    ACTION,
    /** A care occasion that is planned and not fulfilled (关怀时机). */
    CARE_OCCASION
  }

  /** Checks that the key is not blank. */
  public OpenWork {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(holder, "holder");
    if (key.isBlank()) {
      throw new IllegalArgumentException("key of open work for " + customer + " must not be blank");
    }
  }

  /**
   * The same work, for somebody else to do.
   *
   * @param other who has to do it now
   * @return the work
   */
  public OpenWork heldBy(StaffId other) {
    return new OpenWork(key, kind, customer, other);
  }
}
