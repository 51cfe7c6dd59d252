package org.telcocrm.rules.fraud;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How many of a month's new users are lost soon (次月离网, 三月离网): what stands beside a warning and says
 * later whether it was right. Immutable and thread-safe.
 *
 * @param nextMonth users who left by the end of the month after the opening; null while that month
 *     is not over
 * @param thirdMonth users who left by the end of the third month after it; null likewise
 */
public record OutletLosses(@Nullable Long nextMonth, @Nullable Long thirdMonth)
    implements Serializable {

  /** Checks that nobody comes back. */
  public OutletLosses {
    if ((nextMonth != null && nextMonth < 0)
        || (nextMonth != null && thirdMonth != null && thirdMonth < nextMonth)) {
      throw new IllegalArgumentException(
          "losses must not be negative nor fall but were " + nextMonth + " and " + thirdMonth);
    }
  }
}
