package org.telcocrm.rules.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;

/**
 * The scores of many customers at once: the same points, reasons and gaps as {@link
 * Scorecard.Bound#score}, column by column and without an object for a row.
 *
 * <p>A card becomes steps: from a bound upwards a column counts so many points more, and gives
 * another reason. A reason is a bit, numbered in the order in which evidence is shown. Only when
 * somebody asks for a row do bits become codes.
 *
 * <pre>{@code
 * ScoreBlock scores = card.bind(schema).block();
 * scores.score(block);
 * int points = scores.points(0);
 * for (int i = scores.nextReason(0, 0); i >= 0; i = scores.nextReason(0, i + 1)) {
 *   String code = scores.attributes().get(i).reason();
 * }
 * }</pre>
 *
 * <p>Holds the scores of the last block; its arrays are used again for the next. One for each
 * thread.
 */
public final class ScoreBlock {

  private static final int BITS = Integer.SIZE;

  private final FactSchema schema;
  private final List<CountedAttribute> attributes;
  private final ColumnSteps[] columns;
  private final PairColumns[] pairs;
  private final List<Gap> gaps;
  private final int[] gapColumns;
  private final int basePoints;
  private final int[] baseMask;

  /** For each attribute, word by word, those before it that have its code; empty if none has. */
  private final int[][] sameCode;

  private final boolean anySame;

  private final int[][] masks;
  private final int[][] unknown;
  private int[] points = new int[0];
  private int size;

  /** Whether any row of the block has a gap: most have none at all. */
  private boolean anyGaps;

  ScoreBlock(FactSchema schema, Characteristic[] used, PairTable[] usedPairs, Gap[] allGaps) {
    this.schema = schema;
    this.attributes = CountedAttribute.of(used, usedPairs);
    this.columns = new ColumnSteps[used.length];
    this.baseMask = new int[CountedAttribute.words(attributes)];
    int base = 0;
    for (int i = 0; i < used.length; i++) {
      columns[i] = ColumnSteps.of(used[i], schema.indexOf(used[i].fact()), attributes);
      Attribute missing = used[i].missing();
      base += missing.points();
      CountedAttribute.flip(baseMask, CountedAttribute.indexOf(attributes, used[i], missing));
    }
    this.basePoints = base;
    this.pairs =
        Arrays.stream(usedPairs)
            .map(each -> new PairColumns(each, schema, attributes))
            .toArray(PairColumns[]::new);
    this.sameCode = sameCode(attributes);
    this.anySame =
        attributes.stream().map(CountedAttribute::reason).distinct().count() < attributes.size();
    this.gaps = Arrays.stream(allGaps).sorted().toList();
    this.gapColumns =
        gaps.stream()
            .mapToInt(gap -> schema.indexOf(schema.find(gap.subject()).orElseThrow()))
            .toArray();
    this.masks = new int[baseMask.length][0];
    this.unknown = new int[CountedAttribute.words(gaps)][0];
  }

  private static int[][] sameCode(List<CountedAttribute> attributes) {
    int[][] earlier = new int[attributes.size()][0];
    for (int i = 0; i < earlier.length; i++) {
      for (int j = 0; j < i; j++) {
        if (attributes.get(j).reason().equals(attributes.get(i).reason())) {
          earlier[i] = Arrays.copyOf(earlier[i], CountedAttribute.words(attributes));
          CountedAttribute.flip(earlier[i], j);
        }
      }
    }
    return earlier;
  }

  /**
   * Scores every row of a block.
   *
   * @param block rows of the schema the card was bound to
   * @throws IllegalArgumentException if the block has other columns
   */
  public void score(FactBlock block) {
    if (!block.schema().equals(schema)) {
      throw new IllegalArgumentException(
          "the block must have the bound schema " + schema + " but has " + block.schema());
    }
    size = block.size();
    if (points.length < size) {
      points = new int[size];
      Arrays.setAll(masks, word -> new int[points.length]);
      Arrays.setAll(unknown, word -> new int[points.length]);
    }
    Arrays.fill(points, 0, size, basePoints);
    for (int word = 0; word < masks.length; word++) {
      Arrays.fill(masks[word], 0, size, baseMask[word]);
    }
    for (ColumnSteps each : columns) {
      each.count(block, points, masks);
    }
    for (PairColumns each : pairs) {
      each.count(block, points, masks);
    }
    for (int[] word : unknown) {
      Arrays.fill(word, 0, size, 0);
    }
    for (int i = 0; i < gapColumns.length; i++) {
      ColumnSteps.markMissing(block, gapColumns[i], 1 << i, unknown[i / BITS]);
    }
    int all = 0;
    for (int[] word : unknown) {
      for (int i = 0; i < size; i++) {
        all |= word[i];
      }
    }
    anyGaps = all != 0;
  }

  /**
   * How many rows were scored.
   *
   * @return the size of the last block; 0 before the first
   */
  public int size() {
    return size;
  }

  /**
   * The score of a row.
   *
   * @param row the row, from 0
   * @return the sum of points
   * @throws IndexOutOfBoundsException if the last block had no such row
   */
  public int points(int row) {
    return points[Objects.checkIndex(row, size)];
  }

