package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

/**
 * One purchase: a top-up, an order, a bill paid.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer who bought
 * @param date when
 * @param amount for how much; negative for a refund
 */
public record Order(CustomerId customer, LocalDate date, Money amount) implements Serializable {

  /** Refuses null. */
  public Order {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(amount, "amount");
  }
}
