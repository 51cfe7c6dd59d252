package org.telcocrm.core.account;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.telcocrm.core.money.Money;

/**
 * When a bill is so much higher than usual that the customer has to be told at once (巨额话费): more
 * than 5 times the average of the previous 3 months (电信条例; domain 04).
 *
 * <p>Example: after 100, 120 and 140 yuan, average 120, a bill of 650 is, one of exactly 600 is
 * not. Compared without rounding. Immutable and thread-safe.
 *
 * @param times how many times the average, above 0; more than that, not as much
 * @param months how many months directly before the bill are averaged, all of them needed, above 0
 * @param floor where the average is 0 or less, a bill above this is too high; at least 0
 */
public record BillShockRule(int times, int months, Money floor) implements Serializable {

  /** What the rule says of a bill. Grows only in a major version. */
  public enum Outcome {
    /** Far higher than usual (突增). */
    SUDDEN,
    /** As usual. */
    USUAL,
    /** A previous month has no bill, so the rule does not apply. */
    TOO_FEW_MONTHS
  }

  /** Checks that the numbers are above 0. */
  public BillShockRule {
    if (times < 1 || months < 1 || floor.minorUnits() < 0) {
      throw new IllegalArgumentException(
          "bill shock must have times and months above 0 and a floor of at least 0 but had "
              + times
              + ", "
              + months
              + " and "
              + floor);
    }
  }

  /**
   * 5 times the average of 3 months.
   *
   * @param floor where the average is 0 or less, a bill above this is too high; the law names none
   * @return the rule
   */
  public static BillShockRule ofDefaults(Money floor) {
    return new BillShockRule(5, 3, floor);
  }

  /**
   * What the rule says of a bill.
   *
   * @param bill the bill
   * @param bills other bills of the account, at most one per month, in any order; months that are
   *     not directly before the bill's do not matter
   * @return sudden, usual, or that a month is missing
   * @throws IllegalArgumentException if the currencies differ
   */
  public Outcome check(Bill bill, Collection<Bill> bills) {
    Map<YearMonth, Money> totals = new HashMap<>();
    bills.forEach(each -> totals.put(each.month(), each.total()));
    Money sum = floor.minus(floor);
    for (int i = 1; i <= months; i++) {
      Money total = totals.get(bill.month().minusMonths(i));
      if (total == null) {
        return Outcome.TOO_FEW_MONTHS;
      }
      sum = sum.plus(total);
    }
    boolean sudden =
        sum.minorUnits() > 0
            ? bill.total().times(months).compareTo(sum.times(times)) > 0
            : bill.total().compareTo(floor) > 0;
    return sudden ? Outcome.SUDDEN : Outcome.USUAL;
  }
}
