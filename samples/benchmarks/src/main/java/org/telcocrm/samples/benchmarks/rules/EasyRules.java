package org.telcocrm.samples.benchmarks.rules;

import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: a rule is a condition and an action over a map of facts. */
public final class EasyRules implements RowRules {

  private static final String ROW = "row";

  private final RuleRows rows;
  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  /**
   * Over these rows.
   *
   * @param rows the rows
   */
  public EasyRules(RuleRows rows) {
    this.rows = rows;
    for (NamedRule each : NamedRule.book()) {
      rules.register(
          new RuleBuilder()
              .name(each.reason())
              .when(facts -> each.test().test(findings(facts).row()))
              .then(facts -> findings(facts).found(each))
              .build());
    }
  }

  private static Findings findings(Facts facts) {
    return facts.get(ROW);
  }

  @Override
  public long check(int from, int to) {
    long check = 0;
    for (int row = from; row < to; row++) {
      Findings findings = new Findings(rows.subscriber(row));
      Facts facts = new Facts();
      facts.put(ROW, findings);
      engine.fire(rules, facts);
      check += findings.fold();
    }
    return check;
  }
}
