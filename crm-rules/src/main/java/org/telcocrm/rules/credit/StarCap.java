package org.telcocrm.rules.credit;

import java.io.Serializable;
import org.telcocrm.core.decision.Evidence;

/**
 * No more than this star after so many arrears stops in 12 months, whatever the points (封顶).
 *
 * @param stops from how many stops on, at least 1
 * @param star the best star then
 */
public record StarCap(int stops, String star) implements Serializable {

  /** Checks the number. */
  public StarCap {
    Evidence.requireReason(star);
    if (stops < 1) {
      throw new IllegalArgumentException("stops of a cap must be at least 1 but was " + stops);
    }
  }
}
