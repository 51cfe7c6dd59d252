package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * How many customers went from one class to another (迁移矩阵): between two months, or between two
 * editions of a policy.
 *
 * <pre>{@code
 * MigrationMatrix tiers =
 *     MigrationMatrix.aggregate().over(List.of(new Move("MID", "HIGH"), new Move("LOW", "LOW")));
 * tiers.count("MID", "HIGH"); // 1
 * tiers.moved(); // 1
 * }</pre>
 *
 * <p>Every customer counts once, so that the cells add up to the base. Immutable and thread-safe.
 */
public final class MigrationMatrix implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * One customer's class before and after.
   *
   * @param from the class before
   * @param to the class after; the same for a customer that stayed
   */
  public record Move(String from, String to) {}

  /** Counts of moves. Changed by {@link #aggregate}; for one thread at a time. */
  public static final class Counts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, TreeMap<String, Long>> cells = new TreeMap<>();

    private Counts() {}

    private void add(String from, String to, long count) {
      cells.computeIfAbsent(from, key -> new TreeMap<>()).merge(to, count, Math::addExact);
    }
  }

  private static final class Counting implements Aggregate<Move, Counts, MigrationMatrix> {

    private static final long serialVersionUID = 1L;

    @Override
    public Counts zero() {
      return new Counts();
    }

    @Override
    public Counts add(Counts state, Move input) {
      state.add(input.from(), input.to(), 1);
      return state;
    }

    @Override
    public Counts merge(Counts left, Counts right) {
      right.cells.forEach((from, row) -> row.forEach((to, count) -> left.add(from, to, count)));
      return left;
    }

    @Override
    public MigrationMatrix finish(Counts state) {
      return new MigrationMatrix(state);
    }
  }

  @SuppressWarnings("serial") // an unmodifiable view of tree maps
  private final SortedMap<String, SortedMap<String, Long>> cells;

  private MigrationMatrix(Counts counts) {
    TreeMap<String, SortedMap<String, Long>> copy = new TreeMap<>();
    counts.cells.forEach(
        (from, row) -> copy.put(from, Collections.unmodifiableSortedMap(new TreeMap<>(row))));
    this.cells = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * The way to count moves.
   *
   * @return an aggregate whose result does not depend on the order of its inputs
   */
  public static Aggregate<Move, Counts, MigrationMatrix> aggregate() {
    return new Counting();
  }

  /**
   * The cells that are not zero.
   *
   * @return class before → class after → customers, each in alphabetical order; unmodifiable
   */
  public SortedMap<String, SortedMap<String, Long>> cells() {
    return cells;
  }

  /**
   * Every class, before or after.
   *
   * @return in alphabetical order
   */
  public SortedSet<String> classes() {
    TreeSet<String> all = new TreeSet<>(cells.keySet());
    cells.values().forEach(row -> all.addAll(row.keySet()));
    return all;
  }

  /**
   * How many customers made one move.
   *
   * @param from the class before
   * @param to the class after
   * @return 0 for a class that does not occur
   */
  public long count(String from, String to) {
    SortedMap<String, Long> row = cells.get(from);
    return row == null ? 0 : row.getOrDefault(to, 0L);
  }

  /**
   * How many customers there are.
   *
   * @return the sum of all cells
   */
  public long total() {
    return cells.values().stream()
        .flatMap(row -> row.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /**
   * How many customers are in another class after than before.
   *
   * @return the sum of the cells off the diagonal
   */
  public long moved() {
    return total() - classes().stream().mapToLong(each -> count(each, each)).sum();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MigrationMatrix that && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  /** The cells. */
  @Override
  public String toString() {
    return cells.toString();
  }
}
