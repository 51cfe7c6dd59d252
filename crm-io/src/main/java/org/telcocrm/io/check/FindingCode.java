package org.telcocrm.io.check;

/**
 * The library's own codes of findings: oddities that do not keep a record out. A host's check may
 * use codes of its own. Codes are never reused; the enum grows only in a major version.
 */
public enum FindingCode {
  /** The birthday is up to 1900-01-01 or after the as-of date; it counts as unknown. */
  BIRTH_DATE_UNKNOWN,
  /** Joining date and tenure disagree by more than one month (入网日期被覆盖). */
  OPEN_DATE_RESET,
  /** A value that the layout names as default stuffing; it counts as unknown. */
  DEFAULT_STUFFING,
  /** A text was cut inside a character; the broken rest was dropped. */
  TEXT_CUT,
  /** An invalid value counts as unknown, as the layout declares. */
  INVALID_VALUE,
  /** A bill is negative: an adjustment or a refund. */
  NEGATIVE_BILL,
  /** The newest bill is zero although there was usage. */
  ZERO_BILL_WITH_USAGE,
  /** A cancelled user still owes. */
  ARREARS_ON_CANCELLED,
  /** A user who left still has money on the account. */
  CREDIT_ON_LEFT,
  /** The certificate number is one digit repeated. */
  ID_PLACEHOLDER,
  /** The certificate number is a 15-digit one of before 1999. */
  ID_15_DIGITS,
  /** The certificate number is a company's code. */
  ID_UNIT_CODE,
  /** Certificate type and number disagree. */
  ID_TYPE_MISMATCH,
  /**
   * The check digit of an 18-digit identity number is wrong, or its birthday is no day of the
   * calendar.
   */
  ID_CHECKSUM,
  /** The input has no record at all. */
  EMPTY_INPUT,
  /** The trailer is missing, or says another total than was read: the input is incomplete. */
  CONTROL_TOTAL_MISMATCH,
  /**
   * The trailer says another total of an amount than was read, but amounts of some records could
   * not be read.
   */
  CONTROL_TOTAL_UNCHECKED,
  /** More than 30 % of a column is default stuffing. */
  COLUMN_STUFFED
}
