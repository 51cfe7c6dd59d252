package org.telcocrm.samples.nightly.demo;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which row of an extract is dirty, and how: a function of row and size, so that any row can be
 * made alone.
 *
 * <p>Rows are shuffled by an affine map of the row numbers; the first shuffled places belong to the
 * first form, the next to the second, and so on. Each form has its share of the rows, but at least
 * three rows from 600 rows on. Immutable.
 */
public final class DirtyPlan {

  private static final int HANDFUL = 3;
  private static final int ROWS_PER_ONE = 200;
  private static final long STRIDE = 1_618_033_989L;
  private static final long OFFSET = 271_828L;

  private final long rows;
  private final long stride;
  private final long inverse;
  private final Map<DirtyForm, Long> starts = new EnumMap<>(DirtyForm.class);
  private final NavigableMap<Long, DirtyForm> byStart = new TreeMap<>();
  private final Map<DirtyForm, Long> counts = new EnumMap<>(DirtyForm.class);

  private DirtyPlan(long rows) {
    this.rows = rows;
    this.stride = coprime(rows);
    this.inverse =
        BigInteger.valueOf(stride)
            .modInverse(BigInteger.valueOf(Math.max(2, rows)))
            .longValueExact();
    long least = Math.min(HANDFUL, rows / ROWS_PER_ONE);
    long start = 0;
    for (DirtyForm form : DirtyForm.values()) {
      long count = Math.max(least, (rows * form.perHundredThousand() + 50_000) / 100_000);
      starts.put(form, start);
      if (count > 0) {
        byStart.put(start, form);
      }
      counts.put(form, count);
      start += count;
    }
  }

  /**
   * The plan for an extract.
   *
   * @param rows its number of rows, 1 to 10,000,000
   * @return the plan
   */
  public static DirtyPlan of(long rows) {
    return new DirtyPlan(rows);
  }

  private static long coprime(long rows) {
    long modulus = Math.max(2, rows);
    long candidate = STRIDE % modulus;
    while (!BigInteger.valueOf(candidate).gcd(BigInteger.valueOf(modulus)).equals(BigInteger.ONE)) {
      candidate++;
    }
    return candidate;
  }

  /**
   * How a row is dirty.
   *
   * @param row from 0
   * @return empty if it is clean
   */
  public Optional<DirtyForm> formOf(long row) {
    long place = Math.floorMod((row - OFFSET) % rows * inverse, rows);
    Map.Entry<Long, DirtyForm> last = byStart.floorEntry(place);
    return Optional.ofNullable(last)
        .map(Map.Entry::getValue)
        .filter(form -> place < start(form) + count(form));
  }

  /**
   * How many rows are dirty in a way.
   *
   * @param form the way
   * @return the number of rows
   */
  public long count(DirtyForm form) {
    return counts.getOrDefault(form, 0L);
  }

  /** The row of the newer user with the number of this older one. */
  long newerOf(long olderRow) {
    long place = Math.floorMod((olderRow - OFFSET) % rows * inverse, rows);
    long newer = place - start(DirtyForm.OLDER_OF_TWO) + start(DirtyForm.NEWER_OF_TWO);
    return Math.floorMod(newer * stride + OFFSET, rows);
  }

  private long start(DirtyForm form) {
    return starts.getOrDefault(form, 0L);
  }
}
