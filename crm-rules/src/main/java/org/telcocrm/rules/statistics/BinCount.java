package org.telcocrm.rules.statistics;

import java.io.Serializable;
import java.util.Objects;

/**
 * How many of two classes fell into a bin.
 *
 * <p>The classes are good and bad payers for a {@link WeightOfEvidence}, expected and actual
 * customers for a {@link PopulationStability}. Immutable and thread-safe.
 *
 * @param bin name of the bin, for example {@code "18-22"}
 * @param first of the first class (good, expected); 0 or more
 * @param second of the second class (bad, actual); 0 or more
 */
public record BinCount(String bin, long first, long second) implements Serializable {

  /** Refuses negative counts. */
  public BinCount {
    Objects.requireNonNull(bin, "bin");
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException(
          "counts must not be negative but were " + first + " and " + second);
    }
  }

  /**
   * The counts of this bin and another of the same or of another name, under this one's name.
   *
   * @param other of other customers
   * @return the sums
   * @throws ArithmeticException if a sum exceeds 64 bits
   */
  public BinCount plus(BinCount other) {
    return new BinCount(
        bin, Math.addExact(first, other.first), Math.addExact(second, other.second));
  }
}
