package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;

/**
 * The second way to a warning (排名法): an outlet among the worst of its city by several figures.
 * Example: the worst 20 by one of four figures is level 1, by two 2, by three or four 3. Immutable
 * and thread-safe.
 *
 * @param top ranks up to this count, inclusive, at least 1; rank 1 is the highest figure, equal
 *     figures have equal ranks, and a figure of 0 has none
 * @param figures by which outlets are ranked, each once
 * @param levels the level for one such figure, for two and so on, as many as figures, not falling,
 *     each 0 to the number of score levels
 */
public record FarmingRanking(int top, List<FarmingFigure> figures, List<Integer> levels)
    implements Serializable {

  /** Checks that there is a level for each number of figures. */
  public FarmingRanking {
    figures = List.copyOf(figures);
    levels = List.copyOf(levels);
    if (top < 1) {
      throw new IllegalArgumentException("top must be at least 1 but was " + top);
    }
    if (figures.isEmpty() || EnumSet.copyOf(figures).size() < figures.size()) {
      throw new IllegalArgumentException(
          "ranked figures must stand once each and be at least one but were " + figures);
    }
    if (levels.size() != figures.size()) {
      throw new IllegalArgumentException(
          "levels must be as many as the ranked figures, "
              + figures.size()
              + ", but were "
              + levels.size());
    }
    int before = 0;
    for (int level : levels) {
      if (level < before) {
        throw new IllegalArgumentException(
            "levels of the ranking must not fall but were " + levels);
      }
      before = level;
    }
  }

  /** The level for an outlet that ranks by so many figures. */
  int level(int ranked) {
    return ranked == 0 ? 0 : levels.get(ranked - 1);
  }
}
