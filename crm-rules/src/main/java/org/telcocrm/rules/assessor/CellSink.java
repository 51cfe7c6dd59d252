package org.telcocrm.rules.assessor;

/** Takes the cells of one row of a results file, from left to right. */
public interface CellSink {

  /** Begins the next cell, empty at first. */
  void next();

  /**
   * Adds a code to the cell.
   *
   * @param ascii letters, digits and signs other than comma, quotation mark and line ends; not kept
   */
  void code(byte[] ascii);

  /** Adds the sign between the codes of a list. */
  void separator();

  /**
   * Adds a whole number to the cell.
   *
   * @param value any
   */
  void number(long value);
}
