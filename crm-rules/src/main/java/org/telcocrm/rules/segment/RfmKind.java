package org.telcocrm.rules.segment;

import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** Segments by recency, frequency and money as a document. */
final class RfmKind implements PolicyKind<RfmRules> {

  @Override
  public String name() {
    return "rfm";
  }

  @Override
  public void write(RfmRules rules, Node.Builder document) {
    document
        .put("bins", rules.bins())
        .put("segments", Node.list(rules.segments().stream().map(RfmRule::write).toList()));
    RfmCuts cuts = rules.cuts();
    if (cuts != null) {
      document.put("cuts", cuts.write());
    }
  }

  @Override
  public RfmRules read(NodeReader reader, FactCatalog facts) {
    int bins = reader.integer("bins");
    var segments = reader.objects("segments", RfmRule::read);
    @Nullable RfmCuts cuts = reader.has("cuts") ? RfmCuts.read(reader.object("cuts")) : null;
    return reader.make("", () -> new RfmRules(bins, segments, cuts));
  }
}
