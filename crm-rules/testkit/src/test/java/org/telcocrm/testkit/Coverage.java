package org.telcocrm.testkit;

import net.jqwik.api.statistics.Statistics;

/**
 * What the generated cases of a property must meet often enough for it to mean something.
 *
 * <p>A generator that meets a case as often as promised fails the check once in a milliard runs, so
 * that a failure is a generator's change and not bad luck.
 */
final class Coverage {

  /** −ln of one in a milliard. */
  private static final double RARE = 20.7;

  private Coverage() {}

  /**
   * Counts a case, once in a try.
   *
   * @param label what is to be met
   * @param holds whether this case meets it
   * @param percentage in how many of 100 tries it is met in the long run, or less
   */
  static void covers(String label, boolean holds, double percentage) {
    Statistics.label(label).collect(holds);
    Statistics.label(label)
        .coverage(
            checker -> {
              int[] not = new int[1];
              checker.check(false).count((Integer count) -> not[0] = count);
              checker.check(true).count(met -> met >= least(label, met + not[0], percentage));
            });
  }

  /** Chernoff's bound of the lower tail: P(X ≤ μ − √(2 μ c)) ≤ exp(−c). */
  private static double least(String label, int tries, double percentage) {
    double expected = tries * percentage / 100;
    if (expected < RARE) {
      throw new IllegalStateException(
          tries + " tries are too few to be sure of " + label + ": " + expected + " expected");
    }
    return Math.max(1, expected - Math.sqrt(2 * expected * RARE));
  }
}
