package org.telcocrm.rules.analysis;

import java.util.List;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.analysis.Kpi.Part;
import org.telcocrm.rules.analysis.Kpi.Ratio;
import org.telcocrm.rules.analysis.Measure.AmountWhere;
import org.telcocrm.rules.analysis.Measure.Count;
import org.telcocrm.rules.table.Condition;

/**
 * The key figures of a snapshot (拍照保有率), from rows that say what became of its customers. Whoever
 * is outside the snapshot adds nothing. Source: defaults 5.2 and 14.1.
 */
final class SnapshotKpis {

  private static final int QUARTER_MONTHS = 3;

  private static final Condition OF_SNAPSHOT = Condition.isKnown(FigureFacts.KEPT_STATE);

  private static final Condition KEPT =
      Condition.allOf(OF_SNAPSHOT, Condition.oneOf(FigureFacts.KEPT_STATE, KeptState.KEPT.name()));

  /** K106 拍照规模保有率: kept of all customers of the snapshot; the missing are not kept. */
  private static final Kpi SCALE =
      kpi("K106", KpiForms.ratio(new Count(KEPT), new Count(OF_SNAPSHOT)));

  /** K107 拍照价值保有率: bills of M0 ÷ the mean month of the base quarter, both of the kept. */
  private static final Kpi VALUE =
      kpi(
          "K107",
          List.of(
              new Ratio(
                  List.of(new Part(QUARTER_MONTHS, new AmountWhere(StandardFacts.BILL_M0, KEPT))),
                  List.of(new Part(1, new AmountWhere(FigureFacts.BASE_QUARTER_BILL, KEPT))))));

  static final List<Kpi> ALL =
      List.of(
          SCALE,
          VALUE,
          // K108 拍照综合保有率: the mean of both, unrounded.
          Kpi.builder("K108", Theme.CUSTOMERS, KpiUnit.SHARE, Kpi.Direction.UP_IS_GOOD)
              .meanOf(SCALE, VALUE)
              .build());

  private SnapshotKpis() {}

  private static Kpi kpi(String code, List<Ratio> months) {
    return KpiForms.kpi(
        code, Theme.CUSTOMERS, KpiUnit.SHARE, Kpi.Direction.UP_IS_GOOD, Kpi.Base.EVERYONE, months);
  }
}
