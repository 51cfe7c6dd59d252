package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

/**
 * A customer of a snapshot (拍照客户) and what became of the customer since.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer who
 * @param presence whether the customer is in net at the end of the month that is reported
 * @param baseQuarter the bills of the three months before the snapshot together
 * @param bills each month's bill, as far as there is one; a month without a row is unknown, not 0.
 *     Months the report does not cover do not count
 */
public record SnapshotCustomer(
    CustomerId customer, Presence presence, Money baseQuarter, SortedMap<YearMonth, Money> bills)
    implements Serializable {

  /** Whether a customer is in net. Hosts may switch over it: it grows in a major version only. */
  public enum Presence {
    /** In net, stopped lines included. */
    IN_NET,
    /** Left. */
    LEFT,
    /** The source does not say. */
    UNKNOWN
  }

  /** Refuses null and bills of another currency. */
  public SnapshotCustomer {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(presence, "presence");
    Objects.requireNonNull(baseQuarter, "baseQuarter");
    bills = Collections.unmodifiableSortedMap(new TreeMap<>(bills));
    for (Money each : bills.values()) {
      if (!each.currency().equals(baseQuarter.currency())) {
        throw new IllegalArgumentException(
            "bills must be of the currency of baseQuarter "
                + baseQuarter.currency().getCurrencyCode()
                + " but one was of "
                + each.currency().getCurrencyCode());
      }
    }
  }

  /**
   * A customer of a snapshot.
   *
   * @param customer who
   * @param presence whether the customer is in net
   * @param baseQuarter the bills of the three months before the snapshot together
   * @param bills each month's bill, as far as there is one
   * @return the customer
   */
  public static SnapshotCustomer of(
      CustomerId customer, Presence presence, Money baseQuarter, Map<YearMonth, Money> bills) {
    return new SnapshotCustomer(customer, presence, baseQuarter, new TreeMap<>(bills));
  }
}
