package org.telcocrm.io.extract;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, all members of it. Unlike the JDK's own stream it takes no leftover bytes for an
 * end of file, and stops when the input swells beyond measure.
 */
final class Gunzip extends InputStream {

  private static final long MAX_BYTES = 64L << 30;
  private static final long UNCHECKED = 1 << 20;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CHECK = 2;

  private final InputStream in;
  private final int inflation;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] packed = new byte[1 << 13];
  private int packedFrom;
  private int packedTo;
  private long packedBytes;
  private long bytes;
  private long memberBytes;
  private boolean inMember;

  Gunzip(InputStream in, int inflation) {
    this.in = in;
    this.inflation = inflation;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (!inMember && !beginMember()) {
        return -1;
      }
      int count = inflate(target, offset, length);
      if (count > 0) {
        check.update(target, offset, count);
        memberBytes += count;
        bytes += count;
        requireMeasure();
        return count;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      if (inflater.needsInput() && !inflater.finished()) {
        if (packedFrom == packedTo) {
          fill();
        }
        inflater.setInput(packed, packedFrom, packedTo - packedFrom);
      }
      int count = inflater.inflate(target, offset, length);
      packedFrom = packedTo - inflater.getRemaining();
      if (inflater.needsDictionary()) {
        throw new ZipException("the compressed data need a dictionary");
      }
      return count;
    } catch (DataFormatException e) {
      throw new ZipException("the compressed data are damaged: " + e.getMessage());
    }
  }

  private void requireMeasure() throws IOException {
    if (bytes > MAX_BYTES || (bytes > UNCHECKED && bytes > packedBytes * inflation)) {
      throw new ZipException(
          "the compressed data swell from " + packedBytes + " to more than " + bytes + " bytes");
    }
  }

  private void fill() throws IOException {
    if (!tryFill()) {
      throw new EOFException("the compressed data end too early");
    }
  }

  private boolean tryFill() throws IOException {
    int count = in.read(packed, 0, packed.length);
    packedFrom = 0;
    packedTo = Math.max(count, 0);
    packedBytes += packedTo;
    return count > 0;
  }

  private int next() throws IOException {
    if (packedFrom == packedTo) {
      fill();
    }
    return packed[packedFrom++] & 0xFF;
  }

  /**
   * False at the end of the input; blocks of zeros behind the last member, as tapes have, are none.
   */
  private boolean beginMember() throws IOException {
    int first;
    do {
      if (packedFrom == packedTo && !tryFill()) {
        return false;
      }
      first = next();
    } while (first == 0);
    if (first != 0x1F || next() != 0x8B || next() != 8) {
      throw new ZipException("behind the compressed data stand other bytes");
    }
    int flags = next();
    for (int i = 0; i < 6; i++) {
      next();
    }
    if ((flags & EXTRA) != 0) {
      for (int i = next() | next() << 8; i > 0; i--) {
        next();
      }
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECK) != 0) {
      next();
      next();
    }
    inflater.reset();
    check.reset();
    memberBytes = 0;
    inMember = true;
    return true;
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // The name or comment of the member: of no use here.
    }
  }

  private void endMember() throws IOException {
    if (little() != check.getValue() || little() != (memberBytes & 0xFFFF_FFFFL)) {
      throw new ZipException("the check sum of the compressed data is wrong");
    }
    inMember = false;
  }

  private long little() throws IOException {
    long value = next();
    value |= (long) next() << 8;
    value |= (long) next() << 16;
    return value | (long) next() << 24;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
