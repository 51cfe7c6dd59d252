package org.telcocrm.rules.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;

/**
 * The first hits of a decision table for many customers at once, column by column.
 *
 * <p>Each rule is answered for all rows before the next. Holds the answers to the last block; its
 * arrays are used again for the next. One for each thread.
 */
public final class TableBlock {

  private static final int BITS = Integer.SIZE;

  private final FactSchema schema;
  private final BoundCondition[] conditions;
  private final List<Gap> gaps;

  /** For each gap its column, −1 for a fact that the source does not have. */
  private final int[] gapColumns;

  /** For each gap, word by word, the rules that look at its fact. */
  private final int[][] gapRules;

  /** For each row, word by word, the rules that were unknown before the first hit. */
  private final int[][] unknown;

  private final Lanes lanes = new Lanes();
  private int[] hits = new int[0];
  private @Nullable FactBlock last;
  private int size;

  TableBlock(FactSchema schema, BoundCondition[] conditions) {
    this.schema = schema;
    this.conditions = conditions;
    this.gaps =
        Arrays.stream(conditions)
            .flatMap(each -> each.possibleGaps().stream())
            .sorted()
            .distinct()
            .toList();
    this.gapColumns =
        gaps.stream()
            .mapToInt(gap -> schema.find(gap.subject()).map(schema::indexOf).orElse(-1))
            .toArray();
    int words = (conditions.length + BITS - 1) / BITS;
    this.gapRules = new int[gaps.size()][words];
    for (int gap = 0; gap < gapRules.length; gap++) {
      for (int rule = 0; rule < conditions.length; rule++) {
        if (conditions[rule].possibleGaps().contains(gaps.get(gap))) {
          gapRules[gap][rule / BITS] |= 1 << rule;
        }
      }
    }
    this.unknown = new int[words][0];
  }

  /**
   * Finds the first hit of every row of a block.
   *
   * @param block rows of the schema the table was bound to
   * @throws IllegalArgumentException if the block has other columns
   */
  public void evaluate(FactBlock block) {
    if (!block.schema().equals(schema)) {
      throw new IllegalArgumentException(
          "the block must have the bound schema " + schema + " but has " + block.schema());
    }
    last = block;
    size = block.size();
    if (hits.length < size) {
      hits = new int[size];
      Arrays.setAll(unknown, word -> new int[hits.length]);
    }
    Arrays.fill(hits, 0, size, -1);
    for (int[] word : unknown) {
      Arrays.fill(word, 0, size, 0);
    }
    int[] yes = lanes.take(size);
    int[] no = lanes.take(size);
    for (int rule = 0; rule < conditions.length; rule++) {
      conditions[rule].columnTest().test(block, lanes, yes, no);
      decide(rule, size, yes, no, hits, unknown[rule / BITS]);
    }
    lanes.giveBack(yes);
    lanes.giveBack(no);
  }

  /** A row without a hit has −1, all bits set: its sign says that it is undecided. */
  private static void decide(int rule, int size, int[] yes, int[] no, int[] hits, int[] unknown) {
    int bit = 1 << rule;
    for (int i = 0; i < size; i++) {
      int undecided = hits[i] >> (BITS - 1);
      unknown[i] |= bit & undecided & ~(yes[i] | no[i]);
      int hit = undecided & yes[i];
      hits[i] = (hits[i] & ~hit) | (rule & hit);
    }
  }

  /**
   * How many rows were decided.
   *
   * @return the size of the last block; 0 before the first
   */
  public int size() {
    return size;
  }

  /**
   * The first rule that holds for a row.
   *
   * @param row the row, from 0
   * @return its index in the table's rules, or −1 if none holds
   */
  public int firstHit(int row) {
    return hits[Objects.checkIndex(row, size)];
  }

  /**
   * Whether a rule before the first hit could not answer for a row.
   *
   * @param row the row, from 0
   * @return true if it is unknown; of a row without a hit, any rule
   */
  public boolean isUnknown(int row) {
    Objects.checkIndex(row, size);
    for (int[] word : unknown) {
      if (word[row] != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * What can keep a rule from answering.
   *
   * @return sorted, a missing or an absent fact each
   */
  public List<Gap> gaps() {
    return gaps;
  }

  /**
   * Whether a fact kept a rule before the first hit from answering for a row.
   *
   * @param row the row, from 0
   * @param gap index in {@link #gaps()}
   * @return true if such a rule looks at the fact, and it is missing or absent
   */
  public boolean hasGap(int row, int gap) {
    Objects.checkIndex(row, size);
    int[] rules = gapRules[gap];
    for (int word = 0; word < rules.length; word++) {
      if ((unknown[word][row] & rules[word]) != 0) {
        int column = gapColumns[gap];
        return column < 0 || last == null || Double.isNaN(last.numeric(row, column));
      }
    }
    return false;
  }

  /** The number of rows and rules. */
  @Override
  public String toString() {
    return size + " rows by " + conditions.length + " rules";
  }
}
