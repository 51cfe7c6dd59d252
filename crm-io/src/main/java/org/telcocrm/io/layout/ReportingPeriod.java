package org.telcocrm.io.layout;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may not lie behind the reported month (统计月): the month itself not behind the as-of date's,
 * and these dates not behind the month's last day.
 *
 * @param monthColumn the date column with the reported month, or null: the as-of date ends the
 *     period
 * @param dates date columns that must not lie behind the period
 */
public record ReportingPeriod(@Nullable String monthColumn, List<String> dates) {

  /** Copies the list. */
  public ReportingPeriod {
    dates = List.copyOf(dates);
    if (monthColumn == null && dates.isEmpty()) {
      throw new LayoutException("period must name a month or dates but names nothing");
    }
  }

  /**
   * The date column with the reported month.
   *
   * @return its name, or empty if the as-of date ends the period
   */
  public Optional<String> month() {
    return Optional.ofNullable(monthColumn);
  }
}
