package org.telcocrm.io.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An exact set of keys in a fixed piece of memory, which takes keys until it is full.
 *
 * <p>A third of the memory is an index of 8 bytes a slot, filled to three quarters; the rest holds
 * the keys, each with 4 bytes of length and, if asked for, 16 bytes of date and record. An empty
 * table takes any key, however long. Hashes only find the place: keys are equal if all bytes are.
 */
final class KeyTable {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MIN_SLOTS = 4;
  private static final int MIN_ARENA = 64;
  private static final int DATED_BYTES = 2 * Long.BYTES;

  private final int datedBytes;
  private final int arenaBytes;
  // The upper half of the hash, then one more than the place in the arena; 0 is an empty slot.
  private final long[] slots;
  private byte[] arena;
  private int used;
  private int size;

  /** A table that keeps, if dated, a date and a record for each key. */
  KeyTable(int memoryBytes, boolean dated) {
    int slotCount = Math.max(MIN_SLOTS, memoryBytes / 3 / Long.BYTES);
    slots = new long[slotCount];
    arenaBytes = Math.max(MIN_ARENA, memoryBytes - slotCount * Long.BYTES);
    arena = new byte[arenaBytes];
    datedBytes = dated ? DATED_BYTES : 0;
  }

  /** 64 bits from all bytes of a key. */
  static long hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      hash = step(hash, (long) LONGS.get(bytes, at));
    }
    if (at < to) {
      long rest = 0;
      for (; at < to; at++) {
        rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
      }
      hash = step(hash, rest);
    }
    return mix(hash);
  }

  private static long step(long hash, long word) {
    long product = (hash ^ word) * 0x9E3779B97F4A7C15L;
    return product ^ product >>> 32;
  }

  /** Makes every bit depend on every bit; the finish of MurmurHash3 by Austin Appleby. */
  static long mix(long value) {
    long hash = value;
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    hash *= 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }

  /** The slot that holds an equal key, or the empty one where it belongs. */
  int slot(long hash, byte[] bytes, int from, int to) {
    int slot = (int) (((hash >>> Integer.SIZE) * slots.length) >>> Integer.SIZE);
    while (slots[slot] != 0 && !holds(slots[slot], hash, bytes, from, to)) {
      slot++;
      if (slot == slots.length) {
        slot = 0;
      }
    }
    return slot;
  }

  private boolean holds(long entry, long hash, byte[] bytes, int from, int to) {
    if ((entry ^ hash) >>> Integer.SIZE != 0) {
      return false;
    }
    int at = (int) entry - 1 + datedBytes;
    int start = at + Integer.BYTES;
    int length = (int) INTS.get(arena, at);
    return length == to - from && Arrays.equals(arena, start, start + length, bytes, from, to);
  }

  boolean isTaken(int slot) {
    return slots[slot] != 0;
  }

  /** Puts a key into its empty slot, unless the table is full. */
  boolean add(int slot, long hash, byte[] bytes, int from, int to) {
    int length = to - from;
    int need = Math.addExact(datedBytes + Integer.BYTES, length);
    if (size > 0 && (need > arena.length - used || size >= slots.length / 4 * 3)) {
      return false;
    }
    if (need > arena.length) {
      arena = new byte[need];
    }
    int at = used + datedBytes;
    INTS.set(arena, at, length);
    System.arraycopy(bytes, from, arena, at + Integer.BYTES, length);
    slots[slot] = hash >>> Integer.SIZE << Integer.SIZE | (used + 1);
    used += need;
    size++;
    return true;
  }

  /** Notes date and record of the key in a slot. */
  void put(int slot, double date, long record) {
    int at = (int) slots[slot] - 1;
    LONGS.set(arena, at, Double.doubleToRawLongBits(date));
    LONGS.set(arena, at + Long.BYTES, record);
  }

  double date(int slot) {
    return Double.longBitsToDouble((long) LONGS.get(arena, (int) slots[slot] - 1));
  }

  long record(int slot) {
    return (long) LONGS.get(arena, (int) slots[slot] - 1 + Long.BYTES);
  }

  void clear() {
    Arrays.fill(slots, 0);
    if (arena.length > arenaBytes) {
      arena = new byte[arenaBytes];
    }
    used = 0;
    size = 0;
  }
}
