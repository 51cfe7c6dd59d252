package org.telcocrm.rules.churn;

import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

/** What stands against porting out as a document. */
final class PortOutKind implements PolicyKind<PortOutEligibility> {

  private static final String OBSTACLES = "obstacles";

  @Override
  public String name() {
    return "port-out";
  }

  @Override
  public void write(PortOutEligibility rules, Node.Builder document) {
    document.put(
        OBSTACLES,
        DecisionTable.of(HitPolicy.COLLECT, rules.obstacles())
            .write(condition -> Node.of(condition)));
  }

  @Override
  public PortOutEligibility read(NodeReader reader, FactCatalog facts) {
    DecisionTable<Integer> table =
        DecisionTable.read(reader.object(OBSTACLES), facts, rule -> rule.integer("then"));
    if (table.hitPolicy() != HitPolicy.COLLECT) {
      throw reader.refuse("obstacles.hitPolicy", "must be COLLECT but was " + table.hitPolicy());
    }
    return reader.make("obstacles.rules", () -> new PortOutEligibility(table.rules()));
  }
}
