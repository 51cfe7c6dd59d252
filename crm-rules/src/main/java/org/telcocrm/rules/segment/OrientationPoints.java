package org.telcocrm.rules.segment;

import java.io.Serializable;

/**
 * What the criteria of a service type count. Immutable and thread-safe.
 *
 * @param kind the kind of organisation fits
 * @param size the size fits
 * @param trait one of the type's traits is there
 * @param least with fewer points a type is not given
 * @param tieBelow two types whose points differ by less are both given
 */
public record OrientationPoints(int kind, int size, int trait, int least, int tieBelow)
    implements Serializable {

  /** Checks that nothing is negative. */
  public OrientationPoints {
    if (kind < 0 || size < 0 || trait < 0 || least < 1 || tieBelow < 0) {
      throw new IllegalArgumentException(
          "points must not be negative and least be at least 1 but were kind "
              + kind
              + ", size "
              + size
              + ", trait "
              + trait
              + ", least "
              + least
              + ", tieBelow "
              + tieBelow);
    }
  }
}
