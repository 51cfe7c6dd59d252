package org.telcocrm.rules.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;

/**
 * A decision table bound to one source: conditions know their columns. Immutable and thread-safe.
 *
 * @param <O> the rules' output
 */
public final class BoundTable<O> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final DecisionTable<O> table;
  private final FactSchema schema;
  private final BoundCondition[] conditions;

  BoundTable(DecisionTable<O> table, FactSchema schema) {
    this.table = table;
    this.schema = schema;
    this.conditions =
        table.rules().stream().map(rule -> rule.when().bind(schema)).toArray(BoundCondition[]::new);
  }

  /**
   * The table.
   *
   * @return as it was bound
   */
  public DecisionTable<O> table() {
    return table;
  }

  FactSchema schema() {
    return schema;
  }

  /**
   * Decides for one customer.
   *
   * @param row a row of the bound schema
   * @return the rules that fired and what kept others from answering
   */
  public DecisionTable.Result<O> evaluate(FactReader row) {
    List<DecisionTable.Hit<O>> hits = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    List<Gap> unanswered = new ArrayList<>();
    for (int i = 0; i < conditions.length; i++) {
      Truth truth = conditions[i].test(row);
      if (truth == Truth.UNKNOWN) {
        conditions[i].addGaps(row, false, gaps);
        if (hits.isEmpty()) {
          conditions[i].addGaps(row, true, unanswered);
        }
      } else if (truth == Truth.TRUE) {
        DecisionTable.Rule<O> rule = table.rules().get(i);
        hits.add(new DecisionTable.Hit<>(rule, conditions[i].evidence(rule.code(), row)));
        if (table.hitPolicy() != HitPolicy.COLLECT) {
          break;
        }
      }
    }
    return new DecisionTable.Result<>(hits, gaps, unanswered);
  }

  /**
   * The first hits of whole blocks of rows, without an object for each.
   *
   * @return a new one for each call, for one thread; it finds what {@link #evaluate} finds first
   */
  public TableBlock block() {
    return new TableBlock(schema, conditions);
  }
}
