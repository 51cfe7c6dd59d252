package org.telcocrm.samples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.telcocrm.samples.benchmarks.extract.RuleBook;
import org.telcocrm.samples.benchmarks.extract.Subscriber;

/**
 * A rule as an object over a plain object, as rule engines and most programs hold it.
 *
 * @param reason the rule's code
 * @param points what it counts
 * @param test whether it holds
 */
public record NamedRule(String reason, int points, Predicate<Subscriber> test) {

  private static NamedRule of(String reason, Predicate<Subscriber> test) {
    return new NamedRule(reason, RuleBook.score(RuleBook.hit(reason)), test);
  }

  /**
   * All rules.
   *
   * @return in no order that matters
   */
  public static List<NamedRule> book() {
    List<NamedRule> book = new ArrayList<>(money());
    book.addAll(service());
    return List.copyOf(book);
  }

  private static List<NamedRule> money() {
    return List.of(
        of("NEW_CUSTOMER", row -> row.tenureMonths < 12),
        of("LONG_TENURE", row -> row.tenureMonths >= 192),
        of("PREMIUM_PLAN", row -> row.planFee >= 27_000),
        of("BILL_VANISHED", row -> row.billM0 < 250),
        of("BIG_SPENDER", row -> row.billM0 >= 75_000),
        of("LOW_BILL_LAST", row -> row.billM1 < 1_000),
        of("HIGH_BILL_BEFORE", row -> row.billM2 >= 81_000),
        of("NO_BILL_QUARTER", row -> row.billM3 < 250),
        of("LITTLE_PAID", row -> row.paidM0 < 4_000),
        of("PAYS_ON_TIME", row -> row.arrears < 100),
        of("ARREARS_HIGH", row -> row.arrears >= 40_000),
        of("VAS_SUBSCRIBER", row -> row.vasFee >= 7_290),
        of("SILENT_VOICE", row -> row.outMinM0 < 40),
        of("HEAVY_CALLER", row -> row.outMinM0 >= 2_560),
        of("SILENT_BEFORE", row -> row.outMinM1 < 10),
        of("NO_INCOMING", row -> row.inMinM0 < 40));
  }

  private static List<NamedRule> service() {
    return List.of(
        of("DATA_STOPPED", row -> row.dataMbM0 < 4_000),
        of("HEAVY_DATA_USER", row -> row.dataMbM0 >= 324_000),
        of("DATA_FADING", row -> row.dataMbM1 < 1_000),
        of("DATA_PEAK_PAST", row -> row.dataMbM2 >= 324_000),
        of("TEXTS_OFTEN", row -> row.sms >= 256),
        of("RARELY_ACTIVE", row -> row.activeDays < 5),
        of("ALWAYS_ACTIVE", row -> row.activeDays >= 30),
        of("TOPS_UP_OFTEN", row -> row.topups >= 10),
        of("COMPLAINTS_OPEN", row -> row.complaints3m >= 4),
        of("PORT_QUERY", row -> row.portQuery90d >= 3),
        of("HOTLINE_CALLER", row -> row.hotlineM0 >= 5),
        of("EMPTY_BALANCE", row -> row.balance < 900_000),
        of("RICH_BALANCE", row -> row.balance >= 460_800_000),
        of("WALK_IN_SEGMENT", row -> row.segment >= 3));
  }
}
