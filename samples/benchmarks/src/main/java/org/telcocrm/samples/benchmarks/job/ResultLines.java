package org.telcocrm.samples.benchmarks.job;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.telcocrm.samples.benchmarks.extract.ColumnBlock;
import org.telcocrm.samples.benchmarks.extract.ColumnRules;
import org.telcocrm.samples.benchmarks.extract.RuleBook;
import org.telcocrm.samples.benchmarks.extract.Tier;

/**
 * Writes result lines as bytes that were prepared before: an id as it stands in the input, score
 * and band from a table, then a reason for each bit. More bytes are copied than needed, because a
 * copy of fixed length has no branch.
 */
final class ResultLines {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bytes of a prepared reason or score, a multiple of eight. */
  private static final int SLOT = 24;

  private static final int ID_BYTES = 11;
  private static final int MIN_SCORE = RuleBook.minScore();

  /** The longest line there can be, and what is copied behind it. */
  static final int MAX_LINE = (RuleBook.RULES.size() + 3) * SLOT;

  private final byte[] scores = new byte[(RuleBook.maxScore() - MIN_SCORE + 1) * SLOT];
  private final byte[] scoreBytes = new byte[RuleBook.maxScore() - MIN_SCORE + 1];
  private final byte[] reasons = new byte[RuleBook.RULES.size() * SLOT];
  private final byte[] reasonBytes = new byte[RuleBook.RULES.size()];

  ResultLines() {
    for (int i = 0; i < scoreBytes.length; i++) {
      int score = MIN_SCORE + i;
      scoreBytes[i] = put(",," + score + "," + Tier.of(score) + ",", scores, i);
    }
    for (int i = 0; i < reasonBytes.length; i++) {
      reasonBytes[i] = put(RuleBook.RULES.get(i).reason() + "|", reasons, i);
    }
  }

  private static byte put(String text, byte[] slots, int slot) {
    byte[] ascii = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), SLOT);
    System.arraycopy(ascii, 0, slots, slot * SLOT, SLOT);
    return (byte) text.length();
  }

  /** Appends a line for each row of the block. */
  void append(ColumnBlock block, int[] masks, byte[] chunk, ResultBytes results) {
    results.reserve(block.rows * MAX_LINE);
    byte[] out = results.bytes;
    int at = results.size;
    for (int row = 0; row < block.rows; row++) {
      at = line(chunk, block.start[row], masks[row], out, at);
    }
    results.size = at;
  }

  private int line(byte[] chunk, int id, int mask, byte[] out, int from) {
    copy(chunk, id, out, from);
    copy(chunk, id + 8, out, from + 8);
    int at = from + ID_BYTES;
    int score = ColumnRules.score(mask) - MIN_SCORE;
    copy(scores, score * SLOT, out, at);
    copy(scores, score * SLOT + 8, out, at + 8);
    at += scoreBytes[score];
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      int reason = Integer.numberOfTrailingZeros(rest);
      copy(reasons, reason * SLOT, out, at);
      copy(reasons, reason * SLOT + 8, out, at + 8);
      copy(reasons, reason * SLOT + 16, out, at + 16);
      at += reasonBytes[reason];
    }
    // The last separator becomes the line end.
    int end = mask == 0 ? at : at - 1;
    out[end] = '\n';
    return end + 1;
  }

  private static void copy(byte[] from, int source, byte[] to, int target) {
    LONGS.set(to, target, (long) LONGS.get(from, source));
  }
}
