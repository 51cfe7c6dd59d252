package org.telcocrm.io.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.telcocrm.io.extract.ExtractChunk;
import org.telcocrm.rules.assessor.CellSink;

/**
 * Lines of a results file, collected as bytes: UTF-8, LF, comma, quoted only where needed. For one
 * thread at a time.
 */
final class ByteLines implements CellSink {

  /** More than the longest number or id needs. */
  private static final int ROOM = 300;

  private static final byte[] LONGEST =
      Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1 << 16];
  private int count;
  private int cells;
  private long lines;

  /** Forgets all lines. */
  void clear() {
    count = 0;
    lines = 0;
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

  @Override
  public void next() {
    if (cells++ > 0) {
      room(1);
      bytes[count++] = ',';
    }
  }

  @Override
  public void code(byte[] ascii) {
    int length = ascii.length;
    room(length);
    if (length < Long.BYTES) {
      for (int i = 0; i < length; i++) {
        bytes[count + i] = ascii[i];
      }
    } else {
      // Codes are short: eight bytes at a time, the last eight once more in part.
      int last = length - Long.BYTES;
      for (int i = 0; i < last; i += Long.BYTES) {
        LONGS.set(bytes, count + i, (long) LONGS.get(ascii, i));
      }
      LONGS.set(bytes, count + last, (long) LONGS.get(ascii, last));
    }
    count += length;
  }

  @Override
  public void separator() {
    room(1);
    bytes[count++] = '|';
  }

  @Override
  public void number(long value) {
    room(ROOM);
    if (value < 0) {
      if (value == Long.MIN_VALUE) {
        code(LONGEST);
        return;
      }
      bytes[count++] = '-';
      value = -value;
    }
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int i = count + digits - 1; i >= count; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    count += digits;
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
      code(quoted(text).getBytes(StandardCharsets.UTF_8));
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
    for (int i = count; i < count + length && plain; i++) {
      byte b = bytes[i];
      plain = b != ',' && b != '"' && b != '\n' && b != '\r';
    }
    if (plain) {
      count += length;
    } else {
      String text = new String(bytes, count, length, StandardCharsets.UTF_8);
      code(quoted(text).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Ends the line. */
  void end() {
    room(1);
    bytes[count++] = '\n';
    cells = 0;
    lines++;
  }
}
