package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.history.Validity;

/**
 * Two entries of one moment that give one customer to two owners (defaults 4, row 15). Immutable
 * and thread-safe.
 *
 * @param holds the entry that counts on those days: the one whose period begins later, of two that
 *     begin together the one whose owner's id comes first
 * @param passedOver the other one
 * @param days on which they contradict each other
 */
public record OwnershipFinding(Assignment holds, Assignment passedOver, Validity days)
    implements Serializable {

  /** Checks that everything is given. */
  public OwnershipFinding {
    Objects.requireNonNull(holds, "holds");
    Objects.requireNonNull(passedOver, "passedOver");
    Objects.requireNonNull(days, "days");
  }
}
