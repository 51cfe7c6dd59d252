package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one customer brought in two periods, and how much of it with new business (新业务收入).
 *
 * <p>Example: 100 yuan before and 100 after, of which 10 and 30 with new business. Immutable and
 * thread-safe.
 *
 * @param total everything the customer brought
 * @param newBusiness the part of new business, of the same course; null where it is unknown
 */
public record BusinessRevenue(CustomerRevenue total, @Nullable CustomerRevenue newBusiness)
    implements Serializable {

  /** Refuses a part of another customer's course or in another currency. */
  public BusinessRevenue {
    Objects.requireNonNull(total, "total");
    if (newBusiness != null && newBusiness.course() != total.course()) {
      throw new IllegalArgumentException(
          "newBusiness must be of course "
              + total.course()
              + " but was of course "
              + newBusiness.course());
    }
    if (newBusiness != null && !newBusiness.before().currency().equals(total.before().currency())) {
      throw new IllegalArgumentException(
          "newBusiness must be in "
              + total.before().currency()
              + " but was in "
              + newBusiness.before().currency());
    }
  }

  /**
   * A customer whose revenue is known by business.
   *
   * @param total everything the customer brought
   * @param newBusiness the part of new business; may exceed the whole where the rest is negative
   * @return the customer
   */
  public static BusinessRevenue of(CustomerRevenue total, CustomerRevenue newBusiness) {
    return new BusinessRevenue(total, Objects.requireNonNull(newBusiness, "newBusiness"));
  }

  /**
   * A customer of whom only the whole is known.
   *
   * @param total everything the customer brought
   * @return the customer
   */
  public static BusinessRevenue unsplit(CustomerRevenue total) {
    return new BusinessRevenue(total, null);
  }

  /** The rest of the whole. */
  static CustomerRevenue traditional(CustomerRevenue total, CustomerRevenue newBusiness) {
    return new CustomerRevenue(
        total.course(),
        total.before().minus(newBusiness.before()),
        total.after().minus(newBusiness.after()));
  }
}
