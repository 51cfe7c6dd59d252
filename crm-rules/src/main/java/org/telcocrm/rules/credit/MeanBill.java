package org.telcocrm.rules.credit;

import java.math.BigInteger;
import java.util.List;
import org.telcocrm.core.money.Money;

/** The mean of the newest bills, for limits. */
final class MeanBill {

  private MeanBill() {}

  /**
   * So many mean bills: whole minor units that are full; a credit balance gives nothing.
   *
   * @param newestBills newest first, at least one; those beyond the months are not looked at
   * @throws IllegalArgumentException if they are of several currencies
   */
  static Money times(int times, List<Money> newestBills, int months) {
    List<Money> bills = newestBills.subList(0, Math.min(months, newestBills.size()));
    Money sum = bills.stream().reduce(Money::plus).orElseThrow();
    long minorUnits =
        BigInteger.valueOf(sum.minorUnits())
            .multiply(BigInteger.valueOf(times))
            .divide(BigInteger.valueOf(bills.size()))
            .max(BigInteger.ZERO)
            .longValueExact();
    return new Money(sum.currency(), minorUnits);
  }
}
