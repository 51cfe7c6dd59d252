package org.telcocrm.samples.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import org.telcocrm.samples.benchmarks.extract.Subscriber;
import org.telcocrm.samples.benchmarks.extract.Tier;

/** A list of rule objects, each with a predicate; an answer with a list of reasons. */
public final class PredicateList implements RowRules {

  private record Answer(int score, Tier tier, List<String> reasons) {}

  private final RuleRows rows;
  private final List<NamedRule> rules = NamedRule.book();

  /**
   * Over these rows.
   *
   * @param rows the rows
   */
  public PredicateList(RuleRows rows) {
    this.rows = rows;
  }

  @Override
  public long check(int from, int to) {
    long check = 0;
    for (int row = from; row < to; row++) {
      Answer answer = answer(rows.subscriber(row));
      check += RowRules.fold(answer.score, answer.tier, answer.reasons.size());
    }
    return check;
  }

  private Answer answer(Subscriber row) {
    int score = 0;
    List<String> reasons = new ArrayList<>();
    for (NamedRule rule : rules) {
      if (rule.test().test(row)) {
        score += rule.points();
        reasons.add(rule.reason());
      }
    }
    return new Answer(score, Tier.of(score), reasons);
  }
}
