package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.fraud.CardFarming;
import org.telcocrm.rules.fraud.CardFarmingReport;
import org.telcocrm.rules.fraud.CardFarmingScore;
import org.telcocrm.rules.fraud.FarmingFigure;
import org.telcocrm.rules.fraud.FirstMonth;
import org.telcocrm.rules.fraud.FraudPolicies;
import org.telcocrm.rules.fraud.IdentifierToken;
import org.telcocrm.rules.fraud.NewLine;
import org.telcocrm.rules.fraud.OutletCounts;
import org.telcocrm.rules.fraud.OutletFigures;
import org.telcocrm.rules.fraud.OutletGrowth;
import org.telcocrm.rules.fraud.OutletId;
import org.telcocrm.rules.fraud.Portion;
import org.telcocrm.rules.guard.GuardFinding;
import org.telcocrm.rules.guard.GuardPolicies;
import org.telcocrm.rules.guard.GuardResult;
import org.telcocrm.rules.guard.ProductReport;
import org.telcocrm.rules.guard.ProductSubscriber;
import org.telcocrm.rules.guard.SubscribedService;
import org.telcocrm.rules.guard.SubscriptionGuard;
import org.telcocrm.rules.risk.RiskContribution;
import org.telcocrm.rules.risk.RiskPart;
import org.telcocrm.rules.risk.RiskPolicies;
import org.telcocrm.rules.risk.RiskProfile;

