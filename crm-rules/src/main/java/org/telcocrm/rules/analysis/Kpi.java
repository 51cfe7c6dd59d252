package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.table.Condition;

/**
 * A key figure of an operator (KPI): one definition with numerator and denominator, so that nobody
 * averages ratios.
 *
 * <pre>{@code
 * Kpi arpu =
 *     Kpi.builder("K302", Theme.REVENUE, KpiUnit.MONEY, Kpi.Direction.UP_IS_GOOD)
 *         .of(Kpi.Base.ON_NET)
 *         .month(List.of(new Part(1, bill)), List.of(new Part(1, Measure.users())))
 *         .build();
 * }</pre>
 *
 * <p>Its name stands in the texts under {@code kpi.CODE}, what it divides by what under {@code
 * kpiformula.CODE}. Immutable and thread-safe.
 */
public final class Kpi implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Whether more is better. Grows only in a major version. */
  public enum Direction {
    /** More is better (+). */
    UP_IS_GOOD,
    /** Less is better (−). */
    DOWN_IS_GOOD,
    /** Neither. */
    NEUTRAL
  }

  /**
   * Whose rows count. A source without the columns that tell holds nobody else, so that every row
   * counts. Grows only in a major version.
   */
  public enum Base {
    /** Every accepted row. */
    EVERYONE,
    /** Users on net (到达): active, one-way or stopped, not pre-cancelled and not cancelled. */
    ON_NET,
    /** Mobile users on net. */
    MOBILE_ON_NET;

    /** What holds of the rows that count; of facts the source has. */
    Condition in(FactSchema schema) {
      List<Condition> all = new ArrayList<>();
      if (this != EVERYONE && schema.contains(StandardFacts.STATE)) {
        all.add(onNet());
      }
      if (this == MOBILE_ON_NET && schema.contains(StandardFacts.SERVICE_KIND)) {
        all.add(Condition.oneOf(StandardFacts.SERVICE_KIND, ServiceKind.MOBILE));
      }
      return all.isEmpty() ? Condition.always() : Condition.allOf(all.toArray(Condition[]::new));
    }

    static Condition onNet() {
      return Condition.oneOf(
          StandardFacts.STATE,
          SubscriptionState.ACTIVE,
          SubscriptionState.ONE_WAY,
          SubscriptionState.STOPPED);
    }
  }

  /**
   * A measure and how often it counts.
   *
   * @param weight not 0; −1 takes away
   * @param measure what a row adds
   */
  public record Part(int weight, Measure measure) implements Serializable {

    /** Refuses what would not count. */
    public Part {
      if (weight == 0) {
        throw new IllegalArgumentException("weight must not be 0 but was 0");
      }
    }
  }

  /**
   * What a figure divides by what, in one month. A row counts if all of it is known.
   *
   * @param numerator at least one part, all of one scale
   * @param denominator the same; empty for a sum
   */
  public record Ratio(List<Part> numerator, List<Part> denominator) implements Serializable {

    /** Refuses sums of unlike things. */
    public Ratio {
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
      requireAlike("numerator", numerator);
      requireAlike("denominator", denominator);
      if (numerator.isEmpty()) {
        throw new IllegalArgumentException("numerator must have a part but has none");
      }
    }

    private static void requireAlike(String name, List<Part> parts) {
      if (parts.stream().map(each -> each.measure().scale()).distinct().count() > 1) {
        throw new IllegalArgumentException(name + " must be of one scale but is " + parts);
      }
    }

    /**
     * The facts of both.
     *
     * @return without repetition
     */
    public Set<Fact> facts() {
      Set<Fact> facts = new LinkedHashSet<>();
      numerator.forEach(each -> facts.addAll(each.measure().facts()));
      denominator.forEach(each -> facts.addAll(each.measure().facts()));
      return facts;
    }
  }

  private final String code;
  private final Theme theme;
  private final KpiUnit unit;
  private final Direction direction;
  private final Base base;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Ratio> months;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Kpi> meanOf;

  private Kpi(Builder builder) {
    this.code = builder.code;
    this.theme = builder.theme;
    this.unit = builder.unit;
    this.direction = builder.direction;
    this.base = builder.base;
    this.months = List.copyOf(builder.months);
    this.meanOf = List.copyOf(builder.meanOf);
    if (months.isEmpty() == meanOf.isEmpty()) {
      throw new IllegalArgumentException(
          code
              + (months.isEmpty()
                  ? " must have a month but has none"
                  : " must have no month of its own but is the mean of " + meanOf));
    }
  }

  /**
   * Starts a definition over every accepted row.
   *
   * @param code never reused, for example {@code "K302"}
   * @param theme where it belongs
   * @param unit what it is counted in
   * @param direction whether more is better
   * @return the builder
   */
  public static Builder builder(String code, Theme theme, KpiUnit unit, Direction direction) {
    return new Builder(code, theme, unit, direction);
  }

  /**
   * The code.
   *
   * @return for example {@code "K302"}
   */
  public String code() {
    return code;
  }

  /**
   * Where it belongs.
   *
   * @return one of nine
   */
  public Theme theme() {
    return theme;
  }

  /**
   * What it is counted in.
   *
   * @return the unit
   */
  public KpiUnit unit() {
    return unit;
  }

  /**
   * Whether more is better.
   *
   * @return the direction
   */
  public Direction direction() {
    return direction;
  }

  /**
   * Whose rows count.
   *
   * @return the base
   */
  public Base base() {
    return base;
  }

  /**
   * What is divided by what, by month.
   *
   * @return the newest month first, then as many before it as one row tells of; empty for a mean of
   *     others
   */
  public List<Ratio> months() {
    return months;
  }

  /**
   * Of which figures it is the mean.
   *
   * @return two or more; empty for a figure with months of its own
   */
  public List<Kpi> meanOf() {
    return meanOf;
  }

  /**
   * The facts of all months.
   *
   * @return without repetition
   */
  public Set<Fact> facts() {
    Set<Fact> facts = new LinkedHashSet<>();
    months.forEach(each -> facts.addAll(each.facts()));
    meanOf.forEach(each -> facts.addAll(each.facts()));
    return facts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Kpi that
        && code.equals(that.code)
        && theme == that.theme
        && unit == that.unit
        && direction == that.direction
        && base == that.base
        && months.equals(that.months)
        && meanOf.equals(that.meanOf);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, theme, unit, direction, base, months, meanOf);
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }

  /** Collects a definition. Not thread-safe. */
  public static final class Builder {

    private final String code;
    private final Theme theme;
    private final KpiUnit unit;
    private final Direction direction;
    private Base base = Base.EVERYONE;
    private final List<Ratio> months = new ArrayList<>();
    private final List<Kpi> meanOf = new ArrayList<>();

    private Builder(String code, Theme theme, KpiUnit unit, Direction direction) {
      this.code = code;
      this.theme = theme;
      this.unit = unit;
      this.direction = direction;
    }

    /**
     * Sets whose rows count.
     *
     * @param rows everyone by default
     * @return this builder
     */
    public Builder of(Base rows) {
      this.base = rows;
      return this;
    }

    /**
     * Adds the next month: first the newest, then the one before it.
     *
     * @param numerator what is divided
     * @param denominator by what; empty for a sum
     * @return this builder
     */
    public Builder month(List<Part> numerator, List<Part> denominator) {
      months.add(new Ratio(numerator, denominator));
      return this;
    }

    /**
     * Makes it the mean of other figures, of their unrounded values.
     *
     * @param figures two or more of the same unit, with months of their own
     * @return this builder
     * @throws IllegalArgumentException if there are fewer, or one is of another unit or a mean
     */
    public Builder meanOf(Kpi... figures) {
      List<Kpi> all = List.of(figures);
      if (all.size() < 2
          || all.stream().anyMatch(each -> each.unit != unit || !each.meanOf.isEmpty())) {
        throw new IllegalArgumentException(
            code + " must be the mean of two or more figures in " + unit + " but was of " + all);
      }
      meanOf.clear();
      meanOf.addAll(all);
      return this;
    }

    /**
     * Ends the definition.
     *
     * @return the key figure
     * @throws IllegalArgumentException if it has no month and is no mean, or both
     */
    public Kpi build() {
      return new Kpi(this);
    }
  }
}
