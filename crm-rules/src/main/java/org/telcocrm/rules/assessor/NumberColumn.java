package org.telcocrm.rules.assessor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A column of whole numbers, as points, or none in a cell. */
public final class NumberColumn extends CellColumn {

  /** The most bytes that {@link #write} touches. */
  public static final int ROOM = 24;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int LEAST = -999;

  /** Small numbers from {@link #LEAST} on: the characters, and in the last byte how many count. */
  private static final long[] SMALL = small();

  private int[] values = new int[0];
  private boolean[] empty = new boolean[0];
  private boolean someEmpty;

  /** A column without rows. */
  public NumberColumn() {}

  private static long[] small() {
    long[] all = new long[2 * -LEAST + 1];
    for (int i = 0; i < all.length; i++) {
      byte[] digits = Integer.toString(LEAST + i).getBytes(StandardCharsets.US_ASCII);
      byte[] word = Arrays.copyOf(digits, Long.BYTES);
      word[Long.BYTES - 1] = (byte) digits.length;
      all[i] = (long) LONGS.get(word, 0);
    }
    return all;
  }

  /**
   * What to fill: for each row its number. No cell is empty then.
   *
   * @param rows how many rows there are
   * @return at least so long, holding anything
   */
  public int[] values(int rows) {
    values = atLeast(values, rows);
    if (someEmpty) {
      Arrays.fill(empty, false);
      someEmpty = false;
    }
    return values;
  }

  /**
   * Makes the cell of a row empty.
   *
   * @param row the row, from 0, below what {@link #values} was asked for
   */
  public void empty(int row) {
    if (empty.length < values.length) {
      empty = Arrays.copyOf(empty, values.length);
    }
    empty[row] = true;
    someEmpty = true;
  }

  @Override
  public int append(int row, byte[] target, int at) {
    return someEmpty && row < empty.length && empty[row] ? at : write(values[row], target, at);
  }

  @Override
  public int room() {
    return ROOM;
  }

  /**
   * Appends any whole number in decimal, as {@link Long#toString(long)} has it.
   *
   * @param value any
   * @param target has {@link #ROOM} bytes behind {@code at}
   * @param at where the first byte goes
   * @return the place behind the number; bytes behind it may be overwritten too
   */
  public static int write(long value, byte[] target, int at) {
    if (value >= LEAST && value <= -LEAST) {
      long digits = SMALL[(int) value - LEAST];
      LONGS.set(target, at, digits);
      return at + (int) (digits >>> (7 * Byte.SIZE));
    }
    int from = value < 0 ? at + 1 : at;
    int digits = 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int i = from + digits - 1; i >= from; i--) {
      target[i] = (byte) ('0' + Math.abs((int) (rest % 10)));
      rest /= 10;
    }
    target[at] = value < 0 ? (byte) '-' : target[at];
    return from + digits;
  }
}
