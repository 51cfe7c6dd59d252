package org.telcocrm.samples.nightly.demo;

/** One way of being dirty, and how a row planted that way must end. */
public enum DirtyForm implements PlantedForm {
  /** The older of two users in net with one number. */
  OLDER_OF_TWO(
      DirtyKind.TWO_ACTIVE_USERS, 50, Ending.DUPLICATE, "DUPLICATE_ACTIVE_NUMBER", "msisdn"),
  /** The newer of the two; as many as {@link #OLDER_OF_TWO}. */
  NEWER_OF_TWO(DirtyKind.TWO_ACTIVE_USERS, 50, Ending.ACCEPTED, "", ""),
  /** Born on 1900-01-01. */
  BORN_1900(DirtyKind.BIRTH_DATE, 200, Ending.FOUND, "BIRTH_DATE_UNKNOWN", "birth_date"),
  /** Not yet born. */
  BORN_IN_FUTURE(DirtyKind.BIRTH_DATE, 100, Ending.FOUND, "BIRTH_DATE_UNKNOWN", "birth_date"),
  /** Cancel tag 5. */
  VOID_OPENING(DirtyKind.VOID_OPENING, 20, Ending.FILTERED, "VOID_OPENING", "cancel_tag"),
  /** The joining date is a first of month, the tenure is much longer. */
  OPEN_DATE_RESET(DirtyKind.OPEN_DATE_RESET, 200, Ending.FOUND, "OPEN_DATE_RESET", "open_date"),
  /** City 13101. */
  STUFFED_CITY(DirtyKind.DEFAULT_STUFFING, 3000, Ending.FOUND, "DEFAULT_STUFFING", "city_code"),
  /** Channel DS. */
  STUFFED_CHANNEL(
      DirtyKind.DEFAULT_STUFFING, 3000, Ending.FOUND, "DEFAULT_STUFFING", "open_channel"),
  /** Joined on 2010-01-01. */
  STUFFED_OPEN_DATE(
      DirtyKind.DEFAULT_STUFFING, 3000, Ending.FOUND, "DEFAULT_STUFFING", "open_date"),
  /** A name of more than 60 bytes, cut in the middle of a character. */
  NAME_CUT(DirtyKind.TEXT_CUT, 100, Ending.FOUND, "TEXT_CUT", "name"),
  /** A name with 東 or its like. */
  NAME_WITH_7C(DirtyKind.TRAIL_BYTE_7C, 100, Ending.ACCEPTED, "", ""),
  /** A refund in M0. */
  NEGATIVE_BILL(DirtyKind.ODD_BILL, 250, Ending.FOUND, "NEGATIVE_BILL", "bill_m0"),
  /** Nothing billed although there was usage. */
  ZERO_BILL(DirtyKind.ODD_BILL, 250, Ending.FOUND, "ZERO_BILL_WITH_USAGE", "bill_m0"),
  /** More minutes than a month has. */
  MINUTES_OVERFLOW(DirtyKind.IMPOSSIBLE_USAGE, 4, Ending.REJECTED, "OUT_OF_RANGE", "out_min_m0"),
  /** More than 10 TB. */
  DATA_OVERFLOW(DirtyKind.IMPOSSIBLE_USAGE, 3, Ending.REJECTED, "OUT_OF_RANGE", "data_mb_m0"),
  /** A counter below zero. */
  NEGATIVE_COUNTER(DirtyKind.IMPOSSIBLE_USAGE, 3, Ending.REJECTED, "OUT_OF_RANGE", "sms"),
  /** User type 3. */
  TEST_USER(DirtyKind.NO_CUSTOMER, 100, Ending.FILTERED, "TEST_USER", "user_type"),
  /** User type 2. */
  FREE_USER(DirtyKind.NO_CUSTOMER, 100, Ending.FILTERED, "FREE_USER", "user_type"),
  /** A number of 13 digits. */
  IOT_NUMBER(DirtyKind.NO_CUSTOMER, 100, Ending.FILTERED, "IOT_NUMBER", "msisdn"),
  /** One digit eighteen times. */
  ID_PLACEHOLDER(DirtyKind.ID_DOCUMENT, 100, Ending.FOUND, "ID_PLACEHOLDER", "id_number"),
  /** A number of before 1999. */
  ID_15_DIGITS(DirtyKind.ID_DOCUMENT, 100, Ending.FOUND, "ID_15_DIGITS", "id_number"),
  /** A company's code in a person's field. */
  ID_UNIT_CODE(DirtyKind.ID_DOCUMENT, 80, Ending.FOUND, "ID_UNIT_CODE", "id_number"),
  /** A resident number called a passport. */
  ID_TYPE_MISMATCH(DirtyKind.ID_DOCUMENT, 80, Ending.FOUND, "ID_TYPE_MISMATCH", "id_number"),
  /** A wrong check digit. */
  ID_CHECKSUM(DirtyKind.ID_DOCUMENT, 40, Ending.FOUND, "ID_CHECKSUM", "id_number"),
  /** Left, and still owes. */
  ARREARS_ON_CANCELLED(
      DirtyKind.MONEY_OF_LEFT, 200, Ending.FOUND, "ARREARS_ON_CANCELLED", "arrears"),
  /** Left, and money stays on the account. */
  CREDIT_ON_LEFT(DirtyKind.MONEY_OF_LEFT, 100, Ending.FOUND, "CREDIT_ON_LEFT", "balance"),
  /** The month behind the reported one. */
  NEXT_MONTH(DirtyKind.AFTER_PERIOD, 10, Ending.REJECTED, "AFTER_PERIOD", "stat_month"),
  /** Joined behind the reported month. */
  OPENED_LATER(DirtyKind.AFTER_PERIOD, 10, Ending.REJECTED, "AFTER_PERIOD", "open_date"),
  /** {@code 0086} before the number. */
  MSISDN_0086(DirtyKind.MSISDN_FORM, 20, Ending.ACCEPTED, "", ""),
  /** Full-width digits. */
  MSISDN_FULL_WIDTH(DirtyKind.MSISDN_FORM, 20, Ending.ACCEPTED, "", ""),
  /** An MD5 sum, as privacy copies have. */
  MSISDN_MD5(DirtyKind.MSISDN_FORM, 20, Ending.REJECTED, "INVALID_MSISDN", "msisdn"),
  /** Four stars in the middle. */
  MSISDN_MASKED(DirtyKind.MSISDN_FORM, 20, Ending.REJECTED, "INVALID_MSISDN", "msisdn"),
  /** A letter behind the number. */
  MSISDN_LETTER(DirtyKind.MSISDN_FORM, 20, Ending.REJECTED, "INVALID_MSISDN", "msisdn"),
  /** Numbers right-aligned in 14 places. */
  PADDED(DirtyKind.FIXED_WIDTH_HERITAGE, 2000, Ending.ACCEPTED, "", ""),
  /** Numbers with leading zeros. */
  LEADING_ZEROS(DirtyKind.FIXED_WIDTH_HERITAGE, 2000, Ending.ACCEPTED, "", ""),
  /** {@code -}, {@code NULL} and {@code \N} for unknown. */
  NULL_TOKENS(DirtyKind.FIXED_WIDTH_HERITAGE, 1000, Ending.ACCEPTED, "", "");

  /** How a planted row must end. */
  public enum Ending {
    /** Accepted, nothing to say. */
    ACCEPTED,
    /** Accepted with a finding. */
    FOUND,
    /** Duplicate. */
    DUPLICATE,
    /** Rejected. */
    REJECTED,
    /** Left out by a declared filter. */
    FILTERED
  }

  private final DirtyKind kind;

  @SuppressWarnings("ImmutableEnumChecker") // a record of an int, an enum and two strings
  private final Planting planting;

  DirtyForm(DirtyKind kind, int perHundredThousand, Ending ending, String code, String column) {
    this.kind = kind;
    this.planting = new Planting(perHundredThousand, ending, code, column);
  }

  /** What kind it is a form of. */
  public DirtyKind kind() {
    return kind;
  }

  @Override
  public Planting planting() {
    return planting;
  }

  /** Whether only a mobile user can be dirty this way. */
  boolean isMobileOnly() {
    return switch (kind) {
      case TWO_ACTIVE_USERS, IMPOSSIBLE_USAGE, MSISDN_FORM -> true;
      default -> this == IOT_NUMBER;
    };
  }
}
