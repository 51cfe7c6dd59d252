package org.telcocrm.rules.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * Whether a base is still the one a policy was made for (群体稳定性指标 PSI).
 *
 * <p>{@code PSI = Σ (a − e)·ln(a ÷ e)} over bins, e the share a bin had when the policy was made, a
 * the share it has now. Example: bins of 50 % and 50 % that are now 60 % and 40 % have PSI .0405.
 * Immutable and thread-safe. Source: Siddiqi 2006; domain/04 "Scorecard".
 *
 * @param rows the bins in order
 * @param index PSI, 0 or more
 */
public record PopulationStability(List<Row> rows, double index) implements Serializable {

  /** How far a base has moved. */
  public enum Level {
    /** Below .1. */
    STABLE,
    /** From .1 to .25, both inclusive. */
    WATCH,
    /** Above .25. */
    SHIFTED
  }

  private static final double WATCH_FROM = .1;
  private static final double WATCH_TO = .25;

  /**
   * One bin.
   *
   * @param bin its name
   * @param expected how many customers it had
   * @param actual how many it has now
   * @param expectedShare of all expected, after what zero cells became
   * @param actualShare of all actual
   * @param index what the bin adds to PSI, 0 or more
   */
  public record Row(
      String bin,
      long expected,
      long actual,
      double expectedShare,
      double actualShare,
      double index)
      implements Serializable {

    /** Refuses null. */
    public Row {
      Objects.requireNonNull(bin, "bin");
    }
  }

  /** Copies the rows. */
  public PopulationStability {
    rows = List.copyOf(rows);
  }

  /**
   * The index of counted bins.
   *
   * @param bins expected as first, actual as second class, in order
   * @param zeroCells what becomes of a bin that one of both does not have
   * @return the index; refused for an empty bin, an empty base, or a zero cell where these are
   *     refused
   */
  public static Estimate<PopulationStability> of(List<BinCount> bins, ZeroCells zeroCells) {
    Objects.requireNonNull(zeroCells, "zeroCells");
    Estimate<List<ShareTable.Row>> shares = ShareTable.of(bins, zeroCells, "expected", "actual");
    if (shares instanceof Estimate.Refused<List<ShareTable.Row>> refused) {
      return Estimate.refused(refused.reason(), refused.detail());
    }
    List<Row> rows = new ArrayList<>();
    double sum = 0;
    for (ShareTable.Row each : shares.figure().orElseThrow()) {
      sum += each.divergence();
      rows.add(
          new Row(
              each.count().bin(),
              each.count().first(),
              each.count().second(),
              each.first(),
              each.second(),
              each.divergence()));
    }
    return Estimate.found(new PopulationStability(rows, sum));
  }

  /**
   * The way to compare two bases.
   *
   * @param zeroCells what becomes of a bin that one of both does not have
   * @param order names of bins in the order of the table; others follow in alphabetical order
   * @return an aggregate whose result does not depend on the order of its inputs
   */
  public static Aggregate<BinCount, BinCounts, Estimate<PopulationStability>> aggregate(
      ZeroCells zeroCells, List<String> order) {
    return new Counting(Objects.requireNonNull(zeroCells, "zeroCells"), List.copyOf(order));
  }

  private static final class Counting extends BinCounts.Counting<PopulationStability> {

    private static final long serialVersionUID = 1L;

    private final ZeroCells zeroCells;

    @SuppressWarnings("serial") // always List.of
    private final List<String> order;

    Counting(ZeroCells zeroCells, List<String> order) {
      this.zeroCells = zeroCells;
      this.order = order;
    }

    @Override
    public Estimate<PopulationStability> finish(BinCounts state) {
      return of(state.inOrder(order), zeroCells);
    }
  }

  /**
   * How far the base has moved.
   *
   * @return the class of {@link #index}
   */
  public Level level() {
    if (index < WATCH_FROM) {
      return Level.STABLE;
    }
    return index <= WATCH_TO ? Level.WATCH : Level.SHIFTED;
  }
}
