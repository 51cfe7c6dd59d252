package org.telcocrm.io.guess;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.io.layout.LayoutColumn;

/**
 * What one column of an unknown file seems to hold. Immutable and thread-safe.
 *
 * <p>Example: {@code MonthlyCharges: MONEY, 7043 of 7043 filled}.
 */
public final class GuessedColumn {

  private final LayoutColumn column;
  private final Fact.@Nullable Type type;
  private final long filled;
  private final long records;
  private final String advice;

  GuessedColumn(
      LayoutColumn column, Fact.@Nullable Type type, long filled, long records, String advice) {
    this.column = column;
    this.type = type;
    this.filled = filled;
    this.records = records;
    this.advice = advice;
  }

  /**
   * The column as the proposed layout has it.
   *
   * @return with a fact only if its name says which one
   */
  public LayoutColumn column() {
    return column;
  }

  /**
   * What nearly all of its texts are: a number, an amount of money, a date, one of two answers
   * ({@code FLAG}), or one of few codes ({@code CHOICE}).
   *
   * @return empty for any other text, such as an identifier or a name
   */
  public Optional<Fact.Type> type() {
    return Optional.ofNullable(type);
  }

  /**
   * How many records of the sample have a known value here.
   *
   * @return 0 to {@link #records()}
   */
  public long filled() {
    return filled;
  }

  /**
   * How many records were looked at.
   *
   * @return those that could be read
   */
  public long records() {
    return records;
  }

  /**
   * What somebody who knows the file should look at.
   *
   * @return one line, empty if there is nothing
   */
  public String advice() {
    return advice;
  }

  /** Name, type, how full it is, fact and advice, in one line. */
  @Override
  public String toString() {
    return column.name()
        + ": "
        + (type == null ? "TEXT" : type.name())
        + ", "
        + filled
        + " of "
        + records
        + " filled"
        + column.fact().map(fact -> ", fact " + fact.code()).orElse("")
        + (advice.isEmpty() ? "" : ". " + advice);
  }
}
