package org.telcocrm.rules.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.money.Money;

/**
 * A condition on the facts of one customer, as data.
 *
 * <p>Example: {@code Condition.allOf(atLeast(PORT_QUERY_90D, 1), Condition.isTrue(PREPAY))}. Build
 * with the factories below; JSON form: {@link ConditionCodec}. Bounds are numeric views (see {@link
 * Fact}): money in minor units, dates as days since 1970-01-01. Immutable and thread-safe.
 */
public sealed interface Condition extends Serializable {

  /**
   * A fact lies between two bounds.
   *
   * @param fact any fact but a choice
   * @param lower lower bound, −∞ for none
   * @param lowerInclusive whether the lower bound itself counts
   * @param upper upper bound, +∞ for none
   * @param upperInclusive whether the upper bound itself counts
   */
  record Range(
      Fact fact, double lower, boolean lowerInclusive, double upper, boolean upperInclusive)
      implements Condition {

    /**
     * Refuses choices, NaN, empty ranges, ranges without any bound, and bounds that are no value of
     * a flag or date. No bound is never inclusive.
     */
    public Range {
      if (fact instanceof ChoiceFact) {
        throw new IllegalArgumentException(fact.code() + " is a choice: use oneOf, not a range");
      }
      if (Double.isNaN(lower) || Double.isNaN(upper)) {
        throw new IllegalArgumentException("bounds of " + fact.code() + " must not be NaN");
      }
      if (lower == Double.NEGATIVE_INFINITY && upper == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "a range of " + fact.code() + " must have a bound. Maybe use isKnown");
      }
      // One form of each range, so that equal ranges are equal: no bound is exclusive, zero is 0.0.
      lowerInclusive = lowerInclusive && !Double.isInfinite(lower);
      upperInclusive = upperInclusive && !Double.isInfinite(upper);
      lower = requireValue(fact, lower) + 0.0;
      upper = requireValue(fact, upper) + 0.0;
      if (lower > upper || (lower == upper && !(lowerInclusive && upperInclusive))) {
        throw new IllegalArgumentException(
            "the lower bound of "
                + fact.code()
                + " must be below the upper one but they were "
                + lower
                + " and "
                + upper);
      }
    }

    /** A document writes dates as days and flags as true or false: other bounds it cannot say. */
    private static double requireValue(Fact fact, double bound) {
      boolean valid =
          switch (fact.type()) {
            case DATE -> bound == Math.rint(bound);
            case FLAG -> Double.isInfinite(bound) || bound == 0 || bound == 1;
            case NUMBER, MONEY, CHOICE -> true;
          };
      if (!valid) {
        throw new IllegalArgumentException(
            "bounds of " + fact.code() + " must be values of it but one was " + bound);
      }
      return bound;
    }

    @Override
    public Truth test(FactReader facts) {
      double value = facts.numeric(fact);
      return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(holds(value));
    }

    boolean holds(double value) {
      return (lowerInclusive ? value >= lower : value > lower)
          && (upperInclusive ? value <= upper : value < upper);
    }

