package org.telcocrm.io.layout;

/** How records with the same id are found. Grows only in a major version. */
public enum Duplicates {
  /** Not at all. */
  NONE,
  /** Against the valid record just before: the input is sorted by id. Needs no memory. */
  ADJACENT,
  /**
   * Against every valid record before. Costs a pass over the input; ids beyond eight megabytes lie
   * in a temporary file, with 3 to 5 bytes more than they have.
   */
  EXACT
}
