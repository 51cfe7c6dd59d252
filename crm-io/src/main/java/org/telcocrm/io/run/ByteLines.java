package org.telcocrm.io.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.telcocrm.io.extract.ExtractChunk;
import org.telcocrm.rules.assessor.CellColumn;
import org.telcocrm.rules.assessor.NumberColumn;

/**
 * Lines of a results file, collected as bytes: UTF-8, LF, comma, quoted only where needed. For one
 * thread at a time.
 */
final class ByteLines {

  /** More than the longest id needs. */
  private static final int ROOM = 300;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long ZEROS = '0' * ONES;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private byte[] bytes = new byte[1 << 16];
  private int count;
  private boolean inLine;
  private long lines;

  /** Forgets all lines. */
  void clear() {
    count = 0;
    lines = 0;
    inLine = false;
  }

  /** How many lines were ended. */
  long lines() {
    return lines;
  }

  /** The lines; valid until the next one. */
  ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes, 0, count);
  }

  private void room(int more) {
    if (bytes.length - count < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, count + more));
    }
  }

  /** Begins the next cell, empty at first. */
  void next() {
    if (inLine) {
      room(1);
      bytes[count++] = ',';
    }
    inLine = true;
  }

  /** Adds a whole number to the cell. */
  void number(long value) {
    room(NumberColumn.ROOM);
    count = NumberColumn.write(value, bytes, count);
  }

  /**
   * Writes cells of a row behind its first one.
   *
   * @param room what all of them need at most, their commas too
   */
  void cells(CellColumn[] columns, int row, int room) {
    room(room);
    byte[] target = bytes;
    int at = count;
    for (CellColumn column : columns) {
      target[at++] = ',';
      at = column.append(row, target, at);
    }
    count = at;
  }

  private void text(byte[] utf8) {
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, count, utf8.length);
    count += utf8.length;
  }

  /** A cell with any text. */
  void cell(String text) {
    next();
    int length = text.length();
    room(length + 2);
    boolean plain = true;
    for (int i = 0; i < length && plain; i++) {
      char c = text.charAt(i);
      plain = c < 0x80 && c != ',' && c != '"' && c != '\n' && c != '\r';
      bytes[count + i] = (byte) c;
    }
    if (plain) {
      count += length;
    } else {
      text(quoted(text).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String quoted(String text) {
    boolean quote = false;
    for (int i = 0; i < text.length() && !quote; i++) {
      char c = text.charAt(i);
      quote = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** A cell with the id of a row. */
  void id(ExtractChunk chunk, int row) {
    next();
    room(ROOM);
    taken(chunk.copyId(row, bytes, count));
  }

  /** A cell with the id of a row's owner. */
  void owner(ExtractChunk chunk, int row) {
    next();
    room(ROOM);
    taken(chunk.copyOwner(row, bytes, count));
  }

  private void taken(int length) {
    boolean plain = true;
    int at = count;
    int end = at + length;
    for (; at + Long.BYTES <= end && plain; at += Long.BYTES) {
      plain = isPlain((long) LONGS.get(bytes, at));
    }
    if (at < end && plain) {
      // What stands behind the text is shifted out.
      long rest = (long) LONGS.get(bytes, at) << ((Long.BYTES - (end - at)) * Byte.SIZE);
      plain = isPlain(rest | ZEROS >>> ((end - at) * Byte.SIZE));
    }
    if (plain) {
      count += length;
    } else {
      String text = new String(bytes, count, length, StandardCharsets.UTF_8);
      text(quoted(text).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Whether none of eight bytes is a comma, a quotation mark or a control character. */
  private static boolean isPlain(long word) {
    long visible = ((word & ~HIGH_BITS) + (0x80 - ' ') * ONES) | word;
    long comma = ((word ^ ',' * ONES) & ~HIGH_BITS) + ~HIGH_BITS | word;
    long quote = ((word ^ '"' * ONES) & ~HIGH_BITS) + ~HIGH_BITS | word;
    return (visible & comma & quote & HIGH_BITS) == HIGH_BITS;
  }

  /** Ends the line. */
  void end() {
    room(1);
    bytes[count++] = '\n';
    inLine = false;
    lines++;
  }
}
