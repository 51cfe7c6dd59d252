package org.telcocrm.core.history;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on which something holds (有效期): half-open, the first day inclusive, the last exclusive.
 * Every dated relation of the house uses it; for moments there is {@code lifecycle.TimeSpan}.
 *
 * <p>Example: {@code Validity.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1))} holds on
 * 2026-02-28 and no longer on 2026-03-01, the day on which its successor begins: neighbours neither
 * overlap nor leave a gap. What has no known end is {@code Validity.from(day)} and prints as {@code
 * "[2026-01-01,)"}. Immutable and thread-safe.
 *
 * @param from the first day (生效日期), inclusive; {@link #NO_BEGINNING} if it always held
 * @param until the first day on which it no longer holds (失效日期), after {@code from}; {@link
 *     #NO_END} if it has no end
 */
public record Validity(LocalDate from, LocalDate until)
    implements Comparable<Validity>, Serializable {

  /** Stands for "without beginning". */
  public static final LocalDate NO_BEGINNING = LocalDate.MIN;

  /**
   * Stands for "without end". Feeds write 20501231, 20991231 or 99991231 (defaults 1.2): translate
   * them when reading.
   */
  public static final LocalDate NO_END = LocalDate.MAX;

  private static final Validity ALWAYS = new Validity(NO_BEGINNING, NO_END);

  /** Checks that at least one day lies inside. */
  public Validity {
    Objects.requireNonNull(from, "from");
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "validity must end after it begins but was from "
              + from
              + " until "
              + until
              + ". Maybe use ofDays.");
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
   * From a day through another, as contracts and most extracts write it.
   *
   * @param first the first day, inclusive
   * @param last the last day, inclusive; {@link #NO_END} for no end
   * @return the period until before the day after
   * @throws IllegalArgumentException if {@code last} lies before {@code first}
   */
  public static Validity ofDays(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "last must not be before first " + first + " but was " + last);
    }
    return new Validity(first, last.equals(NO_END) ? last : last.plusDays(1));
  }

  /**
   * What always holds.
   *
   * @return the period without beginning and end
   */
  public static Validity always() {
    return ALWAYS;
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
    String begin = text.substring(1, comma);
    String end = text.substring(comma + 1, text.length() - 1);
    return new Validity(
        begin.isEmpty() ? NO_BEGINNING : LocalDate.parse(begin),
        end.isEmpty() ? NO_END : LocalDate.parse(end));
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
   * Whether one ends on the very day the other begins.
   *
   * @param other another period
   * @return true if there is neither a gap nor a shared day
   */
  public boolean meets(Validity other) {
    return until.equals(other.from) || other.until.equals(from);
  }

  /**
   * The days of both.
   *
   * @param other another period
   * @return empty if they share no day
   */
  public Optional<Validity> intersection(Validity other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    return Optional.of(
        new Validity(
            from.isAfter(other.from) ? from : other.from,
            until.isBefore(other.until) ? until : other.until));
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

  /**
   * The same beginning and an end: what somebody who leaves gets.
   *
   * @param end the first day on which it no longer holds
   * @return the period until before that day; this one if it ends earlier
   * @throws IllegalArgumentException if that day is not after {@link #from}
   */
  public Validity endedAt(LocalDate end) {
    return end.isBefore(until) ? new Validity(from, end) : this;
  }

  /** Orders by beginning, then by end; no beginning comes first, no end last. */
  @Override
  public int compareTo(Validity other) {
    int order = from.compareTo(other.from);
    return order != 0 ? order : until.compareTo(other.until);
  }

  /**
   * For example {@code "[2026-01-01,2026-03-01)"}; without end {@code "[2026-01-01,)"}, always
   * {@code "[,)"}.
   */
  @Override
  public String toString() {
    return "[" + (from.equals(NO_BEGINNING) ? "" : from) + ',' + (isOpenEnded() ? "" : until) + ')';
  }
}
