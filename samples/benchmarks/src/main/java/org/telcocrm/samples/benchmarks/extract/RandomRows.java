package org.telcocrm.samples.benchmarks.extract;

import java.util.SplittableRandom;

/** Random rows: the same rows for the same seed on every machine. Not thread-safe. */
public final class RandomRows {

  /** The id of the first row. */
  public static final long FIRST_ID = 13_800_000_000L;

  private static final Column[] COLUMNS = Column.values();

  private final SplittableRandom random;
  private final long[] values = new long[Column.COUNT];
  private long nextId = FIRST_ID;

  /**
   * Before the first row.
   *
   * @param seed the same seed gives the same rows
   */
  public RandomRows(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Draws a row.
   *
   * @return a value for each column in the order of the file, of a name its number in {@link
   *     Names}; the array is used again for the next row
   */
  public long[] next() {
    for (int i = 0; i < COLUMNS.length; i++) {
      values[i] = COLUMNS[i].draw(random.nextDouble());
    }
    values[Column.ID.index()] = nextId++;
    values[Column.NAME.index()] = random.nextInt(Names.COUNT);
    return values;
  }

  /**
   * Draws a row as a plain object.
   *
   * @return a new object
   */
  public Subscriber nextSubscriber() {
    long[] row = next();
    Subscriber subscriber = new Subscriber();
    for (int i = 0; i < row.length; i++) {
      subscriber.set(i, row[i]);
    }
    subscriber.nameLength = Names.of((int) row[Column.NAME.index()]).length();
    return subscriber;
  }
}
