package org.telcocrm.rules.aggregate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact counts of whole numbers in buckets of less than one percent width, for quantiles of a base.
 *
 * <p>With {@code bits} of precision, numbers below 2<sup>bits+1</sup> in size have a bucket each;
 * beyond that, 2<sup>bits</sup> buckets per power of two. A quantile is the smallest number of its
 * bucket, so it is at most 1/2<sup>bits</sup> below the true one (1/128 with the usual 7 bits); the
 * same inputs give the same answer in any order and any split. Memory does not grow with the base
 * (some 7,000 buckets at most per sign with 7 bits). Mutable; used by one thread at a time.
 */
public final class Histogram implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_BITS = 7;
  private static final int MAX_BITS = 16;

  @SuppressWarnings("serial") // TreeMap
  private final TreeMap<Long, Long> counts = new TreeMap<>();

  private long total;

  private final int bits;

  /** An empty histogram of the usual precision, 7 bits. */
  public Histogram() {
    this(USUAL_BITS);
  }

  /**
   * An empty histogram.
   *
   * @param bits precision, 1 to 16
   * @throws IllegalArgumentException if the precision lies outside
   */
  public Histogram(int bits) {
    if (bits < 1 || bits > MAX_BITS) {
      throw new IllegalArgumentException("bits must be between 1 and 16 but was " + bits);
    }
    this.bits = bits;
  }

  /**
   * Counts one number.
   *
   * @param value the number
   */
  public void add(long value) {
    counts.merge(lowest(value), 1L, Long::sum);
    total++;
  }

  /**
   * Counts all numbers of another histogram too.
   *
   * @param other of the same precision; is not changed
   * @throws IllegalArgumentException if the precision differs
   */
  public void addAll(Histogram other) {
    if (bits != other.bits) {
      throw new IllegalArgumentException(
          "histograms must have the same bits but had " + bits + " and " + other.bits);
    }
    other.counts.forEach((bucket, count) -> counts.merge(bucket, count, Long::sum));
    total += other.total;
  }

  /**
   * How many numbers were counted.
   *
   * @return the count
   */
  public long total() {
    return total;
  }

  /**
   * The number below or at which a share of all numbers lies: the lower inverse of the
   * distribution.
   *
   * @param share between 0 and 1; 0.75 is the upper quartile
   * @return the lowest number of the bucket that holds it; empty for no numbers
   * @throws IllegalArgumentException if the share is outside 0 and 1
   */
  public OptionalLong quantile(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1 but was " + share);
    }
    // As decimals: in binary, .07 of 100 numbers would be a little more than seven.
    return ofRank(
        BigDecimal.valueOf(share)
            .multiply(BigDecimal.valueOf(total))
            .setScale(0, RoundingMode.CEILING)
            .longValueExact());
  }

  /**
   * The number from which the top share of all numbers begins.
   *
   * @param share between 0 and 1; of ten different numbers, .2 gives the ninth
   * @return the lowest number of the bucket that holds it, at most the largest number; empty for no
   *     numbers
   * @throws IllegalArgumentException if the share is outside 0 and 1
   */
  public OptionalLong topFrom(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1 but was " + share);
    }
    return ofRank(
        BigDecimal.ONE
            .subtract(BigDecimal.valueOf(share))
            .multiply(BigDecimal.valueOf(total))
            .setScale(0, RoundingMode.FLOOR)
            .add(BigDecimal.ONE)
            .min(BigDecimal.valueOf(total))
            .longValueExact());
  }

  private OptionalLong ofRank(long wanted) {
    long rank = Math.max(1, wanted);
    long seen = 0;
    for (Map.Entry<Long, Long> bucket : counts.entrySet()) {
      seen += bucket.getValue();
      if (seen >= rank) {
        return OptionalLong.of(bucket.getKey());
      }
    }
    return OptionalLong.empty();
  }

  /** The lowest number of the value's bucket. */
  private long lowest(long value) {
    long size = Math.abs(Math.max(value, -Long.MAX_VALUE));
    if (size >>> (bits + 1) == 0) {
      return value;
    }
    int drop = Long.SIZE - Long.numberOfLeadingZeros(size) - 1 - bits;
    long floor = size >>> drop << drop;
    return value >= 0 || floor == size ? Long.signum(value) * floor : -(floor + (1L << drop));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Histogram that && bits == that.bits && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  /** How many numbers and buckets there are. */
  @Override
  public String toString() {
    return total + " numbers in " + counts.size() + " buckets";
  }
}
