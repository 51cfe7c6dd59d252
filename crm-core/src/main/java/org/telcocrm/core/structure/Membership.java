package org.telcocrm.core.structure;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;

/**
 * A customer belongs to a group customer over a period (集团成员). A customer may belong to several
 * groups at a time. Immutable and thread-safe.
 *
 * @param member the customer, as a rule a person with a line
 * @param group the group customer
 * @param validity the days on which he belongs, half-open: the day of leaving is the first without
 */
public record Membership(CustomerId member, CustomerId group, Validity validity)
    implements Serializable {

  /** Checks that nobody is his own member. */
  public Membership {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(validity, "validity");
    if (member.equals(group)) {
      throw new IllegalArgumentException("group " + group + " must not be its own member");
    }
  }
}
