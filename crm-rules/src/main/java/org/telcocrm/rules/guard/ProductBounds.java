package org.telcocrm.rules.guard;

import java.io.Serializable;

/**
 * From where a product is too much for its customers (产品治理门槛); one bound that is met is enough.
 * Immutable and thread-safe.
 *
 * @param neverUsedPercent of the subscribers never used it, inclusive, 1 to 100
 * @param misSubscribedPercent of the subscribers did not want it, inclusive, 1 to 100
 * @param complaintsPer10000 complaints per 10,000 subscribers, inclusive, at least 1
 * @param refundsPer10000 refunds per 10,000 subscribers, inclusive, at least 1
 */
public record ProductBounds(
    int neverUsedPercent, int misSubscribedPercent, int complaintsPer10000, int refundsPer10000)
    implements Serializable {

  private static final int ALL = 100;

  /** Checks the ranges. */
  public ProductBounds {
    requirePercent("neverUsedPercent", neverUsedPercent);
    requirePercent("misSubscribedPercent", misSubscribedPercent);
    if (complaintsPer10000 < 1 || refundsPer10000 < 1) {
      throw new IllegalArgumentException(
          "complaintsPer10000 and refundsPer10000 must be at least 1 but were "
              + complaintsPer10000
              + " and "
              + refundsPer10000);
    }
  }

  private static void requirePercent(String name, int percent) {
    if (percent < 1 || percent > ALL) {
      throw new IllegalArgumentException(name + " must be between 1 and 100 but was " + percent);
    }
  }

  /** Whether none of these bounds lies below the other's. */
  boolean isAtLeast(ProductBounds other) {
    return neverUsedPercent >= other.neverUsedPercent
        && misSubscribedPercent >= other.misSubscribedPercent
        && complaintsPer10000 >= other.complaintsPer10000
        && refundsPer10000 >= other.refundsPer10000;
  }
}
