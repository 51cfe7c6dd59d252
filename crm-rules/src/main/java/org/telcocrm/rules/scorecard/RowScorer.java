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
  private final int words;
  private final int[] columns;

  /** Where the bins of each characteristic begin; the bin of missing values is the first. */
  private final int[] bins;

  /** The points and the attribute of every bin, −1 for none, and the attribute's bit. */
  private final int[] points;

  private final int[] counted;
  private final int[] bits;

  /** Behind the last bound of each characteristic. */
  private final int[] ends;

  /** Where each bin but the first of its characteristic begins. */
  private final double[] bounds;

  /** For rows of whole numbers: column, the number below a bound, points and bits it changes. */
  private final int[] steps;

  private final boolean hasSteps;

  /** The points and bits of a row in which every value is in its first bin. */
  private final int lowestPoints;

  private final int lowestBits;

  RowScorer(FactSchema schema, Characteristic[] used) {
    this.attributes = CountedAttribute.of(used);
    this.words = CountedAttribute.words(attributes);
    this.columns = new int[used.length];
    this.bins = new int[used.length];
    this.ends = new int[used.length];
    List<Attribute> all = new ArrayList<>();
    List<Double> from = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < used.length; i++) {
      Characteristic each = used[i];
      columns[i] = schema.indexOf(each.fact());
      bins[i] = all.size();
      all.add(each.missing());
      for (int bin = 0; bin < each.bins(); bin++) {
        all.add(each.bin(bin));
        if (bin > 0) {
          from.add(each.isLine() ? each.upper(bin - 1) : bin);
        }
      }
      ends[i] = from.size();
      for (Attribute bin : all.subList(bins[i], all.size())) {
        indexes.add(CountedAttribute.indexOf(attributes, each, bin));
      }
    }
    this.points = all.stream().mapToInt(Attribute::points).toArray();
    this.counted = indexes.stream().mapToInt(Integer::intValue).toArray();
    this.bits = indexes.stream().mapToInt(index -> index < 0 ? 0 : 1 << index).toArray();
    this.bounds = from.stream().mapToDouble(Double::doubleValue).toArray();
    // No int is less than the least one.
    this.hasSteps = words <= 1 && from.stream().allMatch(each -> each > Integer.MIN_VALUE);
    this.steps = steps();
    int sum = 0;
    int mask = 0;
    for (int lowest : bins) {
      sum += points[lowest + 1];
      mask |= bits[lowest + 1];
    }
    this.lowestPoints = sum;
    this.lowestBits = mask;
  }

  /**
   * Scores a row.
   *
   * @param facts a row of the bound schema
   * @return the same points and reasons as {@link Scorecard.Bound#score}
   */
  public RowScore score(FactReader facts) {
    if (!hasSteps) {
      return anyBins(facts);
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
    return fractions == 0 ? new RowScore(attributes, sum, mask, RowScore.NONE) : anyBins(facts);
  }

  private int[] steps() {
    List<Integer> all = new ArrayList<>();
    int bound = 0;
    for (int i = 0; i < columns.length; i++) {
      int bin = bins[i] + 1;
      // Without a bound still looked at: the value may be missing.
      all.addAll(List.of(columns[i], Integer.MAX_VALUE, 0, 0));
      for (; bound < ends[i]; bound++, bin++) {
        if (all.get(all.size() - 1) == 0 && all.get(all.size() - 2) == 0) {
          all.subList(all.size() - STEP, all.size()).clear();
        }
        double least = Math.ceil(bounds[bound]);
        int below = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, least - 1));
        all.addAll(
            List.of(columns[i], below, points[bin + 1] - points[bin], bits[bin + 1] ^ bits[bin]));
      }
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Any values, any number of attributes. */
  private RowScore anyBins(FactReader facts) {
    int sum = 0;
    int first = 0;
    int[] mask = words > 1 ? new int[words] : RowScore.NONE;
    int bound = 0;
    for (int i = 0; i < columns.length; i++) {
      double value = facts.numericAt(columns[i]);
      int bin = bins[i];
      if (!Double.isNaN(value)) {
        bin++;
        for (int k = bound; k < ends[i] && value >= bounds[k]; k++) {
          bin++;
        }
      }
      bound = ends[i];
      sum += points[bin];
      if (words <= 1) {
        first |= bits[bin];
      } else if (counted[bin] >= 0) {
        mask[counted[bin] / Integer.SIZE] |= bits[bin];
      }
    }
    return new RowScore(attributes, sum, first, mask);
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
