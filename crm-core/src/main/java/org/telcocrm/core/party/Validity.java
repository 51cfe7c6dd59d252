package org.telcocrm.core.party;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From when and until when something holds (生效, 失效): half-open, {@code [from, until)}.
 *
 * <p>Example: {@code Validity.of(2025-01-01, 2026-01-01)} is the year 2025; it {@linkplain #meets
 * meets} the year 2026 and shares no day with it. {@link LocalDate#MIN} and {@link LocalDate#MAX}
 * stand for no beginning and no end; a source's own words for "no end", such as 20991231, are
 * translated by its layout. Immutable and thread-safe.
 *
 * @param from the first day, inclusive
 * @param until the day after the last, exclusive; after {@code from}
 */
public record Validity(LocalDate from, LocalDate until)
    implements Comparable<Validity>, Serializable {

  private static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  /** Checks that there is at least one day. */
  public Validity {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "until must be after from " + from + " but was " + until + ". Maybe use ofDays.");
    }
  }

  /**
   * What holds from a day on until before another.
   *
   * @param from the first day, inclusive
   * @param until the day after the last, exclusive
   * @return the period
   * @throws IllegalArgumentException if {@code until} is not after {@code from}
   */
  public static Validity of(LocalDate from, LocalDate until) {
    return new Validity(from, until);
  }

  /**
   * What holds from a day through another, as contracts and most extracts write it.
   *
   * @param first the first day, inclusive
   * @param last the last day, inclusive; {@link LocalDate#MAX} for no end
   * @return the period until before the day after
   * @throws IllegalArgumentException if {@code last} lies before {@code first}
   */
  public static Validity ofDays(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "last must not be before first " + first + " but was " + last);
    }
    return new Validity(first, last.equals(LocalDate.MAX) ? last : last.plusDays(1));
  }

  /**
   * What holds from a day on without end.
   *
   * @param from the first day, inclusive
   * @return the period
   */
  public static Validity from(LocalDate from) {
    return new Validity(from, LocalDate.MAX);
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
   * Whether it holds on a day.
   *
   * @param day the day
   * @return true from {@link #from}, inclusive, until {@link #until}, exclusive
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /**
   * Whether the two share a day.
   *
   * @param other another period
   * @return false if one ends on the day the other begins
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
   * The same beginning and an end: what somebody who leaves gets.
   *
   * @param end the first day on which it no longer holds
   * @return the period until before that day; this one if it ends earlier
   * @throws IllegalArgumentException if that day is not after {@link #from}
   */
  public Validity endedAt(LocalDate end) {
    return end.isBefore(until) ? new Validity(from, end) : this;
  }

  /** Orders by beginning, then by end. */
  @Override
  public int compareTo(Validity other) {
    int order = from.compareTo(other.from);
    return order != 0 ? order : until.compareTo(other.until);
  }

  /** Both days with a slash, a hyphen for none: {@code 2025-01-01/2026-01-01}, {@code -/-}. */
  @Override
  public String toString() {
    return (from.equals(LocalDate.MIN) ? "-" : from)
        + "/"
        + (until.equals(LocalDate.MAX) ? "-" : until);
  }
}
