package org.telcocrm.rules.lifetime;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.telcocrm.core.money.Money;

/**
 * What customers spent on repeat purchases, as a source has it: a row may contradict itself, which
 * {@link #contradiction} tells.
 *
 * <p>Example: {@code SpendSummary.of(2, Money.yuan("44.70"))} spent 22.35 yuan at each of two
 * repeat purchases on average. Immutable and thread-safe.
 *
 * @param repeats x, how many purchases after the first, 0 or more
 * @param total what they came to, without the first; 0 if there is none
 * @param customers how many customers are alike, at least 1
 */
public record SpendSummary(int repeats, Money total, long customers) implements Serializable {

  /** Refuses a negative number and fewer than one customer. */
  public SpendSummary {
    Objects.requireNonNull(total, "total");
    if (repeats < 0) {
      throw new IllegalArgumentException("repeats must not be negative but were " + repeats);
    }
    if (customers < 1) {
      throw new IllegalArgumentException("customers must be at least 1 but was " + customers);
    }
  }

  /**
   * One customer.
   *
   * @param repeats x, 0 or more
   * @param total what the repeat purchases came to
   * @return the row
   */
  public static SpendSummary of(int repeats, Money total) {
    return new SpendSummary(repeats, total, 1);
  }

  /**
   * What is wrong with the row.
   *
   * @return for example {@code "total must be above 0 with repeats but was CNY 0.00"}; empty if it
   *     holds together
   */
  public Optional<String> contradiction() {
    if (repeats > 0 && total.minorUnits() <= 0) {
      return Optional.of("total must be above 0 with repeats but was " + total);
    }
    if (repeats == 0 && total.minorUnits() != 0) {
      return Optional.of("total must be 0 without repeats but was " + total);
    }
    return Optional.empty();
  }

  /** z̄ in major units; only with repeats. */
  double mean() {
    return total.toDecimal().doubleValue() / repeats;
  }
}
