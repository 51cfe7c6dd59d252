package org.telcocrm.samples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import org.telcocrm.samples.benchmarks.extract.Subscriber;
import org.telcocrm.samples.benchmarks.extract.Tier;

/** One row and what a rule engine has found about it so far. The engine's actions write here. */
public final class Findings {

  private final Subscriber row;
  private final List<String> reasons = new ArrayList<>();
  private int score;

  Findings(Subscriber row) {
    this.row = row;
  }

  /**
   * The row.
   *
   * @return as it was read
   */
  public Subscriber row() {
    return row;
  }

  /**
   * A rule holds.
   *
   * @param rule which
   */
  public void found(NamedRule rule) {
    score += rule.points();
    reasons.add(rule.reason());
  }

  long fold() {
    return RowRules.fold(score, Tier.of(score), reasons.size());
  }
}
