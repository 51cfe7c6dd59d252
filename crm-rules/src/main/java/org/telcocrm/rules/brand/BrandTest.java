package org.telcocrm.rules.brand;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.table.Condition;

/**
 * What makes a brand fit a customer (品牌适配条件). Immutable and thread-safe.
 *
 * @param reason reason code, upper-case letters, digits and underscores
 * @param brand the brand that fits
 * @param when the condition
 * @param points what it counts, at least 1
 */
public record BrandTest(String reason, Brand brand, Condition when, int points)
    implements Serializable {

  /** Checks reason and points. */
  public BrandTest {
    Evidence.requireReason(reason);
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(when, "when");
    if (points < 1) {
      throw new IllegalArgumentException(
          "points of " + reason + " must be at least 1 but were " + points);
    }
  }
}
