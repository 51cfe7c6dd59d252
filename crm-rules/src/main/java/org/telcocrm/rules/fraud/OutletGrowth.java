package org.telcocrm.rules.fraud;

import java.io.Serializable;

/**
 * How many users an outlet and its city opened in a month and in the one before (新增增长). Immutable
 * and thread-safe.
 *
 * @param lines opened by the outlet in the month, at least 1
 * @param linesBefore opened by it in the month before, at least 0
 * @param cityLines opened by all outlets of the city in the month, the outlet among them
 * @param cityLinesBefore opened by all of them in the month before
 */
public record OutletGrowth(long lines, long linesBefore, long cityLines, long cityLinesBefore)
    implements Serializable {

  /** Checks that the outlet is a part of its city. */
  public OutletGrowth {
    if (lines < 1 || linesBefore < 0) {
      throw new IllegalArgumentException(
          "lines must be at least 1 and linesBefore not negative but were "
              + lines
              + " and "
              + linesBefore);
    }
    if (cityLines < lines || cityLinesBefore < linesBefore) {
      throw new IllegalArgumentException(
          "the city must have at least the lines of the outlet, "
              + lines
              + " and "
              + linesBefore
              + ", but had "
              + cityLines
              + " and "
              + cityLinesBefore);
    }
  }

  /** This month's lines as a multiple of the month before; without those, what the rules say. */
  private static Fraction growth(long now, long before, int withoutPast) {
    return before == 0 ? Fraction.of(withoutPast, 1) : Fraction.of(now, before);
  }

  /** The growth of the outlet as a multiple of its city's. */
  Fraction ratio(int withoutPast) {
    Fraction own = growth(lines, linesBefore, withoutPast);
    Fraction city = growth(cityLines, cityLinesBefore, withoutPast);
    return own.dividedBy(city);
  }
}
