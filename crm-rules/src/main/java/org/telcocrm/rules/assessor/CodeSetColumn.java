package org.telcocrm.rules.assessor;

import java.util.Arrays;

/**
 * A column with any number of codes in each cell, as reasons: in the order of the table, with
 * {@code |} between two.
 *
 * <pre>{@code
 * CodeSetColumn reasons = new CodeSetColumn(CodeTable.of(List.of("A", "B", "C")));
 * reasons.bits(0, 1)[0] = 0b101;
 * reasons.text(0); // A|C
 * }</pre>
 */
public final class CodeSetColumn extends CellColumn {

  private static final String SEPARATOR = "|";

  /** The codes, each with its separator. */
  private final CodeTable table;

  private final int[][] words;

  /**
   * A column without rows.
   *
   * @param table what can stand in a cell
   */
  public CodeSetColumn(CodeTable table) {
    this.table = table.each(code -> code + SEPARATOR);
    this.words = new int[(table.size() + Integer.SIZE - 1) / Integer.SIZE][0];
  }

  /**
   * How many words of bits a row has.
   *
   * @return one for each 32 codes of the table, the last one perhaps not full
   */
  public int words() {
    return words.length;
  }

  /**
   * What to fill: for each row a bit for each code, the lowest for the first.
   *
   * @param word which 32 codes, from 0
   * @param rows how many rows there are
   * @return at least so long, holding anything
   */
  public int[] bits(int word, int rows) {
    words[word] = atLeast(words[word], rows);
    return words[word];
  }

  /**
   * Makes all cells empty.
   *
   * @param rows how many rows there are
   */
  public void clear(int rows) {
    for (int word = 0; word < words.length; word++) {
      Arrays.fill(bits(word, rows), 0, rows, 0);
    }
  }

  /**
   * Adds a code to a cell.
   *
   * @param row the row, from 0
   * @param index which code
   */
  public void add(int row, int index) {
    words[index / Integer.SIZE][row] |= 1 << index;
  }

  @Override
  public int append(int row, byte[] target, int at) {
    int p = at;
    for (int word = 0; word < words.length; word++) {
      p = table.copyAll(words[word][row], word * Integer.SIZE, target, p);
    }
    // The last separator is none.
    return p == at ? at : p - 1;
  }

  @Override
  public int room() {
    return table.length() + table.slot();
  }
}
