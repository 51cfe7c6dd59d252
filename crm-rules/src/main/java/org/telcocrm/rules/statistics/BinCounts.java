package org.telcocrm.rules.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * Counts of two classes by bin: the state of the aggregates of this room. Changed by them; for one
 * thread at a time.
 */
public final class BinCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, BinCount> bins = new TreeMap<>();

  BinCounts() {}

  private void add(BinCount count) {
    bins.merge(count.bin(), count, BinCount::plus);
  }

  /** Bins in the order asked for, those it does not name behind them in alphabetical order. */
  List<BinCount> inOrder(List<String> order) {
    TreeMap<String, BinCount> left = new TreeMap<>(bins);
    List<BinCount> all = new ArrayList<>();
    for (String bin : order) {
      BinCount count = left.remove(bin);
      if (count != null) {
        all.add(count);
      }
    }
    all.addAll(left.values());
    return all;
  }

  /** Counts bins; what comes of them is for whoever extends it to say. */
  abstract static class Counting<T> implements Aggregate<BinCount, BinCounts, Estimate<T>> {

    private static final long serialVersionUID = 1L;

    @Override
    public BinCounts zero() {
      return new BinCounts();
    }

    @Override
    public BinCounts add(BinCounts state, BinCount input) {
      state.add(input);
      return state;
    }

    @Override
    public BinCounts merge(BinCounts left, BinCounts right) {
      right.bins.values().forEach(left::add);
      return left;
    }
  }
}
