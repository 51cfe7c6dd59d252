package org.telcocrm.samples.benchmarks.extract;

import java.util.Locale;

/**
 * The 25 columns of the extract, in the order of the file: an id, a name, 21 ints, a long and a
 * choice.
 *
 * <p>Columns are separated by {@code |}; there are no quotes, no header and no empty fields; lines
 * end in LF. Numbers are not negative, have no sign and no leading zero. A value is drawn as {@code
 * bound * u^skew} with {@code u} uniform in [0, 1), so that lengths differ from row to row. Amounts
 * are in fen.
 */
public enum Column {
  /** An 11-digit number, unique and ascending. */
  ID(Kind.LONG),
  /** A person's name of two or three Chinese characters, the only field that is not ASCII. */
  NAME(Kind.NAME),
  /** Months since the line was opened. */
  TENURE_MONTHS(240, 1),
  /** Monthly fee of the plan. */
  PLAN_FEE(30_000, 1),
  /** Bill of this month. */
  BILL_M0(100_000, 2),
  /** Bill one month before. */
  BILL_M1(100_000, 2),
  /** Bill two months before. */
  BILL_M2(100_000, 2),
  /** Bill three months before. */
  BILL_M3(100_000, 2),
  /** Paid this month. */
  PAID_M0(100_000, 2),
  /** Due and not paid. */
  ARREARS(100_000, 3),
  /** Fee of value-added services. */
  VAS_FEE(9_000, 2),
  /** Outgoing minutes of this month. */
  OUT_MIN_M0(4_000, 2),
  /** Outgoing minutes one month before. */
  OUT_MIN_M1(4_000, 2),
  /** Incoming minutes of this month. */
  IN_MIN_M0(4_000, 2),
  /** Megabytes of this month. */
  DATA_MB_M0(400_000, 2),
  /** Megabytes one month before. */
  DATA_MB_M1(400_000, 2),
  /** Megabytes two months before. */
  DATA_MB_M2(400_000, 2),
  /** Messages sent this month. */
  SMS(400, 2),
  /** Days with any use, up to 31. */
  ACTIVE_DAYS(32, 1),
  /** Top-ups of this month. */
  TOPUPS(12, 2),
  /** Complaints in three months. */
  COMPLAINTS_3M(6, 3),
  /** Queries about porting the number out, in 90 days. */
  PORT_QUERY_90D(5, 3),
  /** Calls to the hotline this month. */
  HOTLINE_M0(8, 2),
  /** Money on the account, a long. */
  BALANCE(Kind.LONG, 900_000_000, 3),
  /** A code: A, B, C or D, each as likely. */
  SEGMENT(Kind.CHOICE, 4, 1);

  /** What a column holds. */
  public enum Kind {
    /** A whole number below 2^30. */
    INT,
    /** A whole number that may need a long. */
    LONG,
    /** One of four codes. */
    CHOICE,
    /** Text. */
    NAME
  }

  /** How many columns there are. */
  public static final int COUNT = 25;

  /** The first of the ints, which stand side by side. */
  public static final int FIRST_INT = 2;

  /** How many ints there are. */
  public static final int INTS = 21;

  private final Kind kind;
  private final int bound;
  private final int skew;

  Column(int bound, int skew) {
    this(Kind.INT, bound, skew);
  }

  Column(Kind kind) {
    this(kind, 0, 0);
  }

  Column(Kind kind, int bound, int skew) {
    this.kind = kind;
    this.bound = bound;
    this.skew = skew;
  }

  /**
   * What the column holds.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The column's name, for example {@code "bill_m0"}.
   *
   * @return lower-case letters, digits and underscores
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The column's place in the file.
   *
   * @return from 0 to below {@link #COUNT}
   */
  @SuppressWarnings("EnumOrdinal") // The order of the constants is the order of the file.
  public int index() {
    return ordinal();
  }

  /** The value for a uniform number in [0, 1); a choice gives the index of its code. */
  int draw(double uniform) {
    double skewed = uniform;
    for (int i = 1; i < skew; i++) {
      skewed *= uniform;
    }
    return (int) (bound * skewed);
  }
}
