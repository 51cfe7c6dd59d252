package org.telcocrm.rules.guard;

import java.io.Serializable;

/**
 * When a product is simplified or withdrawn (产品治理规则). Immutable and thread-safe.
 *
 * @param minSubscribers with fewer nothing is advised, at least 1
 * @param simplify bounds from which it is simplified (简化)
 * @param withdraw bounds from which it is withdrawn (下架), none below those
 */
public record ProductRules(int minSubscribers, ProductBounds simplify, ProductBounds withdraw)
    implements Serializable {

  /** Checks the order of the bounds. */
  public ProductRules {
    if (minSubscribers < 1) {
      throw new IllegalArgumentException(
          "minSubscribers must be at least 1 but was " + minSubscribers);
    }
    if (!withdraw.isAtLeast(simplify)) {
      throw new IllegalArgumentException(
          "withdraw must not lie below simplify but they were " + withdraw + " and " + simplify);
    }
  }
}
