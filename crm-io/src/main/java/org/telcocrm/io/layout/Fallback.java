package org.telcocrm.io.layout;

/** What a text means that a column's code map does not hold. Grows only in a major version. */
public enum Fallback {
  /** The level {@code OTHER} of a choice. */
  OTHER,
  /** Unknown. */
  MISSING,
  /** Invalid: {@code UNKNOWN_CODE}. */
  REJECT,
  /** What it says, read as if there were no map. */
  PARSE
}
