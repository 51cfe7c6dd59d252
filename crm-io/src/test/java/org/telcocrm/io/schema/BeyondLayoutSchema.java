package org.telcocrm.io.schema;

import java.util.regex.Pattern;

/**
 * What only the code knows of a layout, because it takes several members together, a register or a
 * charset. Each constant holds how the code says so.
 */
enum BeyondLayoutSchema implements BeyondSchema {
  /** What other members name is in the list of columns. */
  COLUMN_IS_THERE("must name a column of the layout but was"),
  /** Facts and checks are those of the catalogue, and hosts add some. */
  NAME_IS_REGISTERED("must be a registered name but was|must be of \\[[a-zA-Z_, ]*\\] but hold"),
  /** A flag is yes or no, an amount a number, a level one of the fact's. */
  VALUE_FITS_FACT(
      "(constants|columns\\[\\d+\\] \\(.*\\)\\.values)\\..* must be"
          + " (true or false|a number|a text|one of .*|a date .*|a value of .*) but was"
          + "|(\\.min|\\.max) must be (a number|a text|a date .*|a value of .*) but was"),
  /** Amounts have a scale, dates a pattern, flags a map; others have not. */
  KEYS_FIT_FACT(
      "is required for (money|a flag|dates)|is for .* only|must fit its unit"
          + "|uniqueActive needs the fact|must name columns of|must be \\w+ here but was"
          + "|must be a date fact|needs the fact"),
  /** A pattern has year and month once each, and signs between. */
  PATTERN_IS_OF_A_DATE("pattern must be made of yyyy"),
  /** From one number to the next. */
  NUMBERS_RISE(
      "must rise from at least 0|fieldChars must be between 1 and|min must be at most max"),
  /** Columns and places lie within the record and the limits. */
  WITHIN_LIMITS(
      "must reach the end of|must end within|must hold at most|must be at most \\d+ but was"),
  /** Names, facts, places and checks stand once. */
  STANDS_ONCE(
      "stands twice|must be unique but|must come from one column|must have places of their own"),
  /** Without a header a field's name is the column's. */
  FIELD_NEEDS_HEADER("optional and field need a header"),
  /** Currencies with minor units, and bytes that can begin a character. */
  CHARSET_OR_CURRENCY(
      "must be an ISO 4217 code|must have minor units|must not begin a character"
          + "|must not begin with a quotation mark|must be a character of"),
  /** The id is in every record. */
  ID_IS_ALWAYS_THERE("id must not be an optional column");

  private final Pattern refusal;

  BeyondLayoutSchema(String refusal) {
    this.refusal = Pattern.compile(refusal);
  }

  @Override
  public boolean refuses(String message) {
    return refusal.matcher(message).find();
  }
}
