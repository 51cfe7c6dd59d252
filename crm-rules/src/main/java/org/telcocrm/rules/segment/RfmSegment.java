package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.util.Objects;

/**
 * A customer's scores of recency, frequency and money, and the segment they make.
 *
 * <p>Example: scores 3, 4 and 3 are 343, {@code POTENTIAL_LOYALIST}. Immutable and thread-safe.
 *
 * @param recency from 1 to the number of bins; the most recent have the highest
 * @param frequency from 1 to the number of bins
 * @param monetary from 1 to the number of bins
 * @param segment code of the first segment in the policy's list that matches, else {@code OTHERS}
 */
public record RfmSegment(int recency, int frequency, int monetary, String segment)
    implements Serializable {

  private static final int HUNDREDS = 100;
  private static final int TENS = 10;

  /** Refuses null. */
  public RfmSegment {
    Objects.requireNonNull(segment, "segment");
  }

  /**
   * The three scores as one number.
   *
   * @return {@code 100·recency + 10·frequency + monetary}, for example 343
   */
  public int score() {
    return HUNDREDS * recency + TENS * frequency + monetary;
  }
}
