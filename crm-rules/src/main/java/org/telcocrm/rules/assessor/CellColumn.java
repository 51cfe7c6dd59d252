package org.telcocrm.rules.assessor;

import java.nio.charset.StandardCharsets;

/**
 * A column of a results file for every row of a block, as bytes that are ready to be written: what
 * a {@link BlockAssessor} answers.
 *
 * <p>A cell is visible ASCII without comma and quotation mark, or empty. Filled again for each
 * block; for one thread.
 */
public abstract sealed class CellColumn permits CodeColumn, CodeSetColumn, NumberColumn {

  CellColumn() {}

  /**
   * Appends the cell of a row.
   *
   * @param row the row, from 0
   * @param target has {@link #room()} bytes behind {@code at}
   * @param at where the first byte goes
   * @return the place behind the cell; bytes behind it may be overwritten too
   */
  public abstract int append(int row, byte[] target, int at);

  /**
   * How many bytes {@link #append} may touch.
   *
   * @return at most so many
   */
  public abstract int room();

  /**
   * The cell of a row as a text.
   *
   * @param row the row, from 0
   * @return empty for "no value"
   */
  public final String text(int row) {
    byte[] target = new byte[room()];
    return new String(target, 0, append(row, target, 0), StandardCharsets.US_ASCII);
  }

  /** Room for at least so many rows; what it held may be lost. */
  static int[] atLeast(int[] values, int rows) {
    return values.length < rows ? new int[Math.max(rows, 2 * values.length)] : values;
  }
}
