package org.telcocrm.rules.brand;

import java.io.Serializable;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * How much brands overlap in a base (品牌重叠矩阵), and how many customers have the wrong one (品牌错位).
 *
 * <pre>{@code
 * BrandOverlap overlap = BrandOverlap.aggregate().over(fits);
 * overlap.share(Brand.GOTONE, Brand.EASYOWN); // .07 of the customers fit both
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: defaults 13.
 */
public final class BrandOverlap implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Exact counts. Changed by {@link #aggregate}; for one thread at a time. */
  public static final class Counts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<BrandPair, Long> pairs = new TreeMap<>();
    private final TreeMap<Brand, Long> misplaced = new TreeMap<>();
    private long customers;

    private Counts() {}
  }

  private static final class Counting implements Aggregate<BrandFit, Counts, BrandOverlap> {

    private static final long serialVersionUID = 1L;

    @Override
    public Counts zero() {
      return new Counts();
    }

    @Override
    public Counts add(Counts state, BrandFit input) {
      state.customers = Math.addExact(state.customers, 1);
      input.overlaps().forEach(pair -> state.pairs.merge(pair, 1L, Math::addExact));
      input
          .own()
          .filter(own -> input.isMisplaced())
          .ifPresent(own -> state.misplaced.merge(own, 1L, Math::addExact));
      return state;
    }

    @Override
    public Counts merge(Counts left, Counts right) {
      left.customers = Math.addExact(left.customers, right.customers);
      right.pairs.forEach((pair, count) -> left.pairs.merge(pair, count, Math::addExact));
      right.misplaced.forEach((own, count) -> left.misplaced.merge(own, count, Math::addExact));
      return left;
    }

    @Override
    public BrandOverlap finish(Counts state) {
      return new BrandOverlap(state);
    }
  }

  private final long customers;

  @SuppressWarnings("serial") // an unmodifiable view of a tree map
  private final SortedMap<BrandPair, Long> pairs;

  @SuppressWarnings("serial") // an unmodifiable view of a tree map
  private final SortedMap<Brand, Long> misplaced;

  private BrandOverlap(Counts counts) {
    this.customers = counts.customers;
    this.pairs = Collections.unmodifiableSortedMap(new TreeMap<>(counts.pairs));
    this.misplaced = Collections.unmodifiableSortedMap(new TreeMap<>(counts.misplaced));
  }

  /**
   * The way to count a base, each customer's fit once.
   *
   * @return an aggregate whose result does not depend on the order of its inputs
   */
  public static Aggregate<BrandFit, Counts, BrandOverlap> aggregate() {
    return new Counting();
  }

  /**
   * How many customers were looked at.
   *
   * @return at least 0
   */
  public long customers() {
    return customers;
  }

  /**
   * How many customers fit two brands about equally.
   *
   * @param one a brand
   * @param other another brand, in any order
   * @return at least 0
   */
  public long count(Brand one, Brand other) {
    return pairs.getOrDefault(new BrandPair(one, other), 0L);
  }

  /**
   * The share of customers who fit two brands about equally.
   *
   * @param one a brand
   * @param other another brand, in any order
   * @return 0–1, or empty without customers
   */
  public OptionalDouble share(Brand one, Brand other) {
    long count = count(one, other);
    return customers == 0 ? OptionalDouble.empty() : OptionalDouble.of(count / (double) customers);
  }

  /**
   * How many customers of a brand should have another one.
   *
   * @param own the brand they have
   * @return at least 0
   */
  public long misplaced(Brand own) {
    return misplaced.getOrDefault(own, 0L);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BrandOverlap that
        && customers == that.customers
        && pairs.equals(that.pairs)
        && misplaced.equals(that.misplaced);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(customers) + pairs.hashCode();
  }

  /** All counts. */
  @Override
  public String toString() {
    return customers + " customers, overlap " + pairs + ", misplaced " + misplaced;
  }
}
