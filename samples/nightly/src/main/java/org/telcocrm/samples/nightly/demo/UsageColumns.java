package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.DemoColumn.*;

import java.util.List;

/** What the line was used for, and with what. */
final class UsageColumns {

  private static final List<DemoColumn> MINUTES = List.of(OUT_MIN_M0, OUT_MIN_M1, OUT_MIN_M2);
  private static final List<DemoColumn> DATA = List.of(DATA_MB_M0, DATA_MB_M1, DATA_MB_M2);
  private static final double OUT_MINUTES = 131;
  private static final double IN_MINUTES = 111;
  private static final double MOBILE_MB = 17_700;
  private static final double BROADBAND_MB = 240_000;
  private static final double FIXED_MINUTES = 70;

  private UsageColumns() {}

  static void fill(UserMonth month, DemoRow<DemoColumn> row) {
    RowRandom random = month.random(RowRandom.Purpose.USAGE);
    Traits user = month.user();
    boolean falling = random.tilted(user.isLeft() ? .5 : .045, .8, user.risk());
    double newest = user.isUsing() ? falling ? .1 + .35 * random.uniform() : 1 : 0;
    double activity = random.normal();
    double voice = Math.min(3.5, .7 * activity + .7 * random.normal());
    switch (user.line()) {
      case POSTPAID, PREPAID -> {
        months(month, row, MINUTES, RowRandom.logNormal(OUT_MINUTES, .8, voice), newest, random);
        months(month, row, DATA, RowRandom.logNormal(MOBILE_MB, .9, activity), newest, random);
        mobile(month, row, newest, activity, random);
      }
      case BROADBAND ->
          months(month, row, DATA, RowRandom.logNormal(BROADBAND_MB, .6, activity), newest, random);
      case FIXED_LINE ->
          months(
              month, row, MINUTES, RowRandom.logNormal(FIXED_MINUTES, .8, voice), newest, random);
      case TV -> row.put(DATA_MB_M0, 0).put(OUT_MIN_M0, 0);
    }
    int days = month.asOf().getDayOfMonth();
    int active = (int) StrictMath.round(days * (.78 + .16 * activity - .04 * user.risk()));
    row.put(ACTIVE_DAYS, newest == 0 ? 0 : Math.max(1, Math.min(days, active)));
  }

  /** A month before the user joined is empty: unknown, not 0. */
  private static void months(
      UserMonth month,
      DemoRow<DemoColumn> row,
      List<DemoColumn> columns,
      double usual,
      double newest,
      RowRandom random) {
    for (int m = 0; m < columns.size(); m++) {
      double amount = usual * (.8 + .4 * random.uniform()) * (m == 0 ? newest : 1);
      if (month.existed(m)) {
        row.put(columns.get(m), (long) amount);
      }
    }
  }

  private static void mobile(
      UserMonth month, DemoRow<DemoColumn> row, double newest, double activity, RowRandom random) {
    Traits user = month.user();
    double incoming = RowRandom.logNormal(IN_MINUTES, .8, activity) * newest;
    boolean rivals = random.tilted(.03, .9, user.risk());
    row.put(IN_MIN_M0, (long) incoming)
        .put(SMS, newest == 0 ? 0 : (long) random.logNormal(6, 1.0))
        .put(INTL_ROAM_DAYS, newest > 0 && random.chance(.006) ? 1 + random.below(8) : 0)
        .putShare(ONNET_SHARE, .62 - .06 * user.risk() + .1 * random.normal())
        .put(RIVAL_HOTLINE_CALLS, rivals ? 1 + random.count(.7) : 0)
        .put(
            CONTACTS_LEFT_90D, random.tilted(.025, .7, user.risk()) ? 2 : random.chance(.1) ? 1 : 0)
        .put(DEVICE_5G, random.tilted(.58, .1, activity))
        .put(DEVICE_MONTHS, Math.min(120, (long) random.logNormal(22, .7)))
        .putShare(COVERAGE_GOOD, coverage(user, random))
        .putShare(DROP_RATE, random.logNormal(.006, .6));
  }

  /** Good for most; some live or work where it is not. */
  private static double coverage(Traits user, RowRandom random) {
    boolean poor = random.tilted(.035, .7, -user.contentment());
    return poor
        ? .55 + .3 * random.uniform()
        : .955 + .025 * user.contentment() + .02 * random.normal();
  }
}
