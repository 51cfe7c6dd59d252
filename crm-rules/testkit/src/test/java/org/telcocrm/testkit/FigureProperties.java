package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.CustomerRevenue;
import org.telcocrm.rules.analysis.ExpectedMaximumProfit;
import org.telcocrm.rules.analysis.PredictionQuality.Prediction;
import org.telcocrm.rules.analysis.RetentionOffer;
import org.telcocrm.rules.analysis.RevenueChange;
import org.telcocrm.rules.lifetime.BetaGeometricNbd;
import org.telcocrm.rules.lifetime.GammaGamma;
import org.telcocrm.rules.lifetime.MarginMultiple;
import org.telcocrm.rules.lifetime.PurchaseSummary;
import org.telcocrm.rules.lifetime.ShiftedBetaGeometric;
import org.telcocrm.rules.lifetime.SpendSummary;
import org.telcocrm.rules.statistics.BinCount;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.KaplanMeier;
import org.telcocrm.rules.statistics.SurvivalTime;
import org.telcocrm.rules.statistics.WeightOfEvidence;
import org.telcocrm.rules.statistics.ZeroCells;

class FigureProperties {

  private static final int PARTITIONS = 16;
  private static final Currency YUAN = Currency.getInstance("CNY");

  @Provide
  Arbitrary<List<BinCount>> binCounts() {
    return OurFigureLaws.binCounts().list().ofMaxSize(200);
  }

  @Provide
  Arbitrary<List<SurvivalTime>> survivalTimes() {
    return OurFigureLaws.survivalTimes().list().ofMinSize(1).ofMaxSize(100);
  }

  @Provide
  Arbitrary<List<Prediction>> predictions() {
    return PredictionQualityProperties.prediction().list().ofMaxSize(200);
  }

  @Provide
  Arbitrary<List<CustomerRevenue>> revenues() {
    return OurFigureLaws.revenues().list().ofMaxSize(50);
  }

