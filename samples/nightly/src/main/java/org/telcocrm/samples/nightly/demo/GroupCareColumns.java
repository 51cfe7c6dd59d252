package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.GroupColumn.*;

/** Visits, complaints, faults, answers, and how much the group counts. */
final class GroupCareColumns {

  private GroupCareColumns() {}

  static void fill(GroupTraits group, DemoRow<GroupColumn> row) {
    RowRandom random = group.random(RowRandom.Purpose.GROUP_CARE);
    visits(group, row, random);
    trouble(group, row, random);
    weight(group, row, random);
  }

  private static void visits(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    double mean =
        switch (group.valueClass()) {
          case A1, A2 -> 4.2;
          case B1, B2 -> 2.0;
          case C -> .6;
          case D -> .1;
        };
    boolean answered = random.chance(.3 + .1 * Math.min(4, mean));
    long grade = StrictMath.round(8.1 + 1.2 * group.contentment());
    row.put(VISITS_3M, random.count(RowRandom.logNormal(mean, .25, -group.risk())))
        .put(LAST_CSAT, answered ? Long.toString(Math.max(1, Math.min(10, grade))) : "");
  }

  private static void trouble(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    double unhappy = -group.contentment();
    boolean complained = random.tilted(.1, .8, unhappy);
    boolean open = complained && random.chance(.35);
    boolean fault = random.tilted(.12, .6, unhappy);
    boolean broken = random.tilted(.03, .8, unhappy);
    long faults = (fault ? 1 + random.count(.3) : 0) + row.number(LINE_FAULTS_30D);
    row.put(COMPLAINTS_3M, complained ? 1 + random.count(.3) : 0)
        .put(COMPLAINT_OPEN_DAYS, open ? 1 + random.below(15) : 0)
        .put(FAULTS_3M, broken ? Math.max(1, faults) : faults)
        .put(FAULT_OPEN_HOURS, broken ? 1 + random.below(110) : 0)
        .putYes(BILLING_DISPUTE_OPEN, random.tilted(.015, .8, unhappy))
        .put(REQUESTS_OVERDUE, random.tilted(.05, .6, unhappy) ? 1 + random.count(.4) : 0);
  }

  private static void weight(GroupTraits group, DemoRow<GroupColumn> row, RowRandom random) {
    double size = StrictMath.log(group.employees() / 10.0);
    boolean official = group.industry().isOfficial();
    row.put(RANK_SCORE, grade(1.2 * size + random.normal(), 0, 10))
        .put(INFLUENCE_SCORE, grade((official ? 4 : 1) + .8 * size + random.normal(), 0, 10))
        .put(
            IT_LEVEL,
            grade(1.6 + .35 * size + (group.itFen() > 0 ? .7 : 0) + .7 * random.normal(), 1, 5));
  }

  private static long grade(double value, long least, long most) {
    return Math.max(least, Math.min(most, StrictMath.round(value)));
  }
}
