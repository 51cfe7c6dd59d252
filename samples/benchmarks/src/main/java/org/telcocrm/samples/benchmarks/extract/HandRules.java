package org.telcocrm.samples.benchmarks.extract;

import static org.telcocrm.samples.benchmarks.extract.RuleBook.hit;

/** The rules as people write them: an {@code if} each, over the fields of a plain object. */
public final class HandRules {

  private static final long NEW_CUSTOMER = hit("NEW_CUSTOMER");
  private static final long LONG_TENURE = hit("LONG_TENURE");
  private static final long PREMIUM_PLAN = hit("PREMIUM_PLAN");
  private static final long BILL_VANISHED = hit("BILL_VANISHED");
  private static final long BIG_SPENDER = hit("BIG_SPENDER");
  private static final long LOW_BILL_LAST = hit("LOW_BILL_LAST");
  private static final long HIGH_BILL_BEFORE = hit("HIGH_BILL_BEFORE");
  private static final long NO_BILL_QUARTER = hit("NO_BILL_QUARTER");
  private static final long LITTLE_PAID = hit("LITTLE_PAID");
  private static final long PAYS_ON_TIME = hit("PAYS_ON_TIME");
  private static final long ARREARS_HIGH = hit("ARREARS_HIGH");
  private static final long VAS_SUBSCRIBER = hit("VAS_SUBSCRIBER");
  private static final long SILENT_VOICE = hit("SILENT_VOICE");
  private static final long HEAVY_CALLER = hit("HEAVY_CALLER");
  private static final long SILENT_BEFORE = hit("SILENT_BEFORE");
  private static final long NO_INCOMING = hit("NO_INCOMING");
  private static final long DATA_STOPPED = hit("DATA_STOPPED");
  private static final long HEAVY_DATA_USER = hit("HEAVY_DATA_USER");
  private static final long DATA_FADING = hit("DATA_FADING");
  private static final long DATA_PEAK_PAST = hit("DATA_PEAK_PAST");
  private static final long TEXTS_OFTEN = hit("TEXTS_OFTEN");
  private static final long RARELY_ACTIVE = hit("RARELY_ACTIVE");
  private static final long ALWAYS_ACTIVE = hit("ALWAYS_ACTIVE");
  private static final long TOPS_UP_OFTEN = hit("TOPS_UP_OFTEN");
  private static final long COMPLAINTS_OPEN = hit("COMPLAINTS_OPEN");
  private static final long PORT_QUERY = hit("PORT_QUERY");
  private static final long HOTLINE_CALLER = hit("HOTLINE_CALLER");
  private static final long EMPTY_BALANCE = hit("EMPTY_BALANCE");
  private static final long RICH_BALANCE = hit("RICH_BALANCE");
  private static final long WALK_IN_SEGMENT = hit("WALK_IN_SEGMENT");

  private HandRules() {}

  /**
   * The hits of one row, see {@link RuleBook}.
   *
   * @param row the row
   * @return score and reasons
   */
  public static long hits(Subscriber row) {
    return money(row) + usage(row) + service(row);
  }

  private static long money(Subscriber row) {
    long hits = 0;
    if (row.tenureMonths < 12) {
      hits += NEW_CUSTOMER;
    }
    if (row.tenureMonths >= 192) {
      hits += LONG_TENURE;
    }
    if (row.planFee >= 27_000) {
      hits += PREMIUM_PLAN;
    }
    if (row.billM0 < 250) {
      hits += BILL_VANISHED;
    }
    if (row.billM0 >= 75_000) {
      hits += BIG_SPENDER;
    }
    if (row.billM1 < 1_000) {
      hits += LOW_BILL_LAST;
    }
    if (row.billM2 >= 81_000) {
      hits += HIGH_BILL_BEFORE;
    }
    if (row.billM3 < 250) {
      hits += NO_BILL_QUARTER;
    }
    if (row.paidM0 < 4_000) {
      hits += LITTLE_PAID;
    }
    if (row.arrears < 100) {
      hits += PAYS_ON_TIME;
    }
    if (row.arrears >= 40_000) {
      hits += ARREARS_HIGH;
    }
    if (row.vasFee >= 7_290) {
      hits += VAS_SUBSCRIBER;
    }
    return hits;
  }

  private static long usage(Subscriber row) {
    long hits = 0;
    if (row.outMinM0 < 40) {
      hits += SILENT_VOICE;
    }
    if (row.outMinM0 >= 2_560) {
      hits += HEAVY_CALLER;
    }
    if (row.outMinM1 < 10) {
      hits += SILENT_BEFORE;
    }
    if (row.inMinM0 < 40) {
      hits += NO_INCOMING;
    }
    if (row.dataMbM0 < 4_000) {
      hits += DATA_STOPPED;
    }
    if (row.dataMbM0 >= 324_000) {
      hits += HEAVY_DATA_USER;
    }
    if (row.dataMbM1 < 1_000) {
      hits += DATA_FADING;
    }
    if (row.dataMbM2 >= 324_000) {
      hits += DATA_PEAK_PAST;
    }
    if (row.sms >= 256) {
      hits += TEXTS_OFTEN;
    }
    return hits;
  }

  private static long service(Subscriber row) {
    long hits = 0;
    if (row.activeDays < 5) {
      hits += RARELY_ACTIVE;
    }
    if (row.activeDays >= 30) {
      hits += ALWAYS_ACTIVE;
    }
    if (row.topups >= 10) {
      hits += TOPS_UP_OFTEN;
    }
    if (row.complaints3m >= 4) {
      hits += COMPLAINTS_OPEN;
    }
    if (row.portQuery90d >= 3) {
      hits += PORT_QUERY;
    }
    if (row.hotlineM0 >= 5) {
      hits += HOTLINE_CALLER;
    }
    if (row.balance < 900_000) {
      hits += EMPTY_BALANCE;
    }
    if (row.balance >= 460_800_000) {
      hits += RICH_BALANCE;
    }
    if (row.segment >= 3) {
      hits += WALK_IN_SEGMENT;
    }
    return hits;
  }
}
