package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

/**
 * A row of one of the two files a retained base is made of: the snapshot itself (拍照名单), or what a
 * later month says of a customer.
 *
 * <p>Immutable and thread-safe. Grows only in a major version.
 */
public sealed interface SnapshotRow extends Serializable {

  /**
   * Whom the row is about.
   *
   * @return the customer
   */
  CustomerId customer();

  /**
   * A customer belongs to the snapshot.
   *
   * @param customer who
   * @param baseQuarter the bills of the three months before the snapshot together
   */
  record Member(CustomerId customer, Money baseQuarter) implements SnapshotRow {

    /** Refuses null. */
    public Member {
      Objects.requireNonNull(customer, "customer");
      Objects.requireNonNull(baseQuarter, "baseQuarter");
    }
  }

  /**
   * What a later month says of a customer, of the snapshot or not.
   *
   * @param customer who
   * @param month the month
   * @param presence whether the customer was in net at its end
   * @param bill the month's bill; null where there is none, which is not 0
   */
  record Month(
      CustomerId customer,
      YearMonth month,
      SnapshotCustomer.Presence presence,
      @Nullable Money bill)
      implements SnapshotRow {

    /** Refuses null. */
    public Month {
      Objects.requireNonNull(customer, "customer");
      Objects.requireNonNull(month, "month");
      Objects.requireNonNull(presence, "presence");
    }
  }
}
