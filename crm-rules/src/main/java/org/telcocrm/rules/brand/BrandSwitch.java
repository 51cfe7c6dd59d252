package org.telcocrm.rules.brand;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;

/**
 * A customer's move between own brands (品牌转换). Immutable and thread-safe.
 *
 * @param from the brand before
 * @param to the brand after, another one
 * @param before mean monthly bill before
 * @param after mean monthly bill after, in the same currency
 */
public record BrandSwitch(Brand from, Brand to, Money before, Money after) implements Serializable {

  /** Checks that the brand changed and the currency did not. */
  public BrandSwitch {
    Objects.requireNonNull(from, "from");
    if (from == to) {
      throw new IllegalArgumentException("brand must change but stayed " + from);
    }
    if (!before.currency().equals(after.currency())) {
      throw new IllegalArgumentException(
          "bills must have one currency but had "
              + before.currency().getCurrencyCode()
              + " and "
              + after.currency().getCurrencyCode());
    }
  }

  /**
   * How much less the customer pays a month.
   *
   * @return in minor units; 0 for as much or more
   */
  public long lostMinor() {
    return Math.max(0, Math.subtractExact(before.minorUnits(), after.minorUnits()));
  }
}
