package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * What one customer brought in two periods, for example a month and the month before.
 *
 * <p>Amounts may be negative (adjustments). Immutable and thread-safe.
 *
 * @param course whether the customer was there in both, and what is known
 * @param before revenue of the earlier period; 0 where there is none or it is unknown
 * @param after revenue of the later period; 0 where there is none or it is unknown
 */
public record CustomerRevenue(Course course, Money before, Money after) implements Serializable {

  /** What happened between the periods. Hosts may switch over it: it grows in a major version. */
  public enum Course {
    /** A customer in both, both amounts known. */
    STAYED,
    /** A customer in the later one only. */
    JOINED,
    /** A customer in the earlier one only. */
    LEFT,
    /** A customer in both, the earlier amount unknown. */
    BEFORE_UNKNOWN,
    /** A customer in both, the later amount unknown. */
    AFTER_UNKNOWN
  }

  /** Refuses two currencies, and an amount where there can be none. */
  public CustomerRevenue {
    Objects.requireNonNull(course, "course");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    if (!before.currency().equals(after.currency())) {
      throw new IllegalArgumentException(
          "currencies must be the same but were "
              + before.currency().getCurrencyCode()
              + " and "
              + after.currency().getCurrencyCode());
    }
    boolean noBefore = course == Course.JOINED || course == Course.BEFORE_UNKNOWN;
    boolean noAfter = course == Course.LEFT || course == Course.AFTER_UNKNOWN;
    if ((noBefore && before.minorUnits() != 0) || (noAfter && after.minorUnits() != 0)) {
      throw new IllegalArgumentException(
          "revenue must be 0 where a customer of course "
              + course
              + " has none but was "
              + before
              + " and "
              + after);
    }
  }

  /**
   * A customer in both periods.
   *
   * @param before revenue of the earlier one; 0 is known to be nothing
   * @param after revenue of the later one
   * @return the customer
   */
  public static CustomerRevenue stayed(Money before, Money after) {
    return new CustomerRevenue(Course.STAYED, before, after);
  }

  /**
   * A new customer.
   *
   * @param after revenue of the later period
   * @return the customer
   */
  public static CustomerRevenue joined(Money after) {
    return new CustomerRevenue(Course.JOINED, after.minus(after), after);
  }

  /**
   * A lost customer.
   *
   * @param before revenue of the earlier period
   * @return the customer
   */
  public static CustomerRevenue left(Money before) {
    return new CustomerRevenue(Course.LEFT, before, before.minus(before));
  }

  /**
   * A customer in both periods of whom the earlier revenue is unknown.
   *
   * @param after revenue of the later period
   * @return the customer
   */
  public static CustomerRevenue beforeUnknown(Money after) {
    return new CustomerRevenue(Course.BEFORE_UNKNOWN, after.minus(after), after);
  }

  /**
   * A customer in both periods of whom the later revenue is unknown.
   *
   * @param before revenue of the earlier period
   * @return the customer
   */
  public static CustomerRevenue afterUnknown(Money before) {
    return new CustomerRevenue(Course.AFTER_UNKNOWN, before, before.minus(before));
  }
}
