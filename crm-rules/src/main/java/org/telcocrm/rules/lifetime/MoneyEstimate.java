package org.telcocrm.rules.lifetime;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * An amount of money as a model expects it (估计金额): not money that was ever booked.
 *
 * <p>Example: 24.654 yuan per purchase. Immutable and thread-safe.
 *
 * @param currency the ISO 4217 currency
 * @param amount in major units (yuan); finite, may be negative
 */
public record MoneyEstimate(Currency currency, double amount) implements Serializable {

  /** Refuses an amount that is not finite. */
  public MoneyEstimate {
    Objects.requireNonNull(currency, "currency");
    if (!Double.isFinite(amount)) {
      throw new IllegalArgumentException("amount must be finite but was " + amount);
    }
  }

  static MoneyEstimate of(Money money, double factor) {
    return new MoneyEstimate(money.currency(), money.toDecimal().doubleValue() * factor);
  }

  /**
   * The estimate as it may be printed.
   *
   * @return to whole minor units, half a unit rounded away from zero
   * @throws IllegalArgumentException if 64 bits do not suffice
   */
  public Money rounded() {
    int digits = currency.getDefaultFractionDigits();
    return Money.of(currency, BigDecimal.valueOf(amount).setScale(digits, RoundingMode.HALF_UP));
  }
}
