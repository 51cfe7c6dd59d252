package org.telcocrm.rules.assessor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Codes as bytes, ready to be written again and again: what a {@link CodeColumn} and a {@link
 * CodeSetColumn} hold. Each code lies in a slot of its own, as long as the longest one, so that a
 * writer can copy whole slots.
 *
 * <p>Immutable.
 */
public final class CodeTable {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int WORD = Long.BYTES;

  private final List<String> codes;
  private final byte[] slots;
  private final int[] lengths;
  private final int slot;
  private final int all;

  private CodeTable(List<String> codes) {
    this.codes = List.copyOf(codes);
    this.lengths = new int[codes.size()];
    byte[][] ascii = new byte[lengths.length][];
    int longest = 0;
    int sum = 0;
    for (int i = 0; i < lengths.length; i++) {
      ascii[i] = ascii(codes.get(i));
      lengths[i] = ascii[i].length;
      longest = Math.max(longest, lengths[i]);
      sum += lengths[i];
    }
    this.slot = Math.max(1, (longest + WORD - 1) / WORD) * WORD;
    this.all = sum;
    this.slots = new byte[Math.multiplyExact(slot, lengths.length)];
    for (int i = 0; i < lengths.length; i++) {
      System.arraycopy(ascii[i], 0, slots, i * slot, lengths[i]);
    }
  }

  private static byte[] ascii(String code) {
    if (!isPlain(code)) {
      throw new IllegalArgumentException(
          "a code must be visible ASCII without comma and quotation mark but was '" + code + "'");
    }
    return code.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Whether a text can stand in a cell as it is.
   *
   * @param text any
   * @return true if it is visible ASCII without comma and quotation mark
   */
  public static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 127 && c != ',' && c != '"');
  }

  /**
   * Makes a table.
   *
   * @param codes each visible ASCII without comma and quotation mark; may be empty
   * @return numbered in this order, from 0
   * @throws IllegalArgumentException if one is not
   */
  public static CodeTable of(List<String> codes) {
    return new CodeTable(codes);
  }

  /**
   * How many codes there are.
   *
   * @return at least 0
   */
  int size() {
    return lengths.length;
  }

  /**
   * How long all of them are together.
   *
   * @return bytes
   */
  int length() {
    return all;
  }

  /**
   * The room each of them takes in {@link #copy}.
   *
   * @return bytes, a multiple of 8, at least 8
   */
  int slot() {
    return slot;
  }

  /**
   * Copies the slot of a code: its bytes, and behind them any.
   *
   * @param index from 0
   * @param target has {@link #slot()} bytes behind {@code at}
   * @param at where the first byte goes
   * @return how many bytes the code has
   */
  int copy(int index, byte[] target, int at) {
    copySlot(slots, index * slot, slot, target, at);
    return lengths[index];
  }

  /** Copies the codes of some bits, one behind the other; answers the place behind the last. */
  int copyAll(int bits, int first, byte[] target, int at) {
    byte[] from = slots;
    int[] counts = lengths;
    int size = slot;
    int p = at;
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      int index = first + Integer.numberOfTrailingZeros(rest);
      copySlot(from, index * size, size, target, p);
      p += counts[index];
    }
    return p;
  }

  /** Copies one slot; static, so that a loop reads the fields once and not after every store. */
  private static void copySlot(byte[] from, int source, int size, byte[] target, int at) {
    // Codes are short: three words without a loop beat any call.
    LONGS.set(target, at, (long) LONGS.get(from, source));
    if (size > WORD) {
      LONGS.set(target, at + WORD, (long) LONGS.get(from, source + WORD));
      if (size > 2 * WORD) {
        LONGS.set(target, at + 2 * WORD, (long) LONGS.get(from, source + 2 * WORD));
        for (int i = 3 * WORD; i < size; i += WORD) {
          LONGS.set(target, at + i, (long) LONGS.get(from, source + i));
        }
      }
    }
  }

  /** The same codes, each changed. */
  CodeTable each(UnaryOperator<String> change) {
    return new CodeTable(codes.stream().map(change).toList());
  }

  /** The codes. */
  @Override
  public String toString() {
    return codes.toString();
  }
}
