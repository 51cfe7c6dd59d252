package org.telcocrm.rules.scorecard;

import java.io.Serializable;

/**
 * How points and odds belong together (评分刻度).
 *
 * <p>{@code factor = PDO / ln 2}, {@code offset = anchorPoints − factor · ln(anchorOdds)}, {@code
 * score = offset + factor · ln(odds)}. Example: 600 points at 50:1 with 20 points to double the
 * odds give factor 28.8539 and offset 487.123. That pair belongs to these anchors only. Source:
 * Siddiqi 2006; acceptance row C1. Immutable and thread-safe.
 *
 * @param pointsToDoubleOdds PDO, above 0
 * @param anchorPoints the score that stands for the anchor odds
 * @param anchorOdds odds at the anchor, above 0
 */
public record ScorecardScale(double pointsToDoubleOdds, double anchorPoints, double anchorOdds)
    implements Serializable {

  /** Refuses a PDO or anchor odds that are not positive and finite. */
  public ScorecardScale {
    requirePositive("pointsToDoubleOdds", pointsToDoubleOdds);
    requirePositive("anchorOdds", anchorOdds);
    if (!Double.isFinite(anchorPoints)) {
      throw new IllegalArgumentException("anchorPoints must be finite but was " + anchorPoints);
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be positive but was " + value);
    }
  }

  /**
   * Points per unit of log-odds.
   *
   * @return PDO / ln 2
   */
  public double factor() {
    return pointsToDoubleOdds / StrictMath.log(2);
  }

  /**
   * Points at odds of 1:1.
   *
   * @return anchorPoints − factor · ln(anchorOdds)
   */
  public double offset() {
    return anchorPoints - factor() * StrictMath.log(anchorOdds);
  }

  /**
   * The score of some odds.
   *
   * @param odds above 0
   * @return offset + factor · ln(odds)
   */
  public double points(double odds) {
    requirePositive("odds", odds);
    return offset() + factor() * StrictMath.log(odds);
  }

  /**
   * The odds of a score.
   *
   * @param points any score
   * @return exp((points − offset) / factor)
   */
  public double odds(double points) {
    return StrictMath.exp((points - offset()) / factor());
  }
}
