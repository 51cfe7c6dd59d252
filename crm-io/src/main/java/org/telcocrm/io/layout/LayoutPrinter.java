package org.telcocrm.io.layout;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.telcocrm.rules.policy.Node;

/**
 * Writes a layout as a document; what is default is left out, so that equal layouts print alike.
 */
final class LayoutPrinter {

  private LayoutPrinter() {}

  static Node.Obj document(Layout layout) {
    Node.Builder top = Node.object();
    top.put("formatVersion", LayoutJson.FORMAT_VERSION);
    top.put("name", layout.name());
    top.put("subject", layout.subject().name());
    format(top, layout.format());
    top.put("id", layout.id());
    layout.owner().ifPresent(owner -> top.put("owner", owner));
    if (!layout.currency().equals(Currency.getInstance("CNY"))) {
      top.put("currency", layout.currency().getCurrencyCode());
    }
    top.put("duplicates", layout.duplicates().name());
    rules(top, layout);
    if (!layout.constants().isEmpty()) {
      Node.Builder constants = Node.object();
      layout
          .constants()
          .forEach((fact, value) -> constants.put(fact.code(), FactTexts.node(fact, value)));
      top.put("constants", constants.build());
    }
    top.put("columns", Node.list(layout.columns().stream().map(ColumnPrinter::document).toList()));
    if (!layout.checks().isEmpty()) {
      top.put("checks", Node.list(layout.checks().stream().map(LayoutPrinter::check).toList()));
    }
    return top.build();
  }

  private static void format(Node.Builder top, RecordFormat format) {
    top.put("charset", format.encoding().toString());
    format
        .delimiter()
        .ifPresent(
            delimiter ->
                top.put(delimiter.hex() ? "delimiterHex" : "delimiter", delimiter.value()));
    if (format.recordWidth() > 0) {
      top.put("recordWidth", format.recordWidth());
    }
    top.put("header", format.hasHeader());
    if (format.headerMatch() != HeaderMatch.EXACT) {
      top.put("headerMatch", format.headerMatch().name());
    }
    if (format.quote() != Quote.NONE) {
      top.put("quote", "rfc4180");
    }
    if (format.multiline() > 1) {
      top.put("multiline", format.multiline());
    }
    if (format.ignoresExtra()) {
      top.put("ignoreExtra", true);
    }
    ReadLimits limits = format.limits();
    if (!limits.equals(ReadLimits.ofDefaults())) {
      top.put(
          "limits",
          Node.object()
              .put("lineChars", limits.lineChars())
              .put("fieldChars", limits.fieldChars())
              .put("columns", limits.columns())
              .put("inflation", limits.inflation())
              .build());
    }
  }

  private static void rules(Node.Builder top, Layout layout) {
    layout
        .uniqueActive()
        .ifPresent(
            unique ->
                top.put(
                    "uniqueActive",
                    Node.object()
                        .put("column", unique.column())
                        .put("activeStates", names(unique.activeStates()))
                        .put("keep", "NEWEST")
                        .put("by", unique.by().code())
                        .build()));
    layout.period().ifPresent(period -> top.put("period", period(period)));
    if (!layout.ordered().isEmpty()) {
      top.put(
          "ordered",
          Node.list(
              layout.ordered().stream()
                  .map(o -> Node.object().put("start", o.start()).put("end", o.end()).build())
                  .toList()));
    }
    if (!layout.reversals().isEmpty()) {
      top.put(
          "reversals",
          Node.list(layout.reversals().stream().map(LayoutPrinter::reversal).toList()));
    }
    layout.trailer().ifPresent(trailer -> top.put("trailer", trailer(trailer)));
    if (!layout.filters().isEmpty()) {
      top.put("filters", Node.list(layout.filters().stream().map(LayoutPrinter::filter).toList()));
    }
  }

  private static Node names(Collection<? extends Enum<?>> constants) {
    return Node.texts(constants.stream().map(Enum::name).toList());
  }

  private static Node period(ReportingPeriod period) {
    Node.Builder node = Node.object();
    period.month().ifPresent(month -> node.put("month", month));
    if (!period.dates().isEmpty()) {
      node.put("dates", Node.texts(period.dates()));
    }
    return node.build();
  }

  private static Node reversal(ReversalRule rule) {
    return Node.object()
        .put("amount", rule.amount())
        .put("type", rule.type())
        .put("values", Node.texts(rule.values().stream().sorted().toList()))
        .build();
  }

  private static Node trailer(Trailer trailer) {
    Node.Builder node = Node.object();
    node.put("prefix", trailer.prefix()).put("count", place(trailer.count()));
    if (!trailer.amounts().isEmpty()) {
      Node.Builder amounts = Node.object();
      trailer.amounts().forEach((column, place) -> amounts.put(column, place(place)));
      node.put("amounts", amounts.build());
    }
    return node.build();
  }

  private static Node place(FieldPlace place) {
    if (place instanceof FieldPlace.Position position) {
      return Node.of((long) position.number());
    }
    FieldPlace.Bytes bytes = (FieldPlace.Bytes) place;
    return Node.list(List.of(Node.of((long) bytes.from()), Node.of((long) bytes.to())));
  }

  private static Node filter(RecordFilter filter) {
    Node.Builder node = Node.object().put("column", filter.column());
    if (!filter.values().isEmpty()) {
      node.put("values", Node.texts(List.copyOf(filter.values())));
    }
    if (!filter.prefixes().isEmpty()) {
      node.put("prefixes", Node.texts(List.copyOf(filter.prefixes())));
    }
    if (!filter.lengths().isEmpty()) {
      node.put(
          "lengths", Node.list(filter.lengths().stream().map(n -> Node.of((long) n)).toList()));
    }
    return node.put("reason", filter.reason()).build();
  }

  private static Node check(CheckUse use) {
    if (use.columns().isEmpty() && use.parameters().isEmpty()) {
      return Node.of(use.check().name());
    }
    Node.Builder node = Node.object().put("check", use.check().name());
    if (!use.columns().isEmpty()) {
      Node.Builder columns = Node.object();
      use.columns().forEach(columns::put);
      node.put("columns", columns.build());
    }
    if (!use.parameters().isEmpty()) {
      Node.Builder parameters = Node.object();
      use.parameters().forEach((name, values) -> parameters.put(name, Node.texts(values)));
      node.put("parameters", parameters.build());
    }
    return node.build();
  }
}
