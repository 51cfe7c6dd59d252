package org.telcocrm.rules.guard;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * The figures of one product (产品健康度). Immutable and thread-safe.
 *
 * @param subscribers all, at least 0
 * @param neverUsed who never used it (从未使用)
 * @param misSubscribed who did not want it (误订)
 * @param complaints about it
 * @param refunds for it
 * @param refunded paid back in all
 */
public record ProductFigures(
    long subscribers,
    Tally neverUsed,
    Tally misSubscribed,
    Tally complaints,
    Tally refunds,
    Money refunded)
    implements Serializable {

  /** Checks that nothing is known of more than there are. */
  public ProductFigures {
    Objects.requireNonNull(refunded, "refunded");
    for (Tally each : new Tally[] {neverUsed, misSubscribed, complaints, refunds}) {
      if (each.known() > subscribers) {
        throw new IllegalArgumentException(
            "known must be at most the subscribers " + subscribers + " but was " + each.known());
      }
    }
  }

  /**
   * How many, of how many of whom it is known.
   *
   * @param count at least 0; of complaints and refunds it may exceed the subscribers
   * @param known subscribers of whom it is known, at least 0
   */
  public record Tally(long count, long known) implements Serializable {

    /** Checks that nothing is counted of nobody. */
    public Tally {
      if (count < 0 || known < 0 || (known == 0 && count > 0)) {
        throw new IllegalArgumentException(
            "count and known must not be negative, and 0 of nobody, but were "
                + count
                + " and "
                + known);
      }
    }
  }
}
