package org.telcocrm.samples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.ColumnBlock;
import org.telcocrm.samples.benchmarks.extract.RandomRows;
import org.telcocrm.samples.benchmarks.extract.Subscriber;

/** Random rows in memory, as objects and as blocks of columns: too many to be learned by heart. */
public final class RuleRows {

  /** How many rows there are. */
  public static final int COUNT = 1 << 16;

  /** How many of them stand in one block of columns. */
  public static final int BLOCK = 1_024;

  private final long seed;
  private final Subscriber[] subscribers = new Subscriber[COUNT];
  private final List<ColumnBlock> blocks = new ArrayList<>();

  /**
   * Draws the rows.
   *
   * @param seed the same seed gives the same rows
   */
  public RuleRows(long seed) {
    this.seed = seed;
    RandomRows random = new RandomRows(seed);
    for (int i = 0; i < COUNT; i++) {
      subscribers[i] = random.nextSubscriber();
    }
    RandomRows again = new RandomRows(seed);
    for (int i = 0; i < COUNT / BLOCK; i++) {
      blocks.add(block(again));
    }
  }

  private static ColumnBlock block(RandomRows random) {
    ColumnBlock block = new ColumnBlock(BLOCK);
    for (int row = 0; row < BLOCK; row++) {
      long[] values = random.next();
      block.id[row] = values[Column.ID.index()];
      for (int i = 0; i < Column.INTS; i++) {
        block.ints[i][row] = (int) values[Column.FIRST_INT + i];
      }
      block.balance[row] = values[Column.BALANCE.index()];
      block.segment[row] = (int) values[Column.SEGMENT.index()];
    }
    block.rows = BLOCK;
    return block;
  }

  /**
   * What the rows were drawn from.
   *
   * @return the seed of {@link RandomRows}
   */
  public long seed() {
    return seed;
  }

  /**
   * A row as a plain object.
   *
   * @param row from 0 to below {@link #COUNT}
   * @return the object
   */
  public Subscriber subscriber(int row) {
    return subscribers[row];
  }

  /**
   * The block that holds a row.
   *
   * @param row from 0 to below {@link #COUNT}
   * @return {@link #BLOCK} rows
   */
  public ColumnBlock block(int row) {
    return blocks.get(row / BLOCK);
  }
}
