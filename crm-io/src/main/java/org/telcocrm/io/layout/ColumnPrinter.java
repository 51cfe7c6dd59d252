package org.telcocrm.io.layout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.policy.Node;

/** Writes a column as a document. */
final class ColumnPrinter {

  private ColumnPrinter() {}

  static Node document(LayoutColumn column) {
    Node.Builder node = Node.object().put("name", column.name());
    place(node, column.place());
    flag(node, "optional", column.isOptional());
    column.fact().ifPresent(fact -> value(node, fact, column.value()));
    if (column.fact().isEmpty() && !column.isDate()) {
      column.type().ifPresent(type -> node.put("type", type.name()));
    }
    column.value().pattern().ifPresent(pattern -> node.put("pattern", pattern.toString()));
    text(node, column.text());
    if (column.value().onInvalid() != InvalidValue.REJECT) {
      node.put("onInvalid", column.value().onInvalid().name());
    }
    flag(node, "mandatory", column.value().mandatory());
    boolean personal =
        column.fact().isEmpty() || column.fact().get().equals(StandardFacts.BIRTH_DATE);
    if (column.isPersonal() != personal || column.isDeclaredImpersonal()) {
      node.put("personal", column.isPersonal());
    }
    return node.build();
  }

  private static void flag(Node.Builder node, String key, boolean value) {
    if (value) {
      node.put(key, true);
    }
  }

  private static void place(Node.Builder node, FieldPlace place) {
    if (place instanceof FieldPlace.ByName name && !name.header().isEmpty()) {
      node.put("field", name.header());
    } else if (place instanceof FieldPlace.Position position) {
      node.put("position", position.number());
    } else if (place instanceof FieldPlace.Bytes bytes) {
      node.put(
          "bytes", Node.list(List.of(Node.of((long) bytes.from()), Node.of((long) bytes.to()))));
    } else if (place instanceof FieldPlace.Chars chars) {
      node.put(
          "chars", Node.list(List.of(Node.of((long) chars.from()), Node.of((long) chars.to()))));
    }
  }

  private static void value(Node.Builder node, Fact fact, ValueRule value) {
    node.put("fact", fact.code());
    if (!value.scale().equals(Scale.ONE)) {
      node.put("scale", value.scale().name());
    }
    value.rounding().ifPresent(rounding -> node.put("rounding", rounding.name()));
    CodeMap codes = value.codes();
    if (!codes.values().isEmpty()) {
      Node.Builder values = Node.object();
      for (Map.Entry<String, Double> each : codes.values().entrySet()) {
        boolean unknown = Double.isNaN(each.getValue());
        values.put(
            each.getKey(), unknown ? new Node.Nothing() : FactTexts.node(fact, each.getValue()));
      }
      node.put("values", values.build());
    }
    if (!codes.equals(CodeMap.none())) {
      node.put("fallback", codes.fallback().name());
    }
    if (value.range().min() != Double.NEGATIVE_INFINITY) {
      node.put("min", FactTexts.node(fact, value.range().min()));
    }
    if (value.range().max() != Double.POSITIVE_INFINITY) {
      node.put("max", FactTexts.node(fact, value.range().max()));
    }
  }

  private static void text(Node.Builder node, TextRule text) {
    texts(node, "missing", text.missing());
    texts(node, "unknownValues", text.unknownValues());
    if (!text.pad()) {
      node.put("pad", "NONE");
    }
    boolean byMsisdn = text.msisdnRule().filter(MsisdnRule::fullWidth).isPresent();
    flag(node, "fullWidth", text.fullWidth() && !byMsisdn);
    if (text.textBytes() > 0) {
      node.put("textBytes", text.textBytes());
    }
    text.msisdnRule().ifPresent(rule -> node.put("msisdn", msisdn(rule)));
  }

  private static Node msisdn(MsisdnRule rule) {
    Node.Builder node = Node.object();
    texts(node, "prefixes", rule.prefixes());
    flag(node, "fullWidth", rule.fullWidth());
    texts(node, "accounts", rule.accounts());
    return node.build();
  }

  private static void texts(Node.Builder node, String key, Collection<String> values) {
    if (!values.isEmpty()) {
      node.put(key, Node.texts(List.copyOf(values)));
    }
  }
}
