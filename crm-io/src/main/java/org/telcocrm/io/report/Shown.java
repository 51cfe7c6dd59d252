package org.telcocrm.io.report;

import java.math.BigDecimal;
import org.telcocrm.rules.analysis.KpiUnit;

/** Key figures as people read them. */
final class Shown {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private Shown() {}

  /** With its unit; large amounts of money in ten thousands (万元) in Chinese. */
  static Both value(Words words, KpiUnit unit, BigDecimal value, String currency) {
    if (unit == KpiUnit.SHARE) {
      return Both.same(Html.percent(value, 2));
    }
    String plain = Html.grouped(value, unit.decimals());
    Both name = unit == KpiUnit.MONEY ? words.currency(currency) : words.of("unit", unit.name());
    // Chinese counts large amounts in ten thousands.
    boolean large = unit == KpiUnit.MONEY && value.abs().compareTo(TEN_THOUSAND) >= 0;
    String zh =
        large ? Html.grouped(value.movePointLeft(4), 2) + " 万" + name.zh() : with(plain, name.zh());
    return new Both(zh, with(plain, name.en()));
  }

  private static String with(String number, String unit) {
    return unit.startsWith("/") ? number + unit : number + " " + unit;
  }

  /** A change: for shares in percentage points, else in percent. */
  static Both change(Words words, KpiUnit unit, BigDecimal change) {
    String sign = change.signum() > 0 ? "+" : "";
    return unit == KpiUnit.SHARE
        ? words.of("points").replace("{n}", sign + Html.grouped(change.movePointRight(2), 2))
        : Both.same(sign + Html.percent(change, 1));
  }
}
