package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.rules.table.Truth;

/**
 * How the answered calls of an organisation divide (通话结构), with the count behind the shares.
 *
 * <pre>{@code
 * CallMix.ofCounts(600, 400).withInternal(450, Map.of("CUSTOMERS", 350L, "SUPPLIERS", 200L));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class CallMix implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Shares that a source rounded may add up to a little more. */
  private static final BigDecimal ROUNDING = new BigDecimal("1e-9");

  private final long answered;
  private final double outgoingShare;

  /** What the classes are parts of: the number of calls, or 1 where shares were given. */
  private final BigDecimal whole;

  private final @Nullable BigDecimal internal;

  @SuppressWarnings("serial") // an unmodifiable view of a tree map
  private final Map<String, BigDecimal> others;

  private CallMix(
      long answered,
      double outgoingShare,
      BigDecimal whole,
      @Nullable BigDecimal internal,
      Map<String, BigDecimal> others) {
    this.answered = requireCount("answered", answered);
    this.outgoingShare = requireShare("outgoingShare", outgoingShare);
    this.whole = whole;
    this.internal = internal;
    this.others = Collections.unmodifiableMap(new TreeMap<>(others));
    BigDecimal sum = internal == null ? BigDecimal.ZERO : internal;
    for (BigDecimal each : others.values()) {
      sum = sum.add(each);
    }
    if (sum.subtract(whole).compareTo(ROUNDING) > 0) {
      throw new IllegalArgumentException(
          (whole.compareTo(BigDecimal.ONE) == 0 ? "shares" : "counts")
              + " of classes of calls must not add up to more than "
              + whole.toPlainString()
              + " but did to "
              + sum.toPlainString());
    }
  }

  static double requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must be between 0 and 1 but was " + share);
    }
    return share;
  }

  private static long requireCount(String name, long count) {
    if (count < 0) {
      throw new IllegalArgumentException(name + " must not be negative but was " + count);
    }
    return count;
  }

  /**
   * Calls counted by direction.
   *
   * @param outgoing answered calls made
   * @param incoming answered calls taken
   * @return the mix; without any call its share of outgoing ones is 0 and too few to decide on
   * @throws IllegalArgumentException if a count is negative
   */
  public static CallMix ofCounts(long outgoing, long incoming) {
    requireCount("outgoing", outgoing);
    requireCount("incoming", incoming);
    long all = Math.addExact(outgoing, incoming);
    return new CallMix(all, all == 0 ? 0 : outgoing / (double) all, BigDecimal.ONE, null, Map.of());
  }

  /**
   * Calls whose shares a source worked out.
   *
   * @param answered how many answered calls stand behind the shares
   * @param outgoingShare share of calls made, 0–1
   * @return the mix
   * @throws IllegalArgumentException if the count is negative or the share not between 0 and 1
   */
  public static CallMix ofShares(long answered, double outgoingShare) {
    return new CallMix(answered, outgoingShare, BigDecimal.ONE, null, Map.of());
  }

  /**
   * This mix with counts by whom one speaks with.
   *
   * @param internal answered calls inside the organisation
   * @param others answered calls by other class, for example {@code CUSTOMERS}
   * @return the mix
   * @throws IllegalArgumentException if a count is negative or they are more than all calls
   */
  public CallMix withInternal(long internal, Map<String, Long> others) {
    TreeMap<String, BigDecimal> counts = new TreeMap<>();
    others.forEach((name, count) -> counts.put(name, part("count of " + name, count)));
    return new CallMix(
        answered, outgoingShare, BigDecimal.valueOf(answered), part("internal", internal), counts);
  }

  private BigDecimal part(String name, long count) {
    requireCount(name, count);
    if (count > answered) {
      throw new IllegalArgumentException(
          name + " must not be above all " + answered + " calls but was " + count);
    }
    return BigDecimal.valueOf(count);
  }

  /**
   * This mix with shares by whom one speaks with.
   *
   * @param internal share of calls inside the organisation, 0–1
   * @param others share by other class; empty if only the internal one is known
   * @return the mix
   * @throws IllegalArgumentException if a share is not between 0 and 1 or they are more than 1
   */
  public CallMix withInternalShare(double internal, Map<String, Double> others) {
    TreeMap<String, BigDecimal> shares = new TreeMap<>();
    others.forEach((name, share) -> shares.put(name, share("share of " + name, share)));
    return new CallMix(
        answered, outgoingShare, BigDecimal.ONE, share("internalShare", internal), shares);
  }

  private static BigDecimal share(String name, double share) {
    return BigDecimal.valueOf(requireShare(name, share));
  }

  /**
   * How many answered calls were seen.
   *
   * @return at least 0
   */
  public long answered() {
    return answered;
  }

  /**
   * Share of calls made among answered ones.
   *
   * @return 0–1
   */
  public double outgoingShare() {
    return outgoingShare;
  }

  /**
   * Share of calls inside the organisation.
   *
   * @return 0–1, or empty if unknown
   */
  public Optional<Double> internalShare() {
    return Optional.ofNullable(internal).map(this::shareOf);
  }

  private double shareOf(BigDecimal part) {
    return whole.signum() == 0 ? 0 : part.doubleValue() / whole.doubleValue();
  }

  /**
   * Whether internal calls are the largest class (内部联系最多): more than each other one. Calls of no
   * named class may be one more.
   *
   * @return false if a named class has as many or none is internal; unknown if the internal share
   *     is, or if the calls of no class are as many
   */
  public Truth internalIsLargest() {
    if (internal == null) {
      return Truth.UNKNOWN;
    }
    BigDecimal unnamed = whole.subtract(internal);
    for (BigDecimal other : others.values()) {
      if (other.compareTo(internal) >= 0) {
        return Truth.FALSE;
      }
      unnamed = unnamed.subtract(other);
    }
    if (internal.signum() == 0) {
      return Truth.FALSE;
    }
    return internal.compareTo(unnamed) > 0 ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** The largest other class as text. */
  String largestOther() {
    return others.values().stream()
        .max(Comparator.naturalOrder())
        .map(part -> "> " + OrientationScoring.text(shareOf(part)))
        .orElse("> 0.5");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallMix that
        && answered == that.answered
        && Double.compare(outgoingShare, that.outgoingShare) == 0
        && whole.equals(that.whole)
        && Objects.equals(internal, that.internal)
        && others.equals(that.others);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(answered) + Double.hashCode(outgoingShare);
  }

  /** Count, share of calls made, and the classes. */
  @Override
  public String toString() {
    return answered
        + " calls, outgoing "
        + outgoingShare
        + ", internal "
        + (internal == null ? "unknown" : internal.toPlainString())
        + ", others "
        + others
        + " of "
        + whole.toPlainString();
  }
}
