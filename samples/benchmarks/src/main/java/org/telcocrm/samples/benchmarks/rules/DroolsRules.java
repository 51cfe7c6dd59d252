package org.telcocrm.samples.benchmarks.rules;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools with the executable model: no rule text is interpreted, conditions and actions are
 * compiled Java. A new stateless session per call, for one row or for a batch of rows.
 */
public final class DroolsRules implements RowRules {

  private static final int BATCH = 1_024;

  private final RuleRows rows;
  private final int batch;
  private final StatelessKieSession session;

  private DroolsRules(RuleRows rows, int batch) {
    this.rows = rows;
    this.batch = batch;
    this.session = base().newStatelessKieSession();
  }

  /**
   * A session for each row.
   *
   * @param rows the rows
   * @return the contender
   */
  public static DroolsRules perRow(RuleRows rows) {
    return new DroolsRules(rows, 1);
  }

  /**
   * A session for many rows.
   *
   * @param rows the rows
   * @return the contender
   */
  public static DroolsRules batched(RuleRows rows) {
    return new DroolsRules(rows, BATCH);
  }

  private static KieBase base() {
    ModelImpl model = new ModelImpl();
    for (NamedRule each : NamedRule.book()) {
      Variable<Findings> row = declarationOf(Findings.class);
      model.addRule(
          rule(each.reason())
              .build(
                  pattern(row).expr(each.reason(), findings -> each.test().test(findings.row())),
                  on(row).execute(findings -> findings.found(each))));
    }
    return KieBaseBuilder.createKieBaseFromModel(model);
  }

  @Override
  public long check(int from, int to) {
    long check = 0;
    List<Findings> facts = new ArrayList<>(batch);
    for (int start = from; start < to; start += batch) {
      facts.clear();
      for (int row = start; row < Math.min(start + batch, to); row++) {
        facts.add(new Findings(rows.subscriber(row)));
      }
      session.execute(facts);
      for (Findings each : facts) {
        check += each.fold();
      }
    }
    return check;
  }
}
