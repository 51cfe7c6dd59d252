package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * The outlets of a base with their new users of one month (养卡预警报表). Immutable and thread-safe.
 *
 * @param month whose new users were looked at
 * @param outlets each that opened somebody in it, by city and code
 */
public record CardFarmingReport(YearMonth month, List<OutletReport> outlets)
    implements Serializable {

  /** Copies the list. */
  public CardFarmingReport {
    Objects.requireNonNull(month, "month");
    outlets = List.copyOf(outlets);
  }

  /**
   * The outlets with a warning, for the audit of channels (养卡核查, action A14).
   *
   * @return by city and code; their count is figure K905 养卡预警数
   */
  public List<OutletReport> warned() {
    return outlets.stream().filter(each -> each.level() > 0).toList();
  }
}
