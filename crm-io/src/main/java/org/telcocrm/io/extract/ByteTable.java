package org.telcocrm.io.extract;

import java.util.Arrays;
import java.util.Map;

/** A small map from texts as bytes to numbers; answers without making an object. */
final class ByteTable {

  /** What a text stands for that is not in the table. */
  static final double NONE = Double.NEGATIVE_INFINITY;

  private final byte[][] keys;
  private final double[] values;
  private final int mask;

  ByteTable(Map<byte[], Double> texts) {
    int slots = Integer.highestOneBit(Math.max(2, texts.size()) * 4);
    this.mask = slots - 1;
    this.keys = new byte[slots][];
    this.values = new double[slots];
    Arrays.fill(keys, new byte[0]);
    Arrays.fill(values, NONE);
    texts.forEach(
        (text, value) -> {
          int slot = hash(text, 0, text.length) & mask;
          while (keys[slot].length > 0) {
            slot = (slot + 1) & mask;
          }
          keys[slot] = text.clone();
          values[slot] = value;
        });
  }

  /** The number of a text of at least one byte, or {@link #NONE}. */
  double find(byte[] bytes, int from, int to) {
    int slot = hash(bytes, from, to) & mask;
    while (true) {
      byte[] key = keys[slot];
      if (key.length == 0) {
        return NONE;
      }
      if (key.length == to - from && Arrays.equals(key, 0, key.length, bytes, from, to)) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    return hash ^ hash >>> 7 ^ hash >>> 15;
  }
}
