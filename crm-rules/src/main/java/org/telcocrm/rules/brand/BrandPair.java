package org.telcocrm.rules.brand;

import java.io.Serializable;
import java.util.Comparator;
import org.telcocrm.core.product.Brand;

/**
 * Two brands in the order of their declaration. Immutable and thread-safe.
 *
 * @param first declared first
 * @param second another one
 */
public record BrandPair(Brand first, Brand second) implements Comparable<BrandPair>, Serializable {

  private static final Comparator<BrandPair> ORDER =
      Comparator.comparing(BrandPair::first).thenComparing(BrandPair::second);

  /** Puts them into order. */
  public BrandPair {
    int order = first.compareTo(second);
    if (order == 0) {
      throw new IllegalArgumentException("brands of a pair must differ but both were " + first);
    }
    if (order > 0) {
      Brand other = first;
      first = second;
      second = other;
    }
  }

  @Override
  public int compareTo(BrandPair other) {
    return ORDER.compare(this, other);
  }
}
