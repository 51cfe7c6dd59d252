package org.telcocrm.core.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How arrears are sorted by age (账龄区间), as data.
 *
 * <p>Example: {@code AgeingScale.days()} has the buckets {@code 0}, {@code 1-30}, {@code 31-60},
 * {@code 61-90}, {@code 91-180} and {@code >180}; 30 days overdue is in {@code 1-30}, 31 in {@code
 * 31-60}, and what is due today in {@code 0}. Months are counted from the due day and end with a
 * shorter month: what was due on 31 January is in its first month until 28 February and in its
 * second until 31 March. Immutable and thread-safe.
 *
 * @param unit days or months
 * @param upperBounds the last day or month of each bucket, inclusive, rising, the first above 0
 * @param extraMonths agreed months of delay (延长缴费月份) after which counting begins, at least 0
 */
public record AgeingScale(Unit unit, List<Integer> upperBounds, int extraMonths)
    implements Serializable {

  /** What is counted. Grows only in a major version. */
  public enum Unit {
    /** Days overdue. */
    DAYS,
    /** Months overdue, the begun one included. */
    MONTHS
  }

  /** The bucket of what is not overdue. */
  public static final String NOT_DUE = "0";

  /** Checks that the bounds rise. */
  public AgeingScale {
    Objects.requireNonNull(unit, "unit");
    upperBounds = List.copyOf(upperBounds);
    int before = 0;
    for (int bound : upperBounds) {
      if (bound <= before) {
        throw new IllegalArgumentException(
            "upperBounds of ageing must rise from above 0 but were " + upperBounds);
      }
      before = bound;
    }
    if (upperBounds.isEmpty() || extraMonths < 0) {
      throw new IllegalArgumentException(
          "ageing must have upperBounds and extraMonths of at least 0 but had "
              + upperBounds
              + " and "
              + extraMonths);
    }
  }

  /**
   * Days 0/30/60/90/180 (defaults 6.4).
   *
   * @return the scale
   */
  public static AgeingScale days() {
    return new AgeingScale(Unit.DAYS, List.of(30, 60, 90, 180), 0);
  }

  /**
   * Months 1–6, 7–12, 13–18, 19–24 and 25 or more, for arrears of groups (defaults 6.4).
   *
   * @param extraMonths the agreed extra months of the group, at least 0
   * @return the scale
   */
  public static AgeingScale months(int extraMonths) {
    return new AgeingScale(Unit.MONTHS, List.of(6, 12, 18, 24), extraMonths);
  }

  /** The buckets, youngest first: not due, one per bound, and everything older. */
  public List<String> buckets() {
    List<String> buckets = new ArrayList<>(List.of(NOT_DUE));
    int from = 1;
    for (int bound : upperBounds) {
      buckets.add(from == bound ? String.valueOf(bound) : from + "-" + bound);
      from = bound + 1;
    }
    buckets.add(">" + (from - 1));
    return List.copyOf(buckets);
  }

  /**
   * The bucket of a bill on a day.
   *
   * @param due the last day on which it is paid in time
   * @param at the day
   * @return one of {@link #buckets()}
   */
  public String bucket(LocalDate due, LocalDate at) {
    List<String> buckets = buckets();
    if (!at.isAfter(agreedDue(due))) {
      return NOT_DUE;
    }
    for (int i = 0; i < upperBounds.size(); i++) {
      if (!at.isAfter(lastDay(due, upperBounds.get(i)))) {
        return buckets.get(i + 1);
      }
    }
    return buckets.get(buckets.size() - 1);
  }

  /**
   * The last day on which a bill is paid in time with the agreed months.
   *
   * @param due the last day on which it would be without them
   * @return {@code due} and {@link #extraMonths()}
   */
  public LocalDate agreedDue(LocalDate due) {
    return due.plusMonths(extraMonths);
  }

  /** Months are added to the due day at once: step by step the 31st would become the 28th. */
  private LocalDate lastDay(LocalDate due, int bound) {
    return unit == Unit.DAYS
        ? agreedDue(due).plusDays(bound)
        : due.plusMonths((long) extraMonths + bound);
  }
}
