package org.telcocrm.rules.scorecard;

import java.util.List;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;

/** A pair table over two columns: what each cell counts and which reason bit it turns over. */
final class PairColumns {

  private final PairTable table;
  private final int rowColumn;
  private final int columnColumn;

  /** The reason bit of each cell, −1 where it counts nothing. */
  private final int[] bits;

  PairColumns(PairTable table, FactSchema schema, List<CountedAttribute> attributes) {
    this.table = table;
    this.rowColumn = schema.indexOf(table.rows().fact());
    this.columnColumn = schema.indexOf(table.columns().fact());
    this.bits = CountedAttribute.indexes(attributes, table);
  }

  /** Adds the points and turns over the reasons of every row. */
  void count(FactBlock block, int[] points, int[][] masks) {
    for (int i = 0; i < block.size(); i++) {
      int cell = table.cellOf(value(block, rowColumn, i), value(block, columnColumn, i));
      points[i] += table.pointsAt(cell);
      int bit = bits[cell];
      if (bit >= 0) {
        masks[bit / Integer.SIZE][i] ^= 1 << bit;
      }
    }
  }

  private static double value(FactBlock block, int column, int row) {
    if (block.isWide(column)) {
      return block.decimals(column)[row];
    }
    int whole = block.wholes(column)[row];
    return whole == FactBlock.MISSING ? Double.NaN : whole;
  }
}
