package org.telcocrm.io.layout;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

/** Reads the top level of a layout document. */
final class LayoutParser {

  private static final List<String> KEYS =
      List.of(
          "$schema",
          "formatVersion",
          "name",
          "subject",
          "charset",
          "delimiter",
          "delimiterHex",
          "recordWidth",
          "header",
          "headerMatch",
          "quote",
          "multiline",
          "limits",
          "ignoreExtra",
          "id",
          "owner",
          "currency",
          "duplicates",
          "uniqueActive",
          "period",
          "ordered",
          "reversals",
          "trailer",
          "filters",
          "constants",
          "columns",
          "checks");

  private final NodeReader reader;
  private final LayoutCatalog catalog;

  LayoutParser(NodeReader reader, LayoutCatalog catalog) {
    this.reader = reader;
    this.catalog = catalog;
  }

  Layout layout() {
    int version = reader.integer("formatVersion");
    if (version != LayoutJson.FORMAT_VERSION) {
      throw reader.refuse(
          "formatVersion", "must be " + LayoutJson.FORMAT_VERSION + " but was " + version);
    }
    LayoutJson.requireKnown(reader, KEYS);
    if (reader.has("$schema")) {
      // For editors only.
      reader.text("$schema");
    }
    LayoutBuilder builder = Layout.builder(reader.text("name"));
    if (reader.has("subject")) {
      builder.subject(reader.constant("subject", Subject.class));
    }
    builder.format(format());
    builder.id(reader.text("id"));
    if (reader.has("owner")) {
      builder.owner(reader.text("owner"));
    }
    if (reader.has("currency")) {
      builder.currency(currency());
    }
    if (reader.has("duplicates")) {
      builder.duplicates(reader.constant("duplicates", Duplicates.class));
    }
    rules(builder);
    constants(builder);
    reader
        .objects("columns", each -> new ColumnParser(each, catalog).column())
        .forEach(builder::column);
    checks(builder);
    return builder.build();
  }

  private RecordFormat format() {
    RecordFormat.Builder format = RecordFormat.builder();
    if (reader.has("charset")) {
      format.encoding(TextEncoding.of(reader.text("charset")));
    }
    if (reader.has("delimiter") && reader.has("delimiterHex")) {
      throw reader.refuse("delimiterHex", "must not stand beside delimiter");
    }
    if (reader.has("delimiter")) {
      format.delimiter(Delimiter.ofText(reader.text("delimiter")));
    } else if (reader.has("delimiterHex")) {
      format.delimiter(Delimiter.ofHex(reader.text("delimiterHex")));
    } else {
      format.fixedWidth(0);
    }
    if (reader.has("recordWidth")) {
      if (reader.has("delimiter") || reader.has("delimiterHex")) {
        throw reader.refuse("recordWidth", "must not stand beside a delimiter");
      }
      format.fixedWidth(reader.integer("recordWidth"));
    }
    format.header(reader.has("header") && reader.flag("header"));
    if (reader.has("headerMatch")) {
      format.headerMatch(reader.constant("headerMatch", HeaderMatch.class));
    }
    if (reader.has("quote")) {
      format.quote(quote(reader.text("quote")));
    }
    if (reader.has("multiline")) {
      format.multiline(reader.integer("multiline"));
    }
    format.ignoreExtra(reader.has("ignoreExtra") && reader.flag("ignoreExtra"));
    if (reader.has("limits")) {
      format.limits(limits(reader.object("limits")));
    }
    return format.build();
  }

  private Quote quote(String text) {
    return switch (text) {
      case "none" -> Quote.NONE;
      case "rfc4180" -> Quote.RFC4180;
      default ->
          throw reader.refuse("quote", "must be one of [none, rfc4180] but was \"" + text + '"');
    };
  }

  private static ReadLimits limits(NodeReader limits) {
    ReadLimits defaults = ReadLimits.ofDefaults();
    ReadLimits result =
        new ReadLimits(
            limits.has("lineChars") ? limits.integer("lineChars") : defaults.lineChars(),
            limits.has("fieldChars") ? limits.integer("fieldChars") : defaults.fieldChars(),
            limits.has("columns") ? limits.integer("columns") : defaults.columns(),
            limits.has("inflation") ? limits.integer("inflation") : defaults.inflation());
    limits.end();
    return result;
  }

