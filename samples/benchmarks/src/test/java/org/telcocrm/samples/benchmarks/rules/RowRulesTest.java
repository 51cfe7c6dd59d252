package org.telcocrm.samples.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.telcocrm.samples.benchmarks.library.LibraryRules;

/** Whoever scores rows in memory says the same of each. */
class RowRulesTest {

  private static final int ROWS = 1_000;
  private static final RuleRows BASE = new RuleRows(42);

  @Test
  void check_isTheSameRowByRow() {
    RowRules expected = new HandIfs(BASE);
    Map<String, RowRules> others =
        Map.of(
            "list", new PredicateList(BASE),
            "drools", DroolsRules.perRow(BASE),
            "drools batch", DroolsRules.batched(BASE),
            "easy rules", new EasyRules(BASE),
            "library", LibraryRules.evidence(BASE));
    for (int row = 0; row < ROWS; row++) {
      long check = expected.check(row, row + 1);
      int at = row;
      others.forEach((name, each) -> assertThat(each.check(at, at + 1)).as(name).isEqualTo(check));
    }
  }

  @Test
  void check_isTheSameBlockByBlock() {
    RowRules expected = new HandIfs(BASE);
    RowRules columns = new HandColumns(BASE);
    RowRules library = LibraryRules.batch(BASE);
    RowRules drools = DroolsRules.batched(BASE);
    for (int row = 0; row < RuleRows.COUNT; row += RuleRows.BLOCK) {
      long check = expected.check(row, row + RuleRows.BLOCK);
      assertThat(columns.check(row, row + RuleRows.BLOCK)).isEqualTo(check);
      assertThat(library.check(row, row + RuleRows.BLOCK)).isEqualTo(check);
      if (row < ROWS) {
        assertThat(drools.check(row, row + RuleRows.BLOCK)).isEqualTo(check);
      }
    }
  }
}
