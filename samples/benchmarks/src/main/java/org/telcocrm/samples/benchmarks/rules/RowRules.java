package org.telcocrm.samples.benchmarks.rules;

import org.telcocrm.samples.benchmarks.extract.Tier;

/** A contender: scores rows in memory, one thread, with tier and reasons. */
public interface RowRules {

  /**
   * Scores rows and folds the answers into a number, so that none can be left out.
   *
   * @param from the first row
   * @param to the row behind the last, at most {@link RuleRows#COUNT}; for those who work in blocks
   *     both are multiples of {@link RuleRows#BLOCK}, else any
   * @return the sum of {@link #fold}
   */
  long check(int from, int to);

  /**
   * One row's answer as a number.
   *
   * @param score the sum of points
   * @param tier what the score means
   * @param reasons how many rules hold
   * @return a number that differs when the answer differs
   */
  static long fold(int score, Tier tier, int reasons) {
    return score + 1_000L * tier.rank() + 10_000L * reasons;
  }
}
