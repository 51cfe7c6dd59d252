package org.telcocrm.rules.assessor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.rules.table.BoundTable;
import org.telcocrm.rules.table.TableBlock;

/** A {@link TableAssessor} over blocks; outcomes are bytes from the beginning. */
final class OutcomeBlock implements BlockAssessor {

  private final TableBlock hits;
  private final byte[][] outcomes;
  private final byte[] otherwise;

  OutcomeBlock(TablePolicy policy, BoundTable<String> table) {
    this.hits = table.block();
    this.outcomes =
        policy.table().rules().stream()
            .map(rule -> rule.then().getBytes(US_ASCII))
            .toArray(byte[][]::new);
    this.otherwise = policy.otherwise().getBytes(US_ASCII);
  }

  /** Whether a cell carries every outcome as it is. */
  static boolean isPlain(TablePolicy policy) {
    List<String> outcomes = new ArrayList<>(List.of(policy.otherwise()));
    policy.table().rules().forEach(rule -> outcomes.add(rule.then()));
    return outcomes.stream()
        .allMatch(text -> text.chars().allMatch(c -> c > ' ' && c < 127 && c != ',' && c != '"'));
  }

  @Override
  public void assess(FactBlock block) {
    hits.evaluate(block);
  }

  @Override
  public void write(int row, CellSink cells) {
    cells.next();
    int hit = hits.firstHit(row);
    if (hit >= 0) {
      cells.code(outcomes[hit]);
    } else if (!hits.isUnknown(row)) {
      cells.code(otherwise);
    }
  }

  @Override
  public List<Gap> gaps() {
    return hits.gaps();
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
