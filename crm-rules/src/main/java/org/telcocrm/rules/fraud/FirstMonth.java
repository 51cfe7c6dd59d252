package org.telcocrm.rules.fraud;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;

/**
 * What a new user did in the month of opening (首月使用): the figures by which farmed cards show.
 *
 * <p>Unknown is null, never 0. Immutable and thread-safe.
 *
 * @param bill what was billed (出账收入), may be negative
 * @param callSeconds how long was talked, calls made and taken, at least 0; a source of whole
 *     minutes gives 60 times them
 * @param cells base stations over which calls went, at least 0
 * @param device the device first used (首次使用IMEI)
 */
public record FirstMonth(
    @Nullable Money bill,
    @Nullable Long callSeconds,
    @Nullable Integer cells,
    @Nullable IdentifierToken device)
    implements Serializable {

  private static final FirstMonth UNKNOWN = new FirstMonth(null, null, null, null);

  /** Checks that no count is negative. */
  public FirstMonth {
    if ((callSeconds != null && callSeconds < 0) || (cells != null && cells < 0)) {
      throw new IllegalArgumentException(
          "callSeconds and cells must not be negative but were " + callSeconds + " and " + cells);
    }
  }

  /**
   * Nothing is known.
   *
   * @return the same always
   */
  public static FirstMonth unknown() {
    return UNKNOWN;
  }
}
