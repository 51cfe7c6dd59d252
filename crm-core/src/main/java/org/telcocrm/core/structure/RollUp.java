package org.telcocrm.core.structure;

import java.io.Serializable;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

/**
 * A metric summed over a group (汇总结果), and whom it holds. Immutable and thread-safe; serializable
 * if the sum is.
 *
 * @param <V> the metric's type
 */
public final class RollUp<V> implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // numbers and money are serializable; a host's own may choose
  private final @Nullable V sum;

  @SuppressWarnings("serial") // always a set of the JDK
  private final SortedSet<CustomerId> counted;

  @SuppressWarnings("serial") // always a set of the JDK
  private final SortedSet<CustomerId> unknown;

  RollUp(@Nullable V sum, SortedSet<CustomerId> counted, SortedSet<CustomerId> unknown) {
    this.sum = sum;
    this.counted = Collections.unmodifiableSortedSet(new TreeSet<>(counted));
    this.unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
  }

  /** The sum over {@link #counted()}, or empty if nobody's value is known. */
  public Optional<V> sum() {
    return Optional.ofNullable(sum);
  }

  /** Whose value is in the sum, each once, in order of their ids. */
  public SortedSet<CustomerId> counted() {
    return counted;
  }

  /** Whose value is unknown and therefore missing from the sum, in order of their ids. */
  public SortedSet<CustomerId> unknown() {
    return unknown;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof RollUp<?> that
            && Objects.equals(sum, that.sum)
            && counted.equals(that.counted)
            && unknown.equals(that.unknown));
  }

  @Override
  public int hashCode() {
    return Objects.hash(sum, counted, unknown);
  }

  /** The sum and how many are in it. */
  @Override
  public String toString() {
    return (sum == null ? "unknown" : sum)
        + " of "
        + counted.size()
        + " customers, "
        + unknown.size()
        + " unknown";
  }
}
