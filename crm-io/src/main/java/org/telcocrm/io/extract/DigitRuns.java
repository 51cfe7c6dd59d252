package org.telcocrm.io.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactBlock;

/**
 * Neighbouring fields of one to nine digits between delimiters of one byte, each looked at as a
 * whole. The lengths of numbers are random, so that a loop over digits would be mispredicted at
 * almost each. For one thread.
 */
final class DigitRuns {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ZEROS = 0x3030303030303030L;
  private static final long ABOVE_NINE = 0x0606060606060606L;
  private static final long UPPER_HALVES = 0xF0F0F0F0F0F0F0F0L;
  private static final int WHOLE_BYTES = 0x38;

  private final byte delimiter;
  private final FieldPlaces places;

  /** Whether anyone asks where numbers lie. */
  private final boolean keepsPlaces;

  /** The column of each field's fact; −1 if the field is none of ours. */
  private final int[] columns;

  /** For each field the first one behind it that is none of ours. */
  private final int[] runEnds;

  /** For each field the first one from it on that has limits; one behind the last if none has. */
  private final int[] nextRanged;

  private final int[] lowest;
  private final int[] highest;

  // Where numbers go in the block at hand.
  private final int[][] targets;
  private @Nullable FactBlock aimed;
  private int room;

  /** The number of the field at which the last run stopped. */
  int reached;

  DigitRuns(
      PlainField[] fields,
      boolean possible,
      int delimiter,
      FieldPlaces places,
      boolean keepsPlaces) {
    int count = fields.length;
    this.delimiter = (byte) delimiter;
    this.places = places;
    this.keepsPlaces = keepsPlaces;
    this.columns = new int[count];
    this.runEnds = new int[count];
    this.nextRanged = new int[count + 1];
    this.lowest = new int[count];
    this.highest = new int[count];
    this.targets = new int[count][];
    nextRanged[count] = count;
    for (int i = count - 1; i >= 0; i--) {
      PlainField field = fields[i];
      // The last field ends with the line, whose end may have two bytes.
      boolean ours = possible && field.digitsFirst && i < count - 1;
      columns[i] = ours ? field.column : -1;
      runEnds[i] = ours ? runEnds[i + 1] : i;
      boolean ranged = field.min > Integer.MIN_VALUE || field.max < Integer.MAX_VALUE;
      nextRanged[i] = ranged ? i : nextRanged[i + 1];
      lowest[i] = (int) Math.ceil(Math.max(field.min, Integer.MIN_VALUE));
      highest[i] = (int) Math.floor(Math.min(field.max, Integer.MAX_VALUE));
    }
  }

  /** Looks up where numbers go; a block's columns move when it grows. */
  void aim(FactBlock block, int row) {
    if (block.hasWide()) {
      room = 0;
      return;
    }
    if (aimed == block && row < room) {
      return;
    }
    aimed = block;
    room = Integer.MAX_VALUE;
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] >= 0) {
        targets[i] = block.wholes(columns[i]);
        room = Math.min(room, targets[i].length);
      }
    }
  }

  /**
   * Whether a run begins here: never where a column is wide, for then every one is put with care.
   */
  boolean isRun(int field) {
    return runEnds[field] > field && room > 0;
  }

  /**
   * Reads fields from one of ours on; the number of the first that is none, or is not plain, is in
   * {@link #reached}.
   *
   * @return the place of that field
   */
  int read(byte[] bytes, int at, int first, int row) {
    int[][] into = targets;
    byte end = delimiter;
    long others = 0;
    int p = at;
    int i = first;
    for (int last = runEnds[first]; i < last; i++) {
      long word = (long) LONGS.get(bytes, p);
      long digits = word ^ ZEROS;
      // Neither a delimiter nor a line end has the upper half of a digit.
      int zeros = Long.numberOfTrailingZeros(digits & UPPER_HALVES);
      int bits = zeros & WHOLE_BYTES;
      if (bits == 0) {
        int next = eightOrNine(bytes, p, i, row);
        if (next == p) {
          break;
        }
        p = next;
        continue;
      }
      long only = digits << -bits;
      others |= (only + ABOVE_NINE) | only;
      int value = number(only);
      if ((byte) (word >>> bits) != end) {
        break;
      }
      into[i][row] = value;
      if (keepsPlaces) {
        places.set(i, p, p + (zeros >>> 3));
      }
      // The place of the next number waits for nothing but the length of this one.
      p += (zeros >>> 3) + 1;
    }
    if ((others & UPPER_HALVES) != 0 || !isInRange(first, i, row)) {
      // Somewhere one of the six signs behind the nine, or a number beyond a limit: one by one.
      reached = first;
      return at;
    }
    reached = i;
    return p;
  }

  /** Asked behind the loop, which is the faster the less it does. */
  private boolean isInRange(int from, int to, int row) {
    for (int i = nextRanged[from]; i < to; i = nextRanged[i + 1]) {
      int value = targets[i][row];
      if (value < lowest[i] || value > highest[i]) {
        return false;
      }
    }
    return true;
  }

  /** Reads a number of eight or nine: the place behind its delimiter, or the number's own. */
  private int eightOrNine(byte[] bytes, int at, int i, int row) {
    long digits = (long) LONGS.get(bytes, at) ^ ZEROS;
    if ((((digits + ABOVE_NINE) | digits) & UPPER_HALVES) != 0) {
      return at;
    }
    int value = number(digits);
    int p = at + Long.BYTES;
    int ninth = bytes[p] - '0';
    if (ninth >= 0 && ninth <= 9) {
      // With one digit more they are below 2^30.
      value = value * 10 + ninth;
      p++;
    }
    if (bytes[p] != delimiter) {
      return at;
    }
    targets[i][row] = value;
    if (keepsPlaces) {
      places.set(i, at, p);
    }
    return p + 1;
  }

  /** The number of eight digits, one in each byte: pairs, then fours, then all are put together. */
  private static int number(long digits) {
    long fours = ((digits * 2561) >>> 8) & 0x00FF00FF00FF00FFL;
    long eights = ((fours * 6553601) >>> 16) & 0x0000FFFF0000FFFFL;
    return (int) ((eights * 42949672960001L) >>> 32);
  }
}