  private Currency currency() {
    String code = reader.text("currency");
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw reader.refuse("currency", "must be an ISO 4217 code but was \"" + code + '"');
    }
  }

  private void rules(LayoutBuilder builder) {
    if (reader.has("uniqueActive")) {
      builder.uniqueActive(uniqueActive(reader.object("uniqueActive")));
    }
    if (reader.has("period")) {
      NodeReader period = reader.object("period");
      LayoutJson.requireKnown(period, List.of("month", "dates"));
      String month = period.has("month") ? period.text("month") : null;
      builder.period(
          new ReportingPeriod(month, period.has("dates") ? period.texts("dates") : List.of()));
    }
    if (reader.has("ordered")) {
      reader.objects("ordered", LayoutParser::dateOrder).forEach(builder::ordered);
    }
    if (reader.has("reversals")) {
      reader.objects("reversals", LayoutParser::reversal).forEach(builder::reversal);
    }
    if (reader.has("trailer")) {
      builder.trailer(trailer(reader.object("trailer")));
    }
    if (reader.has("filters")) {
      reader.objects("filters", LayoutParser::filter).forEach(builder::filter);
    }
  }

  private static ReversalRule reversal(NodeReader rule) {
    ReversalRule result =
        new ReversalRule(
            rule.text("amount"), rule.text("type"), new LinkedHashSet<>(rule.texts("values")));
    rule.end();
    return result;
  }

  private static Trailer trailer(NodeReader reader) {
    Map<String, FieldPlace> amounts =
        reader.has("amounts") ? reader.map("amounts", LayoutParser::place) : Map.of();
    Trailer trailer = new Trailer(reader.text("prefix"), place(reader, "count"), amounts);
    reader.end();
    return trailer;
  }

  /** The number of a field, or its first byte and the one behind it. */
  private static FieldPlace place(NodeReader reader, String key) {
    if (reader.node(key) instanceof Node.Num) {
      return new FieldPlace.Position(reader.integer(key));
    }
    int[] slice = ColumnParser.slice(reader, key);
    return new FieldPlace.Bytes(slice[0], slice[1]);
  }

  private UniqueActive uniqueActive(NodeReader unique) {
    Set<SubscriptionState> states = new LinkedHashSet<>();
    for (String state : unique.texts("activeStates")) {
      try {
        states.add(SubscriptionState.valueOf(state));
      } catch (IllegalArgumentException e) {
        List<SubscriptionState> known = List.of(SubscriptionState.values());
        throw unique.refuse("activeStates", "must be of " + known + " but holds \"" + state + '"');
      }
    }
    if (unique.has("keep") && !unique.text("keep").equals("NEWEST")) {
      throw unique.refuse("keep", "must be NEWEST but was \"" + unique.text("keep") + '"');
    }
    if (!(catalog.fact(unique.text("by")) instanceof DateFact by)) {
      throw unique.refuse("by", "must be a date fact but was \"" + unique.text("by") + '"');
    }
    UniqueActive result = new UniqueActive(unique.text("column"), states, by);
    unique.end();
    return result;
  }

  private static DateOrder dateOrder(NodeReader order) {
    DateOrder result = new DateOrder(order.text("start"), order.text("end"));
    order.end();
    return result;
  }

  private static RecordFilter filter(NodeReader filter) {
    LayoutJson.requireKnown(filter, List.of("column", "values", "prefixes", "lengths", "reason"));
    Set<Integer> lengths = new LinkedHashSet<>();
    if (filter.has("lengths")) {
      if (!(filter.node("lengths") instanceof Node.Arr list)) {
        throw filter.refuse(
            "lengths", "must be a list but was " + filter.node("lengths").canonical());
      }
      for (Node each : list.elements()) {
        boolean whole =
            each instanceof Node.Num number
                && number.value().stripTrailingZeros().scale() <= 0
                && number.value().signum() > 0
                && number.value().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        if (!whole) {
          throw filter.refuse(
              "lengths", "must be whole numbers from 1 but holds " + each.canonical());
        }
        lengths.add(((Node.Num) each).value().intValue());
      }
    }
    return new RecordFilter(
        filter.text("column"),
        texts(filter, "values"),
        texts(filter, "prefixes"),
        lengths,
        filter.text("reason"));
  }

  private static Set<String> texts(NodeReader filter, String key) {
    return filter.has(key) ? new LinkedHashSet<>(filter.texts(key)) : Set.of();
  }

  private void constants(LayoutBuilder builder) {
    if (reader.has("constants")) {
      NodeReader constants = reader.object("constants");
      Map<String, Node> values = reader.map("constants", (inner, code) -> inner.node(code));
      values.forEach(
          (code, value) -> {
            String path = constants.path(code);
            Fact fact = LayoutJson.at(path, at -> catalog.fact(code));
            builder.constant(fact, FactTexts.value(fact, value, path));
          });
    }
  }

  private void checks(LayoutBuilder builder) {
    if (!reader.has("checks")) {
      return;
    }
    if (!(reader.node("checks") instanceof Node.Arr list)) {
      throw reader.refuse("checks", "must be a list but was " + reader.node("checks").canonical());
    }
    for (int i = 0; i < list.elements().size(); i++) {
      String path = reader.path("checks") + '[' + i + ']';
      Node each = list.elements().get(i);
      builder.check(LayoutJson.at(path, at -> check(each, at)));
    }
  }

  private CheckUse check(Node node, String path) {
    if (node instanceof Node.Text name) {
      return CheckUse.of(catalog.check(name.value()));
    }
    if (!(node instanceof Node.Obj object)) {
      throw new PolicyException(path, "must be a name or an object but was " + node.canonical());
    }
    NodeReader use = NodeReader.of(object);
    Map<String, String> columns = new LinkedHashMap<>();
    if (use.has("columns")) {
      columns.putAll(use.map("columns", NodeReader::text));
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (use.has("parameters")) {
      parameters.putAll(use.map("parameters", NodeReader::texts));
    }
    CheckUse result = new CheckUse(catalog.check(use.text("check")), columns, parameters);
    use.end();
    return result;
  }
}
