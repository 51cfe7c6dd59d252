package org.telcocrm.core.account;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * One line of a bill (账单明细项), for example {@code new BillLine("PLAN_FEE", Money.yuan("58"))}.
 * Immutable and thread-safe.
 *
 * @param item what is charged (费用项), as the billing system codes it, not blank; several lines of
 *     one bill may have one item
 * @param amount the charge, negative for a rebate
 */
public record BillLine(String item, Money amount) implements Serializable {

  /** Checks that the item is named. */
  public BillLine {
    Objects.requireNonNull(amount, "amount");
    if (item.isBlank()) {
      throw new IllegalArgumentException("item of a bill line of " + amount + " must not be blank");
    }
  }
}
