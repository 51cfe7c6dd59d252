package org.telcocrm.io.extract;

/**
 * Why a record was rejected. Codes are never reused; the enum grows only in a major version. Texts
 * in zh and en come from {@link CodeTexts}.
 */
public enum RejectCode {
  /** Bytes that are no character of the declared encoding, or a replacement character. */
  MALFORMED_ENCODING,
  /** A control character inside a field. */
  CONTROL_CHAR,
  /** More characters than a record may have. */
  LINE_TOO_LONG,
  /** More characters than a field may have. */
  FIELD_TOO_LONG,
  /** More fields than any record may have. */
  TOO_MANY_COLUMNS,
  /** The record ends before this field. */
  MISSING_FIELD,
  /** More fields, or more width, than the layout declares. */
  EXTRA_FIELD,
  /** A quoted field is not closed within the lines a record may span. */
  UNCLOSED_QUOTE,
  /** Text between a closing quotation mark and the next delimiter. */
  TEXT_AFTER_QUOTE,
  /** The id is unknown. */
  MISSING_ID,
  /** The id is blank, too long or holds a control character. */
  INVALID_ID,
  /** A mandatory value is unknown. */
  MISSING_VALUE,
  /** Not a number as the layout's grammar allows it. */
  INVALID_NUMBER,
  /** Money that is no whole minor unit, and no rounding is declared. */
  INEXACT_AMOUNT,
  /** Money of 2^53 minor units or more. */
  NUMBER_TOO_LARGE,
  /** Not a possible date in the declared pattern. */
  INVALID_DATE,
  /** A code the layout's map does not hold. */
  UNKNOWN_CODE,
  /** Not a mobile number or declared account. */
  INVALID_MSISDN,
  /** A value that cannot be true. */
  OUT_OF_RANGE,
  /** The record, or one of its dates, belongs behind the reported month. */
  AFTER_PERIOD,
  /** An end before its start. */
  END_BEFORE_START,
  /** An amount is negative in a record that takes nothing back. */
  UNEXPECTED_NEGATIVE
}
