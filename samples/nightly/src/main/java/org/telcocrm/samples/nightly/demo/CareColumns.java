package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.DemoColumn.*;

import java.util.List;

/** Complaints, faults, answers, port-out intent, and how promises were kept. */
final class CareColumns {

  private static final double COMPLAINTS_PER_MONTH = .006;
  private static final int MONTHS = 3;

  private CareColumns() {}

  static void fill(UserMonth month, DemoRow<DemoColumn> row) {
    RowRandom random = month.random(RowRandom.Purpose.CARE);
    Traits user = month.user();
    complaints(user, row, random);
    faults(user, row, random);
    answers(user, row, random);
    if (user.line().isMobile()) {
      boolean asked = random.tilted(user.isLeft() ? .1 : .012, 1, user.risk());
      boolean coded = asked && random.tilted(.15, .5, user.risk());
      row.put(PORT_QUERY_90D, asked ? 1 + random.count(.4) : 0).put(PORT_CODE_90D, coded);
    }
    boolean stopped = row.number(STOPS_12M) > 0;
    boolean slow = stopped && random.tilted(.05, .5, -user.contentment());
    row.put(BILLING_DISPUTE_OPEN, random.tilted(.003, .8, -user.contentment()) ? "Y" : "N")
        .put(LAST_RESTORE_HOURS, stopped ? slow ? random.between(25, 70) : random.below(5) : 0)
        .put(REMINDER_LOGGED, random.chance(.94) ? "Y" : "N");
  }

  private static void complaints(Traits user, DemoRow<DemoColumn> row, RowRandom random) {
    double unhappy = -user.contentment();
    boolean complained = random.tilted(COMPLAINTS_PER_MONTH * MONTHS, 1, unhappy);
    boolean dissatisfied = complained ? random.chance(.5) : random.tilted(.04, 1, unhappy);
    boolean open = complained && random.chance(.2);
    row.put(COMPLAINTS_3M, complained ? 1 + random.count(.1) : 0)
        .put(COMPLAINT_OPEN_DAYS, open ? 1 + random.below(28) : 0)
        .put(DISSATISFIED_6M, dissatisfied ? 1 + random.count(.2) : 0)
        .put(HOTLINE_M0, random.count(Math.min(3, RowRandom.logNormal(.18, .5, unhappy))));
  }

  private static void faults(Traits user, DemoRow<DemoColumn> row, RowRandom random) {
    boolean fault = random.tilted(user.line().isBroadband() ? .12 : .02, .6, -user.contentment());
    boolean open = fault && random.chance(.1);
    row.put(FAULTS_3M, fault ? 1 + random.count(.25) : 0)
        .put(FAULT_OPEN_HOURS, open ? 1 + random.below(110) : 0);
  }

  private static void answers(Traits user, DemoRow<DemoColumn> row, RowRandom random) {
    boolean answered = random.chance(.3);
    long grade = StrictMath.round(4.2 + .8 * user.contentment());
    row.put(POINTS, user.line().isMobile() ? random.below(9000) : 0)
        .put(MARKETING_CONSENT, random.weighted(List.of("Y", "N", ""), 62, 18))
        .put(LAST_CSAT, answered ? Long.toString(Math.max(1, Math.min(5, grade))) : "");
  }
}
