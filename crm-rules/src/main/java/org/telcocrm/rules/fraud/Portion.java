package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * So many of so many of whom it is known: an exact share. Example: {@code new Portion(24, 200)} is
 * 12 %. Immutable and thread-safe.
 *
 * @param count those to whom it applies, 0 to {@code of}
 * @param of those of whom it is known, at least 0; of 0 there is no share
 */
public record Portion(long count, long of) implements Serializable {

  /** Checks that the part is not larger than the whole. */
  public Portion {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException("count must be between 0 and " + of + " but was " + count);
    }
  }

  /**
   * The share in percent, for people.
   *
   * @return 0–100 with two decimals, rounded half up; empty if nobody is known
   */
  public Optional<BigDecimal> percent() {
    return of == 0 ? Optional.empty() : Optional.of(exactPercent().rounded());
  }

  /** The share in percent, for decisions; not for a portion of nobody. */
  Fraction exactPercent() {
    return Fraction.of(count, of).times(100, 1);
  }
}
