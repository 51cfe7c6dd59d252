package org.telcocrm.samples.nightly.demo;

import java.time.LocalDate;

/**
 * What a user is like before anything is written: the traits that no column shows but many depend
 * on.
 *
 * @param line what kind of line it is
 * @param risk how much the user is inclined to leave; mean 0, deviation 1
 * @param contentment how satisfied; falls with risk
 * @param spend what the user would pay a month, in fen
 * @param open day of joining
 * @param standing where the user stands in the life cycle this month
 */
record Traits(
    Line line, double risk, double contentment, long spend, LocalDate open, Standing standing) {

  private static final double RISK_WEIGHT = -.6;
  private static final double OWN_WEIGHT = .8;
  private static final LocalDate STUFFING = LocalDate.of(2010, 1, 1);
  private static final double MEAN_TENURE_DAYS = 2100;
  private static final int LONGEST_TENURE_DAYS = 9000;
  private static final double HAZARD_STRENGTH = 1.2;

  /** Kinds of line with share, mean spend in fen, its spread, and monthly churn. */
  enum Line {
    POSTPAID("M", 55, 6020, .65, .008),
    PREPAID("M", 30, 3370, .65, .025),
    BROADBAND("B", 12, 4790, .45, .010),
    FIXED_LINE("F", 2, 2240, .40, .010),
    TV("V", 1, 2040, .30, .010);

    private final String code;
    private final int percent;
    private final double meanFen;
    private final double spread;
    private final double monthlyChurn;

    Line(String code, int percent, double meanFen, double spread, double monthlyChurn) {
      this.code = code;
      this.percent = percent;
      this.meanFen = meanFen;
      this.spread = spread;
      this.monthlyChurn = monthlyChurn;
    }

    String code() {
      return code;
    }

    boolean isMobile() {
      return this == POSTPAID || this == PREPAID;
    }

    boolean isBroadband() {
      return this == BROADBAND;
    }
  }

  /** Where a user stands this month. */
  enum Standing {
    ACTIVE,
    SILENT,
    HALF_STOPPED,
    STOPPED,
    LEAVING,
    LEFT
  }

  /**
   * Draws a user.
   *
   * @param key the row
   * @param mobile whether it must be a mobile user in service
   * @param asOf the day of the extract
   */
  static Traits of(long key, boolean mobile, LocalDate asOf) {
    RowRandom random = new RowRandom(key, RowRandom.Purpose.TRAITS);
    Line line = line(random, mobile);
    double risk = random.normal();
    double contentment = RISK_WEIGHT * risk + OWN_WEIGHT * random.normal();
    long spend = Math.max(500, (long) random.logNormal(line.meanFen, line.spread));
    int days =
        (int)
            Math.min(LONGEST_TENURE_DAYS, -MEAN_TENURE_DAYS * StrictMath.log(1 - random.uniform()));
    LocalDate drawn = asOf.minusDays(days);
    // The day that stands for "unknown" in this source.
    LocalDate open = drawn.equals(STUFFING) ? drawn.minusDays(1) : drawn;
    Standing standing = standing(random, line, risk);
    return new Traits(line, risk, contentment, spend, open, mobile ? Standing.ACTIVE : standing);
  }

  private static Line line(RowRandom random, boolean mobile) {
    int draw = random.below(mobile ? Line.POSTPAID.percent + Line.PREPAID.percent : 100);
    for (Line line : Line.values()) {
      if (draw < line.percent) {
        return line;
      }
      draw -= line.percent;
    }
    throw new IllegalStateException("percents must add up to 100");
  }

  private static Standing standing(RowRandom random, Line line, double risk) {
    if (random.tilted(line.monthlyChurn, HAZARD_STRENGTH, risk)) {
      return Standing.LEFT;
    }
    if (random.tilted(.003, 1, risk)) {
      return Standing.LEAVING;
    }
    if (random.tilted(.012, .6, risk)) {
      return Standing.STOPPED;
    }
    if (random.tilted(.012, .5, risk)) {
      return Standing.HALF_STOPPED;
    }
    return random.tilted(.035, .5, risk) ? Standing.SILENT : Standing.ACTIVE;
  }

  boolean isUsing() {
    return standing == Standing.ACTIVE
        || standing == Standing.HALF_STOPPED
        || standing == Standing.LEFT;
  }

  boolean isLeft() {
    return standing == Standing.LEFT;
  }

  /** The same user with another day of joining. */
  Traits openedOn(LocalDate day) {
    return new Traits(line, risk, contentment, spend, day, standing);
  }

  /** The same user after leaving. */
  Traits left() {
    return new Traits(line, risk, contentment, spend, open, Standing.LEFT);
  }
}
