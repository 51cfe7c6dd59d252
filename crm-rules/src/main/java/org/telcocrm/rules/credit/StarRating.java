package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A customer's star in a month, and what decided it (星级评定结果).
 *
 * @param star the star in force, or {@link #NOT_RATED}
 * @param points the points of the month, whatever decided; 0 for who is not rated
 * @param by what decided
 * @param validThrough the last month in which the star may not fall: the month itself, unless there
 *     is a ratchet, or a rating not every month
 */
public record StarRating(String star, long points, By by, YearMonth validThrough)
    implements Serializable {

  /** What decided. Grows only in a major version. */
  public enum By {
    /** The points alone (积分). */
    SCORE,
    /** Too many stops: the points would give more (封顶). */
    CAP,
    /** An earlier rating that is still valid: the points would give less (就高). */
    RATCHET,
    /** An earlier rating, where there is not one every month (未到评定期). */
    STANDING,
    /** Something forbids a rating (未评级). */
    OBSTACLE
  }

  /** The star of who is not rated (未评级). */
  public static final String NOT_RATED = "NOT_RATED";

  /** Checks that everything is given. */
  public StarRating {
    Objects.requireNonNull(star, "star");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(validThrough, "validThrough");
  }
}
