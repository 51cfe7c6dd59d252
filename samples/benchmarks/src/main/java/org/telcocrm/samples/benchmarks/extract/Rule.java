package org.telcocrm.samples.benchmarks.extract;

/**
 * One rule: if the test holds, its points count and its reason is given.
 *
 * @param column what is looked at; a choice by the index of its code
 * @param test how it is compared
 * @param threshold what it is compared with
 * @param points what the rule counts, may be negative
 * @param reason upper-case code of 8 to 16 characters
 */
public record Rule(Column column, Test test, int threshold, int points, String reason) {

  /** How a value is compared with the threshold. */
  public enum Test {
    /** Less than the threshold. */
    BELOW("<"),
    /** The threshold or more. */
    AT_LEAST(">=");

    private final String sign;

    Test(String sign) {
      this.sign = sign;
    }

    /**
     * The sign as Java and SQL write it.
     *
     * @return for example {@code ">="}
     */
    public String sign() {
      return sign;
    }
  }

  static Rule below(Column column, int threshold, int points, String reason) {
    return new Rule(column, Test.BELOW, threshold, points, reason);
  }

  static Rule atLeast(Column column, int threshold, int points, String reason) {
    return new Rule(column, Test.AT_LEAST, threshold, points, reason);
  }

  /**
   * Whether the rule holds.
   *
   * @param value the column's value
   * @return true if it does
   */
  public boolean holds(long value) {
    return (test == Test.BELOW) == (value < threshold);
  }
}
