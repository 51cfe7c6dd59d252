package org.telcocrm.rules.statistics;

import java.util.ArrayList;
import java.util.List;

/** Shares of two classes by bin and the logarithm of their ratio: the arithmetic of WOE and PSI. */
final class ShareTable {

  private static final double HALF = .5;

  /** One bin: what was counted, and the shares after what its zero cells became. */
  record Row(BinCount count, double first, double second) {

    double logRatio() {
      return StrictMath.log(first / second);
    }

    double divergence() {
      return (first - second) * logRatio();
    }
  }

  private ShareTable() {}

  static Estimate<List<Row>> of(List<BinCount> counts, ZeroCells zeroCells, String... classes) {
    long first = 0;
    long second = 0;
    for (BinCount each : counts) {
      if (each.first() == 0 && each.second() == 0) {
        return Estimate.refused(
            EstimateRefusal.EMPTY_CELL,
            "every bin must hold somebody but " + each.bin() + " is empty");
      }
      first = Math.addExact(first, each.first());
      second = Math.addExact(second, each.second());
    }
    if (first == 0 || second == 0) {
      return Estimate.refused(
          counts.isEmpty() ? EstimateRefusal.TOO_FEW : EstimateRefusal.ONE_CLASS,
          "there must be "
              + classes[0]
              + " and "
              + classes[1]
              + " but were "
              + first
              + " and "
              + second);
    }
    List<BinCount> bins = zeroCells == ZeroCells.MERGE ? merged(counts) : counts;
    if (zeroCells == ZeroCells.REFUSE) {
      for (BinCount each : bins) {
        if (hasZero(each)) {
          return Estimate.refused(
              EstimateRefusal.EMPTY_CELL,
              "every cell must hold somebody but "
                  + each.bin()
                  + " had "
                  + each.first()
                  + " and "
                  + each.second());
        }
      }
    }
    return Estimate.found(shares(bins, first, second));
  }

  private static boolean hasZero(BinCount count) {
    return count.first() == 0 || count.second() == 0;
  }

  private static List<Row> shares(List<BinCount> bins, long first, long second) {
    long halves = bins.stream().filter(ShareTable::hasZero).count();
    double firsts = first + HALF * halves;
    double seconds = second + HALF * halves;
    List<Row> rows = new ArrayList<>();
    for (BinCount each : bins) {
      double added = hasZero(each) ? HALF : 0;
      rows.add(new Row(each, (each.first() + added) / firsts, (each.second() + added) / seconds));
    }
    return rows;
  }

  /** A bin waits for the next ones until both classes occur; what is left over joins the last. */
  private static List<BinCount> merged(List<BinCount> counts) {
    List<BinCount> bins = new ArrayList<>();
    BinCount open = null;
    for (BinCount each : counts) {
      open = open == null ? each : joined(open, each);
      if (!hasZero(open)) {
        bins.add(open);
        open = null;
      }
    }
    if (open != null) {
      int last = bins.size() - 1;
      bins.set(last, joined(bins.get(last), open));
    }
    return bins;
  }

  private static BinCount joined(BinCount left, BinCount right) {
    return new BinCount(left.bin() + " + " + right.bin(), left.first(), left.second()).plus(right);
  }
}
