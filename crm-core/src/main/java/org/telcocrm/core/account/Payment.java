package org.telcocrm.core.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * One payment or top-up (缴费), for example {@code new Payment(LocalDate.of(2026, 3, 12),
 * Money.yuan("50"))}. Immutable and thread-safe.
 *
 * @param date the day on which it was paid
 * @param amount what was paid, above 0; a reversal is no payment
 */
public record Payment(LocalDate date, Money amount) implements Serializable {

  /** Checks that the amount is above 0. */
  public Payment {
    Objects.requireNonNull(date, "date");
    if (amount.minorUnits() <= 0) {
      throw new IllegalArgumentException(
          "payment of " + date + " must be above 0 but was " + amount);
    }
  }
}
