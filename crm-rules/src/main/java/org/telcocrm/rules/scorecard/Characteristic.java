package org.telcocrm.rules.scorecard;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;

/**
 * One characteristic of a scorecard (特征): a fact, its bins and what each counts.
 *
 * <p>Numbers, money and dates have half-open bins {@code [lower, upper)} that cover the whole line,
 * so neither gap nor overlap can be written. Flags and choices have one bin per level and one for
 * the rest. A missing value has its own bin, by default worth nothing. Immutable and thread-safe.
 */
public final class Characteristic implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Fact fact;

  /** Upper bounds of all bins but the last for a line; empty for levels. */
  private final double[] uppers;

  /** One per bin of a line, or one per level of a flag or choice. */
  private final Attribute[] attributes;

  private final Attribute missing;
  private final boolean line;

  private Characteristic(Fact fact, double[] uppers, Attribute[] attributes, Attribute missing) {
    this.fact = fact;
    this.uppers = uppers;
    this.attributes = attributes;
    this.missing = missing;
    this.line = !(fact instanceof FlagFact) && !(fact instanceof ChoiceFact);
  }

  /**
   * Starts the bins of a number, from the lowest upwards.
   *
   * @param fact the fact
   * @return a builder without bins
   */
  public static Line of(NumberFact fact) {
    return new Line(fact);
  }

  /**
   * Starts the bins of an amount, from the lowest upwards; bounds in minor units.
   *
   * @param fact the fact
   * @return a builder without bins
   */
  public static Line of(MoneyFact fact) {
    return new Line(fact);
  }

  /**
   * A flag that counts when it is set.
   *
   * @param fact the flag
   * @param points what "yes" counts
   * @param reason reason code of "yes"
   * @return the characteristic; "no" and "unknown" count nothing
   */
  public static Characteristic of(FlagFact fact, int points, String reason) {
    return of(fact, new Attribute(points, reason), Attribute.NEUTRAL);
  }

  /**
   * A flag with a bin for each answer.
   *
   * @param fact the flag
   * @param yes what "yes" counts
   * @param no what "no" counts
   * @return the characteristic; "unknown" counts nothing
   */
  public static Characteristic of(FlagFact fact, Attribute yes, Attribute no) {
    return new Characteristic(fact, new double[0], new Attribute[] {no, yes}, Attribute.NEUTRAL);
  }

  /**
   * Starts the bins of a choice.
   *
   * @param fact the choice
   * @param <E> the levels' type
   * @return a builder in which every level counts nothing
   */
  public static <E> Levels<E> of(ChoiceFact<E> fact) {
    return new Levels<>(fact);
  }

  /**
   * A characteristic of bins that a program found.
   *
   * @param fact a number, an amount, a flag or a choice
   * @param uppers where one bin ends (exclusive) and the next begins, ascending, in the fact's
   *     unit; none for a flag or a choice
   * @param bins one more than bounds; of a flag no and yes, of a choice its levels in their order
   * @param missing what a missing value counts
   * @return the characteristic
   * @throws IllegalArgumentException if bounds do not ascend or are not as many as the bins ask for
   */
  public static Characteristic ofBins(
      Fact fact, double[] uppers, List<Attribute> bins, Attribute missing) {
    boolean levels = fact instanceof FlagFact || fact instanceof ChoiceFact;
    if (!levels) {
      return line(fact, uppers, bins.toArray(Attribute[]::new), missing);
    }
    int size = fact instanceof ChoiceFact<?> choice ? choice.levels().size() : 2;
    if (bins.size() != size || uppers.length > 0) {
      throw new IllegalArgumentException(
          "bins of "
              + fact.code()
              + " must be one for each of "
              + size
              + " levels, without bounds, but were "
              + bins.size()
              + " with "
              + uppers.length);
    }
    return levels(fact, bins.toArray(Attribute[]::new), missing);
  }

  static Characteristic line(Fact fact, double[] uppers, Attribute[] bins, Attribute missing) {
    for (int i = 0; i < uppers.length; i++) {
      if (!Double.isFinite(uppers[i])) {
        throw new IllegalArgumentException(
            "bounds of " + fact.code() + " must be finite but one was " + uppers[i]);
      }
      if (i > 0 && uppers[i] <= uppers[i - 1]) {
        throw new IllegalArgumentException(
            "bounds of "
                + fact.code()
                + " must ascend but "
                + uppers[i]
                + " follows "
                + uppers[i - 1]);
      }
    }
    if (bins.length != uppers.length + 1) {
      throw new IllegalArgumentException(
          "bins of " + fact.code() + " must end with one without upper bound");
    }
    // The one zero keeps equality simple: -0.0 would differ from 0.0.
    double[] bounds = Arrays.stream(uppers).map(bound -> bound + 0.0).toArray();
    return new Characteristic(fact, bounds, bins.clone(), missing);
  }

  static Characteristic levels(Fact fact, Attribute[] byLevel, Attribute missing) {
    return new Characteristic(fact, new double[0], byLevel.clone(), missing);
  }

  /**
   * The same bins with another bin for missing values.
   *
   * @param points what "unknown" counts
   * @param reason its reason code
   * @return the characteristic
   */
  public Characteristic withMissing(int points, String reason) {
    return new Characteristic(fact, uppers, attributes, new Attribute(points, reason));
  }

  /**
   * The fact.
   *
   * @return the key
   */
  public Fact fact() {
    return fact;
  }

  /**
   * What a missing value counts.
   *
   * @return the bin, neutral by default
   */
  public Attribute missing() {
    return missing;
  }

  /**
   * Whether the bins are ranges.
   *
   * @return false for a flag or a choice, whose bins are levels
   */
  public boolean isLine() {
    return line;
  }

  /**
   * How many bins there are.
   *
   * @return without that of missing values
   */
  public int bins() {
    return attributes.length;
  }

  /**
   * What a bin counts.
   *
   * @param index from 0; {@link #bins()} is that of missing values
   * @return the attribute
   */
  public Attribute attribute(int index) {
    return bin(Objects.checkIndex(index, attributes.length + 1));
  }

  /**
   * Where the bins of a line end, exclusive, in the fact's unit.
   *
   * @return ascending, one less than bins; none for levels
   */
  public double[] uppers() {
    return uppers.clone();
  }

  /**
   * Whether nothing counts anything.
   *
   * @return true if every bin, that of missing values too, has 0 points
   */
  public boolean isNeutral() {
    return minPoints() == 0 && maxPoints() == 0;
  }

  /**
   * The same bins with other points.
   *
   * @param factor what a point is worth, 0 or more
   * @return points rounded half to even
   */
  public Characteristic scaled(double factor) {
    requireFactor(factor);
    return new Characteristic(
        fact,
        uppers,
        Arrays.stream(attributes).map(each -> scaled(each, factor)).toArray(Attribute[]::new),
        scaled(missing, factor));
  }

  static void requireFactor(double factor) {
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("factor must be 0 or more and finite but was " + factor);
    }
  }

  private static Attribute scaled(Attribute attribute, double factor) {
    int points = (int) Math.rint(attribute.points() * factor);
    return points == 0 ? Attribute.NEUTRAL : new Attribute(points, attribute.reason());
  }

  /** A bin; the one behind the last is that of missing values. */
  Attribute bin(int index) {
    return index < attributes.length ? attributes[index] : missing;
  }

  /** Upper bound of a line's bin; infinite for the last. */
  double upper(int index) {
    return index < uppers.length ? uppers[index] : Double.POSITIVE_INFINITY;
  }

  /** The bin of a value's numeric view. */
  Attribute at(double numeric) {
    return bin(binOf(numeric));
  }

  /**
   * The bin of a value.
   *
   * @param numeric the value's numeric view
   * @return from 0; {@link #bins()} for a missing value
   */
  public int binOf(double numeric) {
    if (Double.isNaN(numeric)) {
      return attributes.length;
    }
    if (!line) {
      return (int) numeric;
    }
    int bin = 0;
    while (bin < uppers.length && numeric >= uppers[bin]) {
      bin++;
    }
    return bin;
  }

  /**
   * What each bin holds, in canonical words.
   *
   * @param schema says the currency
   * @return for example {@code "< 6"}, {@code ">= 6 and < 24"}; the last is {@code "unknown"}
   */
  public String[] bounds(FactSchema schema) {
    String[] bounds = new String[attributes.length + 1];
    for (int bin = 0; bin < attributes.length; bin++) {
      bounds[bin] = line ? range(bin, schema) : "= " + fact.format(bin);
    }
    bounds[attributes.length] = "unknown";
    return bounds;
  }

  private String range(int bin, FactSchema schema) {
    String low = bin == 0 ? "" : ">= " + schema.format(fact, uppers[bin - 1]);
    String high = bin == uppers.length ? "" : "< " + schema.format(fact, uppers[bin]);
    return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
  }

  /** Every reason code of the characteristic. */
  Set<String> reasons() {
    Set<String> reasons = new HashSet<>();
    Arrays.stream(attributes).map(Attribute::reason).forEach(reasons::add);
    reasons.add(missing.reason());
    reasons.remove("");
    return reasons;
  }

  int minPoints() {
    return Math.min(
        missing.points(), Arrays.stream(attributes).mapToInt(Attribute::points).min().orElse(0));
  }

  int maxPoints() {
    return Math.max(
        missing.points(), Arrays.stream(attributes).mapToInt(Attribute::points).max().orElse(0));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Characteristic that
        && fact.equals(that.fact)
        && Arrays.equals(uppers, that.uppers)
        && Arrays.equals(attributes, that.attributes)
        && missing.equals(that.missing);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fact, Arrays.hashCode(uppers), Arrays.hashCode(attributes), missing);
  }

  /** The fact and its bins. */
  @Override
  public String toString() {
    return fact.code() + Arrays.toString(attributes) + " at " + Arrays.toString(uppers);
  }

  /** Collects the bins of a line from the lowest upwards. Not thread-safe. */
  public static final class Line {

    private final Fact fact;
    private final List<Double> uppers = new ArrayList<>();
    private final List<Attribute> bins = new ArrayList<>();

    private Line(Fact fact) {
      this.fact = fact;
    }

    /**
     * The bin from the previous bound (inclusive) to this one (exclusive).
     *
     * @param upper in the fact's unit, above the previous bound
     * @param points what the bin counts
     * @param reason its reason code
     * @return this builder
     */
    public Line below(double upper, int points, String reason) {
      uppers.add(upper);
      bins.add(new Attribute(points, reason));
      return this;
    }

    /**
     * A bin that counts nothing, from the previous bound (inclusive) to this one (exclusive).
     *
     * @param upper in the fact's unit, above the previous bound
     * @return this builder
     */
    public Line neutralBelow(double upper) {
      uppers.add(upper);
      bins.add(Attribute.NEUTRAL);
      return this;
    }

    /**
     * Ends with the bin from the last bound upwards.
     *
     * @param points what the bin counts
     * @param reason its reason code
     * @return the characteristic
     * @throws IllegalArgumentException if the bounds do not ascend, naming the pair
     */
    public Characteristic above(int points, String reason) {
      bins.add(new Attribute(points, reason));
      return build();
    }

    /**
     * Ends with a bin that counts nothing, from the last bound upwards.
     *
     * @return the characteristic
     * @throws IllegalArgumentException if the bounds do not ascend, naming the pair
     */
    public Characteristic neutralAbove() {
      bins.add(Attribute.NEUTRAL);
      return build();
    }

    private Characteristic build() {
      return line(
          fact,
          uppers.stream().mapToDouble(Double::doubleValue).toArray(),
          bins.toArray(Attribute[]::new),
          Attribute.NEUTRAL);
    }
  }

  /**
   * Collects the bins of a choice. Not thread-safe.
   *
   * @param <E> the levels' type
   */
  public static final class Levels<E> {

    private final ChoiceFact<E> fact;
    private final Attribute[] byLevel;

    private Levels(ChoiceFact<E> fact) {
      this.fact = fact;
      this.byLevel = new Attribute[fact.levels().size()];
      Arrays.fill(byLevel, Attribute.NEUTRAL);
    }

    /**
     * What a level counts.
     *
     * @param level a declared level
     * @param points what it counts
     * @param reason its reason code
     * @return this builder
     */
    public Levels<E> at(E level, int points, String reason) {
      byLevel[fact.indexOf(level)] = new Attribute(points, reason);
      return this;
    }

    /**
     * Ends the collection; levels not named count nothing.
     *
     * @return the characteristic
     */
    public Characteristic build() {
      return levels(fact, byLevel, Attribute.NEUTRAL);
    }
  }
}
