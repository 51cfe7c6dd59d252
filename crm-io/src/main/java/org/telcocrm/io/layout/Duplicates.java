package org.telcocrm.io.layout;

/** How records with the same id are found. Grows only in a major version. */
public enum Duplicates {
  /** Not at all. */
  NONE,
  /** Against the valid record just before: the input is sorted by id. Needs no memory. */
  ADJACENT,
  /**
   * Against every valid record before. Needs about 20 bytes and the bytes of the id per record, in
   * memory.
   */
  EXACT
}
