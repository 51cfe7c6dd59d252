package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.brand.BrandFit;
import org.telcocrm.rules.brand.BrandOverlap;
import org.telcocrm.rules.brand.BrandPolicies;
import org.telcocrm.rules.brand.BrandRules;
import org.telcocrm.rules.brand.BrandSwitch;
import org.telcocrm.rules.brand.InternalCompetition;
import org.telcocrm.rules.segment.CallMix;
import org.telcocrm.rules.segment.OrganisationTraits;
import org.telcocrm.rules.segment.OrientationResult;
import org.telcocrm.rules.segment.OrientationRules;
import org.telcocrm.rules.segment.SegmentPolicies;
import org.telcocrm.rules.segment.SizeClass;

/** Laws of service types and brands. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurSegmentLaws {

  private static final LocalDate ASOF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          StandardFacts.BRAND,
          StandardFacts.BILL_AVERAGE,
          StandardFacts.INTL_ROAM_DAYS,
          StandardFacts.STAR,
          StandardFacts.PREPAY);

  @Group
  class Overlaps implements AggregateLaws<BrandFit, BrandOverlap.Counts, BrandOverlap> {
    @Override
    public Aggregate<BrandFit, BrandOverlap.Counts, BrandOverlap> aggregate() {
      return BrandOverlap.aggregate();
    }

    @Override
    public Arbitrary<BrandFit> aggregateInputs() {
      return FactArbitraries.facts(SCHEMA)
          .map(facts -> BrandRules.fit(facts, BrandPolicies.brand()))
          .filter(Decision::isDecided)
          .map(decision -> decision.outcome().orElseThrow());
    }
  }

  @Group
  class Competition
      implements AggregateLaws<BrandSwitch, InternalCompetition.Sums, InternalCompetition> {
    @Override
    public Aggregate<BrandSwitch, InternalCompetition.Sums, InternalCompetition> aggregate() {
      return InternalCompetition.aggregate(Currency.getInstance("CNY"));
    }

    @Override
    public Arbitrary<BrandSwitch> aggregateInputs() {
      Arbitrary<Long> fen = Arbitraries.longs().between(-10_000, 100_000);
      Arbitrary<Brand> brands = Arbitraries.of(Brand.class);
      return Combinators.combine(brands, brands, fen, fen)
          .filter((from, to, before, after) -> from != to)
          .as(
              (from, to, before, after) ->
                  new BrandSwitch(from, to, Money.fen(before), Money.fen(after)));
    }
  }

  private static OrganisationTraits.Builder organisation(int outgoing, double turnover) {
    return OrganisationTraits.builder()
        .industry("FOREIGN_TRADE")
        .size(SizeClass.SMALL)
        .calls(
            CallMix.ofCounts(outgoing, 1000 - outgoing)
                .withInternalShare(.2, Map.of("CUSTOMERS", .8)))
        .turnover(turnover)
        .awayShare(.1)
        .publicNumbers(1)
        .servesPublic(false);
  }

  private static OrientationResult decide(OrganisationTraits.Builder organisation) {
    Decision<OrientationResult> decision =
        OrientationRules.decide(organisation.build(), ASOF, SegmentPolicies.orientation());
    assertThat(decision.points())
        .isEqualTo(decision.outcome().orElseThrow().ranked().get(0).points());
    return decision.outcome().orElseThrow();
  }

  @Property(tries = 200)
  void directionOfCalls_isAGate(
      @ForAll @IntRange(max = 1000) int outgoing, @ForAll @DoubleRange(max = 1) double turnover) {
    OrientationResult result = decide(organisation(outgoing, turnover));

    assertThat(result.ranked()).hasSize(4);
    assertThat(result.types())
        .allMatch(
            type ->
                switch (type) {
                  case SECURITY, COST -> outgoing > 500;
                  case IMAGE, EFFICIENCY -> outgoing < 500;
                });
  }

  @Property(tries = 200)
  void moreTurnover_neverLowersThePointsOfSecurity(
      @ForAll @DoubleRange(max = 1) double one, @ForAll @DoubleRange(max = 1) double other) {
    assertThat(best(Math.min(one, other))).isLessThanOrEqualTo(best(Math.max(one, other)));
  }

  private static int best(double turnover) {
    return decide(organisation(600, turnover)).ranked().get(0).points();
  }

  @Example
  void directionAndTurnover_example() {
    assertThat(decide(organisation(501, .3)).code()).isEqualTo("SECURITY");
    assertThat(decide(organisation(500, .3)).isUndetermined()).isTrue();
    assertThat(best(.29)).isEqualTo(3);
    assertThat(best(.3)).isEqualTo(6);
  }

  @Example
  void policiesAndDecisions_travel() {
    for (Object each :
        List.of(
            SegmentPolicies.orientation(),
            SegmentPolicies.preferences(),
            BrandPolicies.brand(),
            organisation(600, .4).build(),
            OrientationRules.decide(
                organisation(600, .4).build(), ASOF, SegmentPolicies.orientation()))) {
      assertThat(Shipping.ship(each)).isEqualTo(each);
    }
  }
}
