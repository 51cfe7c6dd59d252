package org.telcocrm.rules.credit;

import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** Credit limits as a document. */
final class LimitKind implements PolicyKind<CreditLimitRules> {

  @Override
  public String name() {
    return "credit-limits";
  }

  @Override
  public void write(CreditLimitRules rules, Node.Builder document) {
    Node.Builder limits = Node.object();
    rules.byStar().forEach((star, limit) -> limits.put(star, limit.toString()));
    document
        .put("byStar", limits.build())
        .put("timesMeanBill", rules.timesMeanBill())
        .put("billMonths", rules.billMonths())
        .put("days", rules.days());
  }

  @Override
  public CreditLimitRules read(NodeReader reader, FactCatalog facts) {
    var limits =
        reader.map(
            "byStar", (inner, star) -> inner.make(star, () -> Money.parse(inner.text(star))));
    int times = reader.integer("timesMeanBill");
    int months = reader.integer("billMonths");
    int days = reader.integer("days");
    return reader.make("", () -> new CreditLimitRules(limits, times, months, days));
  }
}
