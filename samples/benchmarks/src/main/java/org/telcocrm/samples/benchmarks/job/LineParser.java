package org.telcocrm.samples.benchmarks.job;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.ColumnBlock;

/**
 * Parses lines of exactly the extract's form into columns, eight bytes at a time.
 *
 * <p>Written for this one file and therefore the limit: it knows that all numbers are digits, and
 * checks only that ints are not too long and that lines end where the last column ends. A separator
 * differs from a digit in one bit, so the length of a number is found without a loop and without a
 * branch that could be mispredicted.
 */
final class LineParser {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int WORD = 8;
  private static final long SEPARATORS = 0x4040404040404040L;
  private static final long DIGITS = 0x0F0F0F0F0F0F0F0FL;
  private static final int HUNDRED_MILLION = 100_000_000;

  /** How far behind a byte that is not ASCII the next character or byte of a name starts. */
  private final int step;

  LineParser(Charset charset) {
    // The second byte of a GBK character may look like a separator. No byte of UTF-8 does.
    this.step = charset.equals(StandardCharsets.UTF_8) ? 1 : 2;
  }

  /** Fills the block with lines from a place on; answers where the next line starts. */
  int parse(byte[] bytes, int from, int end, ColumnBlock block) throws IOException {
    int at = from;
    int row = 0;
    int capacity = block.capacity();
    while (at < end && row < capacity) {
      at = parseLine(bytes, at, block, row++);
      if (at < 0) {
        throw new IOException("a line must have " + Column.COUNT + " columns but one had not");
      }
    }
    block.rows = row;
    return at;
  }

  /** Answers where the next line starts, or −1 if the line has not the form. */
  private int parseLine(byte[] bytes, int from, ColumnBlock block, int row) {
    block.start[row] = from;
    long head = number(word(bytes, from), WORD);
    int at = from + WORD;
    long word = word(bytes, at);
    int digits = digits(word);
    block.id[row] = head * TENS[digits] + number(word, digits);
    at += digits + 1;
    int name = at;
    at = nameEnd(bytes, name);
    block.nameBytes[row] = at - name;
    at++;
    int lengths = 0;
    for (int[] column : block.ints) {
      word = word(bytes, at);
      digits = digits(word);
      column[row] = number(word, digits);
      lengths |= digits | (digits - 1);
      at += digits + 1;
    }
    word = word(bytes, at);
    digits = digits(word);
    at += digits;
    long balance = number(word, digits);
    if (digits == WORD) {
      word = word(bytes, at);
      digits = digits(word);
      at += digits;
      balance = digits == 0 ? balance : balance * TENS[digits] + number(word, digits);
    }
    block.balance[row] = balance;
    block.segment[row] = bytes[at + 1] - 'A';
    // No digits set all bits, eight set the fourth: neither is an int of this extract.
    return lengths < WORD && lengths > 0 && bytes[at + 2] == '\n' ? at + 3 : -1;
  }

  private int nameEnd(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != '|') {
      at += bytes[at] < 0 ? step : 1;
    }
    return at;
  }

  private static long word(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** How many bytes stand before the first separator; eight if there is none. */
  private static int digits(long word) {
    return Long.numberOfTrailingZeros(word & SEPARATORS) >>> 3;
  }

  /**
   * The number of the first digits, at least one: pairs, then fours, then eights are put together
   * at once.
   */
  private static int number(long word, int digits) {
    long pairs = (word << ((WORD - digits) * WORD)) & DIGITS;
    long fours = ((pairs * 2561) >>> 8) & 0x00FF00FF00FF00FFL;
    long eights = ((fours * 6553601) >>> 16) & 0x0000FFFF0000FFFFL;
    return (int) ((eights * 42949672960001L) >>> 32);
  }

  private static final int[] TENS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, HUNDRED_MILLION
  };
}
