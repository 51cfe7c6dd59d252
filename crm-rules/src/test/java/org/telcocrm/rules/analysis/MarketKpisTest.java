package org.telcocrm.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.analysis.Kpi.Part;
import org.telcocrm.rules.analysis.SnapshotCustomer.Presence;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/** C21, C64, C67: kept base, revenue by origin, target customers, queries to 0000. */
class MarketKpisTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          StandardFacts.OPEN_DATE,
          StandardFacts.BRAND,
          StandardFacts.BILL_M0,
          StandardFacts.BILL_M1,
          StandardFacts.Q0000,
          FigureFacts.KEPT_STATE,
          FigureFacts.BASE_QUARTER_BILL,
          FigureFacts.Q0000_CANCELLING,
          FigureFacts.Q0000_CANCELLED);

  private static Facts user(Consumer<Facts.Builder> some) {
    Facts.Builder facts =
        Facts.builder(SCHEMA, CustomerId.of("U"), AS_OF)
            .set(StandardFacts.OPEN_DATE, LocalDate.of(2024, 1, 1));
    some.accept(facts);
    return facts.build();
  }

  private static KpiFigure figure(String code, List<? extends FactReader> rows) {
    return ThemeFigures.of(StandardKpis.all(), SCHEMA).over(rows).stream()
        .filter(each -> each.kpi().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String value(String code, List<? extends FactReader> rows) {
    return figure(code, rows).value().map(BigDecimal::toPlainString).orElse("none");
  }

  /**
   * Row A6: 1,000 queries of which 300 cancel 720 services are 72.0 % by services and 30.0 % by
   * sessions; numerator and denominator stand beside the figure.
   */
  @Test
  void a6_bothDefinitionsWithNumeratorAndDenominator() {
    List<Facts> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      int at = i;
      rows.add(
          user(
              f ->
                  f.set(StandardFacts.Q0000, 2)
                      .set(FigureFacts.Q0000_CANCELLING, at < 300 ? 1 : 0)
                      .set(FigureFacts.Q0000_CANCELLED, at < 120 ? 3 : at < 300 ? 2 : 0)));
    }
    KpiFigure bySessions = figure("K804", rows);
    KpiFigure byServices = figure("K806", rows);

    assertThat(byServices.value()).contains(new BigDecimal("0.7200"));
    assertThat(byServices.months().get(0).numerator()).isEqualByComparingTo("720");
    assertThat(byServices.months().get(0).denominator()).isEqualByComparingTo("1000");
    assertThat(bySessions.value()).contains(new BigDecimal("0.3000"));
    assertThat(bySessions.months().get(0).numerator()).isEqualByComparingTo("300");
    assertThat(bySessions.months().get(0).denominator()).isEqualByComparingTo("1000");
  }

  private static Facts bills(long before, long after) {
    return user(
        f ->
            f.set(StandardFacts.BILL_M1, Money.fen(before))
                .set(StandardFacts.BILL_M0, Money.fen(after)));
  }

  /** The rows of RevenueChange's example as users: the same parts, and they add up to K301. */
  @Test
  void k304_isThatOfRevenueChange() {
    Facts joined =
        user(
            f ->
                f.set(StandardFacts.OPEN_DATE, LocalDate.of(2026, 3, 1))
                    .set(StandardFacts.BILL_M0, Money.fen(5_000)));
    List<Facts> rows =
        List.of(bills(10_000, 13_000), bills(10_000, 6_000), bills(0, 2_000), joined);
    RevenueChange change =
        RevenueChange.aggregate(SCHEMA.currency())
            .over(
                List.of(
                    CustomerRevenue.stayed(Money.fen(10_000), Money.fen(13_000)),
                    CustomerRevenue.stayed(Money.fen(10_000), Money.fen(6_000)),
                    CustomerRevenue.stayed(Money.fen(0), Money.fen(2_000)),
                    CustomerRevenue.joined(Money.fen(5_000))));

    assertThat(value("K304", rows)).isEqualTo("160.00");
    assertThat(value("K310", rows)).isEqualTo("20.00");
    assertThat(value("K311", rows)).isEqualTo("80.00");
    assertThat(value("K301", rows)).as("160 + 20 + 80").isEqualTo("260.00");
    assertThat(change.amount(RevenuePart.STOCK).toDecimal()).isEqualByComparingTo("160");
    assertThat(change.increment().toDecimal()).isEqualByComparingTo("80");
  }

  /** Who joined on the first of the month is new; whose earlier bill is unknown is left out. */
  @Test
  void k304_unknownIsNoChange() {
    Facts unknownBefore = user(f -> f.set(StandardFacts.BILL_M0, Money.fen(900)));
    Facts dayBefore =
        user(
            f ->
                f.set(StandardFacts.OPEN_DATE, LocalDate.of(2026, 2, 28))
                    .set(StandardFacts.BILL_M1, Money.fen(0))
                    .set(StandardFacts.BILL_M0, Money.fen(700)));

    assertThat(value("K304", List.of(unknownBefore))).isEqualTo("none");
    assertThat(figure("K304", List.of(unknownBefore)).months().get(0).leftOut()).isEqualTo(1);
    assertThat(value("K310", List.of(dayBefore))).isEqualTo("7.00");
    assertThat(value("K311", List.of(dayBefore))).isEqualTo("0.00");
  }

  private static Facts branded(Brand brand, long fen) {
    return user(f -> f.set(StandardFacts.BRAND, brand).set(StandardFacts.BILL_M0, Money.fen(fen)));
  }

  /** Defaults 13: of the bills above 120 yuan; 120.00 itself is not above. */
  @Test
  void k404_countsBillsAbove120Yuan() {
    List<Facts> rows =
        List.of(
            branded(Brand.GOTONE, 12_001),
            branded(Brand.EASYOWN, 12_001),
            branded(Brand.MZONE, 30_000),
            branded(Brand.GOTONE, 12_000),
            branded(Brand.EASYOWN, 12_000));

    assertThat(value("K404", rows)).as("1 ÷ 3").isEqualTo("0.3333");
    assertThat(value("K404", List.of(branded(Brand.GOTONE, 12_000)))).isEqualTo("none");
  }

  private static KpiFigure share(int own, int others) {
    List<Facts> rows = new ArrayList<>();
    for (int i = 0; i < own + others; i++) {
      rows.add(branded(i < own ? Brand.GOTONE : Brand.EASYOWN, 20_000));
    }
    return figure("K404", rows);
  }

  /** Defaults 13: more than 10 points in a month are an alarm; 10 are not, up or down. */
  @ParameterizedTest
  @CsvSource({
    "30, 100, 40, 100, 10.00, false",
    "300, 1000, 401, 1000, 10.10, true",
    "40, 100, 30, 100, -10.00, false",
    "401, 1000, 300, 1000, -10.10, true",
    "50, 100, 50, 100, 0.00, false",
    "1, 3, 433334, 1000000, 10.00, true",
  })
  void move_ofMoreThanTenPoints_isAnAlarm(
      int own, int all, int ownAfter, int allAfter, String points, boolean alarm) {
    KpiMove move =
        KpiAlarm.targetShare()
            .between(exact(own, all), exact(ownAfter, allAfter))
            .figure()
            .orElseThrow();

    assertThat(move.points()).isEqualTo(points);
    assertThat(move.alarm()).isEqualTo(alarm);
  }

  /** The figure of so many users, without their rows. */
  private static KpiFigure exact(long own, long all) {
    KpiFigure one = share(1, 1);
    return new KpiFigure(
        one.kpi(),
        List.of(
            new KpiFigure.Month(
                BigDecimal.valueOf(own), BigDecimal.valueOf(all), all, 0, KpiUnit.SHARE)),
        List.of());
  }

  @Test
  void moveFromNothing_isRefused_andOfAnotherFigureToo() {
    KpiAlarm alarm = KpiAlarm.targetShare();
    KpiFigure none = figure("K404", List.of());

    assertThat(alarm.between(none, share(1, 1)))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.TOO_FEW,
                "K404 must have a figure in both months but has none in the earlier"));
    assertThat(alarm.between(share(1, 1), none).refusal()).contains(EstimateRefusal.TOO_FEW);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alarm.between(figure("K804", List.of()), none))
        .withMessage("figure must be the share K404 but was K804");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KpiAlarm("K404", BigDecimal.ONE.negate()))
        .withMessage("points must not be negative but were -1");
  }

  /** Row A2, all printed months, from rows instead of customers: the same three rates. */
  @ParameterizedTest
  @CsvSource({
    "100, 96.40, 0.9820",
    "99.80, 98.60, 0.9920",
    "99.10, 97.80, 0.9845",
    "98.50, 95.39, 0.9695",
    "98.18, 99.77, 0.9898"
  })
  void a2_keptBaseOfRows(String scale, String value, String composite) {
    int kept = new BigDecimal(scale).movePointRight(2).intValueExact();
    long bill = new BigDecimal(value).movePointRight(2).longValueExact();
    YearMonth january = YearMonth.of(2026, 1);
    RetainedBase base = RetainedBase.of(january, january, KeptRule.ofDefaults());
    List<Facts> rows = new ArrayList<>();
    List<SnapshotCustomer> snapshot = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      SnapshotCustomer customer =
          SnapshotCustomer.of(
              CustomerId.of("C" + i),
              i < kept ? Presence.IN_NET : Presence.LEFT,
              Money.fen(30_000),
              Map.of(january, Money.fen(bill)));
      snapshot.add(customer);
      rows.add(
          user(
              f ->
                  f.set(FigureFacts.KEPT_STATE, base.state(customer).name())
                      .set(FigureFacts.BASE_QUARTER_BILL, customer.baseQuarter())
                      .set(StandardFacts.BILL_M0, Money.fen(bill))));
    }
    // Customers outside the snapshot add nothing and are not left out.
    rows.add(user(f -> f.set(StandardFacts.BILL_M0, Money.fen(99_900))));

    assertThat(value("K106", rows))
        .isEqualTo(new BigDecimal(scale).movePointLeft(2).setScale(4).toPlainString());
    assertThat(value("K107", rows))
        .isEqualTo(new BigDecimal(value).movePointLeft(2).setScale(4).toPlainString());
    assertThat(value("K108", rows)).isEqualTo(composite);
    assertThat(base.over(snapshot).figure().orElseThrow().composite(2).orElseThrow())
        .isEqualByComparingTo(new BigDecimal(composite).movePointRight(2));
    assertThat(figure("K106", rows).months().get(0).leftOut()).isZero();
  }

  @Test
  void missingOfASnapshot_areNotKept() {
    Facts missing = user(f -> f.set(FigureFacts.KEPT_STATE, KeptState.MISSING.name()));
    Facts kept =
        user(
            f ->
                f.set(FigureFacts.KEPT_STATE, KeptState.KEPT.name())
                    .set(FigureFacts.BASE_QUARTER_BILL, Money.fen(30_000))
                    .set(StandardFacts.BILL_M0, Money.fen(10_000)));

    assertThat(value("K106", List.of(missing, kept))).isEqualTo("0.5000");
    assertThat(value("K107", List.of(missing, kept))).isEqualTo("1.0000");
    assertThat(value("K108", List.of(missing, kept))).isEqualTo("0.7500");
    assertThat(value("K106", List.of(user(f -> {})))).as("no snapshot").isEqualTo("none");
    assertThat(value("K108", List.of(missing))).as("no value").isEqualTo("none");
  }

  @Test
  void meanOfAbsentFacts_namesThemAll() {
    KpiFigure figure =
        ThemeFigures.of(StandardKpis.all(), FactSchema.ofYuan(StandardFacts.BILL_M0))
            .over(List.of())
            .stream()
            .filter(each -> each.kpi().code().equals("K108"))
            .findFirst()
            .orElseThrow();
    assertThat(figure.absent()).containsExactly("base_quarter_bill", "kept_state");
    assertThat(figure.months()).isEmpty();
  }

  @Test
  void wrongDefinitions_areRefused() {
    Kpi share = StandardKpis.all().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Kpi.builder("X1", Theme.CUSTOMERS, KpiUnit.SHARE, Kpi.Direction.NEUTRAL)
                    .meanOf(share, share))
        .withMessage("X1 must be the mean of two or more figures in SHARE but was of [K101, K101]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Kpi.builder("X1", Theme.CUSTOMERS, KpiUnit.USERS, Kpi.Direction.NEUTRAL)
                    .meanOf(share, share)
                    .month(List.of(new Part(1, Measure.users())), List.of())
                    .build())
        .withMessage("X1 must have no month of its own but is the mean of [K101, K101]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Measure.PartOfBill(RevenuePart.LOST))
        .withMessage("part must be STOCK, ACTIVATED, UPSELL or NEW but was LOST");
  }
}
