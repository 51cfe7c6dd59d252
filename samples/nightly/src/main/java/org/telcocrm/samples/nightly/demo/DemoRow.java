package org.telcocrm.samples.nightly.demo;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * One record while it is made: a text per column, written as GBK with {@code |} and CRLF.
 *
 * @param <C> the columns, in file order
 */
final class DemoRow<C extends Enum<C>> {

  static final Charset GBK = Charset.forName("GBK");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final C[] columns;
  private final Map<C, String> texts;
  private final C name;

  /** A longer name is cut here, wherever that is, as the source system does. */
  private final int nameBytes;

  private byte[] bytes = new byte[1024];
  private int length;

  /**
   * An empty row.
   *
   * @param name the column that the source cuts at so many bytes
   */
  DemoRow(C name, int nameBytes) {
    this.columns = name.getDeclaringClass().getEnumConstants();
    this.texts = new EnumMap<>(name.getDeclaringClass());
    this.name = name;
    this.nameBytes = nameBytes;
  }

  /** Every field empty, as at first. */
  void clear() {
    texts.clear();
    length = 0;
  }

  DemoRow<C> put(C column, String text) {
    texts.put(column, text);
    return this;
  }

  DemoRow<C> put(C column, long number) {
    return put(column, Long.toString(number));
  }

  DemoRow<C> put(C column, boolean flag) {
    return put(column, flag ? "1" : "0");
  }

  DemoRow<C> put(C column, LocalDate date) {
    return put(column, DAY.format(date));
  }

  /** {@code Y} or {@code N}. */
  DemoRow<C> putYes(C column, boolean flag) {
    return put(column, flag ? "Y" : "N");
  }

  /** A share with three decimals. */
  DemoRow<C> putShare(C column, double share) {
    long thousandths = StrictMath.round(Math.max(0, Math.min(1, share)) * 1000);
    return put(column, thousandths == 1000 ? "1" : "0." + (1000 + thousandths + "").substring(1));
  }

  String get(C column) {
    return texts.getOrDefault(column, "");
  }

  /** The number in a column, 0 for an empty one. */
  long number(C column) {
    return get(column).isEmpty() ? 0 : Long.parseLong(get(column).strip());
  }

  /** The record as it stands in the file; valid until the next call. */
  byte[] encoded() {
    return encoded(0);
  }

  /** The same with fields behind the columns; −1 leaves the last column out. */
  byte[] encoded(int extra) {
    length = 0;
    int fields = columns.length + extra;
    for (int i = 0; i < fields; i++) {
      if (length > 0) {
        append('|');
      }
      if (i < columns.length) {
        append(columns[i], get(columns[i]));
      } else {
        append('1');
      }
    }
    append('\r');
    append('\n');
    return bytes;
  }

  /** How many bytes of {@link #encoded} count. */
  int length() {
    return length;
  }

  private void append(C column, String text) {
    int start = length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        length = start;
        appendEncoded(column, text);
        return;
      }
      append(c);
    }
  }

  private void appendEncoded(C column, String text) {
    byte[] encoded = text.getBytes(GBK);
    int most = column == name ? Math.min(nameBytes, encoded.length) : encoded.length;
    for (int i = 0; i < most; i++) {
      append((char) encoded[i]);
    }
  }

  private void append(char b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) b;
  }
}
