package org.telcocrm.rules.scorecard;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;

/**
 * One side of a {@link PairTable}: a fact and its bins.
 *
 * <p>Numbers and money have half-open bins {@code [lower, upper)}, of which the last has no upper
 * bound; a flag has "no" and "yes", a choice its levels in their order. Behind them stands the bin
 * of missing values. Example: {@code PairAxis.of(BILL_M0, 4500, 6000)} has four: below 45 yuan, 45
 * to below 60, from 60 on, unknown. Immutable and thread-safe.
 */
public final class PairAxis implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Characteristic bins;

  private PairAxis(Characteristic bins) {
    this.bins = bins;
  }

  /**
   * The bins of a number.
   *
   * @param fact the fact
   * @param uppers where one bin ends (exclusive) and the next begins, ascending, in its unit
   * @return the axis; one bin more than bounds, and that of missing values
   * @throws IllegalArgumentException if the bounds do not ascend or are not finite
   */
  public static PairAxis of(NumberFact fact, double... uppers) {
    return line(fact, uppers);
  }

  /**
   * The bins of an amount.
   *
   * @param fact the fact
   * @param uppers where one bin ends (exclusive) and the next begins, ascending, in minor units
   * @return the axis; one bin more than bounds, and that of missing values
   * @throws IllegalArgumentException if the bounds do not ascend or are not finite
   */
  public static PairAxis of(MoneyFact fact, double... uppers) {
    return line(fact, uppers);
  }

  /**
   * No and yes.
   *
   * @param fact the flag
   * @return the axis: no, yes, unknown
   */
  public static PairAxis of(FlagFact fact) {
    return levels(fact);
  }

  /**
   * The levels of a choice.
   *
   * @param fact the choice
   * @return the axis: each level, unknown
   */
  public static PairAxis of(ChoiceFact<?> fact) {
    return levels(fact);
  }

  /**
   * The bins of a number or an amount.
   *
   * @param fact neither a flag, a choice nor a date
   * @param uppers where one bin ends (exclusive) and the next begins, ascending, in its unit
   * @return the axis
   * @throws IllegalArgumentException if the fact is of another kind, or the bounds do not ascend or
   *     are not finite
   */
  public static PairAxis ofBounds(Fact fact, double... uppers) {
    if (!(fact instanceof NumberFact) && !(fact instanceof MoneyFact)) {
      throw new IllegalArgumentException(
          "bounds must be of a number or an amount but " + fact + " is a " + fact.type());
    }
    return line(fact, uppers);
  }

  /**
   * The levels of a flag or a choice.
   *
   * @param fact the flag or choice
   * @return the axis
   * @throws IllegalArgumentException if the fact is of another kind
   */
  public static PairAxis ofLevels(Fact fact) {
    if (!(fact instanceof FlagFact) && !(fact instanceof ChoiceFact)) {
      throw new IllegalArgumentException(
          "levels must be of a flag or a choice but " + fact + " is a " + fact.type());
    }
    return levels(fact);
  }

  static PairAxis line(Fact fact, double... uppers) {
    Attribute[] neutral = new Attribute[uppers.length + 1];
    Arrays.fill(neutral, Attribute.NEUTRAL);
    return new PairAxis(Characteristic.line(fact, uppers, neutral, Attribute.NEUTRAL));
  }

  static PairAxis levels(Fact fact) {
    Attribute[] neutral =
        new Attribute[fact instanceof ChoiceFact<?> choice ? choice.levels().size() : 2];
    Arrays.fill(neutral, Attribute.NEUTRAL);
    return new PairAxis(Characteristic.levels(fact, neutral, Attribute.NEUTRAL));
  }

  /**
   * The fact.
   *
   * @return the key
   */
  public Fact fact() {
    return bins.fact();
  }

  /**
   * How many bins there are.
   *
   * @return with that of missing values, which is the last
   */
  public int size() {
    return bins.bins() + 1;
  }

  /**
   * The bin of a value.
   *
   * @param numeric the value's numeric view
   * @return from 0; {@code size() − 1} for a missing value
   */
  public int binOf(double numeric) {
    return bins.binOf(numeric);
  }

  /**
   * What the bins hold, in canonical words.
   *
   * @param schema says the currency
   * @return for example {@code "< CNY 45.00"}, {@code "= FIBRE"}; the last is {@code "unknown"}
   */
  public String[] bounds(FactSchema schema) {
    return bins.bounds(schema);
  }

  boolean isLine() {
    return bins.isLine();
  }

  double[] uppers() {
    double[] uppers = new double[bins.isLine() ? bins.bins() - 1 : 0];
    Arrays.setAll(uppers, bins::upper);
    return uppers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PairAxis that && bins.equals(that.bins);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(bins);
  }

  /** The fact and where its bins begin. */
  @Override
  public String toString() {
    return fact().code() + (isLine() ? " at " + Arrays.toString(uppers()) : "");
  }
}
