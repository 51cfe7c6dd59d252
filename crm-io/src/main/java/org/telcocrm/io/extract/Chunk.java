package org.telcocrm.io.extract;

/**
 * A stretch of an input that ends where a line ends. Behind its last byte stands a line end that
 * does not belong to it, so that whoever looks for one need not look for the end.
 */
final class Chunk {

  /** Bytes behind the last one that may be looked at together with it. */
  static final int SLACK = 16;

  byte[] bytes = new byte[SLACK];

  /** First byte of the first line. */
  int from;

  /** First byte behind the last line. */
  int to;

  /** Place of {@code bytes[0]} in the unpacked input. */
  long offset;

  /** Place in the unpacked input where the next chunk begins. */
  long endOffset;

  /** Whether the chunk stands for one line that is longer than any may be; its bytes are gone. */
  boolean tooLong;

  /** Whether nothing follows. */
  boolean last;
}
