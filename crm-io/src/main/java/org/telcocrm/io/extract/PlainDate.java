package org.telcocrm.io.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.telcocrm.io.layout.DatePattern;

/** Reads dates of a pattern of fixed width from bytes. */
final class PlainDate {

  /** No date, or one for someone slower. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;
  private static final String LETTERS = "yMdHms";
  private static final int[] FIRST_DAYS = new int[(LAST_YEAR - FIRST_YEAR + 1) * 12];
  private static final byte[] LENGTHS = new byte[FIRST_DAYS.length];

  static {
    for (int i = 0; i < FIRST_DAYS.length; i++) {
      YearMonth month = YearMonth.of(FIRST_YEAR + i / 12, i % 12 + 1);
      FIRST_DAYS[i] = (int) LocalDate.of(month.getYear(), month.getMonth(), 1).toEpochDay();
      LENGTHS[i] = (byte) month.lengthOfMonth();
    }
  }

  /** What stands at each place: an index in LETTERS, or −1 and a sign. */
  private final byte[] parts;

  private final byte[] signs;

  private PlainDate(byte[] parts, byte[] signs) {
    this.parts = parts;
    this.signs = signs;
  }

  /** A reader of a pattern; empty if days or months may have one digit. */
  static Optional<PlainDate> of(DatePattern pattern) {
    String text = pattern.toString();
    byte[] parts = new byte[text.length()];
    byte[] signs = new byte[text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int letter = LETTERS.indexOf(c);
      boolean alone =
          letter >= 0
              && (i == 0 || text.charAt(i - 1) != c)
              && (i + 1 == text.length() || text.charAt(i + 1) != c);
      if (alone || c >= 0x7F || c < ' ') {
        return Optional.empty();
      }
      parts[i] = (byte) letter;
      signs[i] = (byte) c;
    }
    return Optional.of(new PlainDate(parts, signs));
  }

  int length() {
    return parts.length;
  }

  /** Days since 1970-01-01 of the date at a place, or {@link #NONE}. */
  int day(byte[] bytes, int at) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    boolean hasDay = false;
    for (int i = 0; i < parts.length; i++) {
      int digit = bytes[at + i] - '0';
      int part = parts[i];
      if (part < 0) {
        if (bytes[at + i] != signs[i]) {
          return NONE;
        }
        continue;
      }
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      switch (part) {
        case 0 -> year = year * 10 + digit;
        case 1 -> month = month * 10 + digit;
        case 2 -> {
          day = day * 10 + digit;
          hasDay = true;
        }
        case 3 -> hour = hour * 10 + digit;
        case 4 -> minute = minute * 10 + digit;
        default -> second = second * 10 + digit;
      }
    }
    boolean possible =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && hour < 24
            && minute < 60
            && second < 60;
    if (!possible) {
      return NONE;
    }
    int index = (year - FIRST_YEAR) * 12 + month - 1;
    int within = hasDay ? day : 1;
    return within < 1 || within > LENGTHS[index] ? NONE : FIRST_DAYS[index] + within - 1;
  }
}
