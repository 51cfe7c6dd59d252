package org.telcocrm.io.layout;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

/** Reads one column of a layout document. */
final class ColumnParser {

  private static final List<RoundingMode> ROUNDINGS =
      List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN);

  private static final List<String> KEYS =
      List.of(
          "name",
          "field",
          "position",
          "bytes",
          "chars",
          "optional",
          "fact",
          "type",
          "scale",
          "rounding",
          "pattern",
          "missing",
          "values",
          "fallback",
          "onInvalid",
          "min",
          "max",
          "unknownValues",
          "mandatory",
          "pad",
          "fullWidth",
          "textBytes",
          "msisdn",
          "personal");

  private final NodeReader reader;
  private final LayoutCatalog catalog;

  ColumnParser(NodeReader reader, LayoutCatalog catalog) {
    this.reader = reader;
    this.catalog = catalog;
  }

  LayoutColumn column() {
    String path = reader.path("name");
    String at = path.substring(0, path.length() - ".name".length());
    try {
      requireKnownKeys();
      return column(reader.text("name"));
    } catch (PolicyException e) {
      throw new PolicyException(named(at) + e.path().substring(at.length()), e.problem());
    } catch (LayoutException e) {
      String problem = String.valueOf(e.getMessage());
      String own = "column " + reader.text("name") + ": ";
      throw new LayoutException(
          named(at) + ": " + (problem.startsWith(own) ? problem.substring(own.length()) : problem),
          e);
    }
  }

  /** The place of a column as messages show it: {@code columns[5] (MonthlyCharges)}. */
  private String named(String at) {
    try {
      return at + " (" + reader.text("name") + ')';
    } catch (PolicyException e) {
      // Without a name there is none to show.
      return at;
    }
  }

  private void requireKnownKeys() {
    try {
      LayoutJson.requireKnown(reader, KEYS);
    } catch (PolicyException e) {
      throw e.path().endsWith(".monthlyAverage")
          ? new PolicyException(
              e.path(),
              e.problem() + ". Maybe fact \"bill_average\"? It is a mean per month already")
          : e;
    }
  }

  private LayoutColumn column(String name) {
    LayoutColumnBuilder column = LayoutColumn.builder(name).place(place());
    Fact fact = reader.has("fact") ? catalog.fact(reader.text("fact")) : null;
    if (fact == null) {
      refuseValueKeys();
    } else {
      column.fact(fact);
      value(column, fact);
    }
    if (reader.has("pattern")) {
      column.pattern(DatePattern.of(reader.text("pattern")));
    }
    type(column, fact);
    text(column);
    column.optional(flag("optional", false));
    column.mandatory(flag("mandatory", false));
    if (reader.has("onInvalid")) {
      column.onInvalid(reader.constant("onInvalid", InvalidValue.class));
    }
    if (reader.has("personal")) {
      column.personal(reader.flag("personal"));
    }
    return column.build();
  }

  private void refuseValueKeys() {
    for (String key : List.of("scale", "rounding", "values", "fallback", "min", "max")) {
      if (reader.has(key)) {
        throw reader.refuse(key, "needs a fact but the column has none");
      }
    }
  }

  private boolean flag(String key, boolean absent) {
    return reader.has(key) ? reader.flag(key) : absent;
  }

  private FieldPlace place() {
    List<String> given =
        Stream.of("field", "position", "bytes", "chars").filter(reader::has).toList();
    if (given.size() > 1) {
      throw reader.refuse(
          given.get(1),
          "must be the only place of the column but \"" + given.get(0) + "\" is there too");
    }
    if (reader.has("position")) {
      return new FieldPlace.Position(reader.integer("position"));
    }
    if (reader.has("bytes")) {
      int[] slice = slice(reader, "bytes");
      return new FieldPlace.Bytes(slice[0], slice[1]);
    }
    if (reader.has("chars")) {
      int[] slice = slice(reader, "chars");
      return new FieldPlace.Chars(slice[0], slice[1]);
    }
    return new FieldPlace.ByName(reader.has("field") ? reader.text("field") : "");
  }

  static int[] slice(NodeReader reader, String key) {
    if (reader.node(key) instanceof Node.Arr list
        && list.elements().size() == 2
        && list.elements().get(0) instanceof Node.Num from
        && list.elements().get(1) instanceof Node.Num to) {
      try {
        return new int[] {from.value().intValueExact(), to.value().intValueExact()};
      } catch (ArithmeticException e) {
        // Refused below: no whole numbers.
      }
    }
    throw reader.refuse(
        key, "must be two whole numbers [from, to] but was " + reader.node(key).canonical());
  }

  /** A fact and a pattern say the type; of any other column the layout may say what it likes. */
  private void type(LayoutColumnBuilder column, @Nullable Fact fact) {
    if (!reader.has("type") || isPlainText(fact)) {
      return;
    }
    if (fact != null) {
      requireType(fact.type(), "fact");
    } else if (reader.has("pattern")) {
      requireType(Fact.Type.DATE, "pattern");
    }
    Fact.Type type = reader.constant("type", Fact.Type.class);
    if (fact == null && type == Fact.Type.DATE && !reader.has("pattern")) {
      throw reader.refuse("type", "must not be DATE without a pattern");
    }
    column.type(type);
  }

  /** What somebody once noted about a text does not contradict the fact it became. */
  private void requireType(Fact.Type actual, String key) {
    String type = reader.text("type");
    if (!type.equals(actual.name())) {
      throw reader.refuse(
          "type",
          "must be "
              + actual
              + " here but was \""
              + type
              + "\". Maybe remove \"type\": the "
              + key
              + " says "
              + actual);
    }
  }

  private boolean isPlainText(@Nullable Fact fact) {
    return fact == null && !reader.has("pattern") && reader.text("type").equals("TEXT");
  }

  private void text(LayoutColumnBuilder column) {
    if (reader.has("missing")) {
      column.missing(reader.texts("missing"));
    }
    if (reader.has("unknownValues")) {
      column.unknownValues(reader.texts("unknownValues"));
    }
    if (reader.has("pad")) {
      String pad = reader.text("pad");
      if (!pad.equals("SPACE") && !pad.equals("NONE")) {
        throw reader.refuse("pad", "must be one of [SPACE, NONE] but was \"" + pad + '"');
      }
      column.pad(pad.equals("SPACE"));
    }
    column.fullWidth(flag("fullWidth", false));
    if (reader.has("textBytes")) {
      column.textBytes(reader.integer("textBytes"));
    }
    if (reader.has("msisdn")) {
      NodeReader rule = reader.object("msisdn");
      LayoutJson.requireKnown(rule, List.of("prefixes", "fullWidth", "accounts"));
      column.msisdn(
          new MsisdnRule(
              rule.has("prefixes") ? rule.texts("prefixes") : List.of(),
              rule.has("fullWidth") && rule.flag("fullWidth"),
              rule.has("accounts") ? rule.texts("accounts") : List.of()));
    }
  }

  private void value(LayoutColumnBuilder column, Fact fact) {
    if (reader.has("scale")) {
      column.scale(Scale.of(reader.text("scale")));
    }
    if (reader.has("rounding")) {
      RoundingMode rounding = reader.constant("rounding", RoundingMode.class);
      if (!ROUNDINGS.contains(rounding)) {
        throw reader.refuse("rounding", "must be one of " + ROUNDINGS + " but was " + rounding);
      }
      column.rounding(rounding);
    }
    if (reader.has("values")) {
      column.codes(codes(fact));
    } else if (reader.has("fallback")) {
      column.codes(new CodeMap(Map.of(), reader.constant("fallback", Fallback.class)));
    }
    if (reader.has("min") || reader.has("max")) {
      column.range(
          new ValueRange(
              bound(fact, "min", Double.NEGATIVE_INFINITY),
              bound(fact, "max", Double.POSITIVE_INFINITY)));
    }
  }

  private CodeMap codes(Fact fact) {
    if (!(reader.node("values") instanceof Node.Obj object)) {
      throw reader.refuse(
          "values", "must be an object but was " + reader.node("values").canonical());
    }
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (code, value) -> {
              String path = reader.path("values") + '.' + code;
              boolean unknown = value instanceof Node.Nothing;
              texts.put(code, unknown ? Evidence.MISSING : FactTexts.value(fact, value, path));
            });
    return CodeMap.of(fact, texts, reader.constant("fallback", Fallback.class));
  }

  private double bound(Fact fact, String key, double absent) {
    if (!reader.has(key)) {
      return absent;
    }
    String text = FactTexts.value(fact, reader.node(key), reader.path(key));
    return fact.parse(text).orElseThrow();
  }
}
