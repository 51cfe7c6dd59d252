package org.telcocrm.rules.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.policy.DocumentPolicy;

/** C26, defaults 16: card farming at outlets. */
class CardFarmingTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 2);
  private static final LocalDate ASOF = MONTH.atEndOfMonth();
  private static final DocumentPolicy<CardFarmingRules> POLICY = FraudPolicies.cardFarming();
  private static final OutletId ONE = OutletId.of("5101", "AG1");
  private static final OutletId OTHER = OutletId.of("5101", "AG2");

  /** An outlet that doubled in a city that did not grow. */
  private static final OutletGrowth FAST = new OutletGrowth(200, 100, 2000, 2000);

  private static OutletFigures figures(
      OutletGrowth growth, long low, long few, long none, long cell, long sharing, long devices) {
    long lines = growth.lines();
    return new OutletFigures(
        growth,
        new Portion(low, lines),
        new Portion(few, lines),
        new Portion(none, lines),
        new Portion(cell, lines),
        new Portion(sharing, lines),
        devices);
  }

  private static CardFarmingScore decide(OutletFigures figures, Map<FarmingFigure, Integer> ranks) {
    return CardFarming.decide(figures, ranks, ASOF, POLICY).outcome().orElseThrow();
  }

  /** Row A3: of 200 new users 45, 24, 12 on 3 devices, 10 and 16. */
  @Test
  void rowA3_is84AndAHalf_withoutWarning() {
    OutletFigures a3 = figures(FAST, 45, 24, 10, 16, 12, 3);
    CardFarmingScore score = decide(a3, Map.of());

    assertThat(a3.value(FarmingFigure.LOW_BILL)).contains(new BigDecimal("22.50"));
    assertThat(a3.value(FarmingFigure.PER_DEVICE)).contains(new BigDecimal("4.00"));
    assertThat(score.score()).isEqualByComparingTo("84.5");
    assertThat(score.parts().values())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("7.5"),
            new BigDecimal("36"),
            new BigDecimal("12"),
            new BigDecimal("8"),
            new BigDecimal("3"),
            new BigDecimal("10"),
            new BigDecimal("8"));
    assertThat(score.gateOpen()).isTrue();
    assertThat(score.level()).isZero();
  }

  /** 20 points of p4 per 10 %: 100 % are 200 points, one user less is below. */
  @Test
  void levels_beginAtTheirScore_exactly() {
    OutletGrowth growth = new OutletGrowth(30_000, 15_000, 60_000, 60_000);
    assertThat(decide(figures(growth, 0, 0, 30_000, 0, 0, 0), Map.of()).level()).isEqualTo(1);
    CardFarmingScore below = decide(figures(growth, 0, 0, 29_999, 0, 0, 0), Map.of());
    assertThat(below.level()).isZero();
    assertThat(below.score()).isEqualByComparingTo("199.99");
    // p5 adds 10 per 10 %: 100 more with all; p2 30 per 10 %.
    assertThat(decide(figures(growth, 0, 0, 30_000, 30_000, 0, 0), Map.of()).level()).isEqualTo(2);
    assertThat(decide(figures(growth, 0, 0, 30_000, 29_999, 0, 0), Map.of()).level()).isEqualTo(1);
    assertThat(decide(figures(growth, 0, 30_000, 15_000, 0, 0, 0), Map.of()).level()).isEqualTo(3);
    assertThat(decide(figures(growth, 0, 29_999, 15_000, 0, 0, 0), Map.of()).level()).isEqualTo(2);
  }

  /** Thirds that sum to exactly 200 although no decimal writes them: 100 % / 3 seven times. */
  @Test
  void scoreOfThirds_meetsItsLevelExactly() {
    OutletGrowth growth = new OutletGrowth(3, 1, 10, 10);
    // p2 1/3: 100; p4 1/3: 66.67; p5 1/3: 33.33; together 200.
    CardFarmingScore score = decide(figures(growth, 0, 1, 1, 1, 0, 0), Map.of());

    assertThat(score.score()).isEqualByComparingTo("200");
    assertThat(score.scoreLevel()).isEqualTo(1);
    assertThat(score.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(score.score());
  }

  /** More than 1.5 times the growth of the city; equal is not more. */
  @ParameterizedTest
  @CsvSource({
    "300, 200, 1000, 1000, false",
    "301, 200, 1000, 1000, true",
    "300, 200, 999, 1000, true",
    "300, 0, 1000, 1000, true",
    "300, 200, 1000, 200, false",
    "300, 0, 1000, 0, false"
  })
  void gate_opensAboveItsBound(long now, long before, long city, long cityBefore, boolean open) {
    OutletGrowth growth = new OutletGrowth(now, before, city, cityBefore);
    CardFarmingScore score = decide(figures(growth, now, now, now, now, 0, 0), Map.of());

    assertThat(score.gateOpen()).isEqualTo(open);
    assertThat(score.scoreLevel()).isEqualTo(3);
    assertThat(score.level()).isEqualTo(open ? 3 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 21, 21, 21, 1",
    "20, 20, 21, 21, 2",
    "1, 20, 20, 21, 3",
    "1, 1, 1, 1, 3",
    "21, 21, 21, 21, 0"
  })
  void ranks_areTheSecondWay(int low, int few, int device, int none, int level) {
    Map<FarmingFigure, Integer> ranks = new EnumMap<>(FarmingFigure.class);
    ranks.put(FarmingFigure.LOW_BILL, low);
    ranks.put(FarmingFigure.FEW_MINUTES, few);
    ranks.put(FarmingFigure.PER_DEVICE, device);
    ranks.put(FarmingFigure.NO_MINUTES, none);
    // Not ranked by the rules.
    ranks.put(FarmingFigure.ONE_CELL, 1);

    assertThat(decide(figures(FAST, 45, 24, 10, 16, 12, 3), ranks).level()).isEqualTo(level);
  }

  @Test
  void higherOfBothWays_counts() {
    OutletFigures all = figures(FAST, 0, 0, 200, 0, 0, 0);
    CardFarmingScore score = decide(all, Map.of(FarmingFigure.NO_MINUTES, 1));
    assertThat(score.scoreLevel()).isEqualTo(1);
    assertThat(score.rankLevel()).isEqualTo(1);
    CardFarmingScore two =
        decide(all, Map.of(FarmingFigure.NO_MINUTES, 1, FarmingFigure.FEW_MINUTES, 2));
    assertThat(two.level()).isEqualTo(2);
  }

  @Test
  void figureOfNobody_isAGap_notZero() {
    OutletFigures figures =
        new OutletFigures(
            FAST,
            new Portion(45, 200),
            new Portion(0, 0),
            new Portion(0, 0),
            new Portion(16, 200),
            new Portion(0, 0),
            0);
    Decision<CardFarmingScore> decision = CardFarming.decide(figures, Map.of(), ASOF, POLICY);

    assertThat(decision.outcome().orElseThrow().parts())
        .containsOnlyKeys(FarmingFigure.LOW_BILL, FarmingFigure.ONE_CELL);
    assertThat(decision.gaps())
        .extracting(Gap::subject)
        .containsExactly(
            "farming_few_minutes",
            "farming_no_minutes",
            "farming_per_device",
            "farming_shared",
            "farming_sharing");
    Portion none = new Portion(0, 0);
    OutletFigures nothing = new OutletFigures(FAST, none, none, none, none, none, 0);
    assertThat(CardFarming.decide(nothing, Map.of(), ASOF, POLICY).isDecided()).isFalse();
  }

  @Test
  void evidence_saysWhatCounted() {
    List<Evidence> evidence =
        CardFarming.decide(
                figures(FAST, 45, 0, 0, 0, 0, 0), Map.of(FarmingFigure.LOW_BILL, 7), ASOF, POLICY)
            .evidence();

    assertThat(evidence)
        .containsExactly(
            Evidence.of("FARMING_GATE_OPEN", "farming_growth", "2.00", "> 1.5"),
            Evidence.of("FARMING_LOW_BILL", "farming_low_bill", "22.50", "7.50"),
            Evidence.of("FARMING_RANK", "farming_low_bill", "7", "<= 20"));
  }

  private static IdentifierToken device(int number) {
    return new IdentifierToken(IdentifierKind.IMEI, String.format("%064x", number));
  }

  private static NewLine line(
      OutletId outlet, YearMonth opened, String bill, long seconds, int cells, int device) {
    return NewLine.of(outlet, opened)
        .with(new FirstMonth(Money.yuan(bill), seconds, cells, device(device)));
  }

  private static CardFarmingReport report(List<NewLine> lines) {
    return CardFarming.aggregate(POLICY, MONTH, MONTH.plusMonths(3)).over(lines);
  }

  /** Each bound of the counts, one unit to either side. */
  @Test
  void counts_haveTheirBounds() {
    List<NewLine> lines =
        List.of(
            line(ONE, MONTH, "9.99", 299, 1, 1),
            line(ONE, MONTH, "10.00", 300, 2, 1),
            line(ONE, MONTH, "-1.00", 0, 0, 1),
            line(ONE, MONTH, "50.00", 1, 1, 2),
            line(ONE, MONTH, "50.00", 600, 3, 2),
            NewLine.of(ONE, MONTH),
            line(ONE, MONTH.minusMonths(1), "1.00", 0, 1, 9),
            line(ONE, MONTH.minusMonths(2), "1.00", 0, 1, 9),
            line(ONE, MONTH.plusMonths(1), "1.00", 0, 1, 9));
    OutletFigures figures = report(lines).outlets().get(0).figures();

    assertThat(figures.growth()).isEqualTo(new OutletGrowth(6, 1, 6, 1));
    assertThat(figures.lowBill()).isEqualTo(new Portion(2, 5));
    assertThat(figures.fewMinutes()).isEqualTo(new Portion(3, 5));
    assertThat(figures.noMinutes()).isEqualTo(new Portion(1, 5));
    assertThat(figures.oneCell()).isEqualTo(new Portion(2, 5));
    assertThat(figures.sharing()).isEqualTo(new Portion(3, 5));
    assertThat(figures.sharedDevices()).isEqualTo(1);
  }

  /** The same device in two outlets is shared in neither. */
  @Test
  void sharing_isWithinOneOutlet() {
    List<NewLine> lines =
        List.of(
            line(ONE, MONTH, "20", 600, 2, 1),
            line(ONE, MONTH, "20", 600, 2, 1),
            line(OTHER, MONTH, "20", 600, 2, 1));

    assertThat(report(lines).outlets())
        .extracting(each -> each.figures().sharing().count())
        .containsExactly(0L, 0L);
  }

  @Test
  void losses_standBeside_onceTheirMonthIsSeen() {
    List<NewLine> lines =
        List.of(
            line(ONE, MONTH, "20", 600, 2, 1).leaving(MONTH),
            line(ONE, MONTH, "20", 600, 2, 2).leaving(MONTH.plusMonths(1)),
            line(ONE, MONTH, "20", 600, 2, 3).leaving(MONTH.plusMonths(2)),
            line(ONE, MONTH, "20", 600, 2, 4).leaving(MONTH.plusMonths(3)),
            line(ONE, MONTH, "20", 600, 2, 5).leaving(MONTH.plusMonths(4)));

    assertThat(report(lines).outlets().get(0).losses()).isEqualTo(new OutletLosses(2L, 4L));
    assertThat(losses(lines, 2)).isEqualTo(new OutletLosses(2L, null));
    assertThat(losses(lines, 0)).isEqualTo(new OutletLosses(null, null));
  }

  private static OutletLosses losses(List<NewLine> lines, int months) {
    return CardFarming.aggregate(POLICY, MONTH, MONTH.plusMonths(months))
        .over(lines)
        .outlets()
        .get(0)
        .losses();
  }

  /** A base of a city: one outlet of ten grows and calls nobody. */
  private static List<NewLine> city() {
    List<NewLine> lines = new ArrayList<>();
    for (int outlet = 0; outlet < 10; outlet++) {
      OutletId id = OutletId.of("5101", "AG" + outlet);
      int now = outlet == 3 ? 60 : 20 + outlet;
      for (int i = 0; i < 20; i++) {
        lines.add(line(id, MONTH.minusMonths(1), "30", 900, 4, i));
      }
      for (int i = 0; i < now; i++) {
        boolean farmed = outlet == 3 && i % 2 == 0;
        lines.add(
            line(
                id,
                MONTH,
                farmed ? "0" : "40",
                farmed ? 0 : 900 + i,
                farmed ? 1 : 5,
                farmed ? 1000 + i / 20 : 2000 + 100 * outlet + i));
      }
    }
    return lines;
  }

  @Test
  void report_warnsOfTheFarm() {
    CardFarmingReport report = report(city());

    assertThat(report.outlets()).hasSize(10);
    assertThat(report.warned())
        .extracting(OutletReport::outlet)
        .containsExactly(OutletId.of("5101", "AG3"));
    OutletReport farm = report.warned().get(0);
    // p1 50, p2 50, n 30 on 3 devices, m 10, p3 50, p4 50, p5 50.
    assertThat(farm.decision().outcome().orElseThrow().score()).isEqualByComparingTo("391.67");
    assertThat(farm.level()).isEqualTo(3);
  }

  @Test
  void sixteenParts_giveTheSameAsOnePass_inAnyOrder() {
    List<NewLine> lines = city();
    CardFarmingReport whole = report(lines);
    Collections.shuffle(lines, new Random(7));
    Aggregate<NewLine, OutletCounts, CardFarmingReport> aggregate =
        CardFarming.aggregate(POLICY, MONTH, MONTH.plusMonths(3));
    OutletCounts merged = aggregate.zero();
    for (int part = 0; part < 16; part++) {
      OutletCounts state = aggregate.zero();
      for (int i = part; i < lines.size(); i += 16) {
        state = aggregate.add(state, lines.get(i));
      }
      merged = aggregate.merge(merged, state);
    }

    assertThat(aggregate.finish(merged)).isEqualTo(whole);
  }

  @Test
  void outletsAllEqual_noneAndOne() {
    List<NewLine> lines = new ArrayList<>();
    for (int outlet = 0; outlet < 3; outlet++) {
      lines.add(line(OutletId.of("5101", "AG" + outlet), MONTH, "0", 0, 1, outlet));
      lines.add(line(OutletId.of("5101", "AG" + outlet), MONTH.minusMonths(1), "0", 0, 1, outlet));
    }
    CardFarmingReport equal = report(lines);
    assertThat(equal.warned()).isEmpty();
    // Equal figures share the first rank; above 0 are p1, p2 and p4.
    assertThat(equal.outlets())
        .allSatisfy(
            each ->
                assertThat(each.decision().outcome().orElseThrow().ranks())
                    .isEqualTo(
                        Map.of(
                            FarmingFigure.LOW_BILL, 1,
                            FarmingFigure.FEW_MINUTES, 1,
                            FarmingFigure.NO_MINUTES, 1)));
    assertThat(report(List.of()).outlets()).isEmpty();
    // Alone in its city an outlet grows exactly as fast as the city.
    assertThat(report(lines.subList(0, 2)).warned()).isEmpty();
    // Only the month before: there is nobody to look at.
    assertThat(report(lines.subList(1, 2)).outlets()).isEmpty();
  }

  @Test
  void values_refuseNonsense() {
    assertThatThrownBy(() -> new Portion(3, 2))
        .hasMessage("count must be between 0 and 2 but was 3");
    assertThatThrownBy(() -> new OutletGrowth(0, 0, 0, 0))
        .hasMessage("lines must be at least 1 and linesBefore not negative but were 0 and 0");
    assertThatThrownBy(() -> new OutletGrowth(2, 0, 1, 0))
        .hasMessage(
            "the city must have at least the lines of the outlet, 2 and 0, but had 1 and 0");
    assertThatThrownBy(() -> OutletId.of(" ", "1"))
        .hasMessage("city and code of an outlet must not be blank but were \" \" and \"1\"");
    assertThatThrownBy(() -> NewLine.of(ONE, MONTH).leaving(MONTH.minusMonths(1)))
        .hasMessage("left must not be before the opening in 2026-02 but was 2026-01");
    assertThatThrownBy(() -> new FirstMonth(null, -1L, null, null))
        .hasMessage("callSeconds and cells must not be negative but were -1 and null");
    assertThatThrownBy(() -> CardFarming.aggregate(POLICY, MONTH, MONTH.minusMonths(1)))
        .hasMessage("seenThrough must not be before 2026-02 but was 2026-01");
    assertThatThrownBy(() -> figures(FAST, 0, 0, 0, 0, 3, 0))
        .hasMessage(
            "sharedDevices must be between 1 and the sharing users 3, or 0 without them, but was"
                + " 0");
    assertThatThrownBy(
            () -> decide(figures(FAST, 0, 0, 0, 0, 0, 0), Map.of(FarmingFigure.LOW_BILL, 0)))
        .hasMessage("rank by LOW_BILL must be at least 1 but was 0");
    assertThatThrownBy(() -> new OutletLosses(3L, 2L))
        .hasMessage("losses must not be negative nor fall but were 3 and 2");
  }

  private static CardFarmingRules rules(
      List<Integer> levels, FarmingRanking ranking, @Nullable Money low) {
    CardFarmingRules rules = CardFarmingRules.ofDefaults();
    return new CardFarmingRules(
        low == null ? rules.lowBill() : low, 5, 3, rules.gate(), rules.weights(), levels, ranking);
  }

  @Test
  void rules_refuseNonsense() {
    FarmingRanking ranking = CardFarmingRules.ofDefaults().ranking();
    assertThatThrownBy(() -> rules(List.of(200, 200, 400), ranking, null))
        .hasMessage("levels must be above 0 and rise but were [200, 200, 400]");
    assertThatThrownBy(() -> rules(List.of(200, 300), ranking, null))
        .hasMessage("levels of the ranking must be at most 2 but one was 3");
    assertThatThrownBy(() -> rules(List.of(200, 300, 400), ranking, Money.fen(0)))
        .hasMessage(
            "lowBill must be above 0, fewMinutes at least 1 and sharedFrom at least 2 but were"
                + " CNY 0.00, 5 and 3");
    assertThatThrownBy(() -> new FarmingRanking(20, List.of(FarmingFigure.SHARED), List.of()))
        .hasMessage("levels must be as many as the ranked figures, 1, but were 0");
    assertThatThrownBy(
            () ->
                new FarmingRanking(
                    20, List.of(FarmingFigure.SHARED, FarmingFigure.ONE_CELL), List.of(2, 1)))
        .hasMessage("levels of the ranking must not fall but were [2, 1]");
    assertThatThrownBy(
            () ->
                new FarmingRanking(
                    20, List.of(FarmingFigure.SHARED, FarmingFigure.SHARED), List.of(1, 1)))
        .hasMessage(
            "ranked figures must stand once each and be at least one but were [SHARED, SHARED]");
    assertThatThrownBy(() -> new FarmingGate(0, 100))
        .hasMessage("overPercent and withoutPast must be at least 1 but were 0 and 100");
    assertThatThrownBy(() -> new FarmingWeight(0, 10))
        .hasMessage("points and per must be at least 1 but were 0 and 10");
  }
}
