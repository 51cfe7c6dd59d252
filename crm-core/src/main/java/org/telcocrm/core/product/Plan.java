package org.telcocrm.core.product;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * The main plan of a subscription (主套餐): its price and what it includes per month.
 *
 * <p>Example: {@code new Plan("G128", Money.yuan("128"), 500, 30_720)} costs 128 yuan a month and
 * includes 500 minutes and 30 GB. Immutable and thread-safe.
 *
 * @param code the plan's code as the source writes it, not blank
 * @param monthlyFee the fee per month (套餐月费), at least 0
 * @param minutes voice minutes included per month (套内语音), at least 0
 * @param megabytes data included per month in MB (套内流量), at least 0
 */
public record Plan(String code, Money monthlyFee, int minutes, int megabytes)
    implements Serializable {

  /** Checks that the code is not blank and no amount negative. */
  public Plan {
    Objects.requireNonNull(monthlyFee, "monthlyFee");
    if (code.isBlank()) {
      throw new IllegalArgumentException("plan code must not be blank");
    }
    if (monthlyFee.minorUnits() < 0) {
      throw new IllegalArgumentException(
          "monthlyFee of plan " + code + " must not be negative but was " + monthlyFee);
    }
    requireNotNegative("minutes", code, minutes);
    requireNotNegative("megabytes", code, megabytes);
  }

  private static void requireNotNegative(String name, String code, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(
          name + " of plan " + code + " must not be negative but was " + value);
    }
  }
}
