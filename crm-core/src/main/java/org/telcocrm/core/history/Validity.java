package org.telcocrm.core.history;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on which something holds (有效期): half-open, the first day inclusive, the last exclusive.
 *
 * <p>Example: {@code Validity.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1))} holds on
 * 2026-02-28 and no longer on 2026-03-01, the day on which its successor begins: neighbours neither
 * overlap nor leave a gap. What has no known end is {@code Validity.from(day)} and prints as {@code
 * "[2026-01-01,)"}. Immutable and thread-safe.
 *
 * @param from the first day (生效日期), inclusive
 * @param until the first day on which it no longer holds (失效日期), after {@code from}; {@link
 *     #NO_END} if it has no end
 */
public record Validity(LocalDate from, LocalDate until)
    implements Comparable<Validity>, Serializable {

  /**
   * Stands for "without end". Feeds write 20501231, 20991231 or 99991231 (defaults 1.2): translate
   * them when reading.
   */
  public static final LocalDate NO_END = LocalDate.MAX;

  /** Checks that at least one day lies inside. */
  public Validity {
    Objects.requireNonNull(from, "from");
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "validity must end after it begins but was from " + from + " until " + until);
    }
  }

  /**
   * From a day without end.
   *
   * @param from the first day
   * @return the period
   */
  public static Validity from(LocalDate from) {
    return new Validity(from, NO_END);
  }

  /**
   * From a day until another.
   *
   * @param from the first day, inclusive
   * @param until the end, exclusive, after {@code from}
   * @return the period
   * @throws IllegalArgumentException if no day lies inside
   */
  public static Validity of(LocalDate from, LocalDate until) {
    return new Validity(from, until);
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @param text for example {@code "[2026-01-01,2026-03-01)"} or {@code "[2026-01-01,)"}
   * @return the period
   * @throws IllegalArgumentException if the text has another form
   * @throws java.time.format.DateTimeParseException if a date is none
   */
  public static Validity parse(String text) {
    int comma = text.indexOf(',');
    if (comma < 0 || !text.startsWith("[") || !text.endsWith(")")) {
      throw new IllegalArgumentException(
          "validity must look like \"[2026-01-01,2026-03-01)\" but was \"" + text + '"');
    }
    String end = text.substring(comma + 1, text.length() - 1);
    return new Validity(
        LocalDate.parse(text.substring(1, comma)), end.isEmpty() ? NO_END : LocalDate.parse(end));
  }

  /** Whether it has no end. */
  public boolean isOpenEnded() {
    return until.equals(NO_END);
  }

  /**
   * Whether it holds on a day.
   *
   * @param day the day
   * @return true from {@code from}, inclusive, until {@code until}, exclusive
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /**
   * Whether both hold on at least one common day; neighbours do not.
   *
   * @param other another period
   * @return true if a day lies in both
   */
  public boolean overlaps(Validity other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /**
   * The part that lies on a day or later.
   *
   * @param day the first day that counts
   * @return the whole period if it begins later; empty if it ends on the day or before
   */
  public Optional<Validity> startingAt(LocalDate day) {
    return until.isAfter(day)
        ? Optional.of(from.isBefore(day) ? new Validity(day, until) : this)
        : Optional.empty();
  }

  /** Orders by beginning, then by end; no end comes last. */
  @Override
  public int compareTo(Validity other) {
    int order = from.compareTo(other.from);
    return order != 0 ? order : until.compareTo(other.until);
  }

  /** For example {@code "[2026-01-01,2026-03-01)"}; without end {@code "[2026-01-01,)"}. */
  @Override
  public String toString() {
    return "[" + from + ',' + (isOpenEnded() ? "" : until) + ')';
  }
}
