package org.telcocrm.samples.benchmarks.extract;

import static org.telcocrm.samples.benchmarks.extract.Column.*;
import static org.telcocrm.samples.benchmarks.extract.Rule.atLeast;
import static org.telcocrm.samples.benchmarks.extract.Rule.below;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The 30 rules.
 *
 * <p>A column has one rule or two of which at most one holds, so that the book is also a scorecard
 * with one characteristic per column. The score is the sum of the points of the rules that hold;
 * the reasons are their codes in the order of {@link #RULES}.
 *
 * <p><em>Hits</em> of a row are one long: the score in the upper half, and in the lower a bit for
 * each rule that holds, the first rule's lowest.
 */
public final class RuleBook {

  /** The rules, by points from the highest, then by code: the order of reasons. */
  public static final List<Rule> RULES =
      Stream.of(
              below(TENURE_MONTHS, 12, 30, "NEW_CUSTOMER"),
              atLeast(TENURE_MONTHS, 192, -30, "LONG_TENURE"),
              atLeast(PLAN_FEE, 27_000, -12, "PREMIUM_PLAN"),
              below(BILL_M0, 250, 26, "BILL_VANISHED"),
              atLeast(BILL_M0, 75_000, -9, "BIG_SPENDER"),
              below(BILL_M1, 1_000, 11, "LOW_BILL_LAST"),
              atLeast(BILL_M2, 81_000, 7, "HIGH_BILL_BEFORE"),
              below(BILL_M3, 250, 5, "NO_BILL_QUARTER"),
              below(PAID_M0, 4_000, 13, "LITTLE_PAID"),
              below(ARREARS, 100, -10, "PAYS_ON_TIME"),
              atLeast(ARREARS, 40_000, 18, "ARREARS_HIGH"),
              atLeast(VAS_FEE, 7_290, -6, "VAS_SUBSCRIBER"),
              below(OUT_MIN_M0, 40, 24, "SILENT_VOICE"),
              atLeast(OUT_MIN_M0, 2_560, -14, "HEAVY_CALLER"),
              below(OUT_MIN_M1, 10, 9, "SILENT_BEFORE"),
              below(IN_MIN_M0, 40, 16, "NO_INCOMING"),
              below(DATA_MB_M0, 4_000, 21, "DATA_STOPPED"),
              atLeast(DATA_MB_M0, 324_000, -11, "HEAVY_DATA_USER"),
              below(DATA_MB_M1, 1_000, 8, "DATA_FADING"),
              atLeast(DATA_MB_M2, 324_000, 4, "DATA_PEAK_PAST"),
              atLeast(SMS, 256, -3, "TEXTS_OFTEN"),
              below(ACTIVE_DAYS, 5, 27, "RARELY_ACTIVE"),
              atLeast(ACTIVE_DAYS, 30, -13, "ALWAYS_ACTIVE"),
              atLeast(TOPUPS, 10, -5, "TOPS_UP_OFTEN"),
              atLeast(COMPLAINTS_3M, 4, 32, "COMPLAINTS_OPEN"),
              atLeast(PORT_QUERY_90D, 3, 45, "PORT_QUERY"),
              atLeast(HOTLINE_M0, 5, 12, "HOTLINE_CALLER"),
              below(BALANCE, 900_000, 17, "EMPTY_BALANCE"),
              atLeast(BALANCE, 460_800_000, -20, "RICH_BALANCE"),
              atLeast(SEGMENT, 3, 6, "WALK_IN_SEGMENT"))
          .sorted(Comparator.comparingInt(Rule::points).reversed().thenComparing(Rule::reason))
          .toList();

  private RuleBook() {}

  /**
   * What a rule that holds adds to the hits of a row.
   *
   * @param reason the rule's code
   * @return points in the upper half, the rule's bit in the lower
   */
  public static long hit(String reason) {
    for (int i = 0; i < RULES.size(); i++) {
      if (RULES.get(i).reason().equals(reason)) {
        return ((long) RULES.get(i).points() << Integer.SIZE) + (1L << i);
      }
    }
    throw new IllegalArgumentException("reason must be one of the book but was " + reason);
  }

  /**
   * The score of a row.
   *
   * @param hits what holds
   * @return the sum of points
   */
  public static int score(long hits) {
    return (int) (hits >> Integer.SIZE);
  }

  /**
   * The reasons of a row.
   *
   * @param hits what holds
   * @return bit {@code i} stands for rule {@code i}
   */
  public static int mask(long hits) {
    return (int) hits;
  }

  /**
   * The lowest score there can be.
   *
   * @return the sum of all negative points
   */
  public static int minScore() {
    return RULES.stream().mapToInt(Rule::points).filter(points -> points < 0).sum();
  }

  /**
   * The highest score there can be.
   *
   * @return the sum of all positive points
   */
  public static int maxScore() {
    return RULES.stream().mapToInt(Rule::points).filter(points -> points > 0).sum();
  }
}