  /**
   * What can count: one for each reason and number of points of a characteristic.
   *
   * @return in the order of evidence: points descending, then reason, then fact
   */
  public List<CountedAttribute> attributes() {
    return attributes;
  }

  /**
   * Whether an attribute counted for a row.
   *
   * @param row the row, from 0
   * @param attribute index in {@link #attributes()}
   * @return true if the row's evidence has it
   */
  public boolean counts(int row, int attribute) {
    return hasBit(masks[attribute / BITS][Objects.checkIndex(row, size)], attribute);
  }

  /**
   * Whether anything counted for a row.
   *
   * @param row the row, from 0
   * @return false if the row has no evidence
   */
  public boolean hasReasons(int row) {
    return !isZero(masks, Objects.checkIndex(row, size));
  }

  /**
   * How many attributes counted for a row.
   *
   * @param row the row, from 0
   * @return the size of the row's evidence
   */
  public int countReasons(int row) {
    Objects.checkIndex(row, size);
    int count = 0;
    for (int[] word : masks) {
      count += Integer.bitCount(word[row]);
    }
    return count;
  }

  /**
   * Copies the scores of all rows: the fast way for a writer.
   *
   * @param target takes the sum of points of each row; at least as long as there are rows
   */
  public void copyPoints(int[] target) {
    System.arraycopy(points, 0, target, 0, size);
  }

  /**
   * Copies the reasons of all rows, each code once, at the first attribute that has it: the fast
   * way for a writer.
   *
   * @param word which 32 of {@link #attributes()}, from 0
   * @param target takes a bit for each of them, the lowest for the first; at least as long as there
   *     are rows
   */
  public void copyReasons(int word, int[] target) {
    System.arraycopy(masks[word], 0, target, 0, size);
    if (!anySame) {
      return;
    }
    int last = Math.min(attributes.size(), (word + 1) * BITS);
    for (int attribute = word * BITS; attribute < last; attribute++) {
      int[] same = sameCode[attribute];
      for (int row = 0; same.length > 0 && row < size; row++) {
        if (sharesBit(row, same)) {
          target[row] &= ~(1 << attribute);
        }
      }
    }
  }

  /**
   * The next reason of a row: each code once, at the first attribute that has it. Without an
   * object; {@link #reasons} is the same as a list.
   *
   * @param row the row, from 0
   * @param from index in {@link #attributes()} to begin at
   * @return index in {@link #attributes()}, or −1 if there is no further reason
   */
  public int nextReason(int row, int from) {
    Objects.checkIndex(row, size);
    for (int word = from / BITS; word < masks.length; word++) {
      int bits = masks[word][row];
      if (word == from / BITS) {
        bits &= -1 << from;
      }
      for (; bits != 0; bits &= bits - 1) {
        int attribute = word * BITS + Integer.numberOfTrailingZeros(bits);
        if (!anySame || !sharesBit(row, sameCode[attribute])) {
          return attribute;
        }
      }
    }
    return -1;
  }

  private boolean sharesBit(int row, int[] mask) {
    for (int word = 0; word < mask.length; word++) {
      if ((masks[word][row] & mask[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The reason codes of a row.
   *
   * @param row the row, from 0
   * @return in the order of evidence, each code once
   */
  public List<String> reasons(int row) {
    List<String> codes = new ArrayList<>();
    for (int i = nextReason(row, 0); i >= 0; i = nextReason(row, i + 1)) {
      codes.add(attributes.get(i).reason());
    }
    return List.copyOf(codes);
  }

  /**
   * What can be missing: every fact of the card that the source has.
   *
   * @return sorted
   */
  public List<Gap> gaps() {
    return gaps;
  }

  /**
   * Whether a fact of the card was missing for a row.
   *
   * @param row the row, from 0
   * @return false if every fact was known
   */
  public boolean hasGaps(int row) {
    Objects.checkIndex(row, size);
    return anyGaps && !isZero(unknown, row);
  }

  /**
   * Whether a certain fact was missing for a row.
   *
   * @param row the row, from 0
   * @param gap index in {@link #gaps()}
   * @return true if the row's score has the gap
   */
  public boolean hasGap(int row, int gap) {
    return hasBit(unknown[gap / BITS][Objects.checkIndex(row, size)], gap);
  }

  /**
   * Whether {@link #isUnknown} may be true of a row.
   *
   * @return if false, every row of the last block has at least one known fact
   */
  public boolean hasUnknown() {
    return anyGaps || gaps.isEmpty();
  }

  /**
   * Whether no fact of the card was known for a row.
   *
   * @param row the row, from 0
   * @return true if every gap is there, also for a source that has none of the facts
   */
  public boolean isUnknown(int row) {
    Objects.checkIndex(row, size);
    if (!anyGaps) {
      return gaps.isEmpty();
    }
    int missing = 0;
    for (int[] word : unknown) {
      missing += Integer.bitCount(word[row]);
    }
    return missing == gaps.size();
  }

  private static boolean hasBit(int word, int bit) {
    return (word & 1 << bit) != 0;
  }

  private static boolean isZero(int[][] words, int row) {
    for (int[] word : words) {
      if (word[row] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The number of rows and what can count. */
  @Override
  public String toString() {
    return size + " scores by " + attributes;
  }
}
