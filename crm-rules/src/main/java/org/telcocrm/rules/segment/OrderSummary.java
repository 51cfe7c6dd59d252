package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * What one customer bought: last when, how often, for how much.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer who
 * @param lastOrder date of the last purchase
 * @param orders how many purchases, at least 1
 * @param revenue what they came to; may be negative
 */
public record OrderSummary(CustomerId customer, LocalDate lastOrder, long orders, Money revenue)
    implements Serializable {

  /** Refuses fewer than one purchase. */
  public OrderSummary {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(lastOrder, "lastOrder");
    Objects.requireNonNull(revenue, "revenue");
    if (orders < 1) {
      throw new IllegalArgumentException("orders must be at least 1 but was " + orders);
    }
  }

  /**
   * Sums purchases by customer; memory grows with the number of customers.
   *
   * @return an aggregate whose result does not depend on the order of its inputs; customers in the
   *     order of their ids
   */
  public static Aggregate<
          Order, TreeMap<CustomerId, OrderSummary>, SortedMap<CustomerId, OrderSummary>>
      byCustomer() {
    return new ByCustomer();
  }

  /**
   * These purchases and others of the same customer.
   *
   * @param other of the same customer and currency
   * @return both together
   * @throws IllegalArgumentException if the customers or the currencies differ
   */
  public OrderSummary plus(OrderSummary other) {
    if (!customer.equals(other.customer)) {
      throw new IllegalArgumentException("customers must be the same but were two");
    }
    return new OrderSummary(
        customer,
        lastOrder.isBefore(other.lastOrder) ? other.lastOrder : lastOrder,
        Math.addExact(orders, other.orders),
        revenue.plus(other.revenue));
  }

  private record ByCustomer()
      implements Aggregate<
          Order, TreeMap<CustomerId, OrderSummary>, SortedMap<CustomerId, OrderSummary>> {

    @Override
    public TreeMap<CustomerId, OrderSummary> zero() {
      return new TreeMap<>();
    }

    @Override
    public TreeMap<CustomerId, OrderSummary> add(
        TreeMap<CustomerId, OrderSummary> state, Order input) {
      OrderSummary one = new OrderSummary(input.customer(), input.date(), 1, input.amount());
      state.merge(input.customer(), one, OrderSummary::plus);
      return state;
    }

    @Override
    public TreeMap<CustomerId, OrderSummary> merge(
        TreeMap<CustomerId, OrderSummary> left, TreeMap<CustomerId, OrderSummary> right) {
      right.forEach((customer, each) -> left.merge(customer, each, OrderSummary::plus));
      return left;
    }

    @Override
    public SortedMap<CustomerId, OrderSummary> finish(TreeMap<CustomerId, OrderSummary> state) {
      return Collections.unmodifiableSortedMap(new TreeMap<>(state));
    }
  }
}
