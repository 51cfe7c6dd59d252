package org.telcocrm.rules.assessor;

import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.rules.table.BoundTable;
import org.telcocrm.rules.table.TableBlock;

/** A {@link TableAssessor} over blocks; outcomes are bytes from the beginning. */
final class OutcomeBlock implements BlockAssessor {

  private final TableBlock hits;

  /** One for each rule, and the one where no rule holds. */
  private final CodeColumn outcomes;

  private final int otherwise;
  private final ChoiceFact<String> fact;

  /** For each outcome the level to put out; empty if nobody wants it. */
  private final int[] levels;

  /** Whether a rule could not answer for any row. */
  private boolean anyUnknown;

  OutcomeBlock(TablePolicy policy, BoundTable<String> table, boolean wanted) {
    this.hits = table.block();
    List<String> codes = outcomes(policy);
    this.fact = policy.outcomeFact();
    this.levels = wanted ? codes.stream().mapToInt(fact::indexOf).toArray() : new int[0];
    this.outcomes = new CodeColumn(CodeTable.of(codes));
    this.otherwise = codes.size() - 1;
  }

  static List<String> outcomes(TablePolicy policy) {
    List<String> outcomes = new ArrayList<>();
    policy.table().rules().forEach(rule -> outcomes.add(rule.then()));
    outcomes.add(policy.otherwise());
    return outcomes;
  }

  /** Whether a cell carries every outcome as it is. */
  static boolean isPlain(TablePolicy policy) {
    return outcomes(policy).stream().allMatch(CodeTable::isPlain);
  }

  @Override
  public void assess(FactBlock block) {
    hits.evaluate(block);
    int rows = hits.size();
    int[] indexes = outcomes.indexes(rows);
    anyUnknown = false;
    for (int row = 0; row < rows; row++) {
      int hit = hits.firstHit(row);
      boolean unknown = hits.isUnknown(row);
      indexes[row] = hit < 0 && !unknown ? otherwise : hit;
      anyUnknown |= unknown;
    }
    if (levels.length > 0) {
      int column = block.schema().indexOf(fact);
      for (int row = 0; row < rows; row++) {
        block.put(row, column, indexes[row] < 0 ? FactBlock.MISSING : levels[indexes[row]]);
      }
    }
  }

  @Override
  public List<CellColumn> columns() {
    return List.of(outcomes);
  }

  @Override
  public List<Gap> gaps() {
    return hits.gaps();
  }

  @Override
  public boolean hasGaps() {
    return anyUnknown;
  }

  @Override
  public boolean hasGaps(int row) {
    if (hits.isUnknown(row)) {
      for (int gap = 0; gap < gaps().size(); gap++) {
        if (hasGap(row, gap)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where a rule holds, an absent fact is a matter of the whole run. */
  @Override
  public boolean hasGap(int row, int gap) {
    return hits.hasGap(row, gap)
        && (hits.firstHit(row) < 0 || gaps().get(gap).kind() == Gap.Kind.MISSING);
  }
}
