package org.telcocrm.rules.segment;

import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

/** Labels of preference as a document. */
final class PreferenceKind implements PolicyKind<PreferenceRules> {

  @Override
  public String name() {
    return "preferences";
  }

  @Override
  public void write(PreferenceRules rules, Node.Builder document) {
    document.put("table", DecisionTable.of(HitPolicy.COLLECT, rules.labels()).write(Node::of));
  }

  @Override
  public PreferenceRules read(NodeReader reader, FactCatalog facts) {
    DecisionTable<String> table =
        DecisionTable.read(reader.object("table"), facts, rule -> rule.text("then"));
    if (table.hitPolicy() != HitPolicy.COLLECT) {
      throw reader.refuse("table.hitPolicy", "must be COLLECT but was " + table.hitPolicy());
    }
    return reader.make("table", () -> new PreferenceRules(table.rules()));
  }
}
