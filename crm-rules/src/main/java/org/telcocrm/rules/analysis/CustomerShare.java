package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * Our share of what a customer or a group buys (客户份额): own against own and rivals together.
 *
 * <p>Counted in members of a calling circle, lines or minor units of money, all in one. Example: 80
 * members with us and 20 with rivals are 80 %. Immutable and thread-safe. Source: seed 0:36;
 * defaults 3.1, column 10.
 *
 * @param own ours, 0 or more
 * @param rivals the others', 0 or more
 */
public record CustomerShare(long own, long rivals) implements Serializable {

  /** The share of nobody. */
  public static final CustomerShare NONE = new CustomerShare(0, 0);

  /** Refuses negative numbers. */
  public CustomerShare {
    if (own < 0 || rivals < 0) {
      throw new IllegalArgumentException(
          "own and rivals must not be negative but were " + own + " and " + rivals);
    }
  }

  /**
   * What was counted of one customer.
   *
   * @param group what to sum by, for example an industry or a city
   * @param share ours and the others'
   */
  public record Count(String group, CustomerShare share) implements Serializable {

    /** Refuses null. */
    public Count {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(share, "share");
    }
  }

  /**
   * Sums customers into one share per group.
   *
   * @return an aggregate whose result does not depend on the order of its inputs; groups in the
   *     order of their names
   */
  public static Aggregate<Count, TreeMap<String, CustomerShare>, SortedMap<String, CustomerShare>>
      byGroup() {
    return new ByGroup();
  }

  private record ByGroup()
      implements Aggregate<
          Count, TreeMap<String, CustomerShare>, SortedMap<String, CustomerShare>> {

    @Override
    public TreeMap<String, CustomerShare> zero() {
      return new TreeMap<>();
    }

    @Override
    public TreeMap<String, CustomerShare> add(TreeMap<String, CustomerShare> state, Count input) {
      state.merge(input.group(), input.share(), CustomerShare::plus);
      return state;
    }

    @Override
    public TreeMap<String, CustomerShare> merge(
        TreeMap<String, CustomerShare> left, TreeMap<String, CustomerShare> right) {
      right.forEach((group, share) -> left.merge(group, share, CustomerShare::plus));
      return left;
    }

    @Override
    public SortedMap<String, CustomerShare> finish(TreeMap<String, CustomerShare> state) {
      return Collections.unmodifiableSortedMap(new TreeMap<>(state));
    }
  }

  /**
   * The share of two together.
   *
   * @param other counted in the same unit
   * @return sums of both, never a mean of shares
   * @throws ArithmeticException if a sum exceeds 64 bits
   */
  public CustomerShare plus(CustomerShare other) {
    return new CustomerShare(Math.addExact(own, other.own), Math.addExact(rivals, other.rivals));
  }

  /**
   * The share in percent.
   *
   * @param decimals digits behind the point, 0 or more
   * @return own ÷ (own + rivals), rounded half up; empty where both are 0
   */
  public Optional<BigDecimal> percent(int decimals) {
    BigDecimal all = BigDecimal.valueOf(own).add(BigDecimal.valueOf(rivals));
    return all.signum() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(own).movePointRight(2).divide(all, decimals, RoundingMode.HALF_UP));
  }
}
