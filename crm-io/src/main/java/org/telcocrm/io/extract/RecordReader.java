package org.telcocrm.io.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.check.FindingCode;
import org.telcocrm.io.layout.InvalidValue;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.RecordFilter;
import org.telcocrm.io.layout.ReversalRule;
import org.telcocrm.io.layout.UniqueActive;

/**
 * Decides what becomes of a record, in the order of steps the README states; {@link PlainRecords}
 * does the same, faster, for records without surprises. Places are counted within the chunk. For
 * one thread.
 */
final class RecordReader {

  private final Layout layout;
  private final FieldText fieldText;
  private final Map<String, ColumnReader> byName = new LinkedHashMap<>();
  private final List<ColumnReader> columns;
  private final RowFacts facts;
  private final Map<Integer, Double> constants = new LinkedHashMap<>();
  private final @Nullable ColumnReader idColumn;
  private final @Nullable ColumnReader ownerColumn;
  private final @Nullable UniqueActive unique;
  private final PeriodRules period;
  private final CheckRunner checks;
  private final List<ColumnReader> money = new ArrayList<>();

  // The record being read.
  private RecordPlace place = new RecordPlace(0, 0, 0);
  private Fields fields = new Fields();
  private long bufferOffset;
  private List<Finding> findings = List.of();

  RecordReader(Layout layout, RecordShape shape, LocalDate asOf) {
    this.layout = layout;
    this.fieldText = new FieldText(layout.format().encoding());
    FactSchema schema = shape.schema(layout);
    this.facts = new RowFacts(schema, asOf);
    for (int i = 0; i < layout.columns().size(); i++) {
      LayoutColumn column = layout.columns().get(i);
      int field = shape.fieldOfColumn().get(i);
      int index = field < 0 ? -1 : column.fact().map(schema::indexOf).orElse(-1);
      byName.put(column.name(), new ColumnReader(column, field, index, layout.currency()));
    }
    this.columns = List.copyOf(byName.values());
    layout.constants().forEach((fact, value) -> constants.put(schema.indexOf(fact), value));
    this.idColumn = byName.get(layout.id());
    this.ownerColumn = layout.owner().map(byName::get).orElse(null);
    this.unique = layout.uniqueActive().orElse(null);
    this.period = new PeriodRules(layout, byName, asOf);
    this.checks = new CheckRunner(layout, byName, facts, this::find);
    columns.stream().filter(each -> each.isMoney() && each.index >= 0).forEach(money::add);
  }

  /** A record whose fields could not be found. */
  void broken(
      ExtractChunk chunk,
      RecordPlace at,
      Fields read,
      Fault fault,
      String field,
      long faultOffset) {
    place = at;
    fields = read;
    broken(
        chunk,
        new Reject(at.line(), faultOffset, idOfBroken(), field, fault.code(), "", fault.detail()));
  }

  private void broken(ExtractChunk chunk, Reject reject) {
    chunk.tally.uncounted++;
    chunk.others.add(Outcome.rejected(place, reject, null, new double[0]));
  }

