package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;

/**
 * One entry of the ownership ledger: an employee looks after a customer over a period (客户归属).
 *
 * <p>Example: {@code new Assignment(CustomerId.of("G1"), StaffId.of("M7"),
 * Validity.from(LocalDate.of(2026, 4, 1)), Instant.parse("2026-03-28T09:00:00Z"))}. Immutable and
 * thread-safe.
 *
 * @param customer who is looked after
 * @param owner by whom (归属客户经理)
 * @param validity the days, half-open
 * @param recorded when it was entered; of two entries about one day the later recorded one holds
 */
public record Assignment(CustomerId customer, StaffId owner, Validity validity, Instant recorded)
    implements Serializable {

  /** Checks that everything is given. */
  public Assignment {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(validity, "validity");
    Objects.requireNonNull(recorded, "recorded");
  }
}
