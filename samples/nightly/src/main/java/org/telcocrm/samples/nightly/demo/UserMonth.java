package org.telcocrm.samples.nightly.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * One user in the reported month.
 *
 * @param key the row, from 0
 * @param asOf the last day of what is known
 * @param user the user's traits
 */
record UserMonth(long key, LocalDate asOf, Traits user) {

  private static final String USER = "1126";
  private static final String OWNER = "1326";

  private static final long USER_STEP = 17;
  private static final long OWNER_STEP = 13;
  private static final long IDS = 1_000_000_000_000L;
  private static final long NUMBERS = 100_000_000L;
  private static final long NUMBER_STRIDE = 61_803_399L;
  private static final int[] PREFIXES = {
    134, 135, 136, 137, 138, 139, 147, 150, 151, 152, 157, 158, 159, 178, 182, 183, 184, 187, 188,
    198
  };

  RowRandom random(RowRandom.Purpose purpose) {
    return new RowRandom(key, purpose);
  }

  /** Ascending with the row: the extract is sorted by it. */
  static String userId(long row) {
    long jitter = new RowRandom(row, RowRandom.Purpose.DIRT).below((int) USER_STEP);
    return USER + padded(row * USER_STEP + jitter);
  }

  /** The row of a user. */
  static long rowOf(String userId) {
    return Long.parseLong(userId.substring(USER.length())) / USER_STEP;
  }

  static String customerId(long owner) {
    return OWNER + padded(owner * OWNER_STEP);
  }

  private static String padded(long number) {
    return Long.toString(IDS + number).substring(1);
  }

  /** Eleven digits, another one for each row. */
  static String msisdn(long row) {
    long prefix = PREFIXES[(int) (row % PREFIXES.length)];
    return Long.toString(prefix * NUMBERS + row / PREFIXES.length * NUMBER_STRIDE % NUMBERS);
  }

  /** Whose line it is: of 100 rows one belongs to the owner of the row before. */
  long owner() {
    boolean second = key > 0 && random(RowRandom.Purpose.PERSON).chance(.01);
    return second ? key - 1 : key;
  }

  /** Completed months since joining. */
  long tenureMonths() {
    return ChronoUnit.MONTHS.between(user.open(), asOf);
  }

  /** Whether the user was there in the closed month this many months before the reported one. */
  boolean existed(int monthsBefore) {
    YearMonth joined = YearMonth.from(user.open());
    return !joined.isAfter(YearMonth.from(asOf).minusMonths(monthsBefore));
  }
}
