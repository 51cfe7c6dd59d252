package org.telcocrm.samples.benchmarks.job;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of result lines, growing. One per worker, used again and again. */
final class ResultBytes {

  byte[] bytes = new byte[1 << 16];
  int size;

  /** Makes room behind {@link #size}. */
  void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** Appends text that is ASCII. */
  void append(CharSequence text) {
    byte[] ascii = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    reserve(ascii.length);
    System.arraycopy(ascii, 0, bytes, size, ascii.length);
    size += ascii.length;
  }
}
