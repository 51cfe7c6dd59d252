package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes records with their keys to one temporary file, made when the buffer is full.
 *
 * <p>An entry is the distance to the record before and its validity (1 byte up to 63 records, 2 up
 * to 8,191, 3 up to a million), the length of the key (1 byte up to 127, 2 up to 16,383), if dated
 * 8 bytes of date, and the key.
 */
final class SpillWriter implements Closeable {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Two numbers of 7 bits a byte, and a date: the most that stands before a key. */
  static final int HEAD_BYTES = 10 + 5 + Long.BYTES;

  private final TemporaryFolder folder;
  private final boolean dated;
  private final byte[] buffer;
  private int used;
  private long last;
  private @Nullable Path file;
  private @Nullable OutputStream out;

  SpillWriter(TemporaryFolder folder, boolean dated, int bufferBytes) {
    this.folder = folder;
    this.dated = dated;
    this.buffer = new byte[Math.max(HEAD_BYTES, bufferBytes)];
  }

  /** The record written last, or 0. */
  long last() {
    return last;
  }

  /** Writes a record without a key. */
  void write(long record) throws IOException {
    write(record, true, 0, buffer, 0, 0);
  }

  /** Writes a record and its key; the date only if dated. */
  void write(long record, boolean valid, double date, byte[] bytes, int from, int to)
      throws IOException {
    if (buffer.length - used < HEAD_BYTES) {
      flush();
    }
    int length = to - from;
    number((record - last) << 1 | (valid ? 1 : 0));
    number(length);
    if (dated) {
      LONGS.set(buffer, used, Double.doubleToRawLongBits(date));
      used += Long.BYTES;
    }
    last = record;
    if (length > buffer.length - used) {
      flush();
    }
    if (length > buffer.length) {
      stream().write(bytes, from, length);
    } else {
      System.arraycopy(bytes, from, buffer, used, length);
      used += length;
    }
  }

  private void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      buffer[used++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[used++] = (byte) rest;
  }

  private void flush() throws IOException {
    stream().write(buffer, 0, used);
    used = 0;
  }

  private OutputStream stream() throws IOException {
    if (out == null) {
      file = folder.file();
      out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
    return out;
  }

  /** Writes what is left and answers the closed file. */
  Path finish() throws IOException {
    flush();
    close();
    if (file == null) {
      throw new IllegalStateException("a flushed file must exist but does not");
    }
    return file;
  }

  /** Closes the file without what is left in the buffer. */
  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
