package org.telcocrm.rules.assessor;

/** Takes the cells of one row of a results file, from left to right. */
public interface CellSink {

  /** Begins the next cell, empty at first. */
  void next();

  /**
   * Adds a code to the cell.
   *
   * @param table codes
   * @param index which of them
   */
  void code(CodeTable table, int index);

  /**
   * Adds codes to the cell, with a separator between two.
   *
   * @param table at least as many codes as the highest bit says
   * @param bits the lowest for the first code, which is written first
   */
  default void codes(CodeTable table, int bits) {
    for (int rest = bits; rest != 0; ) {
      code(table, Integer.numberOfTrailingZeros(rest));
      rest &= rest - 1;
      if (rest != 0) {
        separator();
      }
    }
  }

  /** Adds the sign between the codes of a list. */
  void separator();

  /**
   * Adds a whole number to the cell.
   *
   * @param value any
   */
  void number(long value);
}
