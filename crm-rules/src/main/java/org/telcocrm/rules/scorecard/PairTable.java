package org.telcocrm.rules.scorecard;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.FactSchema;

/**
 * What two facts together count beyond what each counts alone (交叉特征表): a small table of points.
 *
 * <p>Example: a high bill counts +25 without and nothing with a bundle. The score adds the cell
 * that the customer's two values meet; it becomes one reason, about the fact of the rows, that
 * names both values. If the source lacks one of the facts, the table is skipped. Immutable and
 * thread-safe. Source: domain/11, "declared pair tables".
 */
public final class PairTable implements Serializable {

  /** More cells than this nobody reads. */
  private static final int MOST_CELLS = 400;

  private static final long serialVersionUID = 1L;

  private final PairAxis rows;
  private final PairAxis columns;
  private final String reason;

  /** Row by row, the missing bins last. */
  private final int[] points;

  private PairTable(PairAxis rows, PairAxis columns, int[] points, String reason) {
    this.rows = rows;
    this.columns = columns;
    this.points = points;
    this.reason = reason;
  }

  /**
   * A table of points.
   *
   * @param rows what chooses the row
   * @param columns what chooses the column, another fact
   * @param points by row and column, those of missing values last
   * @param reason reason code of every cell that counts; no other characteristic or table of its
   *     card has it
   * @return the table
   * @throws IllegalArgumentException if both axes have one fact, the points do not fit the axes,
   *     there are more than 400 cells, or the reason is no code
   */
  public static PairTable of(PairAxis rows, PairAxis columns, int[][] points, String reason) {
    if (rows.fact().code().equals(columns.fact().code())) {
      throw new IllegalArgumentException(
          "a pair must be of two facts but both were " + rows.fact().code());
    }
    if (rows.size() * columns.size() > MOST_CELLS) {
      throw new IllegalArgumentException(
          "a pair must have at most "
              + MOST_CELLS
              + " cells but had "
              + rows.size()
              + " x "
              + columns.size());
    }
    if (points.length != rows.size()
        || Arrays.stream(points).anyMatch(row -> row.length != columns.size())) {
      throw new IllegalArgumentException(
          "points must have "
              + rows.size()
              + " rows of "
              + columns.size()
              + ", those of unknown values last, but had "
              + Arrays.stream(points).map(row -> row.length).toList());
    }
    int[] all = Arrays.stream(points).flatMapToInt(IntStream::of).toArray();
    return new PairTable(rows, columns, all, Evidence.requireReason(reason));
  }

  /**
   * What chooses the row.
   *
   * @return the axis
   */
  public PairAxis rows() {
    return rows;
  }

  /**
   * What chooses the column.
   *
   * @return the axis
   */
  public PairAxis columns() {
    return columns;
  }

  /**
   * The reason of every cell that counts.
   *
   * @return reason code
   */
  public String reason() {
    return reason;
  }

  /**
   * What a cell counts.
   *
   * @param row number of a bin of the rows; the last is that of missing values
   * @param column number of a bin of the columns
   * @return whole points
   */
  public int points(int row, int column) {
    return points[
        Objects.checkIndex(row, rows.size()) * columns.size()
            + Objects.checkIndex(column, columns.size())];
  }

  /**
   * The same table with other points.
   *
   * @param factor what a point is worth, 0 or more and finite
   * @return points rounded half to even
   * @throws IllegalArgumentException if the factor is another one
   */
  public PairTable scaled(double factor) {
    Characteristic.requireFactor(factor);
    int[] scaled = Arrays.stream(points).map(each -> (int) Math.rint(each * factor)).toArray();
    return new PairTable(rows, columns, scaled, reason);
  }

  /**
   * The name by which a policy's overlay finds it.
   *
   * @return for example {@code bill_m0*prepay}
   */
  public String code() {
    return rows.fact().code() + '*' + columns.fact().code();
  }

  int cells() {
    return points.length;
  }

  int pointsAt(int cell) {
    return points[cell];
  }

  int cellOf(double row, double column) {
    return rows.binOf(row) * columns.size() + columns.binOf(column);
  }

  int minPoints() {
    return Arrays.stream(points).min().orElse(0);
  }

  int maxPoints() {
    return Arrays.stream(points).max().orElse(0);
  }

  /** Both values in canonical words, {@code "bill_m0=CNY 48.50, prepay=true"}. */
  String observed(FactSchema schema, double row, double column) {
    return rows.fact().code()
        + '='
        + schema.format(rows.fact(), row)
        + ", "
        + columns.fact().code()
        + '='
        + schema.format(columns.fact(), column);
  }

  /** The bounds of each cell in canonical words. */
  String[] bounds(FactSchema schema) {
    String[] down = rows.bounds(schema);
    String[] across = columns.bounds(schema);
    String[] all = new String[points.length];
    Arrays.setAll(all, cell -> down[cell / across.length] + "; " + across[cell % across.length]);
    return all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PairTable that
        && rows.equals(that.rows)
        && columns.equals(that.columns)
        && reason.equals(that.reason)
        && Arrays.equals(points, that.points);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rows, columns, reason, Arrays.hashCode(points));
  }

  /** Both facts and the points. */
  @Override
  public String toString() {
    return code() + Arrays.toString(points);
  }
}
