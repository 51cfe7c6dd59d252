package org.telcocrm.rules.analysis;

import static org.telcocrm.rules.analysis.Measure.users;

import java.util.List;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.analysis.Kpi.Part;
import org.telcocrm.rules.analysis.Kpi.Ratio;
import org.telcocrm.rules.analysis.Measure.Amount;
import org.telcocrm.rules.analysis.Measure.Sum;

/** Forms that several key figures have. */
final class KpiForms {

  private static final List<MoneyFact> BILLS =
      List.of(
          StandardFacts.BILL_M0,
          StandardFacts.BILL_M1,
          StandardFacts.BILL_M2,
          StandardFacts.BILL_M3,
          StandardFacts.BILL_M4,
          StandardFacts.BILL_M5);

  private KpiForms() {}

  static Kpi kpi(
      String code,
      Theme theme,
      KpiUnit unit,
      Kpi.Direction direction,
      Kpi.Base base,
      List<Ratio> months) {
    Kpi.Builder builder = Kpi.builder(code, theme, unit, direction).of(base);
    months.forEach(each -> builder.month(each.numerator(), each.denominator()));
    return builder.build();
  }

  static List<Ratio> one(Measure measure) {
    return ratio(List.of(new Part(1, measure)));
  }

  static List<Ratio> ratio(List<Part> numerator) {
    return List.of(new Ratio(numerator, List.of()));
  }

  static List<Ratio> ratio(Measure numerator, Measure denominator) {
    return List.of(new Ratio(List.of(new Part(1, numerator)), List.of(new Part(1, denominator))));
  }

  /** Leavers ÷ half of users at the start and at the end. */
  static List<Ratio> churnRate(Measure reached, Measure joined, Measure gone) {
    return List.of(
        new Ratio(
            List.of(new Part(2, gone)),
            List.of(new Part(2, reached), new Part(-1, joined), new Part(1, gone))));
  }

  static List<Ratio> perBill(MoneyFact amount) {
    return ratio(new Amount(amount, false), new Amount(StandardFacts.BILL_M0, false));
  }

  static List<Ratio> bills(boolean perUser) {
    return BILLS.stream().map(bill -> month(new Amount(bill, false), perUser)).toList();
  }

  static List<Ratio> sums(List<NumberFact> facts, boolean perUser) {
    return facts.stream().map(fact -> month(new Sum(fact), perUser)).toList();
  }

  static Ratio month(Measure measure, boolean perUser) {
    return new Ratio(
        List.of(new Part(1, measure)), perUser ? List.of(new Part(1, users())) : List.of());
  }
}
