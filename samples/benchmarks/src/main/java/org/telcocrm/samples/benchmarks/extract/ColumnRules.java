package org.telcocrm.samples.benchmarks.extract;

import java.util.Arrays;

/**
 * The rules written by hand for columns, without a branch: each rule is one pass over its column
 * that the compiler turns into vector instructions.
 *
 * <p>A comparison is the sign bit of a difference, spread over all bits; a conditional expression
 * would not be vectorised. Only the mask of reasons is carried from pass to pass, and the score is
 * looked up from it in three parts: a pass that wrote two arrays would not be vectorised either.
 */
public final class ColumnRules {

  private static final int PART = 10;
  private static final int PART_MASK = (1 << PART) - 1;

  private static final int[] LOW = points(0);
  private static final int[] MIDDLE = points(PART);
  private static final int[] HIGH = points(2 * PART);

  private ColumnRules() {}

  /** The points of each combination of ten neighbouring rules. */
  private static int[] points(int first) {
    int[] points = new int[1 << PART];
    for (int mask = 0; mask < points.length; mask++) {
      for (int i = 0; i < PART; i++) {
        points[mask] += ((mask >> i) & 1) * RuleBook.RULES.get(first + i).points();
      }
    }
    return points;
  }

  /**
   * Finds what holds.
   *
   * @param block the rows
   * @param masks takes the reasons of each row: bit {@code i} stands for rule {@code i}
   */
  public static void masks(ColumnBlock block, int[] masks) {
    int rows = block.rows;
    Arrays.fill(masks, 0, rows, 0);
    for (int i = 0; i < RuleBook.RULES.size(); i++) {
      Rule rule = RuleBook.RULES.get(i);
      int bit = 1 << i;
      boolean below = rule.test() == Rule.Test.BELOW;
      if (rule.column() == Column.BALANCE) {
        wide(block.balance, rule.threshold(), below, bit, masks, rows);
      } else if (below) {
        below(column(block, rule), rule.threshold(), bit, masks, rows);
      } else {
        atLeast(column(block, rule), rule.threshold(), bit, masks, rows);
      }
    }
  }

  private static int[] column(ColumnBlock block, Rule rule) {
    return rule.column() == Column.SEGMENT
        ? block.segment
        : block.ints[rule.column().index() - Column.FIRST_INT];
  }

  /**
   * The score of a row.
   *
   * @param mask its reasons
   * @return the sum of their points
   */
  public static int score(int mask) {
    return LOW[mask & PART_MASK] + MIDDLE[(mask >> PART) & PART_MASK] + HIGH[mask >>> (2 * PART)];
  }

  private static void below(int[] column, int threshold, int bit, int[] masks, int rows) {
    for (int i = 0; i < rows; i++) {
      masks[i] |= ((column[i] - threshold) >> 31) & bit;
    }
  }

  private static void atLeast(int[] column, int threshold, int bit, int[] masks, int rows) {
    for (int i = 0; i < rows; i++) {
      masks[i] |= ((threshold - 1 - column[i]) >> 31) & bit;
    }
  }

  /** Longs mix badly with ints in vectors of Java 17; this pass is plain. */
  private static void wide(
      long[] column, int threshold, boolean below, int bit, int[] masks, int rows) {
    int flip = below ? 0 : -1;
    for (int i = 0; i < rows; i++) {
      masks[i] |= ((int) ((column[i] - threshold) >> 63) ^ flip) & bit;
    }
  }
}