/** Laws of card farming, the subscription guard and risk. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurRiskLaws {

  private static final LocalDate ASOF = LocalDate.of(2026, 3, 31);
  private static final YearMonth MONTH = YearMonth.of(2026, 2);

  @Group
  class Farming implements AggregateLaws<NewLine, OutletCounts, CardFarmingReport> {
    @Override
    public Aggregate<NewLine, OutletCounts, CardFarmingReport> aggregate() {
      return CardFarming.aggregate(FraudPolicies.cardFarming(), MONTH, MONTH.plusMonths(3));
    }

    @Override
    public Arbitrary<NewLine> aggregateInputs() {
      Arbitrary<OutletId> outlets =
          Combinators.combine(Arbitraries.of("5101", "5102"), Arbitraries.of("A", "B", "C"))
              .as(OutletId::of);
      Arbitrary<FirstMonth> use =
          Combinators.combine(
                  Arbitraries.longs().between(900, 1100).map(Money::fen).injectNull(.2),
                  Arbitraries.of(0L, 1L, 299L, 300L).injectNull(.2),
                  Arbitraries.of(0, 1, 2).injectNull(.2),
                  Arbitraries.integers()
                      .between(0, 2)
                      .map(
                          n ->
                              new IdentifierToken(
                                  IdentifierKind.IMEI, Integer.toString(n).repeat(64)))
                      .injectNull(.2))
              .as(FirstMonth::new);
      return Combinators.combine(
              outlets,
              Arbitraries.integers().between(-2, 1).map(MONTH::plusMonths),
              use,
              Arbitraries.integers().between(0, 5).injectNull(.5))
          .as((outlet, month, first, stay) -> line(outlet, month, first, stay));
    }

    private NewLine line(OutletId outlet, YearMonth opened, FirstMonth use, Integer stay) {
      NewLine line = NewLine.of(outlet, opened).with(use);
      return stay == null ? line : line.leaving(opened.plusMonths(stay));
    }
  }

  @Group
  class Products implements AggregateLaws<ProductSubscriber, ProductReport.Counts, ProductReport> {
    @Override
    public Aggregate<ProductSubscriber, ProductReport.Counts, ProductReport> aggregate() {
      return ProductReport.aggregate(ASOF, GuardPolicies.guard());
    }

    @Override
    public Arbitrary<ProductSubscriber> aggregateInputs() {
      return Combinators.combine(
              Arbitraries.of("A", "B"),
              Arbitraries.of(true, false).injectNull(.2),
              Arbitraries.of(true, false).injectNull(.2),
              Arbitraries.integers().between(0, 3).injectNull(.2),
              Arbitraries.integers()
                  .between(0, 3)
                  .map(n -> new ProductSubscriber.Refunds(n, Money.fen(n * 7L)))
                  .injectNull(.2))
          .as(ProductSubscriber::new);
    }
  }

  private static CardFarmingScore score(long lines, long low, long few, long cell) {
    OutletFigures figures =
        new OutletFigures(
            new OutletGrowth(lines, 1, lines, lines),
            new Portion(low, lines),
            new Portion(few, lines),
            new Portion(0, lines),
            new Portion(cell, lines),
            new Portion(0, 0),
            0);
    return CardFarming.decide(figures, Map.of(), ASOF, FraudPolicies.cardFarming())
        .outcome()
        .orElseThrow();
  }

  /** Every part is within one hundredth of its own value, and their sum is the score. */
  @Property(tries = 300)
  void partsOfTheFarmingScore_addUpExactly(
      @ForAll @LongRange(min = 1, max = 1000) long lines,
      @ForAll @LongRange(max = 1000) long low,
      @ForAll @LongRange(max = 1000) long few) {
    CardFarmingScore score =
        score(lines, Math.min(low, lines), Math.min(few, lines), Math.min(low, lines));

    assertThat(score.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(score.score());
    double exact = 100.0 * Math.min(few, lines) / lines * 30 / 10;
    assertThat(
            score
                .parts()
                .getOrDefault(FarmingFigure.FEW_MINUTES, BigDecimal.TEN.negate())
                .doubleValue())
        .isBetween(exact - .0101, exact + .0101);
  }

  @Property(tries = 200)
  void moreUsersWithFewMinutes_neverLowerTheWarning(
      @ForAll @LongRange(min = 1, max = 300) long lines,
      @ForAll @LongRange(max = 300) long one,
      @ForAll @LongRange(max = 300) long other) {
    long fewer = Math.min(Math.min(one, other), lines);
    long more = Math.min(Math.max(one, other), lines);
    CardFarmingScore low = score(lines, 0, fewer, 0);
    CardFarmingScore high = score(lines, 0, more, 0);

    assertThat(low.score()).isLessThanOrEqualTo(high.score());
    assertThat(low.scoreLevel()).isLessThanOrEqualTo(high.scoreLevel());
  }

  @Example
  void farming_example() {
    assertThat(score(3, 0, 2, 0).scoreLevel()).isEqualTo(1);
    assertThat(score(300, 0, 199, 0).scoreLevel()).isZero();
  }

  /** Services of a customer. */
  @Provide
  Arbitrary<List<SubscribedService>> services() {
    return Combinators.combine(
            Arbitraries.of("A", "B", "C"),
            Arbitraries.of("MUSIC", "NEWS"),
            Arbitraries.integers().between(0, 200),
            Arbitraries.longs().between(0, 1500),
            Arbitraries.integers().between(0, 9))
        .as(
            (product, kind, age, fen, known) -> {
              SubscribedService service =
                  SubscribedService.of(product, kind, ASOF.minusDays(age), Money.fen(fen));
              service = known % 2 == 0 ? service.neverUsed() : service;
              service = known % 3 == 0 ? service.confirmedOn(List.of()) : service;
              return known % 5 == 0 ? service.onTrialUntil(ASOF.minusDays(age / 2)) : service;
            })
        .list()
        .ofMaxSize(6);
  }

  private static Decision<GuardResult> check(List<SubscribedService> services) {
    return SubscriptionGuard.check(services, Money.yuan("40"), ASOF, GuardPolicies.guard());
  }

  @Property(tries = 200)
  void guard_doesNotAskForTheOrder_andNoChargeIsAtStakeTwice(
      @ForAll("services") List<SubscribedService> services, @ForAll long seed) {
    Decision<GuardResult> decision = check(services);
    List<SubscribedService> shuffled = new ArrayList<>(services);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(check(shuffled)).isEqualTo(decision);
    GuardResult result = decision.outcome().orElseThrow();
    assertThat(result.atStake()).isLessThanOrEqualTo(result.charge());
    assertThat(result.charge())
        .isEqualTo(
            services.stream().map(each -> each.chargeOn(ASOF)).reduce(Money.fen(0), Money::plus));
    assertThat(result.atStake().minorUnits() == 0)
        .isEqualTo(
            result.findings().stream()
                .filter(each -> each.product().isPresent())
                .map(GuardFinding::charge)
                .allMatch(charge -> charge.minorUnits() == 0));
  }

  /** Decisions whose reasons stand on a few facts, so that parts meet. */
  @Provide
  Arbitrary<Decision<String>> decisions() {
    Arbitrary<Evidence> reasons =
        Combinators.combine(
                Arbitraries.of("arrears", "stops_12m", "complaints_3m", "sms"),
                Arbitraries.integers().between(-50, 50))
            .as((subject, points) -> new Evidence("SEEN", subject, "1", "", points));
    return reasons
        .list()
        .ofMaxSize(4)
        .map(all -> Decision.of("DONE", RiskPolicies.risk().ref(), ASOF, all, List.of()));
  }

  private static Decision<RiskProfile> risk(Map<RiskPart, Decision<String>> decisions) {
    return RiskProfile.of(decisions, ASOF, RiskPolicies.risk());
  }

  @Property(tries = 300)
  void contributions_addUpExactly_andEachMatterStandsOnce(
      @ForAll("decisions") Decision<String> churn,
      @ForAll("decisions") Decision<String> credit,
      @ForAll("decisions") Decision<String> fraud) {
    Map<RiskPart, Decision<String>> parts = new EnumMap<>(RiskPart.class);
    parts.put(RiskPart.CHURN, churn);
    parts.put(RiskPart.CREDIT, credit);
    parts.put(RiskPart.FRAUD, fraud);
    Decision<RiskProfile> decision = risk(parts);
    RiskProfile profile = decision.outcome().orElseThrow();

    assertThat(profile.contributions().stream().mapToInt(RiskContribution::points).sum())
        .isEqualTo(profile.points())
        .isEqualTo(decision.points());
    assertThat(profile.contributions())
        .extracting(RiskContribution::matter)
        .doesNotHaveDuplicates();
    int byPart = 0;
    for (RiskPart part : RiskPart.values()) {
      byPart += profile.points(part);
    }
    assertThat(byPart).isEqualTo(profile.points());
  }

  /** What two decisions say alike is said once. */
  @Property(tries = 200)
  void sameDecisionTwice_changesNothing(
      @ForAll("decisions") Decision<String> one, @ForAll RiskPart also) {
    Map<RiskPart, Decision<String>> once = Map.of(RiskPart.CHURN, one);
    Map<RiskPart, Decision<String>> twice = new EnumMap<>(once);
    twice.put(also, one);

    assertThat(risk(twice).outcome().orElseThrow().points())
        .isEqualTo(risk(once).outcome().orElseThrow().points());
  }

  @Example
  void risk_example() {
    Decision<String> arrears =
        Decision.of(
            "DONE",
            RiskPolicies.risk().ref(),
            ASOF,
            List.of(new Evidence("SEEN", "arrears", "1", "", 30)),
            List.of());
    assertThat(
            risk(Map.of(RiskPart.CHURN, arrears, RiskPart.CREDIT, arrears))
                .outcome()
                .orElseThrow()
                .points())
        .isEqualTo(30);
  }

  @Example
  void policiesAndDecisions_travel() {
    SubscribedService service =
        SubscribedService.of("A", "MUSIC", ASOF, Money.yuan("5")).confirmedOn(List.of());
    for (Object each :
        List.of(
            FraudPolicies.cardFarming(),
            GuardPolicies.guard(),
            RiskPolicies.risk(),
            service,
            check(List.of(service)),
            risk(Map.of()),
            CardFarming.aggregate(FraudPolicies.cardFarming(), MONTH, MONTH)
                .over(List.of(NewLine.of(OutletId.of("5101", "A"), MONTH))))) {
      assertThat(Shipping.ship(each)).isEqualTo(each);
    }
  }
}
