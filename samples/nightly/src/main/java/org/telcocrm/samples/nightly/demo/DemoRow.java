package org.telcocrm.samples.nightly.demo;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** One record while it is made: a text per column, written as GBK with {@code |} and CRLF. */
final class DemoRow {

  static final Charset GBK = Charset.forName("GBK");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DemoColumn[] COLUMNS = DemoColumn.values();

  private final Map<DemoColumn, String> texts = new EnumMap<>(DemoColumn.class);

  /** A longer text is cut here, wherever that is, as the source system does. */
  private final int nameBytes;

  private final boolean extraField;
  private byte[] bytes = new byte[1024];
  private int length;

  DemoRow(int nameBytes, boolean extraField) {
    this.nameBytes = nameBytes;
    this.extraField = extraField;
  }

  /** Every field empty, as at first. */
  void clear() {
    texts.clear();
    length = 0;
  }

  DemoRow put(DemoColumn column, String text) {
    texts.put(column, text);
    return this;
  }

  DemoRow put(DemoColumn column, long number) {
    return put(column, Long.toString(number));
  }

  DemoRow put(DemoColumn column, boolean flag) {
    return put(column, flag ? "1" : "0");
  }

  DemoRow put(DemoColumn column, LocalDate date) {
    return put(column, DAY.format(date));
  }

  /** A share with three decimals. */
  DemoRow putShare(DemoColumn column, double share) {
    long thousandths = StrictMath.round(Math.max(0, Math.min(1, share)) * 1000);
    return put(column, thousandths == 1000 ? "1" : "0." + (1000 + thousandths + "").substring(1));
  }

  String get(DemoColumn column) {
    return texts.getOrDefault(column, "");
  }

  /** The number in a column, 0 for an empty one. */
  long number(DemoColumn column) {
    return get(column).isEmpty() ? 0 : Long.parseLong(get(column).strip());
  }

  /** The record as it stands in the file; valid until the next call. */
  byte[] encoded() {
    length = 0;
    for (DemoColumn column : COLUMNS) {
      if (length > 0) {
        append('|');
      }
      append(column, get(column));
    }
    if (extraField) {
      append('|');
      append('1');
    }
    append('\r');
    append('\n');
    return bytes;
  }

  /** How many bytes of {@link #encoded} count. */
  int length() {
    return length;
  }

  private void append(DemoColumn column, String text) {
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

  private void appendEncoded(DemoColumn column, String text) {
    byte[] encoded = text.getBytes(GBK);
    int most = column == DemoColumn.NAME ? Math.min(nameBytes, encoded.length) : encoded.length;
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
