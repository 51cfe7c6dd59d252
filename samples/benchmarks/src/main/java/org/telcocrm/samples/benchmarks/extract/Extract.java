package org.telcocrm.samples.benchmarks.extract;

import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A generated extract.
 *
 * @param file where it lies
 * @param rows how many rows it has
 * @param charset how it is encoded: UTF-8 or GBK
 * @param gzipped whether it is packed
 * @param hashed whether whoever opens it pays for the SHA-256 of its bytes
 */
public record Extract(Path file, long rows, Charset charset, boolean gzipped, boolean hashed) {

  private static final int BUFFER = 1 << 16;

  /**
   * An extract that is not hashed.
   *
   * @param file where it lies
   * @param rows how many rows it has
   * @param charset how it is encoded: UTF-8 or GBK
   * @param gzipped whether it is packed
   */
  public Extract(Path file, long rows, Charset charset, boolean gzipped) {
    this(file, rows, charset, gzipped, false);
  }

  /**
   * The same extract, hashed while it is read.
   *
   * @return for contenders that shall do what this library does with its input
   */
  public Extract withHash() {
    return new Extract(file, rows, charset, gzipped, true);
  }

  /**
   * Writes random rows, the same for the same number of rows and seed.
   *
   * @param seed of the random numbers
   * @return this extract, now on disk
   * @throws IOException if the file cannot be written
   */
  public Extract write(long seed) throws IOException {
    byte[][] names = new byte[Names.COUNT][];
    for (int i = 0; i < names.length; i++) {
      names[i] = Names.of(i).getBytes(charset);
    }
    RandomRows random = new RandomRows(seed);
    byte[] line = new byte[512];
    try (OutputStream out = create()) {
      for (long row = 0; row < rows; row++) {
        out.write(line, 0, print(random.next(), names, line));
      }
    }
    return this;
  }

  private OutputStream create() throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    return gzipped ? new BufferedOutputStream(new GZIPOutputStream(out, BUFFER), BUFFER) : out;
  }

  /**
   * Opens the file, unpacked.
   *
   * @return a stream without buffer
   * @throws IOException if it cannot be read
   */
  public InputStream open() throws IOException {
    // A channel's stream would copy every byte once more.
    InputStream in = new FileInputStream(file.toFile());
    if (hashed) {
      in = new DigestInputStream(in, sha256());
    }
    return gzipped ? new GZIPInputStream(in, BUFFER) : in;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static int print(long[] row, byte[][] names, byte[] line) {
    int at = 0;
    for (int i = 0; i < row.length; i++) {
      if (i == Column.NAME.index()) {
        byte[] name = names[(int) row[i]];
        System.arraycopy(name, 0, line, at, name.length);
        at += name.length;
      } else if (i == Column.SEGMENT.index()) {
        line[at++] = (byte) ('A' + row[i]);
      } else {
        at = printNumber(row[i], line, at);
      }
      line[at++] = (byte) (i == row.length - 1 ? '\n' : '|');
    }
    return at;
  }

  private static int printNumber(long value, byte[] line, int at) {
    int digits = 1;
    for (long rest = value; rest > 9; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int i = at + digits - 1; i >= at; i--) {
      line[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return at + digits;
  }
}
