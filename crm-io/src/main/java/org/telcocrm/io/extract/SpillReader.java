package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that a {@link SpillWriter} wrote, in its order, in one buffer. */
final class SpillReader implements Closeable {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Path file;
  private final InputStream in;
  private final boolean dated;
  private byte[] buffer;
  private int at;
  private int filled;

  // The entry being read.
  private long record;
  private boolean valid;
  private double date;
  private int from;
  private int to;

  SpillReader(Path file, boolean dated, int bufferBytes) throws IOException {
    this.file = file;
    this.in = Files.newInputStream(file);
    this.dated = dated;
    this.buffer = new byte[Math.max(2 * SpillWriter.HEAD_BYTES, bufferBytes)];
  }

  /** Goes to the next entry; false at the end. */
  boolean advance() throws IOException {
    fill(SpillWriter.HEAD_BYTES);
    if (at == filled) {
      return false;
    }
    long head = number();
    record += head >> 1;
    valid = (head & 1) != 0;
    int length = Math.toIntExact(number());
    if (dated) {
      date = Double.longBitsToDouble((long) LONGS.get(buffer, at));
      at += Long.BYTES;
    }
    if (at <= filled) {
      fill(length);
    }
    if (filled - at < length) {
      throw new EOFException("temporary file " + file + " must hold whole entries but is cut");
    }
    from = at;
    to = at + length;
    at = to;
    return true;
  }

  private long number() {
    long value = 0;
    int shift = 0;
    while (buffer[at] < 0) {
      value |= (buffer[at++] & 0x7FL) << shift;
      shift += 7;
    }
    return value | (long) buffer[at++] << shift;
  }

  /** Reads on until so many bytes are there, or the file ends. */
  private void fill(int need) throws IOException {
    if (buffer.length - at < need) {
      byte[] old = buffer;
      if (need > buffer.length) {
        buffer = new byte[Math.addExact(need, SpillWriter.HEAD_BYTES)];
      }
      System.arraycopy(old, at, buffer, 0, filled - at);
      filled -= at;
      at = 0;
    }
    while (filled - at < need) {
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return;
      }
      filled += read;
    }
  }

  long record() {
    return record;
  }

  boolean isValid() {
    return valid;
  }

  double date() {
    return date;
  }

  /** Holds the key of this entry until the next. */
  byte[] bytes() {
    return buffer;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
