package org.telcocrm.rules.credit;

import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** Dunning as a document. */
final class DunningKind implements PolicyKind<DunningRules> {

  @Override
  public String name() {
    return "dunning";
  }

  @Override
  public void write(DunningRules rules, Node.Builder document) {
    document.put("steps", Node.list(rules.steps().stream().map(DunningKind::write).toList()));
  }

  private static Node write(DunningStep step) {
    return Node.object()
        .put("code", step.code())
        .put("action", step.action().name())
        .put("from", step.from().name())
        .put("days", step.days())
        .put("approvalNeeded", step.approvalNeeded())
        .build();
  }

  @Override
  public DunningRules read(NodeReader reader, FactCatalog facts) {
    var steps = reader.objects("steps", DunningKind::step);
    return reader.make("steps", () -> new DunningRules(steps));
  }

  private static DunningStep step(NodeReader reader) {
    String code = reader.text("code");
    var action = reader.constant("action", DunningStep.Action.class);
    var from = reader.constant("from", DunningStep.From.class);
    int days = reader.integer("days");
    boolean approval = reader.flag("approvalNeeded");
    reader.end();
    return reader.make("code", () -> new DunningStep(code, action, from, days, approval));
  }
}
