package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;

/**
 * One customer of a leaver and who takes it over. Immutable and thread-safe.
 *
 * @param customer who is taken over
 * @param to by whom
 * @param periods what the leaver would have owned from the day of the handover on, in order;
 *     exactly this passes to the successor, so a later owner who was already planned keeps his
 *     period
 */
public record CustomerMove(CustomerId customer, StaffId to, List<Validity> periods)
    implements Serializable {

  /** Checks that there is a period. */
  public CustomerMove {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(to, "to");
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException(
          "move of customer " + customer + " must have a period but has none");
    }
  }
}
