package org.telcocrm.rules.statistics;

import java.io.Serializable;

/**
 * How long customers were seen, and whether they had left by then.
 *
 * <p>Example: {@code new SurvivalTime(13, false, 1)} is one customer who was still there after 13
 * months, when observation ended (censored). Immutable and thread-safe.
 *
 * @param time how long, in whole units of time such as months, all rows in the same; 0 or more
 * @param left whether they left at that time; otherwise they were last seen there
 * @param customers how many there are of the kind, at least 1
 */
public record SurvivalTime(long time, boolean left, long customers) implements Serializable {

  /** Refuses a negative time and fewer than one customer. */
  public SurvivalTime {
    if (time < 0) {
      throw new IllegalArgumentException("time must not be negative but was " + time);
    }
    if (customers < 1) {
      throw new IllegalArgumentException("customers must be at least 1 but was " + customers);
    }
  }

  /**
   * One customer who left.
   *
   * @param time when, 0 or more
   * @return the row
   */
  public static SurvivalTime left(long time) {
    return new SurvivalTime(time, true, 1);
  }

  /**
   * One customer who was still there.
   *
   * @param time when last seen, 0 or more
   * @return the row
   */
  public static SurvivalTime stayed(long time) {
    return new SurvivalTime(time, false, 1);
  }
}
