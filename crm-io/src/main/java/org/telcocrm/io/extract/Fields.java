package org.telcocrm.io.extract;

import java.util.Arrays;

/** Where the fields of one record lie in the buffer. Reused from record to record. */
final class Fields {

  private byte[] bytes = {};
  private int[] from = new int[64];
  private int[] to = new int[64];
  private boolean[] escaped = new boolean[64];
  private boolean[] cut = new boolean[64];
  private int count;
  private int end;

  /** Begins a record that ends at a place. */
  void begin(byte[] buffer, int stop) {
    bytes = buffer;
    end = stop;
    count = 0;
  }

  /** First byte behind the record. */
  int end() {
    return end;
  }

  void add(int start, int end, boolean hasEscapes, boolean isCut) {
    if (count == from.length) {
      int size = 2 * count;
      from = Arrays.copyOf(from, size);
      to = Arrays.copyOf(to, size);
      escaped = Arrays.copyOf(escaped, size);
      cut = Arrays.copyOf(cut, size);
    }
    from[count] = start;
    to[count] = end;
    escaped[count] = hasEscapes;
    cut[count] = isCut;
    count++;
  }

  int count() {
    return count;
  }

  byte[] bytes() {
    return bytes;
  }

  int from(int field) {
    return from[field];
  }

  int to(int field) {
    return to[field];
  }

  /** Whether two quotation marks inside the field stand for one. */
  boolean isEscaped(int field) {
    return escaped[field];
  }

  /** Whether the field's last character was cut and dropped. */
  boolean isCut(int field) {
    return cut[field];
  }
}
