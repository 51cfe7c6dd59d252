package org.telcocrm.core.contact;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/**
 * Hours of every day in which nobody is disturbed (免打扰时段), half-open: at the end one may call.
 *
 * <p>Example: {@code new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0))} is the night: 21:00
 * is quiet, 08:59 is quiet, 09:00 is not. Immutable and thread-safe.
 *
 * @param from the beginning, inclusive; a whole minute
 * @param until the end, exclusive; a whole minute; before {@code from} if it lies in the next day
 */
public record QuietHours(LocalTime from, LocalTime until) implements Serializable {

  /** Checks that both are whole minutes, and differ. */
  public QuietHours {
    requireMinute("from", from);
    requireMinute("until", until);
    if (from.equals(until)) {
      throw new IllegalArgumentException(
          "quiet hours must not begin and end at the same time but do at " + from);
    }
  }

  private static void requireMinute(String name, LocalTime time) {
    Objects.requireNonNull(time, name);
    if (time.getSecond() != 0 || time.getNano() != 0) {
      throw new IllegalArgumentException(name + " must be a whole minute but was " + time);
    }
  }

  /**
   * Whether a time of day is quiet.
   *
   * @param time the time
   * @return true from {@code from}, inclusive, until {@code until}, exclusive
   */
  public boolean contains(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean notEnded = time.isBefore(until);
    return from.isBefore(until) ? begun && notEnded : begun || notEnded;
  }

  /** The next end after a moment inside. */
  LocalDateTime endAfter(LocalDateTime moment) {
    LocalDateTime end = moment.toLocalDate().atTime(until);
    return end.isAfter(moment) ? end : end.plusDays(1);
  }

  /** For example {@code "21:00-09:00"}. */
  @Override
  public String toString() {
    return from + "-" + until;
  }
}
