package org.telcocrm.samples.benchmarks.rules;

import org.telcocrm.samples.benchmarks.extract.ColumnRules;
import org.telcocrm.samples.benchmarks.extract.Tier;

/** Columns in blocks, each rule one pass of vector instructions: the limit. */
public final class HandColumns implements RowRules {

  private final RuleRows rows;
  private final int[] masks = new int[RuleRows.BLOCK];
  private final int[] scores = new int[RuleRows.BLOCK];

  /**
   * Over these rows.
   *
   * @param rows the rows
   */
  public HandColumns(RuleRows rows) {
    this.rows = rows;
  }

  /** Whole blocks only. */
  @Override
  public long check(int from, int to) {
    long check = 0;
    for (int row = from; row < to; row += RuleRows.BLOCK) {
      ColumnRules.masks(rows.block(row), masks);
      for (int i = 0; i < masks.length; i++) {
        scores[i] = ColumnRules.score(masks[i]);
      }
      check += fold();
    }
    return check;
  }

  /** The tier as two sign bits: a comparison that fails half the time costs more than the rules. */
  private long fold() {
    long check = 0;
    for (int i = 0; i < masks.length; i++) {
      int score = scores[i];
      int tier = ((Tier.MID_FROM - 1 - score) >>> 31) + ((Tier.HIGH_FROM - 1 - score) >>> 31);
      check += score + 1_000 * tier + 10_000 * Integer.bitCount(masks[i]);
    }
    return check;
  }
}
