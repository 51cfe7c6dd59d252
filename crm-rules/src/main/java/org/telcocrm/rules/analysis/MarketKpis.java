package org.telcocrm.rules.analysis;

import static org.telcocrm.rules.analysis.Kpi.Direction.DOWN_IS_GOOD;
import static org.telcocrm.rules.analysis.Kpi.Direction.NEUTRAL;
import static org.telcocrm.rules.analysis.Kpi.Direction.UP_IS_GOOD;
import static org.telcocrm.rules.analysis.KpiForms.kpi;
import static org.telcocrm.rules.analysis.KpiForms.ratio;

import java.util.List;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.analysis.Kpi.Part;
import org.telcocrm.rules.analysis.Kpi.Ratio;
import org.telcocrm.rules.analysis.Measure.Count;
import org.telcocrm.rules.analysis.Measure.PartOfBill;
import org.telcocrm.rules.analysis.Measure.Sum;
import org.telcocrm.rules.table.Condition;

/**
 * Where revenue comes from, whom the first brand reaches, and what queries to 0000 end with.
 * Source: defaults 13 and 14.1; row A6.
 */
final class MarketKpis {

  /** Of a bill above 120 yuan: the target market of 全球通 (defaults 13). */
  private static final Condition TARGET =
      Condition.moreThan(StandardFacts.BILL_M0, Money.yuan("120.00"));

  static final List<Kpi> ALL =
      List.of(
          // K304 存量/激活/增量分解: three lines that add up to the bills of M0 whose customers' bills
          // of M1 are known; the increment is upsell and new customers.
          revenue("K304", RevenuePart.STOCK),
          revenue("K310", RevenuePart.ACTIVATED),
          revenue("K311", RevenuePart.UPSELL, RevenuePart.NEW),
          // K404 全球通目标客户占有率: users of the brand ÷ users, both with a bill above 120 yuan.
          kpi(
              "K404",
              Theme.COMPETITION,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              Kpi.Base.MOBILE_ON_NET,
              ratio(
                  new Count(
                      Condition.allOf(TARGET, Condition.oneOf(StandardFacts.BRAND, Brand.GOTONE))),
                  new Count(TARGET))),
          // K804 0000退订率 in its two definitions: by queries that cancel, and by services cancelled
          // (row A6). Whoever shows one shows numerator and denominator.
          cancelled("K804", FigureFacts.Q0000_CANCELLING),
          cancelled("K806", FigureFacts.Q0000_CANCELLED));

  private MarketKpis() {}

  private static Kpi revenue(String code, RevenuePart... parts) {
    List<Part> all =
        List.of(parts).stream().map(part -> new Part(1, new PartOfBill(part))).toList();
    return kpi(
        code,
        Theme.REVENUE,
        KpiUnit.MONEY,
        NEUTRAL,
        Kpi.Base.EVERYONE,
        List.of(new Ratio(all, List.of())));
  }

  private static Kpi cancelled(String code, NumberFact what) {
    return kpi(
        code,
        Theme.NEW_SERVICES,
        KpiUnit.SHARE,
        DOWN_IS_GOOD,
        Kpi.Base.EVERYONE,
        ratio(new Sum(what), new Sum(StandardFacts.Q0000)));
  }
}
