package org.telcocrm.core.party;

import java.io.Serializable;
import java.util.Objects;

/**
 * Two ties of one member, of one kind, that hold on common days. Immutable and thread-safe.
 *
 * @param earlier the one that begins first, of two that begin together the one that ends first
 * @param later the other one
 */
public record HouseholdFinding(HouseholdTie earlier, HouseholdTie later) implements Serializable {

  /** Checks that both are given. */
  public HouseholdFinding {
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(later, "later");
  }
}
