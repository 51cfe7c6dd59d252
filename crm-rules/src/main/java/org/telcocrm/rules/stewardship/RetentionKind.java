package org.telcocrm.rules.stewardship;

import java.util.Map;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.privacy.DataKind;
import org.telcocrm.core.privacy.Retention;
import org.telcocrm.core.privacy.RetentionPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyKind;

/** How long which records are kept, as a document. */
final class RetentionKind implements PolicyKind<RetentionPolicy> {

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public void write(RetentionPolicy rules, Node.Builder document) {
    Node.Builder keep = Node.object();
    for (DataKind kind : DataKind.values()) {
      rules
          .retention(kind)
          .ifPresent(
              each ->
                  keep.put(
                      kind.name(),
                      Node.object()
                          .put("atLeast", each.atLeast().toString())
                          .put("source", each.source())
                          .build()));
    }
    document.put("keep", keep.build());
  }

  @Override
  public RetentionPolicy read(NodeReader reader, FactCatalog facts) {
    RetentionPolicy.Builder builder = RetentionPolicy.builder();
    Map<String, Retention> keep = reader.map("keep", RetentionKind::retention);
    keep.forEach(
        (kind, each) -> builder.keep(DataKind.valueOf(kind), each.atLeast(), each.source()));
    return builder.build();
  }

  private static Retention retention(NodeReader keep, String kind) {
    Names.require(keep, kind, DataKind.values());
    NodeReader reader = keep.object(kind);
    var atLeast = reader.period("atLeast");
    String source = reader.text("source");
    reader.end();
    if (source.isBlank()) {
      throw new PolicyException(
          reader.path("source"), "must not be blank but was \"" + source + '"');
    }
    return new Retention(atLeast, source);
  }
}
