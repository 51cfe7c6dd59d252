package org.telcocrm.rules.risk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** Risk as a document. */
final class RiskKind implements PolicyKind<RiskRules> {

  @Override
  public String name() {
    return "risk";
  }

  @Override
  public void write(RiskRules rules, Node.Builder document) {
    Node.Builder weights = Node.object();
    rules.weights().forEach((part, weight) -> weights.put(part.name(), weight.intValue()));
    document
        .put("weights", weights.build())
        .put("matters", Node.list(rules.matters().stream().map(RiskKind::write).toList()))
        .put("bands", Node.list(rules.bands().stream().map(RiskKind::write).toList()));
  }

  private static Node write(RiskMatter matter) {
    return Node.object()
        .put("code", matter.code())
        .put("facts", Node.texts(matter.facts()))
        .build();
  }

  /** The lowest band has no bound. */
  private static Node write(RiskBand band) {
    Node.Builder node = Node.object().put("code", band.code());
    if (band.minPoints() != Integer.MIN_VALUE) {
      node.put("minPoints", band.minPoints());
    }
    return node.build();
  }

  @Override
  public RiskRules read(NodeReader reader, FactCatalog facts) {
    NodeReader inner = reader.object("weights");
    Map<RiskPart, Integer> weights = new EnumMap<>(RiskPart.class);
    for (RiskPart part : RiskPart.values()) {
      if (inner.has(part.name())) {
        weights.put(part, inner.integer(part.name()));
      }
    }
    inner.end();
    var matters = reader.objects("matters", RiskKind::matter);
    List<RiskBand> bands = new ArrayList<>();
    reader.objects("bands", each -> bands.add(band(each, bands.isEmpty())));
    return reader.make("", () -> new RiskRules(weights, matters, bands));
  }

  private static RiskMatter matter(NodeReader reader) {
    String code = reader.text("code");
    var facts = reader.texts("facts");
    reader.end();
    return reader.make("", () -> new RiskMatter(code, facts));
  }

  private static RiskBand band(NodeReader reader, boolean lowest) {
    if (lowest && reader.has("minPoints")) {
      throw reader.refuse("minPoints", "must not stand in the lowest band, which has no bound");
    }
    String code = reader.text("code");
    int from = lowest ? Integer.MIN_VALUE : reader.integer("minPoints");
    reader.end();
    return reader.make("code", () -> new RiskBand(code, from));
  }
}
