package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.table.BoundCondition;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.Truth;

/**
 * What one row adds to a key figure: a whole number of parts, so that sums are exact, or that it is
 * not known.
 *
 * <p>Grows only in a major version.
 */
public sealed interface Measure extends Serializable {

  /** Parts of one in a number: numbers count in thousandths, half a thousandth to the even one. */
  int THOUSANDTHS = 1_000;

  /** What stands for an amount that is not known. */
  long UNKNOWN = Long.MIN_VALUE;

  /**
   * One for every row of which something holds.
   *
   * @param where what; a row of which it is not known is not known
   */
  record Count(Condition where) implements Measure {

    @Override
    public Set<Fact> facts() {
      return new LinkedHashSet<>(where.facts());
    }

    @Override
    public Bound bind(FactSchema schema) {
      BoundCondition bound = where.bind(schema);
      return row -> one(bound.test(row));
    }
  }

  /**
   * One for every row of which something holds and whose date lies in the as-of date's month, the
   * first and the as-of date inclusive.
   *
   * @param date for example the day of joining
   * @param where what else must hold
   */
  record InMonth(DateFact date, Condition where) implements Measure {

    @Override
    public Set<Fact> facts() {
      Set<Fact> facts = new LinkedHashSet<>(where.facts());
      facts.add(date);
      return facts;
    }

    @Override
    public Bound bind(FactSchema schema) {
      BoundCondition bound = where.bind(schema);
      int column = schema.indexOf(date);
      return row -> one(bound.test(row).and(inMonth(row, column)));
    }

    private static Truth inMonth(FactReader row, int column) {
      double day = column < 0 ? Double.NaN : row.numericAt(column);
      if (Double.isNaN(day)) {
        return Truth.UNKNOWN;
      }
      LocalDate asOf = row.asOf();
      long last = asOf.toEpochDay();
      return day >= last - asOf.getDayOfMonth() + 1 && day <= last ? Truth.TRUE : Truth.FALSE;
    }
  }

  /**
   * The value of a number, in thousandths of its unit.
   *
   * @param fact the number; beyond ±10<sup>15</sup> it counts as that
   */
  record Sum(NumberFact fact) implements Measure {

    private static final double MOST = 1e18;

    @Override
    public Set<Fact> facts() {
      return Set.of(fact);
    }

    @Override
    public int scale() {
      return THOUSANDTHS;
    }

    @Override
    public Bound bind(FactSchema schema) {
      int column = schema.indexOf(fact);
      return row -> {
        double value = column < 0 ? Double.NaN : row.numericAt(column);
        double parts = Math.max(-MOST, Math.min(MOST, Math.rint(value * THOUSANDTHS)));
        return Double.isNaN(value) ? UNKNOWN : (long) parts;
      };
    }
  }

  /**
   * An amount of money, in minor units.
   *
   * @param fact the amount
   * @param onlyPositive whether an amount below zero counts as zero: what customers have paid in
   *     advance is not less because others owe
   */
  record Amount(MoneyFact fact, boolean onlyPositive) implements Measure {

    @Override
    public Set<Fact> facts() {
      return Set.of(fact);
    }

    @Override
    public boolean isMoney() {
      return true;
    }

    @Override
    public Bound bind(FactSchema schema) {
      int column = schema.indexOf(fact);
      return row -> {
        long minor = minor(row, column);
        return onlyPositive && minor != UNKNOWN ? Math.max(0, minor) : minor;
      };
    }
  }

  /**
   * An amount of money of every row of which something holds, in minor units; 0 for the others.
   *
   * @param fact the amount; asked for only where the condition may hold
   * @param where what; a row of which it is not known is not known
   */
  record AmountWhere(MoneyFact fact, Condition where) implements Measure {

    @Override
    public Set<Fact> facts() {
      Set<Fact> facts = new LinkedHashSet<>(where.facts());
      facts.add(fact);
      return facts;
    }

    @Override
    public boolean isMoney() {
      return true;
    }

    @Override
    public Bound bind(FactSchema schema) {
      BoundCondition bound = where.bind(schema);
      int column = schema.indexOf(fact);
      return row ->
          switch (bound.test(row)) {
            case TRUE -> minor(row, column);
            case FALSE -> 0;
            case UNKNOWN -> UNKNOWN;
          };
    }
  }

  /**
   * What one row of M0 adds to a part of the change of revenue since M1, in minor units. Who joined
   * within the as-of date's month is new; everybody else was a customer in both months.
   *
   * @param part stock, activated, upsell or new: those that make up M0
   */
  record PartOfBill(RevenuePart part) implements Measure {

    private static final Set<RevenuePart> OF_ROWS =
        Set.of(RevenuePart.STOCK, RevenuePart.ACTIVATED, RevenuePart.UPSELL, RevenuePart.NEW);

    /** Refuses parts that one row does not tell. */
    public PartOfBill {
      if (!OF_ROWS.contains(part)) {
        throw new IllegalArgumentException(
            "part must be STOCK, ACTIVATED, UPSELL or NEW but was " + part);
      }
    }

    @Override
    public Set<Fact> facts() {
      return new LinkedHashSet<>(
          List.of(StandardFacts.OPEN_DATE, StandardFacts.BILL_M0, StandardFacts.BILL_M1));
    }

    @Override
    public boolean isMoney() {
      return true;
    }

    @Override
    public Bound bind(FactSchema schema) {
      int opened = schema.indexOf(StandardFacts.OPEN_DATE);
      int now = schema.indexOf(StandardFacts.BILL_M0);
      int before = schema.indexOf(StandardFacts.BILL_M1);
      return row ->
          switch (InMonth.inMonth(row, opened)) {
            case TRUE -> part == RevenuePart.NEW ? minor(row, now) : 0;
            case FALSE ->
                part == RevenuePart.NEW ? 0 : ofStayed(minor(row, before), minor(row, now));
            case UNKNOWN -> UNKNOWN;
          };
    }

    private long ofStayed(long before, long after) {
      return before == UNKNOWN || after == UNKNOWN
          ? UNKNOWN
          : RevenueChange.ofStayed(part, before, after);
    }
  }

  /** A measure whose columns are found: what one row adds. Thread-safe. */
  @FunctionalInterface
  interface Bound extends Serializable {

    /**
     * What a row adds.
     *
     * @param row a row of the bound schema
     * @return parts, or {@link #UNKNOWN}
     */
    long of(FactReader row);
  }

  /**
   * The facts it looks at.
   *
   * @return without repetition
   */
  Set<Fact> facts();

  /**
   * How many parts make one.
   *
   * @return 1 for counts, and for money, which counts in minor units
   */
  default int scale() {
    return 1;
  }

  /**
   * Whether parts are minor units of money.
   *
   * @return true for amounts
   */
  default boolean isMoney() {
    return false;
  }

  /**
   * Finds the columns.
   *
   * @param schema the source's facts
   * @return the same measure for rows of that schema
   */
  Bound bind(FactSchema schema);

  /**
   * Every row counts.
   *
   * @return a count of rows
   */
  static Measure users() {
    return new Count(Condition.always());
  }

  private static long minor(FactReader row, int column) {
    double value = column < 0 ? Double.NaN : row.numericAt(column);
    return Double.isNaN(value) ? UNKNOWN : (long) value;
  }

  private static long one(Truth truth) {
    return switch (truth) {
      case TRUE -> 1;
      case FALSE -> 0;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
