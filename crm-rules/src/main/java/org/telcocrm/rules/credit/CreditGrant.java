package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * A credit that somebody granted (授信): a manual change, which needs an approver.
 *
 * @param kind for how long it is meant
 * @param amount 0 or above
 * @param from the first moment, on the customer's clock
 * @param until the first moment without it; {@link LocalDateTime#MAX} for a permanent one
 * @param approver who approved, a staff number and no name; not blank
 */
public record CreditGrant(
    Kind kind, Money amount, LocalDateTime from, LocalDateTime until, String approver)
    implements Serializable {

  /** What kind of credit. Grows only in a major version. */
  public enum Kind {
    /** Until it is taken back (永久). */
    PERMANENT,
    /** For a time (临时). */
    TEMPORARY,
    /** By a system that follows the customer's behaviour (动态). */
    DYNAMIC
  }

  /** Checks amount, order and approver. */
  public CreditGrant {
    Objects.requireNonNull(kind, "kind");
    if (amount.minorUnits() < 0 || !from.isBefore(until) || approver.isBlank()) {
      throw new IllegalArgumentException(
          "a credit must have an amount of 0 or above, an end after its beginning and an approver"
              + " but had "
              + amount
              + ", "
              + from
              + " to "
              + until
              + (approver.isBlank() ? " and no approver" : ""));
    }
  }

  boolean isValid(LocalDateTime at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
