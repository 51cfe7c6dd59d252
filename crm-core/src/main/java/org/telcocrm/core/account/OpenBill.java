package org.telcocrm.core.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * How one bill stands on a day: billed = paid + written off + open, to the fen. Immutable and
 * thread-safe.
 *
 * @param key the bill's key in the ledger
 * @param due the last day on which it is paid in time
 * @param billed what was billed, above 0
 * @param paid what of it is paid, from payments or credit
 * @param writtenOff what of it was given up
 * @param open what of it is still owed
 */
public record OpenBill(
    String key, LocalDate due, Money billed, Money paid, Money writtenOff, Money open)
    implements Serializable {

  /** Checks the sum. */
  public OpenBill {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(due, "due");
    if (!billed.equals(paid.plus(writtenOff).plus(open)) || open.minorUnits() < 0) {
      throw new IllegalArgumentException(
          "bill "
              + key
              + " of "
              + billed
              + " must be the sum of "
              + paid
              + " paid, "
              + writtenOff
              + " written off and "
              + open
              + " open");
    }
  }

  /**
   * Whether something of it is overdue on a day.
   *
   * @param at the day
   * @return false on the due day itself
   */
  public boolean isOverdue(LocalDate at) {
    return open.minorUnits() > 0 && at.isAfter(due);
  }
}
