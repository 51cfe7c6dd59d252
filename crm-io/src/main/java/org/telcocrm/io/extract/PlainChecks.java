package org.telcocrm.io.extract;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.io.check.CheckedRecord;
import org.telcocrm.io.layout.CheckUse;
import org.telcocrm.io.layout.DateOrder;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.ReportingPeriod;

/**
 * Asks whether a plain record breaks a rule about its dates, or a check finds something in it: then
 * it is not plain after all. For one thread.
 */
final class PlainChecks implements CheckedRecord {

  private final Charset charset;
  private final Map<String, Integer> fieldOfColumn = new HashMap<>();
  private final List<CheckUse> checks;
  private final boolean hasPeriod;
  private final int monthField;
  private final int[] dateFields;
  private final int[] startFields;
  private final int[] endFields;
  private final LocalDate asOf;
  private int knownMonth = FactBlock.MISSING;
  private int lastOfMonth;

  // The record being checked.
  private FactBlock.@Nullable Cursor facts;
  private @Nullable FactBlock block;
  private byte[] bytes = {};
  private FieldPlaces places = new FieldPlaces(0);
  private @Nullable CheckUse current;
  private boolean found;

  PlainChecks(Layout layout, RecordShape shape, LocalDate asOf) {
    this.charset = layout.format().encoding().charset();
    this.checks = layout.checks();
    this.asOf = asOf;
    for (int i = 0; i < layout.columns().size(); i++) {
      fieldOfColumn.put(layout.columns().get(i).name(), shape.fieldOfColumn().get(i));
    }
    Optional<ReportingPeriod> period = layout.period();
    this.hasPeriod = period.isPresent();
    this.monthField = period.flatMap(ReportingPeriod::month).map(this::field).orElse(-1);
    this.dateFields = fields(period.map(ReportingPeriod::dates).orElse(List.of()));
    this.startFields = fields(layout.ordered().stream().map(DateOrder::start).toList());
    this.endFields = fields(layout.ordered().stream().map(DateOrder::end).toList());
  }

  private int[] fields(List<String> names) {
    return names.stream().mapToInt(this::field).toArray();
  }

  private int field(String column) {
    return fieldOfColumn.getOrDefault(column, -1);
  }

  /** Whether every record passes. */
  boolean isEmpty() {
    return !hasPeriod && startFields.length == 0 && checks.isEmpty();
  }

  /** Whether neither rules nor checks have anything to say of a row. */
  boolean pass(ExtractChunk chunk, int row, FieldPlaces read) {
    int[] days = read.days;
    if ((hasPeriod && !isInPeriod(days)) || !isOrdered(days)) {
      return false;
    }
    if (checks.isEmpty()) {
      return true;
    }
    if (block != chunk.block || facts == null) {
      block = chunk.block;
      facts = chunk.block.cursor(chunk.schema);
    }
    facts.at(row);
    bytes = chunk.bytes.bytes;
    places = read;
    found = false;
    for (int i = 0; i < checks.size() && !found; i++) {
      current = checks.get(i);
      current.check().check(this);
    }
    return !found;
  }

  private boolean isInPeriod(int[] days) {
    int last = (int) asOf.toEpochDay();
    int month = day(days, monthField);
    if (month != FactBlock.MISSING) {
      if (month != knownMonth) {
        YearMonth reported = YearMonth.from(LocalDate.ofEpochDay(month));
        if (reported.isAfter(YearMonth.from(asOf))) {
          return false;
        }
        knownMonth = month;
        lastOfMonth = (int) reported.atEndOfMonth().toEpochDay();
      }
      last = lastOfMonth;
    }
    for (int field : dateFields) {
      if (day(days, field) > last) {
        return false;
      }
    }
    return true;
  }

  private boolean isOrdered(int[] days) {
    for (int i = 0; i < startFields.length; i++) {
      int start = day(days, startFields[i]);
      int end = day(days, endFields[i]);
      if (end < start && end != FactBlock.MISSING) {
        return false;
      }
    }
    return true;
  }

  private static int day(int[] days, int field) {
    return field < 0 ? FactBlock.MISSING : days[field];
  }

  private CheckUse use() {
    if (current == null) {
      throw new IllegalStateException("a checked record must be used during its check only");
    }
    return current;
  }

  @Override
  public FactReader facts() {
    if (facts == null) {
      throw new IllegalStateException("a checked record must be used during its check only");
    }
    return facts;
  }

  @Override
  public Optional<String> text(String role) {
    Integer field = fieldOfColumn.get(use().column(role));
    if (field == null || !use().check().roles().contains(role)) {
      throw new IllegalArgumentException(
          "check " + use().check().name() + " must declare the role " + role + " but does not");
    }
    return field < 0 || places.length(field) <= 0
        ? Optional.empty()
        : Optional.of(new String(bytes, places.from[field], places.length(field), charset));
  }

  @Override
  public List<String> parameter(String name) {
    return use().parameters().getOrDefault(name, List.of());
  }

  @Override
  public void find(String code, Fact about) {
    found = true;
  }

  @Override
  public void find(String code, String role) {
    found = true;
  }

  @Override
  public void forget(Fact fact) {
    found = true;
  }
}
