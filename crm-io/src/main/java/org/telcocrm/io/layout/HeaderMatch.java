package org.telcocrm.io.layout;

/** When a name in a header line is a column's name. Grows only in a major version. */
public enum HeaderMatch {
  /** When both are equal, blanks around the header's name apart. */
  EXACT,
  /** When both are equal without regard to case, full-width form and the number of blanks. */
  FOLD
}
