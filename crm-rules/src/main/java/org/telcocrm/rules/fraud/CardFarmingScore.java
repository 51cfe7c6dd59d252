package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the new users of one outlet look like (养卡评分).
 *
 * <p>Example, row A3: parts 7.5 + 36 + 12 + 8 + 3 + 10 + 8, score 84.50, no warning. Immutable and
 * thread-safe.
 *
 * @param gateOpen whether the outlet grows so fast that it is looked at; without that there is no
 *     warning
 * @param score the points in all, two decimals, rounded half up; levels were compared before
 *     rounding
 * @param parts what each known figure counts, two decimals; they sum to the score exactly, each
 *     within one hundredth of its own value
 * @param ranks the figures by which the outlet is among the worst of its city, with its rank
 * @param scoreLevel the level by score, 0 for none
 * @param rankLevel the level by ranks, 0 for none
 */
public record CardFarmingScore(
    boolean gateOpen,
    BigDecimal score,
    Map<FarmingFigure, BigDecimal> parts,
    Map<FarmingFigure, Integer> ranks,
    int scoreLevel,
    int rankLevel)
    implements Serializable {

  /** Copies the parts; checks that they sum to the score. */
  public CardFarmingScore {
    parts = copy(parts);
    ranks = copy(ranks);
    BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(score) != 0) {
      throw new IllegalArgumentException(
          "parts must sum to the score " + score + " but sum to " + sum);
    }
  }

  private static <V> Map<FarmingFigure, V> copy(Map<FarmingFigure, V> values) {
    Map<FarmingFigure, V> ordered = new EnumMap<>(FarmingFigure.class);
    ordered.putAll(values);
    return Collections.unmodifiableMap(ordered);
  }

  /**
   * The warning.
   *
   * @return 0 for none, else the higher of both levels; 0 while the gate is closed
   */
  public int level() {
    return gateOpen ? Math.max(scoreLevel, rankLevel) : 0;
  }
}