  @Provide
  Arbitrary<List<PurchaseSummary>> purchases() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(12, 20),
            Arbitraries.longs().between(1, 9))
        .as((x, last, age, n) -> new PurchaseSummary(x, x == 0 ? 0 : last, age, n))
        .list()
        .ofMinSize(20)
        .ofMaxSize(60);
  }

  /** The state of sixteen machines, merged in the order they happen to finish. */
  private static <I, S, O> O ofSixteen(Aggregate<I, S, O> aggregate, List<I> all, Random random) {
    List<S> states = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      states.add(aggregate.zero());
    }
    for (I each : all) {
      int part = random.nextInt(PARTITIONS);
      states.set(part, aggregate.add(states.get(part), each));
    }
    S merged = aggregate.zero();
    while (!states.isEmpty()) {
      merged = aggregate.merge(merged, states.remove(random.nextInt(states.size())));
    }
    return aggregate.finish(merged);
  }

  private static <I, S, O> void assertSixteenEqualOne(
      Aggregate<I, S, O> aggregate, List<I> all, Random random) {
    assertThat(ofSixteen(aggregate, all, random)).isEqualTo(aggregate.over(all));
  }

  @Property(tries = 50)
  void sixteenPartitions_equalOnePass_forEvidence(
      @ForAll("binCounts") List<BinCount> all, @ForAll Random random) {
    assertSixteenEqualOne(
        WeightOfEvidence.aggregate(
            WeightOfEvidence.Sign.GOOD_OVER_BAD, ZeroCells.ADD_HALF, List.of()),
        all,
        random);
  }

  @Property(tries = 50)
  void sixteenPartitions_equalOnePass_forSurvival(
      @ForAll("survivalTimes") List<SurvivalTime> all, @ForAll Random random) {
    assertSixteenEqualOne(KaplanMeier.aggregate(), all, random);
    assertSixteenEqualOne(ShiftedBetaGeometric.fitting(), all, random);
  }

  @Property(tries = 50)
  void sixteenPartitions_equalOnePass_forProfit(
      @ForAll("predictions") List<Prediction> all, @ForAll Random random) {
    assertSixteenEqualOne(
        ExpectedMaximumProfit.aggregate(RetentionOffer.ofDefaults()), all, random);
  }

  @Property(tries = 5)
  void sixteenPartitions_equalOnePass_forPurchasesAndSpend(
      @ForAll("purchases") List<PurchaseSummary> all, @ForAll Random random) {
    assertSixteenEqualOne(BetaGeometricNbd.fitting(), all, random);
    List<SpendSummary> spend =
        all.stream()
            .map(
                each ->
                    new SpendSummary(
                        each.repeats(),
                        Money.fen(each.repeats() * (long) (100 * each.last() + each.age())),
                        each.customers()))
            .toList();
    assertSixteenEqualOne(GammaGamma.fitting(), spend, random);
  }

  /** One concrete case of the laws above: H1's eight customers on sixteen machines. */
  @Example
  void sixteenPartitions_giveThePublishedProfit() {
    double[] scores = {.1, .2, .3, .4, .5, .7, .8, .9};
    List<Prediction> all = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      all.add(new Prediction(scores[i], i % 2 == 1));
    }
    Estimate<ExpectedMaximumProfit> profit =
        ofSixteen(
            ExpectedMaximumProfit.aggregate(RetentionOffer.ofDefaults()), all, new Random(16));
    assertThat(profit.figure().orElseThrow().emp()).isCloseTo(23.875593418348124, within(1e-9));
  }

  @Property
  void informationValue_isNeverNegative(@ForAll("binCounts") List<BinCount> all) {
    WeightOfEvidence.aggregate(
            WeightOfEvidence.Sign.BAD_OVER_GOOD, ZeroCells.ADD_HALF, List.of("D"))
        .over(all)
        .figure()
        .ifPresent(
            table -> {
              assertThat(table.informationValue()).isNotNegative();
              assertThat(table.rows()).allMatch(each -> each.informationValue() >= 0);
            });
  }

  /** Where nobody is censored, the curve is the share of those who left later. */
  @Property
  void survival_withoutCensoring_isTheShareOfThoseStillThere(
      @ForAll("survivalTimes") List<SurvivalTime> all, @ForAll @IntRange(max = 13) int time) {
    List<SurvivalTime> gone =
        all.stream().map(each -> new SurvivalTime(each.time(), true, each.customers())).toList();
    long customers = gone.stream().mapToLong(SurvivalTime::customers).sum();
    long later =
        gone.stream().filter(each -> each.time() > time).mapToLong(SurvivalTime::customers).sum();
    assertThat(KaplanMeier.aggregate().over(gone).figure().orElseThrow().survival(time))
        .isCloseTo((double) later / customers, within(1e-12));
  }

  /** To know the acceptance rate is worth something; to leave all alone earns nothing. */
  @Property
  void expectedMaximum_isAtLeastTheMaximumAtTheMean(@ForAll("predictions") List<Prediction> all) {
    ExpectedMaximumProfit.aggregate(RetentionOffer.ofDefaults())
        .over(all)
        .figure()
        .ifPresent(
            profit -> {
              assertThat(profit.mp()).isNotNegative();
              assertThat(profit.emp()).isGreaterThanOrEqualTo(profit.mp() - 1e-9);
              assertThat(profit.empFraction()).isBetween(0.0, 1 + 1e-12);
            });
  }

  @Property
  void revenueParts_addUpToTheMinorUnit(@ForAll("revenues") List<CustomerRevenue> all) {
    RevenueChange change = RevenueChange.aggregate(YUAN).over(all);
    assertThat(change.before().minorUnits())
        .isEqualTo(all.stream().mapToLong(each -> each.before().minorUnits()).sum());
    assertThat(change.after().minorUnits())
        .isEqualTo(all.stream().mapToLong(each -> each.after().minorUnits()).sum());
  }

  @Property
  void moreRetention_isWorthMore(
      @ForAll @DoubleRange(max = .9) double retention,
      @ForAll @DoubleRange(min = .01, max = 1) double discount,
      @ForAll @DoubleRange(min = .01, max = .1) double more) {
    assertThat(MarginMultiple.of(retention + more, discount).multiple())
        .isGreaterThan(MarginMultiple.of(retention, discount).multiple());
  }

  @Property
  void retention_risesWithTime(
      @ForAll @DoubleRange(min = .01, max = 50) double alpha,
      @ForAll @DoubleRange(min = .01, max = 50) double beta,
      @ForAll @IntRange(min = 1, max = 100) int period) {
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(alpha, beta);
    assertThat(model.retention(period + 1)).isGreaterThan(model.retention(period));
    assertThat(model.survival(period)).isBetween(0.0, 1.0);
    assertThat(model.leaving(period)).isBetween(0.0, 1.0);
  }

  @Property
  void longerSilence_makesLifeLessLikely(
      @ForAll @IntRange(min = 1, max = 30) int repeats,
      @ForAll @DoubleRange(max = 50) double last,
      @ForAll @DoubleRange(max = 50) double silence) {
    BetaGeometricNbd model = new BetaGeometricNbd(.243, 4.414, .793, 2.426);
    double sooner = model.alive(PurchaseSummary.of(repeats, last, last + silence));
    double later = model.alive(PurchaseSummary.of(repeats, last, last + silence + 1));
    assertThat(sooner).isBetween(0.0, 1.0);
    assertThat(later).isLessThanOrEqualTo(sooner);
  }

  /** A customer's mean is drawn towards that of all, never past it. */
  @Property
  void expectedSpend_liesBetweenTheOwnMeanAndThatOfAll(
      @ForAll @IntRange(min = 1, max = 30) int repeats,
      @ForAll @IntRange(min = 1, max = 100_000) int minor) {
    GammaGamma model = new GammaGamma(6.25, 3.74, 15.44, YUAN);
    double own = minor / 100.0;
    double all = model.expected().orElseThrow().amount();
    double expected =
        model
            .expected(SpendSummary.of(repeats, Money.fen((long) minor * repeats)))
            .orElseThrow()
            .amount();
    assertThat(expected).isBetween(Math.min(own, all) - 1e-9, Math.max(own, all) + 1e-9);
  }
}
