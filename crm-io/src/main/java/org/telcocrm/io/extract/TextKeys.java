package org.telcocrm.io.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An exact set of texts in little memory: two bytes of length and the text itself in UTF-8, aligned
 * to four bytes, and 12 to 20 bytes of index for each. Texts are numbered in the order they came.
 */
final class TextKeys {

  private static final int CHUNK = 1 << 20;
  private static final int ALIGNMENT = 4;
  private static final int LENGTH_BYTES = 2;

  private byte[][] chunks = new byte[16][];
  private int usedChunks;
  private int usedInChunk = CHUNK;
  private int[] places = new int[64];
  private int[] table = new int[128];
  private int size;

  /** Adds a text; answers its number, or −1 − the number of the equal text that was there. */
  int add(String text) {
    byte[] key = text.getBytes(StandardCharsets.UTF_8);
    int slot = slot(key);
    if (table[slot] != 0) {
      return -table[slot];
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, Math.multiplyExact(places.length, 2));
    }
    places[size] = store(key);
    table[slot] = ++size;
    if (size > table.length / 2) {
      rehash();
    }
    return size - 1;
  }

  /** The number of a text, or −1 if it is not there. */
  int find(String text) {
    return table[slot(text.getBytes(StandardCharsets.UTF_8))] - 1;
  }

  private int store(byte[] key) {
    int need = LENGTH_BYTES + key.length;
    if (usedInChunk + need > CHUNK) {
      if (usedChunks == chunks.length) {
        chunks = Arrays.copyOf(chunks, 2 * usedChunks);
      }
      chunks[usedChunks++] = new byte[CHUNK];
      usedInChunk = 0;
    }
    byte[] chunk = chunks[usedChunks - 1];
    chunk[usedInChunk] = (byte) (key.length >> 8);
    chunk[usedInChunk + 1] = (byte) key.length;
    System.arraycopy(key, 0, chunk, usedInChunk + LENGTH_BYTES, key.length);
    int place = (usedChunks - 1) * (CHUNK / ALIGNMENT) + usedInChunk / ALIGNMENT;
    usedInChunk += (need + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    return place;
  }

  /** The slot that holds an equal text, or the empty one where it belongs. */
  private int slot(byte[] key) {
    int mask = table.length - 1;
    int slot = (int) hash(key, 0, key.length) & mask;
    while (table[slot] != 0 && !equal(places[table[slot] - 1], key)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean equal(int place, byte[] key) {
    byte[] chunk = chunks[Integer.divideUnsigned(place, CHUNK / ALIGNMENT)];
    int at = Integer.remainderUnsigned(place, CHUNK / ALIGNMENT) * ALIGNMENT;
    return length(chunk, at) == key.length
        && Arrays.equals(
            chunk, at + LENGTH_BYTES, at + LENGTH_BYTES + key.length, key, 0, key.length);
  }

  private static int length(byte[] chunk, int at) {
    return (chunk[at] & 0xFF) << 8 | (chunk[at + 1] & 0xFF);
  }

  private void rehash() {
    int[] wider = new int[Math.multiplyExact(table.length, 2)];
    int mask = wider.length - 1;
    for (int number = 1; number <= size; number++) {
      int place = places[number - 1];
      byte[] chunk = chunks[Integer.divideUnsigned(place, CHUNK / ALIGNMENT)];
      int at = Integer.remainderUnsigned(place, CHUNK / ALIGNMENT) * ALIGNMENT;
      int slot = (int) hash(chunk, at + LENGTH_BYTES, length(chunk, at)) & mask;
      while (wider[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      wider[slot] = number;
    }
    table = wider;
  }

  /** FNV-1a with a final mix, so that ids that differ in their last digit spread out. */
  private static long hash(byte[] bytes, int from, int length) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ bytes[i]) * 0x100000001b3L;
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    return hash ^ hash >>> 33;
  }
}
