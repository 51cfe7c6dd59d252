package org.telcocrm.samples.benchmarks.rules;

import org.telcocrm.samples.benchmarks.extract.HandRules;
import org.telcocrm.samples.benchmarks.extract.RuleBook;
import org.telcocrm.samples.benchmarks.extract.Tier;

/** Thirty {@code if}s over a plain object. */
public final class HandIfs implements RowRules {

  private final RuleRows rows;

  /**
   * Over these rows.
   *
   * @param rows the rows
   */
  public HandIfs(RuleRows rows) {
    this.rows = rows;
  }

  @Override
  public long check(int from, int to) {
    long check = 0;
    for (int row = from; row < to; row++) {
      long hits = HandRules.hits(rows.subscriber(row));
      int score = RuleBook.score(hits);
      check += RowRules.fold(score, Tier.of(score), Integer.bitCount(RuleBook.mask(hits)));
    }
    return check;
  }
}
