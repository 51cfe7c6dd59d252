package org.telcocrm.samples.benchmarks.extract;

/** What a score means. */
public enum Tier {
  /** Below {@link #MID_FROM}. */
  LOW,
  /** From {@link #MID_FROM} to below {@link #HIGH_FROM}. */
  MID,
  /** {@link #HIGH_FROM} or more. */
  HIGH;

  /** The lowest score of {@link #MID}. */
  public static final int MID_FROM = 20;

  /** The lowest score of {@link #HIGH}. */
  public static final int HIGH_FROM = 60;

  /**
   * The tier of a score.
   *
   * @param score the sum of points
   * @return its tier
   */
  public static Tier of(int score) {
    if (score >= HIGH_FROM) {
      return HIGH;
    }
    return score >= MID_FROM ? MID : LOW;
  }

  /**
   * The tier as a number.
   *
   * @return 0 for {@link #LOW} to 2 for {@link #HIGH}
   */
  @SuppressWarnings("EnumOrdinal") // The constants ascend.
  public int rank() {
    return ordinal();
  }
}
