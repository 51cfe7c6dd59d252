package org.telcocrm.core.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

/**
 * Facts of many customers, column by column: what a batch fills, assesses and fills again.
 *
 * <p>A column holds whole numbers of less than 2<sup>30</sup> as {@code int}; one value beyond, or
 * with a fraction, makes it a wide column of {@code double} until {@link #clear()}. Both give the
 * same numeric views. A block of 1,024 to 4,096 rows stays in a processor's cache.
 *
 * <pre>{@code
 * FactBlock block = FactBlock.of(schema, asOf, 1024);
 * int row = block.append();
 * block.put(row, schema.indexOf(TENURE_MONTHS), 14);
 * FactReader customer = block.cursor().at(row);
 * }</pre>
 *
 * <p>Values are not checked against their facts: whoever fills a block gives views that fit, as
 * {@link Facts.Builder#numeric} states them. Mutable; used by one thread at a time.
 */
public final class FactBlock {

  /** What an {@code int} column holds for a value that is missing; below every value. */
  public static final int MISSING = -(1 << 30);

  private static final int LIMIT = 1 << 30;
  private static final CustomerId NOBODY = CustomerId.of("-");

  private final FactSchema schema;
  private final LocalDate asOf;
  private final int[][] wholes;
  private final double[] @Nullable [] decimals;
  private final boolean[] wide;
  private IntFunction<CustomerId> customers = row -> NOBODY;
  private int capacity;
  private int size;
  private boolean anyWide;

