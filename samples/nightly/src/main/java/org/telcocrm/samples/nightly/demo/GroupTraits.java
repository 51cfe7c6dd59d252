package org.telcocrm.samples.nightly.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a group is like before anything is written: the traits that many columns, and its people,
 * depend on. A function of its number and the date.
 *
 * @param key number of the group, from 0
 * @param asOf the last day of what is known
 * @param industry what it does
 * @param risk how much it is inclined to leave; mean 0, deviation 1
 * @param contentment how satisfied; falls with risk
 * @param employees from 10 on
 * @param share own share of the employees' lines, 0–1
 * @param members from 3 on
 * @param memberFen what its members usually pay a month
 * @param itFen what it usually pays for information products; 0 for none
 * @param otherFen what else it usually pays in one bill; 0 for none
 * @param partFen the part of the usual unified payment that stands in members' bills too
 * @param valueClass A1 to D
 * @param signed day of signing
 * @param stateOwned an enterprise of the state
 */
record GroupTraits(
    long key,
    LocalDate asOf,
    GroupIndustry industry,
    double risk,
    double contentment,
    int employees,
    double share,
    int members,
    long memberFen,
    long itFen,
    long otherFen,
    long partFen,
    ValueClass valueClass,
    LocalDate signed,
    boolean stateOwned) {

  private static final double MEAN_EMPLOYEES = 250;
  private static final double EMPLOYEES_SPREAD = 1.25;
  private static final int LEAST_EMPLOYEES = 10;
  private static final int MOST_EMPLOYEES = 9000;
  private static final int LEAST_MEMBERS = 3;
  private static final double BILL_FEN = 4850;
  private static final double RISK_WEIGHT = -.6;
  private static final double OWN_WEIGHT = .8;
  private static final int MANAGERS = 97;
  private static final long MANAGER_STEP = 7919;
  private static final long FIRST_ID = 5_711_000_000_000L;

  /** Value classes with the usual monthly revenue they begin at, and their codes in the BOSS. */
  enum ValueClass {
    A1(9_000_000, "1"),
    A2(4_000_000, "2"),
    B1(1_800_000, "3"),
    B2(800_000, "4"),
    C(180_000, "5"),
    /** The BOSS has no code for D; the demo writes 6. */
    D(0, "6");

    private final long fromFen;
    private final String code;

    ValueClass(long fromFen, String code) {
      this.fromFen = fromFen;
      this.code = code;
    }

    String code() {
      return code;
    }

    static ValueClass of(double fen) {
      for (ValueClass each : values()) {
        if (fen >= each.fromFen) {
          return each;
        }
      }
      return D;
    }
  }

  static GroupTraits of(long key, LocalDate asOf) {
    RowRandom random = new RowRandom(key, RowRandom.Purpose.GROUP);
    GroupIndustry industry = GroupIndustry.draw(random);
    double risk = random.normal();
    double contentment = RISK_WEIGHT * risk + OWN_WEIGHT * random.normal();
    double size = random.normal();
    double drawn = RowRandom.logNormal(MEAN_EMPLOYEES, EMPLOYEES_SPREAD, size);
    int employees = (int) Math.max(LEAST_EMPLOYEES, Math.min(MOST_EMPLOYEES, drawn));
    double share = Math.max(.35, Math.min(.93, .68 + .12 * random.normal() - .05 * risk));
    int members = (int) Math.max(LEAST_MEMBERS, employees * share * (.78 + .2 * random.uniform()));
    long memberFen = (long) (members * random.logNormal(BILL_FEN, .2));
    boolean it = random.tilted(.33, .5, size);
    boolean unified = it || random.chance(industry.isOfficial() ? .5 : .25);
    long itFen = it ? (long) (memberFen * random.logNormal(.35, .7)) : 0;
    long otherFen = unified ? (long) (memberFen * random.logNormal(.12, .8)) : 0;
    long partFen = unified && random.chance(.8) ? (long) (memberFen * .7 * random.uniform()) : 0;
    double worth = (memberFen + itFen + otherFen) * random.logNormal(1, .2);
    int days = (int) Math.min(5500, random.logNormal(1500, .8));
    return new GroupTraits(
        key,
        asOf,
        industry,
        risk,
        contentment,
        employees,
        share,
        members,
        memberFen,
        itFen,
        otherFen,
        partFen,
        ValueClass.of(worth),
        asOf.minusDays(days),
        industry == GroupIndustry.POWER || (industry.isEnterprise() && random.chance(.07)));
  }

  RowRandom random(RowRandom.Purpose purpose) {
    return new RowRandom(key, purpose);
  }

  /** Ascending with the number; the ids that users' rows name as their group. */
  static String groupId(long key) {
    return Long.toString(FIRST_ID + key);
  }

  /** The group pays for some of its members, or for products, in one bill. */
  boolean isUnified() {
    return itFen + otherFen + partFen > 0;
  }

  /** What it is worth a month: each fen once. */
  long worthFen() {
    return memberFen + itFen + otherFen;
  }

  /** The number of its account manager. */
  int manager() {
    return (int) (key * MANAGER_STEP % MANAGERS) + 1;
  }

  /** The number of somebody else who thinks the group is theirs. */
  int secondManager() {
    return (manager() + MANAGERS / 3) % MANAGERS + 1;
  }

  static String managerId(int manager) {
    return "M" + Integer.toString(10_000 + manager).substring(1);
  }

  /** Managers sit in teams. */
  static String team(int manager) {
    return "政企" + "一二三四五六".charAt(manager % 6) + "部";
  }

  /** Whether the group had signed in the closed month this many months before the reported one. */
  boolean existed(int monthsBefore) {
    return !YearMonth.from(signed).isAfter(YearMonth.from(asOf).minusMonths(monthsBefore));
  }
}
