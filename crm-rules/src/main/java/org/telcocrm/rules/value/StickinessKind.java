package org.telcocrm.rules.value;

import java.util.List;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;
import org.telcocrm.rules.table.ConditionCodec;

/** Depth and breadth of a relation as a document. */
final class StickinessKind implements PolicyKind<StickinessRules> {

  @Override
  public String name() {
    return "stickiness";
  }

  @Override
  public void write(StickinessRules rules, Node.Builder document) {
    document
        .put("depth", write(rules.depth()))
        .put("breadth", write(rules.breadth()))
        .put("minKnownPoints", rules.minKnownPoints());
  }

  private static Node write(List<StickinessIndicator> indicators) {
    return Node.list(
        indicators.stream()
            .map(
                each ->
                    Node.object()
                        .put("code", each.code())
                        .put("fact", each.fact().code())
                        .put("from", each.from())
                        .put("to", each.to())
                        .put("points", each.points())
                        .build())
            .toList());
  }

  @Override
  public StickinessRules read(NodeReader reader, FactCatalog facts) {
    var depth = reader.objects("depth", each -> indicator(each, facts));
    var breadth = reader.objects("breadth", each -> indicator(each, facts));
    int known = reader.integer("minKnownPoints");
    return reader.make("", () -> new StickinessRules(depth, breadth, known));
  }

  private static StickinessIndicator indicator(NodeReader reader, FactCatalog facts) {
    String code = reader.text("code");
    Fact fact = ConditionCodec.readFact(reader, "fact", facts);
    double from = reader.number("from").doubleValue();
    double to = reader.number("to").doubleValue();
    int points = reader.integer("points");
    reader.end();
    if (!(fact instanceof NumberFact number)) {
      throw reader.refuse("fact", "must be a number but was " + fact);
    }
    return reader.make("code", () -> new StickinessIndicator(code, number, from, to, points));
  }
}
