package org.telcocrm.core.party;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;

/**
 * What makes somebody a member of a household, and when.
 *
 * @param member the member's key
 * @param kind what ties the member
 * @param validity when the tie holds
 */
public record HouseholdTie(CustomerId member, Kind kind, Validity validity)
    implements Serializable {

  /** The kinds of ties (defaults, section 5.6). Grows only in a major version. */
  public enum Kind {
    /** One broadband account (宽带账号). */
    BROADBAND,
    /** A main card and its extra cards (主副卡). */
    EXTRA_SIM,
    /** A family net (家庭网). */
    FAMILY_NET
  }

  /** Checks that nothing is missing. */
  public HouseholdTie {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(validity, "validity");
  }
}
