package org.telcocrm.rules.lifetime;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A fitted model of spend, and whether it may be trusted: frequency and spend must hardly be
 * correlated.
 *
 * <p>Immutable and thread-safe.
 */
public final class SpendFit implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Fitted<GammaGamma> fitted;
  private final boolean correlated;
  private final double correlation;
  private final long withoutRepeats;

  SpendFit(Fitted<GammaGamma> fitted, boolean correlated, double correlation, long withoutRepeats) {
    this.fitted = fitted;
    this.correlated = correlated;
    this.correlation = correlation;
    this.withoutRepeats = withoutRepeats;
  }

  /**
   * The model.
   *
   * @return with its likelihood; its customers are those who came again
   */
  public Fitted<GammaGamma> fitted() {
    return fitted;
  }

  /**
   * How frequency and mean spend of those who came again go together.
   *
   * @return Pearson's correlation from −1 to 1; empty if all came equally often
   */
  public OptionalDouble correlation() {
    return correlated ? OptionalDouble.of(correlation) : OptionalDouble.empty();
  }

  /**
   * Whether frequency and spend are nearly uncorrelated.
   *
   * @param limit largest size of the correlation that still passes, inclusive, from 0 to 1; .1 is a
   *     usual one (a proposal, no source fixes it)
   * @return true within the limit, and where all came equally often
   * @throws IllegalArgumentException if the limit lies outside
   */
  public boolean isUncorrelated(double limit) {
    if (!(limit >= 0 && limit <= 1)) {
      throw new IllegalArgumentException("limit must be between 0 and 1 but was " + limit);
    }
    return !correlated || Math.abs(correlation) <= limit;
  }

  /**
   * How many customers did not count, because they never came again.
   *
   * @return 0 or more
   */
  public long withoutRepeats() {
    return withoutRepeats;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpendFit that
        && fitted.equals(that.fitted)
        && correlated == that.correlated
        && Double.compare(correlation, that.correlation) == 0
        && withoutRepeats == that.withoutRepeats;
  }

  @Override
  public int hashCode() {
    return Objects.hash(fitted, correlation, withoutRepeats);
  }

  /** The model, the correlation and the counts. */
  @Override
  public String toString() {
    return fitted + " correlation " + correlation() + " without repeats " + withoutRepeats;
  }
}
