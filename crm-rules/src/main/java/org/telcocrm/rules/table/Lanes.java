package org.telcocrm.rules.table;

import java.util.ArrayDeque;
import java.util.Deque;
import org.telcocrm.core.fact.FactBlock;

/**
 * Answers for many rows: a lane of 32 bits for each row, all set or all clear, one array for "it
 * holds" and one for "it does not"; a row in neither is unknown.
 *
 * <p>Whole lanes and sign bits instead of packed bits and conditions, because loops over them
 * become vector instructions. Lends arrays and takes them back; used by one thread.
 */
final class Lanes {

  private static final int SIGN = Integer.SIZE - 1;
  private static final int LIMIT = 1 << 30;

  private final Deque<int[]> free = new ArrayDeque<>();

  /** An array of at least this many lanes, whatever they hold. */
  int[] take(int size) {
    int[] lanes = free.poll();
    return lanes == null || lanes.length < size ? new int[size] : lanes;
  }

  void giveBack(int[] lanes) {
    free.push(lanes);
  }

  /** Values from one number to another, both inclusive. */
  static void between(FactBlock block, int column, double least, double most, int[] yes, int[] no) {
    if (block.isWide(column)) {
      double[] values = block.decimals(column);
      for (int i = 0; i < block.size(); i++) {
        int known = Double.isNaN(values[i]) ? 0 : -1;
        yes[i] = values[i] >= least && values[i] <= most ? -1 : 0;
        no[i] = known & ~yes[i];
      }
    } else {
      int low = (int) Math.max(1 - LIMIT, Math.min(LIMIT, Math.ceil(least)));
      int high = (int) Math.max(-LIMIT, Math.min(LIMIT - 1, Math.floor(most)));
      between(block.wholes(column), low - 1, high + 1, block.size(), yes, no);
    }
  }

  private static void between(int[] values, int below, int above, int size, int[] yes, int[] no) {
    for (int i = 0; i < size; i++) {
      int known = (FactBlock.MISSING - values[i]) >> SIGN;
      int inside = ((below - values[i]) & (values[i] - above)) >> SIGN;
      yes[i] = known & inside;
      no[i] = known & ~inside;
    }
  }

  /** Values whose level is marked. */
  static void marked(FactBlock block, int column, boolean[] levels, int[] yes, int[] no) {
    for (int i = 0; i < block.size(); i++) {
      double value = block.numeric(i, column);
      int known = Double.isNaN(value) ? 0 : -1;
      yes[i] = known != 0 && levels[(int) value] ? -1 : 0;
      no[i] = known & ~yes[i];
    }
  }

  /** Values that are there. */
  static void known(FactBlock block, int column, int[] yes, int[] no) {
    for (int i = 0; i < block.size(); i++) {
      yes[i] = Double.isNaN(block.numeric(i, column)) ? 0 : -1;
      no[i] = ~yes[i];
    }
  }

  /** What holds of one holds of both; what does not hold of one does not hold of either. */
  static void merge(int[] both, int[] either, int[] moreBoth, int[] moreEither, int size) {
    for (int i = 0; i < size; i++) {
      both[i] &= moreBoth[i];
      either[i] |= moreEither[i];
    }
  }
}
