package org.telcocrm.rules.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * What the bins of a characteristic say of good and bad (证据权重 WOE, 信息值 IV).
 *
 * <p>{@code WOE = ln(share of all good ÷ share of all bad)} of a bin with {@link
 * Sign#GOOD_OVER_BAD}; {@code IV = Σ (share of good − share of bad)·WOE}, the same for both signs.
 * Example: 348 of 700 good and 46 of 300 bad customers without a checking account have WOE 1.1763.
 * Immutable and thread-safe. Source: Siddiqi 2006; domain/04 "Scorecard", acceptance rows C3 and
 * C5.
 *
 * @param rows the bins in order, joined ones under a name such as {@code "A + B"}
 * @param informationValue IV, 0 or more
 * @param sign which way WOE points
 */
public record WeightOfEvidence(List<Row> rows, double informationValue, Sign sign)
    implements Serializable {

  /** Which class stands above the line. Packages differ: always say which one a table has. */
  public enum Sign {
    /** {@code ln(%good ÷ %bad)}, as Siddiqi prints it times 100: positive is good. */
    GOOD_OVER_BAD,
    /** {@code ln(%bad ÷ %good)}, as the R package scorecard has it: positive is bad. */
    BAD_OVER_GOOD
  }

  /** How strong a characteristic is by its information value. */
  public enum Strength {
    /** Below .02. */
    NONE,
    /** From .02 inclusive to .1. */
    WEAK,
    /** From .1 inclusive to .3. */
    MEDIUM,
    /** From .3 inclusive. */
    STRONG
  }

  private static final double WEAK_FROM = .02;
  private static final double MEDIUM_FROM = .1;
  private static final double STRONG_FROM = .3;

  /**
   * One bin.
   *
   * @param bin its name
   * @param good how many good customers were counted
   * @param bad how many bad ones
   * @param goodShare share of all good, after what zero cells became
   * @param badShare share of all bad
   * @param woe weight of evidence, natural logarithm
   * @param informationValue what the bin adds to IV, 0 or more
   */
  public record Row(
      String bin,
      long good,
      long bad,
      double goodShare,
      double badShare,
      double woe,
      double informationValue)
      implements Serializable {

    /** Refuses null. */
    public Row {
      Objects.requireNonNull(bin, "bin");
    }
  }

  /** Copies the rows. */
  public WeightOfEvidence {
    rows = List.copyOf(rows);
    Objects.requireNonNull(sign, "sign");
  }

  /**
   * The table of counted bins, {@code GOOD_OVER_BAD}, half a customer added in zero cells.
   *
   * @param bins good as first, bad as second class, in order
   * @return the table; refused for an empty bin or if good or bad do not occur
   */
  public static Estimate<WeightOfEvidence> of(List<BinCount> bins) {
    return of(bins, Sign.GOOD_OVER_BAD, ZeroCells.ADD_HALF);
  }

  /**
   * The table of counted bins.
   *
   * @param bins good as first, bad as second class, in order; names unique
   * @param sign which way WOE points
   * @param zeroCells what becomes of a bin without good or without bad
   * @return the table; refused for an empty bin, if good or bad do not occur, or for a zero cell
   *     where these are refused
   */
  public static Estimate<WeightOfEvidence> of(List<BinCount> bins, Sign sign, ZeroCells zeroCells) {
    Objects.requireNonNull(sign, "sign");
    Objects.requireNonNull(zeroCells, "zeroCells");
    Estimate<List<ShareTable.Row>> shares = ShareTable.of(bins, zeroCells, "good", "bad");
    if (shares instanceof Estimate.Refused<List<ShareTable.Row>> refused) {
      return Estimate.refused(refused.reason(), refused.detail());
    }
    List<Row> rows = new ArrayList<>();
    double sum = 0;
    for (ShareTable.Row each : shares.figure().orElseThrow()) {
      double woe = sign == Sign.GOOD_OVER_BAD ? each.logRatio() : -each.logRatio();
      sum += each.divergence();
      rows.add(
          new Row(
              each.count().bin(),
              each.count().first(),
              each.count().second(),
              each.first(),
              each.second(),
              woe,
              each.divergence()));
    }
    return Estimate.found(new WeightOfEvidence(rows, sum, sign));
  }

  /**
   * The way to make a table of a base.
   *
   * @param sign which way WOE points
   * @param zeroCells what becomes of a bin without good or without bad
   * @param order names of bins in the order of the table; others follow in alphabetical order
   * @return an aggregate whose result does not depend on the order of its inputs
   */
  public static Aggregate<BinCount, BinCounts, Estimate<WeightOfEvidence>> aggregate(
      Sign sign, ZeroCells zeroCells, List<String> order) {
    return new Counting(
        Objects.requireNonNull(sign, "sign"),
        Objects.requireNonNull(zeroCells, "zeroCells"),
        List.copyOf(order));
  }

  private static final class Counting extends BinCounts.Counting<WeightOfEvidence> {

    private static final long serialVersionUID = 1L;

    private final Sign sign;
    private final ZeroCells zeroCells;

    @SuppressWarnings("serial") // always List.of
    private final List<String> order;

    Counting(Sign sign, ZeroCells zeroCells, List<String> order) {
      this.sign = sign;
      this.zeroCells = zeroCells;
      this.order = order;
    }

    @Override
    public Estimate<WeightOfEvidence> finish(BinCounts state) {
      return of(state.inOrder(order), sign, zeroCells);
    }
  }

  /**
   * The weight of one bin.
   *
   * @param bin its name
   * @return empty if the table has no such bin
   */
  public Optional<Double> woe(String bin) {
    Objects.requireNonNull(bin, "bin");
    return rows.stream().filter(each -> each.bin().equals(bin)).map(Row::woe).findFirst();
  }

  /**
   * How strong the characteristic is.
   *
   * @return the class of {@link #informationValue}
   */
  public Strength strength() {
    if (informationValue < WEAK_FROM) {
      return Strength.NONE;
    }
    if (informationValue < MEDIUM_FROM) {
      return Strength.WEAK;
    }
    return informationValue < STRONG_FROM ? Strength.MEDIUM : Strength.STRONG;
  }
}