    @Override
    public String bound(FactSchema schema) {
      if (lower == upper) {
        return "= " + schema.format(fact, lower);
      }
      String low =
          lower == Double.NEGATIVE_INFINITY
              ? ""
              : (lowerInclusive ? ">= " : "> ") + schema.format(fact, lower);
      String high =
          upper == Double.POSITIVE_INFINITY
              ? ""
              : (upperInclusive ? "<= " : "< ") + schema.format(fact, upper);
      return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
    }
  }

  /**
   * A choice has one of some levels.
   *
   * @param fact the choice
   * @param levels codes of declared levels, at least one, without repetition
   */
  record OneOf(ChoiceFact<?> fact, List<String> levels) implements Condition {

    /** Refuses undeclared or repeated levels. */
    public OneOf {
      levels = List.copyOf(levels);
      if (levels.isEmpty() || Set.copyOf(levels).size() != levels.size()) {
        throw new IllegalArgumentException(
            "levels of " + fact.code() + " must be one or more, each once, but were " + levels);
      }
      for (String level : levels) {
        if (fact.parse(level).isEmpty()) {
          throw new IllegalArgumentException(
              "level of " + fact.code() + " must be one of " + fact.levels() + " but was " + level);
        }
      }
    }

    @Override
    public Truth test(FactReader facts) {
      double value = facts.numeric(fact);
      return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(levels.contains(fact.format(value)));
    }

    @Override
    public String bound(FactSchema schema) {
      return "in " + levels;
    }
  }

  /**
   * A fact is known; never unknown itself.
   *
   * @param fact the fact
   * @param known true for known, false for missing or absent
   */
  record Known(Fact fact, boolean known) implements Condition {

    @Override
    public Truth test(FactReader facts) {
      return Truth.of(known != Double.isNaN(facts.numeric(fact)));
    }

    @Override
    public String bound(FactSchema schema) {
      return known ? "known" : "unknown";
    }
  }

  /**
   * Every condition holds; true for none.
   *
   * @param conditions in the order of the evidence
   */
  record AllOf(List<Condition> conditions) implements Condition {

    /** Copies the conditions. */
    public AllOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Truth test(FactReader facts) {
      Truth result = Truth.TRUE;
      for (Condition each : conditions) {
        result = result.and(each.test(facts));
      }
      return result;
    }

    @Override
    public String bound(FactSchema schema) {
      return conditions.stream().map(c -> c.bound(schema)).collect(Collectors.joining(" and "));
    }
  }

  /**
   * At least one condition holds; false for none.
   *
   * @param conditions in the order of the evidence
   */
  record AnyOf(List<Condition> conditions) implements Condition {

    /** Copies the conditions. */
    public AnyOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Truth test(FactReader facts) {
      Truth result = Truth.FALSE;
      for (Condition each : conditions) {
        result = result.or(each.test(facts));
      }
      return result;
    }

    @Override
    public String bound(FactSchema schema) {
      return conditions.stream().map(c -> c.bound(schema)).collect(Collectors.joining(" or "));
    }
  }

  /**
   * The condition does not hold.
   *
   * @param condition what must not hold
   */
  record Not(Condition condition) implements Condition {

    @Override
    public Truth test(FactReader facts) {
      return condition.test(facts).not();
    }

    @Override
    public String bound(FactSchema schema) {
      return "not (" + condition.bound(schema) + ")";
    }
  }

  /**
   * Whether the condition holds for a customer.
   *
   * @param facts the customer's facts
   * @return unknown if a fact needed for the answer is missing or absent
   */
  Truth test(FactReader facts);

  /**
   * Prepares the condition for facts of one source.
   *
   * @param schema the source's facts
   * @return the same condition for rows of exactly that schema
   */
  default BoundCondition bind(FactSchema schema) {
    return new BoundCondition(this, schema);
  }

  /**
   * The condition in canonical words, for example {@code ">= 3 and < 5"}.
   *
   * @param schema gives money its currency
   * @return the text
   */
  String bound(FactSchema schema);

  /**
   * Visits the parts that look at one fact each, in order.
   *
   * @param visitor called for every {@link Range}, {@link OneOf} and {@link Known}
   */
  default void forEachLeaf(Consumer<Condition> visitor) {
    if (this instanceof AllOf all) {
      all.conditions.forEach(c -> c.forEachLeaf(visitor));
    } else if (this instanceof AnyOf any) {
      any.conditions.forEach(c -> c.forEachLeaf(visitor));
    } else if (this instanceof Not not) {
      not.condition.forEachLeaf(visitor);
    } else {
      visitor.accept(this);
    }
  }

  /**
   * The facts the condition looks at.
   *
   * @return in order of appearance, without repetition
   */
  default List<Fact> facts() {
    LinkedHashSet<Fact> facts = new LinkedHashSet<>();
    forEachLeaf(leaf -> facts.add(factOf(leaf)));
    return List.copyOf(facts);
  }

  /**
   * What made the condition hold for a customer, one piece of evidence per part that did.
   *
   * @param reason the reason code of the rule
   * @param facts the customer's facts
   * @return the evidence in order of appearance, with 0 points
   */
  default List<Evidence> evidence(String reason, FactReader facts) {
    Set<Evidence> evidence = new LinkedHashSet<>();
    collect(this, true, reason, facts, evidence);
    return List.copyOf(evidence);
  }

  /** Only the parts that carry the answer: of an any-of those that hold, of its opposite all. */
  private static void collect(
      Condition condition, boolean holds, String reason, FactReader facts, Set<Evidence> found) {
    if (condition instanceof Not not) {
      collect(not.condition, !holds, reason, facts, found);
    } else if (condition instanceof AllOf all) {
      collectParts(all.conditions, holds, !holds, reason, facts, found);
    } else if (condition instanceof AnyOf any) {
      collectParts(any.conditions, holds, holds, reason, facts, found);
    } else {
      Fact fact = factOf(condition);
      String observed = facts.schema().format(fact, facts.numeric(fact));
      String bound = holds ? condition.bound(facts.schema()) : opposite(condition, facts.schema());
      found.add(Evidence.of(reason, fact.code(), observed, bound));
    }
  }

  private static void collectParts(
      List<Condition> parts,
      boolean holds,
      boolean onlyThose,
      String reason,
      FactReader facts,
      Set<Evidence> found) {
    Truth wanted = Truth.of(holds);
    for (Condition part : parts) {
      if (!onlyThose || part.test(facts) == wanted) {
        collect(part, holds, reason, facts, found);
      }
    }
  }

  /** The bound that a value met which did not meet this one. */
  private static String opposite(Condition leaf, FactSchema schema) {
    if (leaf instanceof Known known) {
      return new Known(known.fact, !known.known).bound(schema);
    }
    if (leaf instanceof Range range && range.fact instanceof FlagFact) {
      return "= " + range.fact.format(1 - range.lower);
    }
    if (leaf instanceof Range range && range.lower != range.upper) {
      if (range.upper == Double.POSITIVE_INFINITY) {
        return (range.lowerInclusive ? "< " : "<= ") + schema.format(range.fact, range.lower);
      }
      if (range.lower == Double.NEGATIVE_INFINITY) {
        return (range.upperInclusive ? "> " : ">= ") + schema.format(range.fact, range.upper);
      }
    }
    return "not " + leaf.bound(schema);
  }

  private static Fact factOf(Condition leaf) {
    if (leaf instanceof Range range) {
      return range.fact;
    }
    return leaf instanceof OneOf oneOf ? oneOf.fact : ((Known) leaf).fact;
  }

  /**
   * The fact is at least the bound (inclusive).
   *
   * @param fact a number
   * @param bound in the fact's unit
   * @return the condition
   */
  static Condition atLeast(NumberFact fact, double bound) {
    return new Range(fact, bound, true, Double.POSITIVE_INFINITY, false);
  }

  /**
   * The amount is at least the bound (inclusive).
   *
   * @param fact an amount
   * @param bound the bound, in the currency of the source
   * @return the condition
   */
  static Condition atLeast(MoneyFact fact, Money bound) {
    return new Range(fact, bound.minorUnits(), true, Double.POSITIVE_INFINITY, false);
  }

  /**
   * The fact is above the bound (exclusive).
   *
   * @param fact a number
   * @param bound in the fact's unit
   * @return the condition
   */
  static Condition moreThan(NumberFact fact, double bound) {
    return new Range(fact, bound, false, Double.POSITIVE_INFINITY, false);
  }

  /**
   * The amount is above the bound (exclusive).
   *
   * @param fact an amount
   * @param bound the bound, in the currency of the source
   * @return the condition
   */
  static Condition moreThan(MoneyFact fact, Money bound) {
    return new Range(fact, bound.minorUnits(), false, Double.POSITIVE_INFINITY, false);
  }

  /**
   * The fact is at most the bound (inclusive).
   *
   * @param fact a number
   * @param bound in the fact's unit
   * @return the condition
   */
  static Condition atMost(NumberFact fact, double bound) {
    return new Range(fact, Double.NEGATIVE_INFINITY, false, bound, true);
  }

  /**
   * The amount is at most the bound (inclusive).
   *
   * @param fact an amount
   * @param bound the bound, in the currency of the source
   * @return the condition
   */
  static Condition atMost(MoneyFact fact, Money bound) {
    return new Range(fact, Double.NEGATIVE_INFINITY, false, bound.minorUnits(), true);
  }

  /**
   * The fact is below the bound (exclusive).
   *
   * @param fact a number
   * @param bound in the fact's unit
   * @return the condition
   */
  static Condition below(NumberFact fact, double bound) {
    return new Range(fact, Double.NEGATIVE_INFINITY, false, bound, false);
  }

  /**
   * The amount is below the bound (exclusive).
   *
   * @param fact an amount
   * @param bound the bound, in the currency of the source
   * @return the condition
   */
  static Condition below(MoneyFact fact, Money bound) {
    return new Range(fact, Double.NEGATIVE_INFINITY, false, bound.minorUnits(), false);
  }

  /**
   * The date is this day or later.
   *
   * @param fact a date
   * @param day inclusive
   * @return the condition
   */
  static Condition onOrAfter(DateFact fact, LocalDate day) {
    return new Range(fact, day.toEpochDay(), true, Double.POSITIVE_INFINITY, false);
  }

  /**
   * The date lies before a day.
   *
   * @param fact a date
   * @param day exclusive
   * @return the condition
   */
  static Condition before(DateFact fact, LocalDate day) {
    return new Range(fact, Double.NEGATIVE_INFINITY, false, day.toEpochDay(), false);
  }

  /**
   * The fact is at least one bound and below another: {@code [lower, upper)}.
   *
   * @param fact a number
   * @param lower inclusive
   * @param upper exclusive
   * @return the condition
   */
  static Condition between(NumberFact fact, double lower, double upper) {
    return new Range(fact, lower, true, upper, false);
  }

  /**
   * The flag is set.
   *
   * @param fact a flag
   * @return the condition
   */
  static Condition isTrue(FlagFact fact) {
    return new Range(fact, 1, true, 1, true);
  }

  /**
   * The flag is known and not set.
   *
   * @param fact a flag
   * @return the condition
   */
  static Condition isFalse(FlagFact fact) {
    return new Range(fact, 0, true, 0, true);
  }

  /**
   * The choice has one of these levels.
   *
   * @param fact a choice
   * @param levels declared levels
   * @param <E> the levels' type
   * @return the condition
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // read only
  static <E> Condition oneOf(ChoiceFact<E> fact, E... levels) {
    return new OneOf(
        fact, Arrays.stream(levels).map(level -> fact.format(fact.indexOf(level))).toList());
  }

  /**
   * The fact is known for this customer.
   *
   * @param fact any fact
   * @return the condition
   */
  static Condition isKnown(Fact fact) {
    return new Known(fact, true);
  }

  /**
   * The fact is missing or absent.
   *
   * @param fact any fact
   * @return the condition
   */
  static Condition isUnknown(Fact fact) {
    return new Known(fact, false);
  }

  /**
   * Every condition holds.
   *
   * @param conditions the parts
   * @return the condition
   */
  static Condition allOf(Condition... conditions) {
    return conditions.length == 1 ? conditions[0] : new AllOf(List.of(conditions));
  }

  /**
   * At least one condition holds.
   *
   * @param conditions the parts
   * @return the condition
   */
  static Condition anyOf(Condition... conditions) {
    return conditions.length == 1 ? conditions[0] : new AnyOf(List.of(conditions));
  }

  /**
   * The condition does not hold.
   *
   * @param condition the condition
   * @return the opposite
   */
  static Condition not(Condition condition) {
    return new Not(condition);
  }

  /**
   * Always true: the catch-all of a first-hit table.
   *
   * @return the condition
   */
  static Condition always() {
    return new AllOf(List.of());
  }
}
