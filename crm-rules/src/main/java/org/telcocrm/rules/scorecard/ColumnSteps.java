package org.telcocrm.rules.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.fact.FactBlock;

/**
 * A characteristic as steps over one column: what a value counts more, and which reason bits turn
 * over, from a bound upwards.
 *
 * <p>It begins with the missing bin, which lies below every value: {@code points = missing + Σ Δ ·
 * [value ≥ bound]}. The sum telescopes, so it is exact even where it wraps around.
 */
final class ColumnSteps {

  /** Above every value of a narrow column. */
  private static final int NEVER = 1 << 30;

  /** One step; {@code flips} are bits of one word of the reason mask. */
  private record Step(double from, int points, int word, int flips) {

    /** The least whole number that reaches the step, within what a narrow column holds. */
    int least() {
      double whole = Math.ceil(from);
      return (int) Math.max(FactBlock.MISSING + 1, Math.min(NEVER, whole));
    }
  }

  private final int column;
  private final Step[] steps;

  private ColumnSteps(int column, List<Step> steps) {
    this.column = column;
    this.steps = steps.toArray(Step[]::new);
  }

  /** The steps of a characteristic; none where nothing changes from bin to bin. */
  static ColumnSteps of(Characteristic one, int column, List<CountedAttribute> attributes) {
    List<Step> steps = new ArrayList<>();
    int words = CountedAttribute.words(attributes);
    Attribute below = one.missing();
    for (int bin = 0; bin < one.bins(); bin++) {
      Attribute here = one.bin(bin);
      int[] flips = new int[words];
      CountedAttribute.flip(flips, CountedAttribute.indexOf(attributes, one, below));
      CountedAttribute.flip(flips, CountedAttribute.indexOf(attributes, one, here));
      int points = here.points() - below.points();
      for (int word = 0; word < words; word++) {
        if (flips[word] != 0) {
          // A step that changes two words becomes two; the points go with the first.
          steps.add(new Step(from(one, bin), points, word, flips[word]));
          points = 0;
        }
      }
      below = here;
    }
    return new ColumnSteps(column, steps);
  }

  /** The first bin begins at any known value; levels begin at their index. */
  private static double from(Characteristic one, int bin) {
    if (bin == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return one.isLine() ? one.upper(bin - 1) : bin;
  }

  /** Adds the points and turns over the reasons of every row. */
  void count(FactBlock block, int[] points, int[][] masks) {
    for (Step step : steps) {
      if (block.isWide(column)) {
        wide(block.decimals(column), step, block.size(), points, masks[step.word]);
      } else if (step.least() < NEVER) {
        narrow(
            block.wholes(column),
            step.least(),
            step.points,
            step.flips,
            block.size(),
            points,
            masks[step.word]);
      }
    }
  }

  /**
   * Sign bits instead of a condition, because only those become vector instructions. One step for
   * each pass: measured on Java 17 and 25, several in one pass are slower on one or the other.
   */
  private static void narrow(
      int[] values, int least, int more, int flips, int size, int[] points, int[] mask) {
    int last = least - 1;
    for (int i = 0; i < size; i++) {
      int reached = (last - values[i]) >> (Integer.SIZE - 1);
      points[i] += more & reached;
      mask[i] ^= flips & reached;
    }
  }

  /** NaN reaches no step. */
  private static void wide(double[] values, Step step, int size, int[] points, int[] mask) {
    for (int i = 0; i < size; i++) {
      if (values[i] >= step.from) {
        points[i] += step.points;
        mask[i] ^= step.flips;
      }
    }
  }

  /** Sets a bit of every row in which a column is missing. */
  static void markMissing(FactBlock block, int column, int bit, int[] marks) {
    if (block.isWide(column)) {
      double[] values = block.decimals(column);
      for (int i = 0; i < block.size(); i++) {
        marks[i] |= Double.isNaN(values[i]) ? bit : 0;
      }
    } else {
      markMissing(block.wholes(column), block.size(), bit, marks);
    }
  }

  private static void markMissing(int[] values, int size, int bit, int[] marks) {
    for (int i = 0; i < size; i++) {
      marks[i] |= bit & ~((FactBlock.MISSING - values[i]) >> (Integer.SIZE - 1));
    }
  }
}
