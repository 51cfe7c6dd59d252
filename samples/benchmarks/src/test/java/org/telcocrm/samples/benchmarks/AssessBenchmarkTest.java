package org.telcocrm.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.rules.scorecard.Scorecard;

/** What is measured side by side gives the same answer. */
class AssessBenchmarkTest {

  @Test
  void cardPoints_equalTheSameRulesByHand() {
    Scorecard.Bound card = AssessBenchmark.CARD.bind(Base.SCHEMA);
    int scored = 0;
    for (Facts row : Base.rows(2_000, 1)) {
      int points = card.points(row);
      assertThat(points).isEqualTo(AssessBenchmark.byHand(row));
      scored += points > 0 ? 1 : 0;
    }
    assertThat(scored).isGreaterThan(500);
  }

  @Test
  void assessOne_decidesOnEveryRowOfTheBase() {
    AssessBenchmark benchmark = new AssessBenchmark();
    for (int i = 0; i < 200; i++) {
      assertThat(benchmark.assessOne().churn().isDecided()).isTrue();
    }
  }
}
