package org.telcocrm.rules.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;

/**
 * Scores one row after another as a {@link ScoreBlock} scores many: points and which attributes
 * counted, no evidence. For a decision while a customer waits, of which few are read.
 *
 * <pre>{@code
 * RowScorer scorer = card.bind(schema).row();
 * RowScore score = scorer.score(facts);
 * if (score.points() >= 60) {
 *   log.info("care for {}: {}", facts.customer(), score.reasons()); // [COMPLAINED, NEW]
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class RowScorer {

  private static final int STEP = 4;

  private final List<CountedAttribute> attributes;
  private final Characteristic[] used;
  private final int[] columns;
  private final PairTable[] pairs;

  /** The columns of each pair's rows and columns. */
  private final int[][] pairColumns;

  /** For each pair the attribute of each cell; −1 for none. */
  private final int[][] countedPairs;

  /** For each characteristic the attribute of each bin, then of missing values; −1 for none. */
  private final int[][] counted;

  /** For rows of whole numbers: column, the number below a bound, points and bits it changes. */
  private final int[] steps;

  private final boolean hasSteps;

  /** The points and bits of a row in which every value is in its first bin. */
  private final int lowestPoints;

  private final int lowestBits;

  RowScorer(FactSchema schema, Characteristic[] used, PairTable[] pairs) {
    this.attributes = CountedAttribute.of(used, pairs);
    this.pairs = pairs;
    this.pairColumns = new int[pairs.length][];
    this.countedPairs = new int[pairs.length][];
    for (int i = 0; i < pairs.length; i++) {
      int row = schema.indexOf(pairs[i].rows().fact());
      pairColumns[i] = new int[] {row, schema.indexOf(pairs[i].columns().fact())};
      countedPairs[i] = CountedAttribute.indexes(attributes, pairs[i]);
    }
    this.used = used;
    this.columns = new int[used.length];
    this.counted = new int[used.length][];
    List<Integer> all = new ArrayList<>();
    int sum = 0;
    int mask = 0;
    boolean whole = attributes.size() <= Integer.SIZE && pairs.length == 0;
    for (int i = 0; i < used.length; i++) {
      Characteristic each = used[i];
      columns[i] = schema.indexOf(each.fact());
      counted[i] = new int[each.bins() + 1];
      for (int bin = 0; bin <= each.bins(); bin++) {
        counted[i][bin] = CountedAttribute.indexOf(attributes, each, each.bin(bin));
      }
      sum += each.bin(0).points();
      mask |= bit(i, 0);
      // Looked at in any case: the value may be missing.
      boolean looked = false;
      for (int bin = 1; bin < each.bins(); bin++) {
        double bound = each.isLine() ? each.upper(bin - 1) : bin;
        // No int is less than the least one.
        whole &= bound > Integer.MIN_VALUE;
        int below = (int) Math.min(Integer.MAX_VALUE, Math.ceil(bound) - 1);
        int more = each.bin(bin).points() - each.bin(bin - 1).points();
        int flips = bit(i, bin) ^ bit(i, bin - 1);
        if (more != 0 || flips != 0) {
          all.addAll(List.of(columns[i], below, more, flips));
          looked = true;
        }
      }
      if (!looked) {
        all.addAll(List.of(columns[i], Integer.MAX_VALUE, 0, 0));
      }
    }
    this.lowestPoints = sum;
    this.lowestBits = mask;
    this.hasSteps = whole;
    this.steps = all.stream().mapToInt(Integer::intValue).toArray();
  }

  private int bit(int characteristic, int bin) {
    int index = counted[characteristic][bin];
    return index < 0 ? 0 : 1 << index;
  }

  /**
   * Scores a row.
   *
   * @param facts a row of the bound schema
   * @return the same points and reasons as {@link Scorecard.Bound#score}
   */
  public RowScore score(FactReader facts) {
    if (!hasSteps) {
      return anyValues(facts);
    }
    int sum = lowestPoints;
    int mask = lowestBits;
    long fractions = 0;
    int[] all = steps;
    for (int i = 0; i < all.length; i += STEP) {
      double value = facts.numericAt(all[i]);
      int whole = (int) value;
      fractions |= Double.doubleToRawLongBits(whole - value);
      // Sign bits instead of a condition, which would be mispredicted.
      int reached = (int) ((all[i + 1] - (long) whole) >> (Long.SIZE - 1));
      sum += all[i + 2] & reached;
      mask ^= all[i + 3] & reached;
    }
    return fractions == 0 ? new RowScore(attributes, sum, mask, RowScore.NONE) : anyValues(facts);
  }

  /** Any values, missing ones too, any number of attributes, and pairs. */
  private RowScore anyValues(FactReader facts) {
    int sum = 0;
    int[] mask = new int[CountedAttribute.words(attributes)];
    for (int i = 0; i < used.length; i++) {
      int bin = used[i].binOf(facts.numericAt(columns[i]));
      sum += used[i].bin(bin).points();
      CountedAttribute.flip(mask, counted[i][bin]);
    }
    for (int i = 0; i < pairs.length; i++) {
      int[] at = pairColumns[i];
      int cell = pairs[i].cellOf(facts.numericAt(at[0]), facts.numericAt(at[1]));
      sum += pairs[i].pointsAt(cell);
      CountedAttribute.flip(mask, countedPairs[i][cell]);
    }
    return new RowScore(attributes, sum, 0, mask);
  }

  /**
   * What can count.
   *
   * @return in the order of evidence: points descending, then reason, then fact
   */
  public List<CountedAttribute> attributes() {
    return attributes;
  }

  /** What can count. */
  @Override
  public String toString() {
    return attributes.toString();
  }
}
