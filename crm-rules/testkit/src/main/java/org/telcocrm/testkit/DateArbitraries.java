package org.telcocrm.testkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Dates at which months are closed, windows begin and contracts end.
 *
 * <p>Example: {@code DateArbitraries.asOfDates().flatMap(asOf -> DateArbitraries.around(asOf))}.
 */
public final class DateArbitraries {

  private static final LocalDate FIRST = LocalDate.of(2019, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 3, 31);

  private DateArbitraries() {}

  /**
   * Dates as of which customers are assessed: a third of them the last day of a month, a sixth the
   * day before or after, leap days included.
   *
   * @return 2019-12 to 2028-03
   */
  public static Arbitrary<LocalDate> asOfDates() {
    Arbitrary<LocalDate> monthEnds = months().map(YearMonth::atEndOfMonth);
    return Arbitraries.frequencyOf(
        Tuple.of(2, monthEnds),
        Tuple.of(1, monthEnds.flatMap(day -> Arbitraries.of(day.minusDays(1), day.plusDays(1)))),
        Tuple.of(3, between(FIRST, LAST)));
  }

  private static Arbitrary<YearMonth> months() {
    int first = 12 * FIRST.getYear() + FIRST.getMonthValue() - 1;
    int last = 12 * LAST.getYear() + LAST.getMonthValue() - 1;
    return Arbitraries.integers()
        .between(first, last)
        .map(month -> YearMonth.of(month / 12, month % 12 + 1));
  }

  /**
   * Days in a range.
   *
   * @param first the first day
   * @param last the last day, inclusive
   * @return any day between
   */
  public static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
    return Arbitraries.longs()
        .between(first.toEpochDay(), last.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /**
   * Days around an as-of date: often the bounds of the windows in which facts look back.
   *
   * @param asOf the as-of date
   * @return from eleven years before to three years after
   */
  public static Arbitrary<LocalDate> around(LocalDate asOf) {
    return daysFrom().map(asOf::plusDays);
  }

  /**
   * Moments on the customer's clock: half of them at one of few times of few days, so that two
   * often fall together.
   *
   * @return of March and April 2026, seconds never
   */
  public static Arbitrary<LocalDateTime> moments() {
    LocalDateTime first = LocalDate.of(2026, 3, 1).atStartOfDay();
    Arbitrary<Integer> minutes =
        Arbitraries.oneOf(
            Arbitraries.of(0, 1, 539, 540, 719, 720, 840, 1259, 1260, 1439, 1440, 10_080, 44_640),
            Arbitraries.integers().between(0, 61 * 24 * 60 - 1));
    return minutes.map(first::plusMinutes).withoutEdgeCases();
  }

  /**
   * Days from an as-of date to a date around it.
   *
   * @return negative for the past
   */
  static Arbitrary<Integer> daysFrom() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(-365, -91, -90, -89, -88, -61, -60, -31, -30, -1, 0, 1)),
        Tuple.of(1, Arbitraries.of(29, 30, 31, 59, 60, 61, 89, 90, 91, 180)),
        Tuple.of(3, Arbitraries.integers().between(-400, 100)),
        Tuple.of(2, Arbitraries.integers().between(-4000, 1000)));
  }
}
