package org.telcocrm.samples.benchmarks.extract;

/**
 * Some rows as columns of primitive numbers, used again for the next rows. The fields are open,
 * because this is what the hand-written program works on.
 */
public final class ColumnBlock {

  /** Numbers unique and ascending. */
  public final long[] id;

  /** Where in the chunk the row and with it the id starts. */
  public final int[] start;

  /** How many bytes the name has. */
  public final int[] nameBytes;

  /** The ints, from {@link Column#FIRST_INT} on. */
  public final int[][] ints;

  /** Fen. */
  public final long[] balance;

  /** The index of the code. */
  public final int[] segment;

  /** How many rows are filled. */
  public int rows;

  /**
   * An empty block.
   *
   * @param capacity how many rows it can hold
   */
  public ColumnBlock(int capacity) {
    id = new long[capacity];
    start = new int[capacity];
    nameBytes = new int[capacity];
    ints = new int[Column.INTS][capacity];
    balance = new long[capacity];
    segment = new int[capacity];
  }

  /**
   * How many rows it can hold.
   *
   * @return the capacity
   */
  public int capacity() {
    return id.length;
  }
}
