package org.telcocrm.io.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How dates are written: {@code yyyy}, {@code MM} or {@code M}, {@code dd} or {@code d}, {@code
 * HH}, {@code mm}, {@code ss}, and other signs as they stand.
 *
 * <p>Example: {@code yyyyMMdd} reads {@code 20260331}. Without a day it is the first of the month.
 * A time of day must be possible and is dropped. Digits are ASCII; 30 February is no date.
 * Immutable, thread-safe, the same in every locale.
 */
public final class DatePattern {

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;
  private static final int MAX_LENGTH = 40;
  private static final String LETTERS = "yMdHms";
  private static final List<String> TOKENS =
      List.of("yyyy", "MM", "M", "dd", "d", "HH", "mm", "ss");

  private final String pattern;

  private DatePattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Checks a pattern.
   *
   * @param pattern with a year and a month, each part once
   * @return the pattern
   * @throws LayoutException if it is none
   */
  public static DatePattern of(String pattern) {
    StringBuilder seen = new StringBuilder();
    int at = 0;
    while (at < pattern.length() && pattern.length() <= MAX_LENGTH) {
      char c = pattern.charAt(at);
      int run = run(pattern, at);
      if (LETTERS.indexOf(c) >= 0) {
        boolean open = run == 1 && at + 1 < pattern.length() && isLetter(pattern.charAt(at + 1));
        if (!TOKENS.contains(pattern.substring(at, at + run))
            || seen.indexOf("" + c) >= 0
            || open) {
          break;
        }
        seen.append(c);
      } else if (isLetter(c) || (c >= '0' && c <= '9')) {
        break;
      }
      at += run;
    }
    if (at < pattern.length() || seen.indexOf("y") < 0 || seen.indexOf("M") < 0) {
      throw new LayoutException(
          "pattern must be made of yyyy, MM, dd, HH, mm, ss and signs, with year and month, but was \""
              + pattern
              + '"');
    }
    return new DatePattern(pattern);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int run(String pattern, int at) {
    int end = at + 1;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(at)) {
      end++;
    }
    return end - at;
  }

  /**
   * Whether the pattern says the day.
   *
   * @return false if it says only the month
   */
  public boolean hasDay() {
    return pattern.indexOf('d') >= 0;
  }

  /**
   * Reads a date.
   *
   * @param text exactly as the pattern says
   * @return days since 1970-01-01, or empty if the text is no such date
   */
  public OptionalLong parse(String text) {
    int[] parts = {0, 0, 1, 0, 0, 0};
    int at = 0;
    int place = 0;
    while (place < pattern.length()) {
      int letter = LETTERS.indexOf(pattern.charAt(place));
      int run = letter < 0 ? 1 : run(pattern, place);
      if (letter < 0) {
        if (at >= text.length() || text.charAt(at) != pattern.charAt(place)) {
          return OptionalLong.empty();
        }
        at++;
      } else {
        int end = run == 1 ? at + digits(text, at, 2) : at + run;
        if (end > text.length() || end == at || digits(text, at, end - at) < end - at) {
          return OptionalLong.empty();
        }
        parts[letter] = Integer.parseInt(text.substring(at, end));
        at = end;
      }
      place += run;
    }
    return at == text.length() ? epochDay(parts) : OptionalLong.empty();
  }

  private static int digits(String text, int from, int most) {
    int count = 0;
    while (count < most
        && from + count < text.length()
        && text.charAt(from + count) >= '0'
        && text.charAt(from + count) <= '9') {
      count++;
    }
    return count;
  }

  private static OptionalLong epochDay(int[] parts) {
    // Years outside are typing errors or sentinels such as 9999, which a layout must declare.
    boolean possible =
        parts[0] >= FIRST_YEAR
            && parts[0] <= LAST_YEAR
            && parts[3] < 24
            && parts[4] < 60
            && parts[5] < 60;
    try {
      return possible
          ? OptionalLong.of(LocalDate.of(parts[0], parts[1], parts[2]).toEpochDay())
          : OptionalLong.empty();
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  /** The pattern itself. */
  @Override
  public String toString() {
    return pattern;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatePattern that && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }
}
