package org.telcocrm.rules.churn;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * A churn rate (离网率) that keeps its numerator and denominator.
 *
 * <p>Example: 1,655 churned of 3,610 month-to-month customers are 45.84 %. Who counts as churned
 * and who as a customer, and over which window, is the caller's definition: void openings, changes
 * of owner and internal moves are to be left out before counting. Immutable and thread-safe.
 * Source: domain/05; acceptance row H6.
 *
 * @param churned how many of the customers left; 0 or more, at most {@code customers}
 * @param customers how many there were; 0 or more
 */
public record ChurnRate(long churned, long customers) implements Serializable {

  /** The rate of nobody. */
  public static final ChurnRate NONE = new ChurnRate(0, 0);

  /** Refuses negative counts and more churned than customers. */
  public ChurnRate {
    if (churned < 0 || churned > customers) {
      throw new IllegalArgumentException(
          "churned must be between 0 and customers but was " + churned + " of " + customers);
    }
  }

  /**
   * Customers of one group of whom all or none churned.
   *
   * @param group for example a contract kind or a city
   * @param churned whether they left
   * @param customers how many; 0 or more
   */
  public record Count(String group, boolean churned, long customers) implements Serializable {

    /** Refuses a negative number. */
    public Count {
      if (customers < 0) {
        throw new IllegalArgumentException("customers must not be negative but were " + customers);
      }
    }

    /**
     * One customer.
     *
     * @param group for example a contract kind or a city
     * @param churned whether the customer left
     * @return the count of 1
     */
    public static Count one(String group, boolean churned) {
      return new Count(group, churned, 1);
    }
  }

  /**
   * Counts customers into one rate per group, exact under any split of the base.
   *
   * @return a summary that ends in the rates by group, groups in the order of their names
   */
  public static Aggregate<Count, TreeMap<String, ChurnRate>, SortedMap<String, ChurnRate>>
      byGroup() {
    return new ByGroup();
  }

  /**
   * The rate of this base and another one together.
   *
   * @param other of other customers
   * @return sums of numerators and denominators, never a mean of rates
   * @throws ArithmeticException if a sum exceeds 64 bits
   */
  public ChurnRate plus(ChurnRate other) {
    return new ChurnRate(
        Math.addExact(churned, other.churned), Math.addExact(customers, other.customers));
  }

  /**
   * The rate in percent.
   *
   * @param decimals digits behind the point, 0 or more
   * @return rounded half up; empty if there was no customer
   */
  public Optional<BigDecimal> percent(int decimals) {
    return customers == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(churned)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(customers), decimals, RoundingMode.HALF_UP));
  }

  /** The counts and, where there is one, the rate: {@code "1655 of 3610 = 45.84 %"}. */
  @Override
  public String toString() {
    String counts = churned + " of " + customers;
    return percent(2).map(rate -> counts + " = " + rate.toPlainString() + " %").orElse(counts);
  }

  private record ByGroup()
      implements Aggregate<Count, TreeMap<String, ChurnRate>, SortedMap<String, ChurnRate>> {

    @Override
    public TreeMap<String, ChurnRate> zero() {
      return new TreeMap<>();
    }

    @Override
    public TreeMap<String, ChurnRate> add(TreeMap<String, ChurnRate> state, Count input) {
      long churned = input.churned() ? input.customers() : 0;
      state.merge(input.group(), new ChurnRate(churned, input.customers()), ChurnRate::plus);
      return state;
    }

    @Override
    public TreeMap<String, ChurnRate> merge(
        TreeMap<String, ChurnRate> left, TreeMap<String, ChurnRate> right) {
      right.forEach((group, rate) -> left.merge(group, rate, ChurnRate::plus));
      return left;
    }

    @Override
    public SortedMap<String, ChurnRate> finish(TreeMap<String, ChurnRate> state) {
      return Collections.unmodifiableSortedMap(new TreeMap<>(state));
    }
  }
}
