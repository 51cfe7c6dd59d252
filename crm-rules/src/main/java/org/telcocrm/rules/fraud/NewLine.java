package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user whom an outlet opened (新增用户), and what he did in the month of opening.
 *
 * <p>Example: {@code NewLine.of(outlet, YearMonth.of(2026, 2)).with(firstMonth)}. What is not set
 * is unknown. Immutable and thread-safe.
 *
 * @param outlet who opened the line
 * @param opened in which month
 * @param firstMonth what was used in that month
 * @param left the month in which the user left; null if he is still there
 */
public record NewLine(
    OutletId outlet, YearMonth opened, FirstMonth firstMonth, @Nullable YearMonth left)
    implements Serializable {

  /** Checks that nobody left before he came. */
  public NewLine {
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(opened, "opened");
    Objects.requireNonNull(firstMonth, "firstMonth");
    if (left != null && left.isBefore(opened)) {
      throw new IllegalArgumentException(
          "left must not be before the opening in " + opened + " but was " + left);
    }
  }

  /**
   * A line of whose use nothing is known, still in net.
   *
   * @param outlet who opened it
   * @param opened in which month
   * @return the line
   */
  public static NewLine of(OutletId outlet, YearMonth opened) {
    return new NewLine(outlet, opened, FirstMonth.unknown(), null);
  }

  /**
   * The same line with what was used in its first month.
   *
   * @param use the use
   * @return the line
   */
  public NewLine with(FirstMonth use) {
    return new NewLine(outlet, opened, use, left);
  }

  /**
   * The same line, gone.
   *
   * @param month when the user left, not before the opening
   * @return the line
   */
  public NewLine leaving(YearMonth month) {
    return new NewLine(outlet, opened, firstMonth, Objects.requireNonNull(month, "month"));
  }
}
