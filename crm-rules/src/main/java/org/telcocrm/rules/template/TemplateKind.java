package org.telcocrm.rules.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.ConditionCodec;

/**
 * Templates as a document; every list is one of elements with a code, so that overlays reach in.
 */
final class TemplateKind implements PolicyKind<IndustryTemplates> {

  private static final String CODE = "code";

  @Override
  public String name() {
    return "industry-templates";
  }

  @Override
  public void write(IndustryTemplates rules, Node.Builder document) {
    document.put(
        "templates", Node.list(rules.templates().stream().map(TemplateKind::write).toList()));
  }

  private static Node write(IndustryTemplate template) {
    return Node.object()
        .put(CODE, template.code())
        .put("industries", Node.texts(template.industries()))
        .put("fields", Node.list(template.fields().stream().map(TemplateKind::write).toList()))
        .put("overlays", Node.list(template.overlays().stream().map(TemplateKind::write).toList()))
        .build();
  }

  private static Node write(TemplateField field) {
    Node.Builder node =
        Node.object().put(CODE, field.fact().code()).put("required", field.required());
    String fallback = field.fallback();
    if (fallback != null) {
      node.put("fallback", fallback);
    }
    Condition right = field.right();
    if (right != null) {
      node.put("right", ConditionCodec.write(right));
    }
    return node.build();
  }

  private static Node write(TemplateOverlay overlay) {
    return Node.object()
        .put(CODE, overlay.policy())
        .put("patches", Node.list(overlay.patches()))
        .build();
  }

  @Override
  public IndustryTemplates read(NodeReader reader, FactCatalog facts) {
    var templates = reader.objects("templates", each -> template(each, facts));
    return reader.make("templates", () -> new IndustryTemplates(templates));
  }

  private static IndustryTemplate template(NodeReader reader, FactCatalog facts) {
    String code = reader.text(CODE);
    var industries = reader.texts("industries");
    var fields = reader.objects("fields", each -> field(each, facts));
    var overlays = reader.objects("overlays", TemplateKind::overlay);
    reader.end();
    return reader.make(CODE, () -> new IndustryTemplate(code, industries, fields, overlays));
  }

  private static TemplateField field(NodeReader reader, FactCatalog facts) {
    Fact fact = ConditionCodec.readFact(reader, CODE, facts);
    boolean required = reader.flag("required");
    @Nullable String fallback = reader.has("fallback") ? reader.text("fallback") : null;
    @Nullable Condition right =
        reader.has("right") ? ConditionCodec.read(reader.object("right"), facts) : null;
    reader.end();
    return reader.make(CODE, () -> new TemplateField(fact, required, fallback, right));
  }

  private static TemplateOverlay overlay(NodeReader reader) {
    String policy = reader.text(CODE);
    // Refuses what is no object, and leaves what is in it to the policy.
    reader.objects("patches", patch -> patch);
    List<Node.Obj> patches =
        ((Node.Arr) reader.node("patches")).elements().stream().map(Node.Obj.class::cast).toList();
    reader.end();
    return reader.make(CODE, () -> new TemplateOverlay(policy, patches));
  }
}
