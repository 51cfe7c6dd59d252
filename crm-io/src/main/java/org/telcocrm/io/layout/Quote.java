package org.telcocrm.io.layout;

/** What a quotation mark means. Grows only in a major version. */
public enum Quote {
  /** A character like any other. */
  NONE,
  /**
   * A field that begins with {@code "} ends with the next single one; two of them inside are one
   * character (RFC 4180). A mark inside an unquoted field is a character like any other.
   */
  RFC4180
}
