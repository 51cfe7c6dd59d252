package org.telcocrm.rules.lifetime;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * Customer lifetime value with a constant retention rate (客户终身价值, margin multiple).
 *
 * <p>Example: retention .8 and discount .12 per year make the margin of a year worth 2.50 times
 * itself: {@code MarginMultiple.of(.8, .12).multiple()} is {@code .8 / (1 + .12 − .8)}. Immutable
 * and thread-safe. Source: Gupta and Lehmann; domain/02 "CLV with constant retention", acceptance
 * row V10.
 *
 * @param retention share of customers that stay from one period to the next, from 0 to 1, both
 *     inclusive
 * @param discount rate per period, 0 or more; .12 is twelve percent
 * @param growth by which the margin grows per period, above −1
 * @param firstMargin when the first margin comes
 */
public record MarginMultiple(
    double retention, double discount, double growth, FirstMargin firstMargin)
    implements Serializable {

  /** When the first margin comes. Hosts may switch over it: it grows in a major version only. */
  public enum FirstMargin {
    /** After one period, from those who stayed: the default. */
    AFTER_ONE_PERIOD,
    /** At once, from everybody, and then after each period. */
    NOW
  }

  /** Refuses rates outside their ranges. */
  public MarginMultiple {
    if (!(retention >= 0 && retention <= 1)) {
      throw new IllegalArgumentException("retention must be between 0 and 1 but was " + retention);
    }
    if (!(discount >= 0 && discount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("discount must be 0 or more but was " + discount);
    }
    if (!(growth > -1 && growth < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("growth must be above -1 but was " + growth);
    }
    Objects.requireNonNull(firstMargin, "firstMargin");
  }

  /**
   * A margin that stays the same and comes first after one period.
   *
   * @param retention from 0 to 1
   * @param discount rate per period, 0 or more
   * @return the form {@code r / (1 + i − r)}
   */
  public static MarginMultiple of(double retention, double discount) {
    return new MarginMultiple(retention, discount, 0, FirstMargin.AFTER_ONE_PERIOD);
  }

  /**
   * The same with a margin that also comes now.
   *
   * @return the form {@code (1 + i) / (1 + i − r(1 + g))}
   */
  public MarginMultiple startingNow() {
    return new MarginMultiple(retention, discount, growth, FirstMargin.NOW);
  }

  /**
   * The same with a margin that grows from its first time on.
   *
   * @param rate by which it grows per period, above −1
   * @return the form {@code r / (1 + i − r(1 + g))}
   */
  public MarginMultiple growingAt(double rate) {
    return new MarginMultiple(retention, discount, rate, firstMargin);
  }

  /**
   * How many times its margin of one period a customer is worth, without a horizon.
   *
   * @return for example 2.5
   * @throws IllegalArgumentException if discount is 0, or retention with growth reaches {@code 1 +
   *     discount}: the sum has no end
   */
  public double multiple() {
    if (discount == 0) {
      throw new IllegalArgumentException(
          "discount must be above 0 without a horizon but was 0. Maybe ask for a number of periods");
    }
    double step = step();
    if (step >= 1 + discount) {
      throw new IllegalArgumentException(
          "retention with growth must be below "
              + (1 + discount)
              + " without a horizon but was "
              + step
              + ". Maybe ask for a number of periods");
    }
    double rest = 1 + discount - step;
    return firstMargin == FirstMargin.NOW ? (1 + discount) / rest : retention / rest;
  }

  /**
   * How many times its margin of one period a customer is worth within a horizon.
   *
   * @param periods how many periods from now, 0 to 12,000; a margin at their end still counts
   * @return the sum of the discounted margins, 0 for no period and a first margin after one
   * @throws IllegalArgumentException if the number lies outside
   */
  public double multiple(int periods) {
    Periods.require(periods);
    double factor = step() / (1 + discount);
    double each = firstMargin == FirstMargin.NOW ? 1 : retention / (1 + discount);
    int times = firstMargin == FirstMargin.NOW ? periods + 1 : periods;
    double sum = 0;
    for (int t = 0; t < times; t++) {
      sum += each;
      each *= factor;
    }
    return sum;
  }

  private double step() {
    return retention * (1 + growth);
  }

  /**
   * What a customer is worth.
   *
   * @param margin of one period, the first one; may be negative
   * @return margin × {@link #multiple()}
   * @throws IllegalArgumentException if the sum has no end
   */
  public MoneyEstimate value(Money margin) {
    return MoneyEstimate.of(margin, multiple());
  }
}
