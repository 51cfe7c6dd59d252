package org.telcocrm.samples.benchmarks.job;

/** Some whole lines of the input. One per worker, used again and again. */
final class Chunk {

  /** How much is read at a time: small enough to stay in a core's cache. */
  static final int SIZE = 1 << 19;

  /** Bytes behind the last line that may be looked at, eight or sixteen at a time. */
  static final int PADDING = 16;

  final byte[] bytes = new byte[SIZE + PADDING];

  /** Where the last line ends. */
  int length;

  /** The chunk's place in the input, from 0. */
  int number;
}
