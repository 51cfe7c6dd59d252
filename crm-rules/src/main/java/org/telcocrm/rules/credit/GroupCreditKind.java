package org.telcocrm.rules.credit;

import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** Credit of groups as a document. */
final class GroupCreditKind implements PolicyKind<GroupCreditRules> {

  @Override
  public String name() {
    return "group-credit";
  }

  @Override
  public void write(GroupCreditRules rules, Node.Builder document) {
    Node.Builder months = Node.object();
    rules.extraMonths().forEach((valueClass, extra) -> months.put(valueClass, extra.intValue()));
    document
        .put("extraMonths", months.build())
        .put("timesMeanBill", rules.timesMeanBill())
        .put("billMonths", rules.billMonths());
  }

  @Override
  public GroupCreditRules read(NodeReader reader, FactCatalog facts) {
    var extra = reader.map("extraMonths", NodeReader::integer);
    int times = reader.integer("timesMeanBill");
    int months = reader.integer("billMonths");
    return reader.make("", () -> new GroupCreditRules(extra, times, months));
  }
}