  private FactBlock(FactSchema schema, LocalDate asOf, int capacity) {
    this.schema = Objects.requireNonNull(schema, "schema");
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1 but was " + capacity);
    }
    this.capacity = capacity;
    int columns = schema.facts().size();
    this.wholes = new int[columns][capacity];
    this.decimals = new double[columns][];
    this.wide = new boolean[columns];
  }

  /**
   * An empty block.
   *
   * @param schema its columns
   * @param asOf the date the facts are about
   * @param capacity rows it has room for at first, at least 1; it grows when it is full
   * @return the block
   */
  public static FactBlock of(FactSchema schema, LocalDate asOf, int capacity) {
    return new FactBlock(schema, asOf, capacity);
  }

  /**
   * The columns.
   *
   * @return the schema
   */
  public FactSchema schema() {
    return schema;
  }

  /**
   * The date the facts are about.
   *
   * @return the as-of date
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * How many rows the block holds.
   *
   * @return 0 after {@link #clear()}
   */
  public int size() {
    return size;
  }

  /** Forgets all rows and makes every column narrow again. */
  public void clear() {
    size = 0;
    anyWide = false;
    Arrays.fill(wide, false);
  }

  /**
   * Says whose rows these are.
   *
   * @param byRow gives the customer of a row, from 0
   */
  public void customers(IntFunction<CustomerId> byRow) {
    customers = byRow;
  }

  /**
   * Adds a row of unspecified values behind the others; write every column of it.
   *
   * @return its number, from 0
   */
  public int append() {
    if (size == capacity) {
      capacity = Math.multiplyExact(capacity, 2);
      for (int column = 0; column < wholes.length; column++) {
        wholes[column] = Arrays.copyOf(wholes[column], capacity);
        double[] values = decimals[column];
        decimals[column] = values == null ? null : Arrays.copyOf(values, capacity);
      }
    }
    return size++;
  }

  /** Takes the last row away. */
  public void removeLast() {
    size--;
  }

  /**
   * Adds a row with the facts of one customer.
   *
   * @param facts of the block's first columns, in their order; further columns become missing
   * @return its number, from 0
   */
  public int append(FactReader facts) {
    int row = append();
    int known = facts.schema().facts().size();
    for (int column = 0; column < wholes.length; column++) {
      put(row, column, column < known ? facts.numericAt(column) : Double.NaN);
    }
    return row;
  }

  /**
   * Writes a whole number.
   *
   * @param row the row
   * @param column the column in {@link #schema()}
   * @param value below 2<sup>30</sup> both ways, or {@link #MISSING}
   */
  public void put(int row, int column, int value) {
    wholes[column][row] = value;
    if (wide[column]) {
      values(column)[row] = value == MISSING ? Double.NaN : value;
    }
  }

  /**
   * Writes one whole number into every row of a column, which becomes narrow.
   *
   * @param column the column in {@link #schema()}
   * @param value below 2<sup>30</sup> both ways, or {@link #MISSING}
   */
  public void fill(int column, int value) {
    wide[column] = false;
    Arrays.fill(wholes[column], 0, size, value);
  }

  /**
   * Writes a numeric view.
   *
   * @param row the row
   * @param column the column in {@link #schema()}
   * @param value any finite number, NaN for missing
   */
  public void put(int row, int column, double value) {
    int whole = (int) value;
    if (whole == value && whole > -LIMIT && whole < LIMIT) {
      put(row, column, whole);
    } else if (Double.isNaN(value)) {
      put(row, column, MISSING);
    } else {
      widen(column);
      values(column)[row] = value;
    }
  }

  private void widen(int column) {
    if (wide[column]) {
      return;
    }
    double[] values = values(column);
    int[] narrow = wholes[column];
    for (int i = 0; i < size; i++) {
      values[i] = narrow[i] == MISSING ? Double.NaN : narrow[i];
    }
    wide[column] = true;
    anyWide = true;
  }

  private double[] values(int column) {
    double[] values = decimals[column];
    if (values == null || values.length < capacity) {
      values = new double[capacity];
      decimals[column] = values;
    }
    return values;
  }

  /**
   * Whether any column is wide.
   *
   * @return false if all values are whole and below 2<sup>30</sup>
   */
  public boolean hasWide() {
    return anyWide;
  }

  /**
   * Whether a column holds a value with a fraction or of 2<sup>30</sup> and more.
   *
   * @param column the column in {@link #schema()}
   * @return true if {@link #decimals(int)} holds its values, false if {@link #wholes(int)} does
   */
  public boolean isWide(int column) {
    return wide[column];
  }

  /**
   * The values of a narrow column.
   *
   * @param column the column in {@link #schema()}
   * @return the block's own array: rows from 0, {@link #MISSING} for missing; only read it
   */
  public int[] wholes(int column) {
    return wholes[column];
  }

  /**
   * The values of a wide column.
   *
   * @param column the column in {@link #schema()}
   * @return the block's own array: rows from 0, NaN for missing; only read it
   */
  public double[] decimals(int column) {
    return values(column);
  }

  /**
   * The numeric view of a value.
   *
   * @param row the row
   * @param column the column in {@link #schema()}
   * @return the view, NaN if missing
   */
  public double numeric(int row, int column) {
    if (wide[column]) {
      return values(column)[row];
    }
    int whole = wholes[column][row];
    return whole == MISSING ? Double.NaN : whole;
  }

  /**
   * A reader that moves from row to row.
   *
   * @return at row 0
   */
  public Cursor cursor() {
    return new Cursor(this, schema);
  }

  /**
   * A reader that moves from row to row and sees the first columns only.
   *
   * @param first facts with which the block's schema begins, in the same order
   * @return at row 0
   * @throws IllegalArgumentException if the block's schema begins otherwise
   */
  public Cursor cursor(FactSchema first) {
    int count = first.facts().size();
    if (count > wholes.length || !schema.facts().subList(0, count).equals(first.facts())) {
      throw new IllegalArgumentException(
          "the block must begin with the columns of " + first + " but has " + schema);
    }
    return new Cursor(this, first);
  }

  /** The number of rows and the columns. */
  @Override
  public String toString() {
    return size + " rows of " + schema;
  }

  /** One row of a block at a time. Keep no reference to it: it moves. */
  public static final class Cursor implements FactReader {

    private final FactBlock block;
    private final FactSchema seen;
    private int row;

    private Cursor(FactBlock block, FactSchema seen) {
      this.block = block;
      this.seen = seen;
    }

    /**
     * Moves to a row.
     *
     * @param next the row, from 0
     * @return this cursor
     */
    public Cursor at(int next) {
      row = next;
      return this;
    }

    @Override
    public FactSchema schema() {
      return seen;
    }

    @Override
    public CustomerId customer() {
      return block.customers.apply(row);
    }

    @Override
    public LocalDate asOf() {
      return block.asOf;
    }

    @Override
    public double numericAt(int index) {
      return block.numeric(row, index);
    }
  }
}
