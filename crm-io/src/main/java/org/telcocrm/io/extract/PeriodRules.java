package org.telcocrm.io.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.DateOrder;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.ReportingPeriod;

/** Dates of a record against the reported month and against each other. */
final class PeriodRules {

  private final LocalDate asOf;
  private final @Nullable ColumnReader month;
  private final List<ColumnReader> dates = new ArrayList<>();
  private final List<ColumnReader> starts = new ArrayList<>();
  private final List<ColumnReader> ends = new ArrayList<>();
  private final boolean active;

  /** The column that broke a rule. */
  @Nullable ColumnReader culprit;

  PeriodRules(Layout layout, Map<String, ColumnReader> columns, LocalDate asOf) {
    this.asOf = asOf;
    ReportingPeriod period = layout.period().orElse(null);
    this.active = period != null;
    this.month = period == null ? null : period.month().map(columns::get).orElse(null);
    if (period != null) {
      period.dates().forEach(name -> dates.add(column(columns, name)));
    }
    for (DateOrder order : layout.ordered()) {
      starts.add(column(columns, order.start()));
      ends.add(column(columns, order.end()));
    }
  }

  private static ColumnReader column(Map<String, ColumnReader> columns, String name) {
    ColumnReader column = columns.get(name);
    if (column == null) {
      throw new IllegalStateException("column " + name + " must be in the layout but is not");
    }
    return column;
  }

  /** What the record breaks, or null; {@link #culprit} is set then. */
  @Nullable RejectCode check() {
    if (active) {
      double last = asOf.toEpochDay();
      if (month != null && !Double.isNaN(month.validValue())) {
        YearMonth reported = YearMonth.from(LocalDate.ofEpochDay((long) month.validValue()));
        if (reported.isAfter(YearMonth.from(asOf))) {
          culprit = month;
          return RejectCode.AFTER_PERIOD;
        }
        last = reported.atEndOfMonth().toEpochDay();
      }
      for (ColumnReader date : dates) {
        if (date.validValue() > last) {
          culprit = date;
          return RejectCode.AFTER_PERIOD;
        }
      }
    }
    for (int i = 0; i < starts.size(); i++) {
      if (ends.get(i).validValue() < starts.get(i).validValue()) {
        culprit = ends.get(i);
        return RejectCode.END_BEFORE_START;
      }
    }
    return null;
  }
}
