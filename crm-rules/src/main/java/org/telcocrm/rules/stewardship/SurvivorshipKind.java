package org.telcocrm.rules.stewardship;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
import org.telcocrm.rules.policy.PolicyException;
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
    Node.Builder unknown = Node.object();
    rules
        .unknown()
        .forEach(
            (field, values) ->
                unknown.put(
                    field.code(),
                    Node.texts(values.stream().map(each -> text(field, each)).toList())));
    Node.Builder first = Node.object();
    rules.firstDays().forEach((field, day) -> first.put(field.code(), day.toString()));
    document.put("unknown", unknown.build()).put("firstDays", first.build());
  }

  private static String text(MasterField<?> field, Serializable value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof String || value instanceof LocalDate) {
      return value.toString();
    }
    throw new PolicyException(
        "unknown." + field.code(), "must be texts, days or constants to stand in a document");
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
          builder.rules(field(inner, code), inner.constantsInOrder(code, SurvivorshipRule.class));
          return code;
        });
    reader.map(
        "unknown",
        (inner, code) -> {
          unknown(builder, field(inner, code), inner, code);
          return code;
        });
    reader.map(
        "firstDays",
        (inner, code) -> {
          builder.datesFrom(typed(field(inner, code), LocalDate.class, inner), day(inner, code));
          return code;
        });
    return builder.build();
  }

  private MasterField<?> field(NodeReader reader, String code) {
    MasterField<?> field = fields.get(code);
    if (field == null) {
      throw reader.refuse(code, "is not known here" + NodeReader.nearest(code, fields.keySet()));
    }
    return field;
  }

  @SuppressWarnings("unchecked") // the field says its type
  private static <T extends Serializable> MasterField<T> typed(
      MasterField<?> field, Class<T> type, NodeReader reader) {
    if (field.type() != type) {
      throw reader.refuse(
          field.code(), "must be a field of " + type.getSimpleName() + " but is not");
    }
    return (MasterField<T>) field;
  }

  private static <T extends Serializable> void unknown(
      SurvivorshipPolicy.Builder builder, MasterField<T> field, NodeReader reader, String code) {
    List<T> values = new ArrayList<>();
    for (String text : reader.texts(code)) {
      values.add(reader.make(code, () -> field.type().cast(value(field, text, reader))));
    }
    builder.unknown(field, values);
  }

  private static Object value(MasterField<?> field, String text, NodeReader reader) {
    if (field.type() == String.class) {
      return text;
    }
    if (field.type() == LocalDate.class) {
      return day(reader, field.code(), text);
    }
    if (field.type().isEnum()) {
      for (Object constant : field.type().getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(text)) {
          return constant;
        }
      }
    }
    throw reader.refuse(field.code(), "cannot hold \"" + text + '"');
  }

  private static LocalDate day(NodeReader reader, String code) {
    return day(reader, code, reader.text(code));
  }

  private static LocalDate day(NodeReader reader, String code, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw reader.refuse(code, "must be an ISO date but was \"" + text + '"');
    }
  }
}
