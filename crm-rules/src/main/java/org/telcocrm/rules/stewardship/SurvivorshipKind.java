package org.telcocrm.rules.stewardship;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.SourceSystem;
import org.telcocrm.core.master.SurvivorshipPolicy;
import org.telcocrm.core.master.SurvivorshipRule;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** Which of several values survives, as a document. */
final class SurvivorshipKind implements PolicyKind<SurvivorshipPolicy> {

  private final Map<String, MasterField<?>> fields = new LinkedHashMap<>();

  SurvivorshipKind(Collection<MasterField<?>> fields) {
    fields.forEach(each -> this.fields.put(each.code(), each));
  }

  @Override
  public String name() {
    return "survivorship";
  }

  @Override
  public void write(SurvivorshipPolicy rules, Node.Builder document) {
    Node.Builder byField = Node.object();
    rules.rulesByField().forEach((field, own) -> byField.put(field.code(), names(own)));
    document
        .put("ranking", Node.texts(rules.ranking().stream().map(SourceSystem::code).toList()))
        .put("rules", names(rules.rules()))
        .put("rulesByField", byField.build());
  }

  private static Node names(List<SurvivorshipRule> rules) {
    return Node.texts(rules.stream().map(SurvivorshipRule::name).toList());
  }

  @Override
  public SurvivorshipPolicy read(NodeReader reader, FactCatalog facts) {
    SurvivorshipPolicy.Builder builder = SurvivorshipPolicy.builder();
    List<String> systems = reader.texts("ranking");
    reader.make("", () -> builder.ranking(systems.stream().map(SourceSystem::of).toList()));
    builder.rules(reader.constantsInOrder("rules", SurvivorshipRule.class));
    reader.map(
        "rulesByField",
        (inner, code) -> {
          MasterField<?> field = fields.get(code);
          if (field == null) {
            throw inner.refuse(
                code, "is not known here" + NodeReader.nearest(code, fields.keySet()));
          }
          return builder.rules(field, inner.constantsInOrder(code, SurvivorshipRule.class));
        });
    return builder.build();
  }
}
