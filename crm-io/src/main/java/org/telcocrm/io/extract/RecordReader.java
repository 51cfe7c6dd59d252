package org.telcocrm.io.extract;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.check.FindingCode;
import org.telcocrm.io.layout.InvalidValue;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.RecordFilter;

/** Decides what becomes of each record, in the order of steps the README states. */
final class RecordReader implements ExtractRow {

  private final Layout layout;
  private final FieldText fieldText;
  private final Map<String, ColumnReader> byName = new LinkedHashMap<>();
  private final List<ColumnReader> columns;
  private final RowFacts facts;
  private final Map<Integer, Double> constants = new LinkedHashMap<>();
  private final @Nullable ColumnReader idColumn;
  private final @Nullable ColumnReader ownerColumn;
  private final RecordDuplicates duplicates;
  private final PeriodRules period;
  private final CheckRunner checks;
  private final Outcomes outcomes;
  private final List<ColumnReader> money = new ArrayList<>();
  private final List<Tally.Amounts> amounts = new ArrayList<>();
  private final long[] stuffed;

  // The record being read.
  private RecordPlace place = new RecordPlace(0, 0, 0);
  private Fields fields = new Fields();
  private long bufferOffset;
  private List<Finding> findings = List.of();

  RecordReader(
      Layout layout,
      RecordShape shape,
      LocalDate asOf,
      Outcomes outcomes,
      @Nullable ActiveNumbers numbers,
      boolean collecting) {
    this.layout = layout;
    this.fieldText = new FieldText(layout.format().encoding());
    FactSchema schema = shape.schema(layout);
    this.facts = new RowFacts(schema, asOf);
    for (int i = 0; i < layout.columns().size(); i++) {
      LayoutColumn column = layout.columns().get(i);
      int index = column.fact().map(schema::indexOf).orElse(-1);
      byName.put(
          column.name(),
          new ColumnReader(column, shape.fieldOfColumn().get(i), index, layout.currency()));
    }
    this.columns = List.copyOf(byName.values());
    this.stuffed = new long[columns.size()];
    layout.constants().forEach((fact, value) -> constants.put(schema.indexOf(fact), value));
    this.idColumn = byName.get(layout.id());
    this.ownerColumn = layout.owner().map(byName::get).orElse(null);
    this.duplicates = new RecordDuplicates(layout, byName, numbers, collecting);
    this.period = new PeriodRules(layout, byName, asOf);
    this.checks = new CheckRunner(layout, byName, facts, this::find);
    this.outcomes = outcomes;
    columns.stream()
        .filter(ColumnReader::isMoney)
        .forEach(
            each -> {
              money.add(each);
              each.column
                  .fact()
                  .ifPresent(fact -> amounts.add(outcomes.tally().amounts((MoneyFact) fact)));
            });
  }

  /** A record whose fields could not be found. */
  void broken(RecordPlace at, Fields read, Fault fault, String field, long faultOffset)
      throws IOException {
    place = at;
    fields = read;
    outcomes.rejected(
        new Reject(at.line(), faultOffset, idOfBroken(), field, fault.code(), "", fault.detail()));
  }

  /** The id of a broken record, if its field was found and holds no phone number in its place. */
  private @Nullable CustomerId idOfBroken() {
    if (idColumn == null || idColumn.field >= fields.count()) {
      return null;
    }
    String text = fieldText.decode(fields, idColumn.field);
    if (text == null || FieldText.hasControl(text)) {
      return null;
    }
    idColumn.read(text);
    // Without a digit it is rather a name from another field than an id.
    boolean plausible =
        idColumn.text != null && idColumn.text.chars().anyMatch(c -> c >= '0' && c <= '9');
    return idColumn.text == null || !plausible ? null : shown(id(idColumn.text));
  }

  /**
   * An id as it may stand in a rejects or findings file: not if it is a phone or identity number.
   */
  private static @Nullable CustomerId shown(@Nullable CustomerId id) {
    return id == null || Masking.looksPersonal(id.value()) ? null : id;
  }

