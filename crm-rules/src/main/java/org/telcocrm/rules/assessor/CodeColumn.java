package org.telcocrm.rules.assessor;

/**
 * A column with at most one code in each cell, as a band or an outcome.
 *
 * <pre>{@code
 * CodeColumn bands = new CodeColumn(CodeTable.of(List.of("LOW", "HIGH")));
 * int[] indexes = bands.indexes(2);
 * indexes[0] = 1;
 * indexes[1] = CodeColumn.NONE;
 * bands.text(0); // HIGH
 * bands.text(1); // an empty cell
 * }</pre>
 */
public final class CodeColumn extends CellColumn {

  /** Stands for an empty cell; every negative number does. */
  public static final int NONE = -1;

  private final CodeTable table;
  private int[] indexes = new int[0];

  /**
   * A column without rows.
   *
   * @param table what can stand in a cell
   */
  public CodeColumn(CodeTable table) {
    this.table = table;
  }

  /**
   * What to fill: for each row the index of its code, or {@link #NONE}.
   *
   * @param rows how many rows there are
   * @return at least so long, holding anything
   */
  public int[] indexes(int rows) {
    indexes = atLeast(indexes, rows);
    return indexes;
  }

  @Override
  public int append(int row, byte[] target, int at) {
    int index = indexes[row];
    return index < 0 ? at : at + table.copy(index, target, at);
  }

  @Override
  public int room() {
    return table.slot();
  }
}
