package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.DemoColumn.*;

import java.util.List;

/**
 * What is billed, paid and owed, in fen; the fees beyond the plan in li, as the source has them.
 */
final class BillColumns {

  private static final List<DemoColumn> BILLS =
      List.of(BILL_M0, BILL_M1, BILL_M2, BILL_M3, BILL_M4, BILL_M5);
  private static final int[] PLANS_FEN = {
    500, 800, 1900, 2900, 3900, 5900, 7900, 9900, 12_900, 15_900, 19_900, 29_900, 39_900, 59_900
  };
  private static final int MONTHS_DECLINED = 2;
  private static final int LI_PER_FEN = 10;
  private static final int BALANCE_PLACES = 12;

  private BillColumns() {}

  static void fill(UserMonth month, DemoRow<DemoColumn> row) {
    RowRandom random = month.random(RowRandom.Purpose.BILLS);
    Traits user = month.user();
    boolean mismatch = random.tilted(.08, .5, user.risk());
    long plan = plan((long) (user.spend() * (mismatch ? .55 : .92)));
    bills(month, row, plan, random);
    long beyond = Math.max(0, row.number(BILL_M0) - plan);
    boolean some = mismatch || random.chance(.2);
    long over = some ? (long) (beyond * (mismatch ? .85 : .4 * random.uniform())) : 0;
    row.put(PLAN_FEE, plan)
        .put(OVER_PLAN_FEE, over == 0 ? 0 : over * LI_PER_FEN + random.between(-5, 4));
    if (user.line().isMobile()) {
      row.put(PLAN_MINUTES, plan / 100 * 3).put(PLAN_MB, plan / 100 * 400);
    }
    services(month, row, beyond - over, random);
    payments(month, row, random);
    arrears(month, row, random);
  }

  private static long plan(long most) {
    int plan = PLANS_FEN[0];
    for (int fee : PLANS_FEN) {
      plan = fee <= most ? fee : plan;
    }
    return plan;
  }

  private static void bills(UserMonth month, DemoRow<DemoColumn> row, long plan, RowRandom random) {
    Traits user = month.user();
    long extra = Math.max(0, user.spend() - plan);
    boolean declining = random.tilted(.04, .8, user.risk());
    row.put(PLAN_DOWNGRADED, declining && random.chance(.6));
    for (int m = 0; m < BILLS.size(); m++) {
      long bill = plan + (long) (extra * (.7 + .6 * random.uniform()));
      if (declining && m < MONTHS_DECLINED) {
        bill = bill * 6 / 10;
      }
      if (m == 0 && !user.isUsing()) {
        bill = user.standing() == Traits.Standing.SILENT ? plan : plan / 2;
      }
      if (month.existed(m)) {
        row.put(BILLS.get(m), bill);
      }
    }
  }

  private static void services(
      UserMonth month, DemoRow<DemoColumn> row, long beyond, RowRandom random) {
    double risk = month.user().risk();
    // .77 is the normal quantile of 1 − .22: so many hold a service they never used.
    boolean unused = .5 * risk + StrictMath.sqrt(.75) * random.normal() > .77;
    int count = random.count(.9) + (unused ? 1 : 0);
    boolean unconfirmed = count > 0 && random.tilted(unused ? .12 : .02, .6, risk);
    row.put(VAS_COUNT, count)
        .put(VAS_UNUSED, unused ? 1 + random.below(Math.max(1, count / 2)) : 0)
        .put(VAS_UNCONFIRMED, unconfirmed)
        .put(VAS_FEE, Math.max(0, Math.min(beyond, 300L * count)))
        .put(Q0000, random.count(unused ? .1 : .03));
  }

  private static void payments(UserMonth month, DemoRow<DemoColumn> row, RowRandom random) {
    Traits user = month.user();
    boolean prepaid = user.line() == Traits.Line.PREPAID;
    boolean paid = !random.tilted(user.isUsing() ? .06 : .5, .4, user.risk());
    int daysAgo = paid ? random.below(28) : random.between(32, 120);
    long bill = row.number(BILL_M0);
    int times = paid ? 1 + (prepaid ? random.count(.8) : 0) : 0;
    row.put(TOPUPS, times)
        .put(TOPUPS_90D, paid ? times + 1 + random.below(2) : daysAgo < 90 ? 1 : 0)
        .put(PAID_M0, paid ? bill * random.between(80, 150) / 100 : 0);
    if (!month.asOf().minusDays(daysAgo).isBefore(user.open())) {
      row.put(LAST_TOPUP, month.asOf().minusDays(daysAgo));
    }
    rightAligned(row, user.isLeft() ? 0 : random.below(prepaid ? 8000 : 3000));
  }

  /** The balance stands right-aligned in its places. */
  static void rightAligned(DemoRow<DemoColumn> row, long balance) {
    String digits = Long.toString(balance);
    row.put(BALANCE, " ".repeat(BALANCE_PLACES - digits.length()) + digits);
  }

  private static void arrears(UserMonth month, DemoRow<DemoColumn> row, RowRandom random) {
    Traits user = month.user();
    boolean stopped = List.of("A", "5", "8").contains(row.get(STATE));
    boolean late = stopped || (!user.isLeft() && random.tilted(.015, .6, user.risk()));
    int months = late ? 1 + random.below(stopped ? 4 : 1) : 0;
    long owed = Math.max(500, row.number(BILL_M0)) * months;
    int stops = random.count(Math.min(2, RowRandom.logNormal(.1, .7, user.risk())));
    row.put(ARREARS, owed).put(ARREARS_MONTHS, months).put(STOPS_12M, stops + (stopped ? 1 : 0));
    if (late) {
      rightAligned(row, 0);
    }
  }
}