  private static @Nullable CustomerId id(String text) {
    try {
      return CustomerId.of(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A record whose fields were found. */
  void read(RecordPlace at, Fields read, long offsetOfBuffer) throws IOException {
    place = at;
    fields = read;
    bufferOffset = offsetOfBuffer;
    findings = new ArrayList<>();
    if (!decode()) {
      return;
    }
    amounts(Tally.Part.READ);
    String reason = filterReason();
    if (reason != null) {
      amounts(Tally.Part.FILTERED);
      outcomes.filtered(place, reason);
      return;
    }
    String idText = idColumn == null ? Long.toString(at.record()) : idColumn.text;
    CustomerId id = idText == null ? null : id(idText);
    if (id == null) {
      RejectCode code = idText == null ? RejectCode.MISSING_ID : RejectCode.INVALID_ID;
      reject(null, code, idColumn);
    } else if (duplicates.isRepeated(id.value())) {
      duplicate(id, DuplicateCode.DUPLICATE_KEY);
    } else {
      facts.customer(id);
      values(id);
    }
  }

  private boolean decode() throws IOException {
    for (ColumnReader column : columns) {
      String text = column.field < 0 ? "" : fieldText.decode(fields, column.field);
      if (text == null || FieldText.hasControl(text)) {
        RejectCode code = text == null ? RejectCode.MALFORMED_ENCODING : RejectCode.CONTROL_CHAR;
        outcomes.rejected(
            new Reject(
                place.line(), offset(column), idOfBroken(), column.column.name(), code, "", ""));
        return false;
      }
      column.read(text);
    }
    return true;
  }

  private long offset(ColumnReader column) {
    return column.field < 0 ? place.byteOffset() : bufferOffset + fields.from(column.field);
  }

  private void amounts(Tally.Part part) {
    for (int i = 0; i < amounts.size(); i++) {
      double value = money.get(i).value;
      if (!Double.isNaN(value)) {
        amounts.get(i).add(part, (long) value);
      }
    }
  }

  private @Nullable String filterReason() {
    for (RecordFilter filter : layout.filters()) {
      ColumnReader column = byName.get(filter.column());
      if (column != null && !column.raw.isEmpty() && filter.matches(column.filterText())) {
        return filter.reason();
      }
    }
    return null;
  }

  private void reject(@Nullable CustomerId id, RejectCode code, @Nullable ColumnReader column)
      throws IOException {
    amounts(Tally.Part.REJECTED);
    String field = column == null ? "" : column.column.name();
    String value = column == null ? "" : Masking.mask(column.raw, column.column.isPersonal());
    long offset = column == null ? place.byteOffset() : offset(column);
    outcomes.rejected(new Reject(place.line(), offset, shown(id), field, code, value, ""));
  }

  private void duplicate(CustomerId id, DuplicateCode code) throws IOException {
    amounts(Tally.Part.DUPLICATE);
    outcomes.duplicate(place, id, code);
  }

  private void values(CustomerId id) throws IOException {
    // Again for every record: a check may have made one unknown.
    constants.forEach(facts::set);
    for (ColumnReader column : columns) {
      RejectCode failure = column.failure;
      if (failure != null && column.column.value().onInvalid() == InvalidValue.REJECT) {
        reject(id, failure, column);
        return;
      }
      if (column.column.value().mandatory() && column.isUnknown()) {
        reject(id, RejectCode.MISSING_VALUE, column);
        return;
      }
      if (column.index >= 0) {
        facts.set(column.index, column.validValue());
      }
    }
    RejectCode late = period.check();
    if (late != null) {
      reject(id, late, period.culprit);
      return;
    }
    duplicates.remember(id.value());
    if (duplicates.losesNumber(facts, place.record())) {
      duplicate(id, DuplicateCode.DUPLICATE_ACTIVE_NUMBER);
      return;
    }
    collectFindings();
    amounts(Tally.Part.ACCEPTED);
    outcomes.accepted(this);
  }

  private void collectFindings() {
    for (int i = 0; i < columns.size(); i++) {
      ColumnReader column = columns.get(i);
      if (column.stuffed) {
        stuffed[i]++;
        find(FindingCode.DEFAULT_STUFFING.name(), column, "");
      }
      if (column.failure != null) {
        find(FindingCode.INVALID_VALUE.name(), column, "");
      }
      if (column.field >= 0 && fields.isCut(column.field)) {
        find(FindingCode.TEXT_CUT.name(), column, "");
      }
    }
    checks.run();
  }

  private void find(String code, @Nullable ColumnReader column, String field) {
    String value = column == null ? "" : Masking.mask(column.raw, column.column.isPersonal());
    findings.add(
        new Finding(
            place.line(),
            column == null ? place.byteOffset() : offset(column),
            shown(facts.customer()),
            column == null ? field : column.column.name(),
            code,
            value));
  }

  /** How often each column of the accepted records was default stuffing, by column. */
  Map<String, Long> stuffedByColumn() {
    Map<String, Long> result = new LinkedHashMap<>();
    for (int i = 0; i < stuffed.length; i++) {
      result.put(columns.get(i).column.name(), stuffed[i]);
    }
    return result;
  }

  @Override
  public FactReader facts() {
    return facts;
  }

  @Override
  public Optional<CustomerId> owner() {
    return Optional.ofNullable(ownerColumn).map(column -> column.text).map(RecordReader::id);
  }

  @Override
  public Optional<String> text(String column) {
    ColumnReader reader = byName.get(column);
    if (reader == null) {
      throw new IllegalArgumentException("the layout must hold column " + column + " but does not");
    }
    return Optional.ofNullable(reader.text);
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public RecordPlace place() {
    return place;
  }
}
