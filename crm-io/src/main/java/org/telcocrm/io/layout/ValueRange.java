package org.telcocrm.io.layout;

/**
 * The values that can be true, both ends included.
 *
 * @param min the least numeric view, in the fact's unit; −∞ if there is no lower end
 * @param max the greatest one; +∞ if there is no upper end
 */
public record ValueRange(double min, double max) {

  private static final ValueRange ALL =
      new ValueRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Checks the order of both ends. */
  public ValueRange {
    if (!(min <= max)) {
      throw new LayoutException("min must be at most max but was " + min + " > " + max);
    }
  }

  /**
   * The range without ends.
   *
   * @return every value
   */
  public static ValueRange all() {
    return ALL;
  }

  /**
   * Whether a value lies inside.
   *
   * @param numeric a known numeric view
   * @return true from {@code min} to {@code max}
   */
  public boolean contains(double numeric) {
    return numeric >= min && numeric <= max;
  }
}
