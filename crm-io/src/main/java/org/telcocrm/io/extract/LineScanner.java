package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import org.telcocrm.io.layout.Layout;

/**
 * Cuts an input into physical lines at LF, CR LF or a lone CR, in one bounded buffer.
 *
 * <p>A record may be extended over further lines, and given back but for its first line. These
 * bytes are never part of a character in UTF-8, GBK or GB18030, so lines are cut before decoding.
 */
final class LineScanner implements Closeable {

  private static final int CHUNK = 1 << 16;
  private static final int MAX_BYTES_PER_CHAR = 4;

  private final String name;
  private final InputStream in;
  private final int maxBytes;
  private byte[] buffer = new byte[CHUNK];
  private long bufferOffset;
  private int filled;

  private int start;
  private int end;
  private int next;
  private int endOfFirst;
  private int nextAfterFirst;
  private int lines;
  private long linesBefore;
  private long offset;
  private boolean tooLong;

  private LineScanner(String name, ExtractStream stream, int maxBytes) {
    this.name = name;
    this.in = stream.in();
    this.bufferOffset = stream.skipped();
    this.maxBytes = maxBytes;
  }

  static LineScanner open(ExtractSource source, Layout layout) throws IOException {
    int maxBytes = layout.format().limits().lineChars() * MAX_BYTES_PER_CHAR;
    return new LineScanner(source.name(), ExtractStream.open(source, layout), maxBytes);
  }

  /** Goes to the next line; false at the end of the input. */
  boolean next() throws IOException {
    linesBefore += lines;
    lines = 0;
    start = next;
    tooLong = false;
    offset = bufferOffset + start;
    if (!line(start)) {
      return false;
    }
    endOfFirst = end;
    nextAfterFirst = next;
    return true;
  }

  /** Adds the next line to the record; false if there is none or the record would be too long. */
  boolean extend() throws IOException {
    return line(next) && !tooLong;
  }

  /** Gives back all lines of the record but the first. */
  void giveBack() {
    end = endOfFirst;
    next = nextAfterFirst;
    lines = 1;
    tooLong = false;
  }

  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The record's first physical line, from 1. */
  long line() {
    return linesBefore + 1;
  }

  /** Physical lines of the record so far. */
  int lines() {
    return lines;
  }

  /** Where the record begins in the input. */
  long offset() {
    return offset;
  }

  /** Whether the line was longer than the buffer may grow; its bytes are gone then. */
  boolean isTooLong() {
    return tooLong;
  }

  private boolean line(int from) throws IOException {
    int before = from - start;
    int length = before;
    while (true) {
      while (start + length < filled) {
        byte b = buffer[start + length];
        if (b == '\n' || b == '\r') {
          return endLine(length, b);
        }
        length++;
      }
      if (length > maxBytes) {
        return skipLine();
      }
      if (!fill()) {
        boolean some = length > before;
        if (some) {
          end = start + length;
          next = end;
          lines++;
        }
        return some;
      }
    }
  }

  private boolean endLine(int length, byte mark) throws IOException {
    boolean more = mark == '\r' && (start + length + 1 < filled || fill());
    end = start + length;
    next = end + (more && buffer[end + 1] == '\n' ? 2 : 1);
    lines++;
    tooLong = length > maxBytes;
    return true;
  }

  /** Drops the rest of an overlong line, so that reading goes on behind its end. */
  private boolean skipLine() throws IOException {
    if (lines > 0) {
      // A record over several lines is given back by the caller, so its bytes must stay.
      tooLong = true;
      return true;
    }
    tooLong = true;
    start = filled;
    while (fill()) {
      while (start < filled && buffer[start] != '\n' && buffer[start] != '\r') {
        start++;
      }
      if (start < filled) {
        endLine(0, buffer[start]);
        tooLong = true;
        return true;
      }
    }
    end = start;
    next = start;
    lines++;
    return true;
  }

  /**
   * Reads more bytes behind the record's; moves the record to the front of the buffer if needed.
   */
  private boolean fill() throws IOException {
    if (filled == buffer.length) {
      if (start > 0) {
        moveToFront();
      } else {
        buffer = Arrays.copyOf(buffer, buffer.length + Math.max(CHUNK, buffer.length / 2));
      }
    }
    try {
      int count = in.read(buffer, filled, buffer.length - filled);
      if (count > 0) {
        filled += count;
      }
      return count > 0;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      throw new ExtractInputException(name, linesBefore + lines, bufferOffset + filled, e);
    }
  }

  private void moveToFront() {
    System.arraycopy(buffer, start, buffer, 0, filled - start);
    bufferOffset += start;
    filled -= start;
    end -= start;
    next -= start;
    endOfFirst -= start;
    nextAfterFirst -= start;
    start = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