  /** The id of a broken record, if its field was found and holds no phone number in its place. */
  private @Nullable CustomerId idOfBroken() {
    if (idColumn == null || idColumn.field < 0 || idColumn.field >= fields.count()) {
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

  /**
   * A record whose fields were found.
   *
   * @param number its number in the input, for layouts whose id it is
   */
  void read(ExtractChunk chunk, RecordPlace at, Fields read, long offsetOfBuffer, long number) {
    place = at;
    fields = read;
    bufferOffset = offsetOfBuffer;
    findings = new ArrayList<>();
    if (!decode(chunk)) {
      return;
    }
    String reason = filterReason();
    if (reason != null) {
      double[] amounts = amounts();
      countAmounts(chunk, amounts);
      chunk.amountsRead(amounts);
      chunk.others.add(Outcome.filtered(place, reason, amounts));
      return;
    }
    String idText = idColumn == null ? Long.toString(number) : idColumn.text;
    CustomerId id = idText == null ? null : id(idText);
    if (id == null) {
      RejectCode code = idText == null ? RejectCode.MISSING_ID : RejectCode.INVALID_ID;
      reject(chunk, null, code, idColumn);
    } else {
      facts.customer(id);
      values(chunk, id);
    }
  }

  private boolean decode(ExtractChunk chunk) {
    for (ColumnReader column : columns) {
      String text = column.field < 0 ? "" : fieldText.decode(fields, column.field);
      if (text == null || FieldText.hasControl(text)) {
        RejectCode code = text == null ? RejectCode.MALFORMED_ENCODING : RejectCode.CONTROL_CHAR;
        broken(
            chunk,
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

  /** Counts the record if one of its amounts is not among those that are summed. */
  private void countAmounts(ExtractChunk chunk, double[] summed) {
    for (int i = 0; i < summed.length; i++) {
      ColumnReader each = money.get(i);
      if (Double.isNaN(summed[i]) && (each.stuffed || each.text != null)) {
        chunk.tally.uncounted++;
        return;
      }
    }
  }

  private double[] amounts() {
    return money.stream().mapToDouble(each -> each.value).toArray();
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

  private void reject(
      ExtractChunk chunk, @Nullable CustomerId id, RejectCode code, @Nullable ColumnReader column) {
    String field = column == null ? "" : column.column.name();
    String value = column == null ? "" : Masking.mask(column.raw, column.column);
    long offset = column == null ? place.byteOffset() : offset(column);
    String detail = column == null ? "" : column.detail(code);
    Reject reject = new Reject(place.line(), offset, shown(id), field, code, value, detail);
    double[] amounts = amounts();
    countAmounts(chunk, amounts);
    chunk.amountsRead(amounts);
    chunk.others.add(Outcome.rejected(place, reject, id, amounts));
  }

  private void values(ExtractChunk chunk, CustomerId id) {
    // Again for every record: a check may have made one unknown.
    constants.forEach(facts::set);
    for (ColumnReader column : columns) {
      RejectCode failure = column.failure;
      if (failure != null && column.column.value().onInvalid() == InvalidValue.REJECT) {
        reject(chunk, id, failure, column);
        return;
      }
      if (column.column.value().mandatory() && column.isUnknown()) {
        reject(chunk, id, RejectCode.MISSING_VALUE, column);
        return;
      }
      if (column.index >= 0) {
        facts.set(column.index, column.validValue());
      }
    }
    RejectCode late = period.check();
    if (late != null) {
      reject(chunk, id, late, period.culprit);
      return;
    }
    for (ReversalRule rule : layout.reversals()) {
      ColumnReader amount = column(rule.amount());
      if (amount.validValue() < 0 && !rule.values().contains(column(rule.type()).filterText())) {
        reject(chunk, id, RejectCode.UNEXPECTED_NEGATIVE, amount);
        return;
      }
    }
    accept(chunk, id);
  }

  private void accept(ExtractChunk chunk, CustomerId id) {
    // Before the checks: what they make unknown still says who keeps a number.
    String number = unique == null ? null : activeNumber(unique);
    double since = unique == null ? Double.NaN : facts.numeric(unique.by());
    collectFindings();
    countAmounts(chunk, money.stream().mapToDouble(each -> facts.numericAt(each.index)).toArray());
    int row = chunk.block.append(facts);
    int start = (int) (place.byteOffset() - chunk.bytes.offset);
    chunk.accept(start, fields.end());
    CustomerId owner =
        ownerColumn == null || ownerColumn.text == null ? null : id(ownerColumn.text);
    chunk.careful.put(row, new ExtractChunk.CarefulRow(id, owner, number, since, findings));
  }

  private @Nullable String activeNumber(UniqueActive key) {
    ColumnReader column = byName.get(key.column());
    boolean active =
        facts.choice(StandardFacts.STATE).filter(key.activeStates()::contains).isPresent();
    return column == null || !active ? null : column.text;
  }

  private void collectFindings() {
    for (ColumnReader column : columns) {
      if (column.stuffed) {
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
    String value = column == null ? "" : Masking.mask(column.raw, column.column);
    findings.add(
        new Finding(
            place.line(),
            column == null ? place.byteOffset() : offset(column),
            shown(facts.customer()),
            column == null ? field : column.column.name(),
            code,
            value));
  }

  private ColumnReader column(String name) {
    ColumnReader column = byName.get(name);
    if (column == null) {
      throw new IllegalArgumentException("the layout must hold column " + name + " but does not");
    }
    return column;
  }

  /** The text of a column in a record whose fields were found. */
  Optional<String> text(Fields read, String name) {
    ColumnReader column = column(name);
    String text = column.field < 0 ? "" : fieldText.decode(read, column.field);
    if (text == null) {
      return Optional.empty();
    }
    column.read(text);
    return Optional.ofNullable(column.text);
  }
}
