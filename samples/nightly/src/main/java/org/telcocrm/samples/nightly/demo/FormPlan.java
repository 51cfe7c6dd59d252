package org.telcocrm.samples.nightly.demo;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which row is defective, and how: a function of row and size, so that any row can be made alone.
 *
 * <p>Rows are shuffled by an affine map of the row numbers; the first shuffled places belong to the
 * first form, the next to the second, and so on. Each form has its share of the rows, but at least
 * three defects from 600 rows on. Immutable.
 *
 * @param <F> the forms
 */
final class FormPlan<F extends Enum<F> & PlantedForm> {

  private static final int HANDFUL = 3;
  private static final int ROWS_PER_ONE = 200;
  private static final int SHARES = 100_000;
  private static final long STRIDE = 1_618_033_989L;
  private static final long OFFSET = 271_828L;

  private final long rows;
  private final long stride;
  private final long inverse;
  private final Map<F, Long> starts;
  private final NavigableMap<Long, F> byStart = new TreeMap<>();
  private final Map<F, Long> counts;

  FormPlan(Class<F> forms, long rows) {
    this.rows = rows;
    this.stride = coprime(rows);
    this.inverse =
        BigInteger.valueOf(stride)
            .modInverse(BigInteger.valueOf(Math.max(2, rows)))
            .longValueExact();
    this.starts = new EnumMap<>(forms);
    this.counts = new EnumMap<>(forms);
    long start = 0;
    for (F form : forms.getEnumConstants()) {
      long count = count(form, rows);
      starts.put(form, start);
      if (count > 0) {
        byStart.put(start, form);
      }
      counts.put(form, count);
      start += count;
    }
  }

  private static long count(PlantedForm form, long rows) {
    if (form.perHundredThousand() == 0) {
      return 0;
    }
    long whole = (long) SHARES * form.together();
    long least = Math.min(HANDFUL, rows / ROWS_PER_ONE);
    return form.together()
        * Math.max(least, (rows * form.perHundredThousand() + whole / 2) / whole);
  }

  private static long coprime(long rows) {
    long modulus = Math.max(2, rows);
    long candidate = STRIDE % modulus;
    while (!BigInteger.valueOf(candidate).gcd(BigInteger.valueOf(modulus)).equals(BigInteger.ONE)) {
      candidate++;
    }
    return candidate;
  }

  /** How a row, from 0, is defective; empty if it is clean. */
  Optional<F> formOf(long row) {
    long place = place(row);
    Map.Entry<Long, F> last = byStart.floorEntry(place);
    return Optional.ofNullable(last)
        .map(Map.Entry::getValue)
        .filter(form -> place < start(form) + count(form));
  }

  /** How many rows are defective in a way. */
  long count(F form) {
    return counts.getOrDefault(form, 0L);
  }

  /** The how-manieth row of its form a row is, from 0. */
  long indexOf(long row, F form) {
    return place(row) - start(form);
  }

  /** The row that is the how-manieth of a form. */
  long rowOf(F form, long index) {
    return Math.floorMod((start(form) + index) * stride + OFFSET, rows);
  }

  private long place(long row) {
    return Math.floorMod((row - OFFSET) % rows * inverse, rows);
  }

  private long start(F form) {
    return starts.getOrDefault(form, 0L);
  }
}
