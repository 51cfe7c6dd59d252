package org.telcocrm.core.account;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.telcocrm.core.money.Money;

/**
 * What being late costs (滞纳金): so many thousandths of the arrears a day, simple, not compounded
 * (电信条例: 3‰).
 *
 * <p>Example: 500 yuan for 30 days at 3‰ is 45.00 yuan. Immutable and thread-safe.
 *
 * @param perMillePerDay thousandths per day, 0 to 1000
 */
public record LateFeeRule(int perMillePerDay) implements Serializable {

  private static final int WHOLE = 1000;

  /** Checks the rate. */
  public LateFeeRule {
    if (perMillePerDay < 0 || perMillePerDay > WHOLE) {
      throw new IllegalArgumentException(
          "perMillePerDay must be between 0 and 1000 but was " + perMillePerDay);
    }
  }

  /**
   * 3‰ a day.
   *
   * @return the rule of the 电信条例
   */
  public static LateFeeRule ofDefaults() {
    return new LateFeeRule(3);
  }

  /**
   * The fee on an amount that has not changed since it fell due; {@link ArrearsLedger#lateFee}
   * follows one that has.
   *
   * @param arrears the amount; 0 or a credit costs nothing
   * @param due the last day on which it is paid in time
   * @param at the day of payment; on the due day or before it costs nothing
   * @return the fee, rounded half up to the minor unit
   */
  public Money fee(Money arrears, LocalDate due, LocalDate at) {
    long days = Math.max(0, ChronoUnit.DAYS.between(due, at));
    BigInteger owed = BigInteger.valueOf(Math.max(0, arrears.minorUnits()));
    return fee(arrears.currency(), owed.multiply(BigInteger.valueOf(days)));
  }

  /** The fee on minor units times days, rounded here and nowhere before. */
  Money fee(Currency currency, BigInteger unitDays) {
    BigDecimal fee =
        new BigDecimal(unitDays.multiply(BigInteger.valueOf(perMillePerDay)))
            .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP);
    return new Money(currency, fee.longValueExact());
  }
}
