package org.telcocrm.core.account;

import java.io.Serializable;
import org.telcocrm.core.money.Money;

/**
 * What is overdue on one account (欠费).
 *
 * <p>Example: {@code new Arrears(Money.yuan("96.50"), 2)}: 96.50 yuan, the oldest part for two
 * months. Nothing overdue is {@code new Arrears(Money.fen(0), 0)}, which differs from not knowing.
 * Immutable and thread-safe.
 *
 * @param amount the amount overdue (欠费金额), at least 0
 * @param months completed months since the oldest part fell due (欠费月数), at least 0; 0 if nothing is
 *     overdue
 */
public record Arrears(Money amount, int months) implements Serializable {

  /** Checks that nothing is negative and that months without an amount do not occur. */
  public Arrears {
    if (amount.minorUnits() < 0) {
      throw new IllegalArgumentException("arrears must not be negative but were " + amount);
    }
    if (months < 0 || (months > 0 && amount.minorUnits() == 0)) {
      throw new IllegalArgumentException(
          "months of arrears "
              + amount
              + " must be "
              + (amount.minorUnits() == 0 ? "0" : "at least 0")
              + " but were "
              + months);
    }
  }
}
