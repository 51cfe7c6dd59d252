package org.telcocrm.rules.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whom one reaches with the highest probabilities: a point of the ROC curve in exact counts. */
record TargetedCount(long churners, long others) {

  long customers() {
    return churners + others;
  }

  /**
   * The upper convex hull of the curve from nobody to everybody.
   *
   * @param counts churners and others of each distinct probability, the highest first
   */
  static List<TargetedCount> hull(Collection<long[]> counts) {
    List<TargetedCount> hull = new ArrayList<>();
    TargetedCount point = new TargetedCount(0, 0);
    hull.add(point);
    for (long[] each : counts) {
      point =
          new TargetedCount(
              Math.addExact(point.churners, each[0]), Math.addExact(point.others, each[1]));
      while (hull.size() > 1
          && !turnsDown(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point)) {
        hull.remove(hull.size() - 1);
      }
      hull.add(point);
    }
    return hull;
  }

  /** Whether the way over the middle lies above the straight one; whole numbers of any size. */
  private static boolean turnsDown(TargetedCount from, TargetedCount middle, TargetedCount to) {
    BigInteger before = product(middle.churners - from.churners, to.others - middle.others);
    BigInteger after = product(to.churners - middle.churners, middle.others - from.others);
    return before.compareTo(after) > 0;
  }

  private static BigInteger product(long left, long right) {
    return BigInteger.valueOf(left).multiply(BigInteger.valueOf(right));
  }
}
