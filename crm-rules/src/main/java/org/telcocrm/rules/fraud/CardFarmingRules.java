package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * When the new users of an outlet look like cards that nobody uses (养卡规则). Immutable and
 * thread-safe.
 *
 * <p>Source: defaults 16, a complete rule from the field.
 *
 * @param lowBill a bill below this is low, above 0
 * @param fewMinutes less than so many minutes are few, at least 1
 * @param sharedFrom so many users of the outlet on one device share it, at least 2
 * @param gate which outlets are looked at
 * @param weights what each figure counts; a figure that is not named counts nothing
 * @param levels the scores from which there is a warning of level 1, 2 and so on, inclusive, rising
 * @param ranking the second way to a warning; the higher of both levels counts
 */
public record CardFarmingRules(
    Money lowBill,
    int fewMinutes,
    int sharedFrom,
    FarmingGate gate,
    Map<FarmingFigure, FarmingWeight> weights,
    List<Integer> levels,
    FarmingRanking ranking)
    implements Serializable {

  /** Checks the numbers. */
  public CardFarmingRules {
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(ranking, "ranking");
    Map<FarmingFigure, FarmingWeight> ordered = new EnumMap<>(FarmingFigure.class);
    ordered.putAll(weights);
    weights = Collections.unmodifiableMap(ordered);
    levels = List.copyOf(levels);
    if (lowBill.minorUnits() < 1 || fewMinutes < 1 || sharedFrom < 2) {
      throw new IllegalArgumentException(
          "lowBill must be above 0, fewMinutes at least 1 and sharedFrom at least 2 but were "
              + lowBill
              + ", "
              + fewMinutes
              + " and "
              + sharedFrom);
    }
    if (weights.isEmpty() || levels.isEmpty()) {
      throw new IllegalArgumentException(
          "weights and levels must be at least one each but were "
              + weights.size()
              + " and "
              + levels.size());
    }
    requireRising(levels);
    int highest = ranking.levels().get(ranking.levels().size() - 1);
    if (highest > levels.size()) {
      throw new IllegalArgumentException(
          "levels of the ranking must be at most " + levels.size() + " but one was " + highest);
    }
  }

  private static void requireRising(List<Integer> levels) {
    int before = 0;
    for (int level : levels) {
      if (level <= before) {
        throw new IllegalArgumentException("levels must be above 0 and rise but were " + levels);
      }
      before = level;
    }
  }

  /**
   * The field's rule: bills below 10 yuan, less than 5 minutes, 3 users on a device; growth above
   * 1.5 times the city's, 100 without a month before; score 10·p1/30 + 30·p2/10 + 10·n/10 + 10·m/5
   * + 10·p3/20 + 20·p4/10 + 10·p5/10 with levels at 200, 300 and 400; ranks up to 20 by p1, p2, m
   * and p4.
   *
   * @return the rules
   */
  public static CardFarmingRules ofDefaults() {
    Map<FarmingFigure, FarmingWeight> weights = new EnumMap<>(FarmingFigure.class);
    weights.put(FarmingFigure.LOW_BILL, new FarmingWeight(10, 30));
    weights.put(FarmingFigure.FEW_MINUTES, new FarmingWeight(30, 10));
    weights.put(FarmingFigure.SHARING, new FarmingWeight(10, 10));
    weights.put(FarmingFigure.PER_DEVICE, new FarmingWeight(10, 5));
    weights.put(FarmingFigure.SHARED, new FarmingWeight(10, 20));
    weights.put(FarmingFigure.NO_MINUTES, new FarmingWeight(20, 10));
    weights.put(FarmingFigure.ONE_CELL, new FarmingWeight(10, 10));
    return new CardFarmingRules(
        Money.yuan("10"),
        5,
        3,
        new FarmingGate(150, 100),
        weights,
        List.of(200, 300, 400),
        new FarmingRanking(
            20,
            List.of(
                FarmingFigure.LOW_BILL,
                FarmingFigure.FEW_MINUTES,
                FarmingFigure.PER_DEVICE,
                FarmingFigure.NO_MINUTES),
            List.of(1, 2, 3, 3)));
  }

  /** The level that a score reaches. */
  int level(Fraction score) {
    int level = 0;
    while (level < levels.size() && score.compareTo(Fraction.of(levels.get(level), 1)) >= 0) {
      level++;
    }
    return level;
  }
}
