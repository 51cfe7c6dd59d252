package org.telcocrm.rules.stewardship;

import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.id.Mask;
import org.telcocrm.core.privacy.Masking;
import org.telcocrm.core.privacy.MaskingPolicy;
import org.telcocrm.core.privacy.Sensitivity;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** What is seen of which field, as a document. */
final class MaskingKind implements PolicyKind<MaskingPolicy> {

  /** How a field is shown in part. */
  private enum Form {
    ENDS,
    IDENTIFIER,
    FAMILY_NAME,
    CARD_GROUPS,
    FULL
  }

  @Override
  public String name() {
    return "masking";
  }

  @Override
  public void write(MaskingPolicy rules, Node.Builder document) {
    Node.Builder maskings = Node.object();
    for (Sensitivity each : Sensitivity.values()) {
      maskings.put(each.name(), rules.masking(each).name());
    }
    Node.Builder fields = Node.object();
    for (String field : rules.fields()) {
      Node.Builder entry = Node.object().put("sensitivity", rules.sensitivity(field).name());
      rules.form(field).ifPresent(mask -> entry.put("form", write(mask)));
      fields.put(field, entry.build());
    }
    document.put("maskings", maskings.build()).put("fields", fields.build());
  }

  private static Node write(Mask mask) {
    if (mask instanceof Mask.Ends ends) {
      return Node.object()
          .put("form", Form.ENDS.name())
          .put("first", ends.first())
          .put("last", ends.last())
          .build();
    }
    if (mask instanceof Mask.OfKind of) {
      return Node.object()
          .put("form", Form.IDENTIFIER.name())
          .put("kind", of.kind().name())
          .build();
    }
    Form form =
        mask instanceof Mask.FamilyName
            ? Form.FAMILY_NAME
            : mask instanceof Mask.CardGroups ? Form.CARD_GROUPS : Form.FULL;
    return Node.object().put("form", form.name()).build();
  }

  @Override
  public MaskingPolicy read(NodeReader reader, FactCatalog facts) {
    MaskingPolicy.Builder builder = MaskingPolicy.builder();
    NodeReader maskings = reader.object("maskings");
    for (Sensitivity each : Sensitivity.values()) {
      builder.masking(each, maskings.constant(each.name(), Masking.class));
    }
    maskings.end();
    reader.map(
        "fields",
        (fields, field) -> {
          read(fields.object(field), field, fields, builder);
          return field;
        });
    return builder.build();
  }

  private static void read(
      NodeReader reader, String field, NodeReader fields, MaskingPolicy.Builder builder) {
    Sensitivity sensitivity = reader.constant("sensitivity", Sensitivity.class);
    if (reader.has("form")) {
      Mask mask = form(reader.object("form"));
      fields.make(field, () -> builder.field(field, sensitivity, mask));
    } else {
      fields.make(field, () -> builder.field(field, sensitivity));
    }
    reader.end();
  }

  private static Mask form(NodeReader reader) {
    Mask mask =
        switch (reader.constant("form", Form.class)) {
          case ENDS -> {
            int first = reader.integer("first");
            int last = reader.integer("last");
            yield reader.make("", () -> Mask.ends(first, last));
          }
          case IDENTIFIER -> reader.constant("kind", IdentifierKind.class).mask();
          case FAMILY_NAME -> Mask.familyName();
          case CARD_GROUPS -> Mask.cardGroups();
          case FULL -> Mask.full();
        };
    reader.end();
    return mask;
  }
}
