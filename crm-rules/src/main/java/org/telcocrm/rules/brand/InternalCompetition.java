package org.telcocrm.rules.brand;

import java.io.Serializable;
import java.util.Collections;
import java.util.Currency;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * Moves between own brands after which customers pay less (品牌内部竞争): what one brand takes from
 * another.
 *
 * <pre>{@code
 * InternalCompetition.aggregate(yuan).over(switches).cell(Brand.GOTONE, Brand.EASYOWN).lost();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: defaults 13.
 */
public final class InternalCompetition implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Moves from one brand to another.
   *
   * @param switches all of them
   * @param lower those with a lower bill afterwards
   * @param lost what the latter pay less a month, together
   */
  public record Cell(long switches, long lower, Money lost) implements Serializable {

    private Cell plus(Cell other) {
      return new Cell(
          Math.addExact(switches, other.switches),
          Math.addExact(lower, other.lower),
          new Money(lost.currency(), Math.addExact(lost.minorUnits(), other.lost.minorUnits())));
    }
  }

  /** Exact sums. Changed by {@link #aggregate}; for one thread at a time. */
  public static final class Sums implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<Brand, TreeMap<Brand, Cell>> cells = new TreeMap<>();

    private Sums() {}

    private void add(Brand from, Brand to, Cell cell) {
      cells.computeIfAbsent(from, key -> new TreeMap<>()).merge(to, cell, Cell::plus);
    }
  }

  private record Summing(Currency currency)
      implements Aggregate<BrandSwitch, Sums, InternalCompetition> {

    @Override
    public Sums zero() {
      return new Sums();
    }

    @Override
    public Sums add(Sums state, BrandSwitch input) {
      if (!input.before().currency().equals(currency)) {
        throw new IllegalArgumentException(
            "bills must be in "
                + currency.getCurrencyCode()
                + " but were in "
                + input.before().currency().getCurrencyCode());
      }
      long lost = input.lostMinor();
      state.add(input.from(), input.to(), new Cell(1, lost > 0 ? 1 : 0, new Money(currency, lost)));
      return state;
    }

    @Override
    public Sums merge(Sums left, Sums right) {
      right.cells.forEach((from, row) -> row.forEach((to, cell) -> left.add(from, to, cell)));
      return left;
    }

    @Override
    public InternalCompetition finish(Sums state) {
      return new InternalCompetition(currency, state);
    }
  }

  private final Currency currency;

  @SuppressWarnings("serial") // an unmodifiable view of tree maps
  private final SortedMap<Brand, SortedMap<Brand, Cell>> cells;

  private InternalCompetition(Currency currency, Sums sums) {
    this.currency = currency;
    TreeMap<Brand, SortedMap<Brand, Cell>> copy = new TreeMap<>();
    sums.cells.forEach(
        (from, row) -> copy.put(from, Collections.unmodifiableSortedMap(new TreeMap<>(row))));
    this.cells = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * The way to sum up moves, each once.
   *
   * @param currency of all bills
   * @return an aggregate whose result does not depend on the order of its inputs; it refuses bills
   *     in another currency
   */
  public static Aggregate<BrandSwitch, Sums, InternalCompetition> aggregate(Currency currency) {
    return new Summing(Objects.requireNonNull(currency, "currency"));
  }

  /**
   * Moves from one brand to another.
   *
   * @param from the brand before
   * @param to the brand after
   * @return zeros if there were none
   */
  public Cell cell(Brand from, Brand to) {
    SortedMap<Brand, Cell> row = cells.get(from);
    Cell none = new Cell(0, 0, new Money(currency, 0));
    return row == null ? none : row.getOrDefault(to, none);
  }

  /**
   * All moves.
   *
   * @return brand before → brand after → moves, those that occur; unmodifiable
   */
  public SortedMap<Brand, SortedMap<Brand, Cell>> cells() {
    return cells;
  }

  /**
   * All moves together.
   *
   * @return the sum of the cells
   */
  public Cell total() {
    Cell sum = new Cell(0, 0, new Money(currency, 0));
    for (SortedMap<Brand, Cell> row : cells.values()) {
      for (Cell cell : row.values()) {
        sum = sum.plus(cell);
      }
    }
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InternalCompetition that
        && currency.equals(that.currency)
        && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  /** All cells. */
  @Override
  public String toString() {
    return cells.toString();
  }
}
