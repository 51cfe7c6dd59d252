package org.telcocrm.rules.guard;

import org.telcocrm.core.account.BillShockRule;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** The guard of subscriptions as a document. */
final class GuardKind implements PolicyKind<GuardRules> {

  @Override
  public String name() {
    return "subscription-guard";
  }

  @Override
  public void write(GuardRules rules, Node.Builder document) {
    ConfirmationRules confirmation = rules.confirmation();
    Node.Builder byKind = Node.object();
    confirmation.byKind().forEach((kind, need) -> byKind.put(kind, need.name()));
    BillShockRule shock = rules.billShock();
    document
        .put(
            "confirmation",
            Node.object()
                .put("otherwise", confirmation.otherwise().name())
                .put("byKind", byKind.build())
                .put("noticeDays", confirmation.noticeDays())
                .build())
        .put("unusedDays", rules.unusedDays())
        .put("chargeOver", rules.chargeOver().toString())
        .put("sharePercentOver", rules.sharePercentOver())
        .put(
            "billShock",
            Node.object()
                .put("times", shock.times())
                .put("months", shock.months())
                .put("floor", shock.floor().toString())
                .build())
        .put(
            "products",
            Node.object()
                .put("minSubscribers", rules.products().minSubscribers())
                .put("simplify", write(rules.products().simplify()))
                .put("withdraw", write(rules.products().withdraw()))
                .build());
  }

  private static Node write(ProductBounds bounds) {
    return Node.object()
        .put("neverUsedPercent", bounds.neverUsedPercent())
        .put("misSubscribedPercent", bounds.misSubscribedPercent())
        .put("complaintsPer10000", bounds.complaintsPer10000())
        .put("refundsPer10000", bounds.refundsPer10000())
        .build();
  }

  @Override
  public GuardRules read(NodeReader reader, FactCatalog facts) {
    ConfirmationRules confirmation = confirmation(reader.object("confirmation"));
    int unusedDays = reader.integer("unusedDays");
    Money chargeOver = money(reader, "chargeOver");
    int share = reader.integer("sharePercentOver");
    BillShockRule shock = billShock(reader.object("billShock"));
    ProductRules products = products(reader.object("products"));
    return reader.make(
        "", () -> new GuardRules(confirmation, unusedDays, chargeOver, share, shock, products));
  }

  private static Money money(NodeReader reader, String name) {
    String text = reader.text(name);
    return reader.make(name, () -> Money.parse(text));
  }

  private static ConfirmationRules confirmation(NodeReader reader) {
    var otherwise = reader.constant("otherwise", ConfirmationNeed.class);
    var byKind =
        reader.map("byKind", (inner, kind) -> inner.constant(kind, ConfirmationNeed.class));
    int days = reader.integer("noticeDays");
    reader.end();
    return reader.make("noticeDays", () -> new ConfirmationRules(otherwise, byKind, days));
  }

  private static BillShockRule billShock(NodeReader reader) {
    int times = reader.integer("times");
    int months = reader.integer("months");
    Money floor = money(reader, "floor");
    reader.end();
    return reader.make("", () -> new BillShockRule(times, months, floor));
  }

  private static ProductRules products(NodeReader reader) {
    int min = reader.integer("minSubscribers");
    ProductBounds simplify = bounds(reader.object("simplify"));
    ProductBounds withdraw = bounds(reader.object("withdraw"));
    reader.end();
    return reader.make("", () -> new ProductRules(min, simplify, withdraw));
  }

  private static ProductBounds bounds(NodeReader reader) {
    int neverUsed = reader.integer("neverUsedPercent");
    int misSubscribed = reader.integer("misSubscribedPercent");
    int complaints = reader.integer("complaintsPer10000");
    int refunds = reader.integer("refundsPer10000");
    reader.end();
    return reader.make("", () -> new ProductBounds(neverUsed, misSubscribed, complaints, refunds));
  }
}
