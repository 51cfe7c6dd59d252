package org.telcocrm.io.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.policy.NodeReader;

/** What must hold between the parts of a layout; every refusal names both sides. */
final class LayoutRules {

  private final Layout layout;

  private LayoutRules(Layout layout) {
    this.layout = layout;
  }

  static void require(Layout layout) {
    LayoutRules rules = new LayoutRules(layout);
    require(
        layout.name().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"),
        "name must be 1 to 64 letters, digits, - _ . but was \"" + layout.name() + '"');
    require(
        layout.currency().getDefaultFractionDigits() >= 0,
        "currency must have minor units but was " + layout.currency());
    rules.requireColumns();
    rules.requirePlaces();
    rules.requireIds();
    rules.requireDates();
    layout.filters().forEach(filter -> rules.column("filters", filter.column()));
    rules.requireReversals();
    rules.requireTrailer();
    rules.requireUniqueActive();
    rules.requireChecks();
  }

  private static void require(boolean valid, String rule) {
    if (!valid) {
      throw new LayoutException(rule);
    }
  }

  private LayoutColumn column(String key, String name) {
    List<String> names = layout.columns().stream().map(LayoutColumn::name).toList();
    return layout
        .column(name)
        .orElseThrow(
            () ->
                new LayoutException(
                    key
                        + " must name a column of the layout but was \""
                        + name
                        + '"'
                        + NodeReader.nearest(name, names)));
  }

  private void requireColumns() {
    List<LayoutColumn> columns = layout.columns();
    require(!columns.isEmpty(), "columns must hold at least one column but is empty");
    int most = layout.format().limits().columns();
    require(
        columns.size() <= most, "columns must hold at most " + most + " but has " + columns.size());
    Set<String> names = new HashSet<>();
    Map<String, String> givers = new HashMap<>();
    layout.constants().keySet().forEach(fact -> givers.put(fact.code(), "constants"));
    for (LayoutColumn column : columns) {
      require(
          names.add(column.name()),
          "column names must be unique but \"" + column.name() + "\" is not");
      if (column.fact().isPresent()) {
        String earlier = givers.put(column.fact().get().code(), column.name());
        require(
            earlier == null,
            "fact "
                + column.fact().get().code()
                + " must come from one column but comes from "
                + earlier
                + " and "
                + column.name());
      }
    }
  }

  private void requirePlaces() {
    RecordFormat format = layout.format();
    Class<?> first = layout.columns().get(0).place().getClass();
    boolean fixed = format.delimiter().isEmpty();
    Set<FieldPlace> places = new HashSet<>();
    for (LayoutColumn column : layout.columns()) {
      FieldPlace place = column.place();
      require(
          place.getClass() == first,
          "columns must all be placed alike but "
              + column.name()
              + " is not placed like the first");
      require(
          place instanceof FieldPlace.ByName || places.add(place),
          "columns must have places of their own but " + column.name() + " shares one");
      require(
          format.hasHeader() || (!column.isOptional() && column.headerName().equals(column.name())),
          "column " + column.name() + ": optional and field need a header");
    }
    boolean slices = first == FieldPlace.Bytes.class || first == FieldPlace.Chars.class;
    require(
        slices == fixed,
        fixed
            ? "columns must have bytes or chars when the layout has no delimiter"
            : "columns must not have bytes or chars when the layout has a delimiter");
    require(
        !format.hasHeader() || first == FieldPlace.ByName.class,
        "columns must not have a position when the layout has a header");
    requireWidth(format.recordWidth());
  }

  private void requireWidth(int width) {
    for (LayoutColumn column : layout.columns()) {
      int end =
          column.place() instanceof FieldPlace.Bytes bytes
              ? bytes.to()
              : column.place() instanceof FieldPlace.Chars chars ? chars.to() : 0;
      require(
          width == 0 || end <= width,
          "recordWidth must reach the end of " + column.name() + " (" + end + ") but was " + width);
      int longest = layout.format().limits().lineChars();
      require(
          end <= longest,
          "column " + column.name() + " must end within " + longest + " but ends at " + end);
      if (column.place() instanceof FieldPlace.Position position) {
        int most = layout.format().limits().columns();
        require(
            position.number() <= most,
            "position of "
                + column.name()
                + " must be at most "
                + most
                + " but was "
                + position.number());
      }
    }
  }

  private void requireIds() {
    require(!layout.id().isEmpty(), "id is required: a column, or " + Layout.RECORD_NUMBER);
    if (!layout.id().equals(Layout.RECORD_NUMBER)) {
      require(!column("id", layout.id()).isOptional(), "id must not be an optional column");
    }
    layout.owner().ifPresent(owner -> column("owner", owner));
  }

  private void requireDates() {
    Stream<String> period =
        layout.period().stream()
            .flatMap(p -> Stream.concat(p.month().stream(), p.dates().stream()));
    Stream<String> ordered = layout.ordered().stream().flatMap(o -> Stream.of(o.start(), o.end()));
    Stream.concat(period, ordered)
        .forEach(
            name ->
                require(
                    column("period and ordered", name).isDate(),
                    "period and ordered must name columns of dates but " + name + " is none"));
  }

  private void requireReversals() {
    for (ReversalRule rule : layout.reversals()) {
      column("reversals", rule.type());
      require(
          column("reversals", rule.amount())
              .fact()
              .filter(fact -> fact instanceof MoneyFact || fact instanceof NumberFact)
              .isPresent(),
          "reversals must name columns of amounts but " + rule.amount() + " is none");
    }
  }

  private void requireTrailer() {
    Trailer trailer = layout.trailer().orElse(null);
    if (trailer == null) {
      return;
    }
    boolean fixed = layout.format().delimiter().isEmpty();
    require(
        trailer
            .places()
            .allMatch(
                fixed ? FieldPlace.Bytes.class::isInstance : FieldPlace.Position.class::isInstance),
        fixed
            ? "trailer must have places [from, to] in bytes when the layout has no delimiter"
            : "trailer must have numbers of fields when the layout has a delimiter");
    for (String name : trailer.amounts().keySet()) {
      require(
          column("trailer", name).fact().filter(MoneyFact.class::isInstance).isPresent(),
          "trailer must name columns of money in amounts but " + name + " is none");
    }
  }

  private void requireUniqueActive() {
    layout
        .uniqueActive()
        .ifPresent(
            unique -> {
              column("uniqueActive", unique.column());
              FactSchema schema = layout.schema();
              require(
                  layout.duplicates() == Duplicates.EXACT,
                  "duplicates must be EXACT for uniqueActive but was " + layout.duplicates());
              requireFact("uniqueActive", schema, StandardFacts.STATE);
              requireFact("uniqueActive", schema, unique.by());
            });
  }

  private void requireChecks() {
    FactSchema schema = layout.schema();
    Set<String> names = new HashSet<>();
    for (CheckUse use : layout.checks()) {
      String check = "check " + use.check().name();
      require(names.add(check), check + " must stand once but stands twice");
      use.check().facts().forEach(fact -> requireFact(check, schema, fact));
      use.check().roles().forEach(role -> column(check, use.column(role)));
    }
  }

  private static void requireFact(String who, FactSchema schema, Fact fact) {
    require(
        schema.contains(fact), who + " needs the fact " + fact.code() + " but no column gives it");
  }
}
