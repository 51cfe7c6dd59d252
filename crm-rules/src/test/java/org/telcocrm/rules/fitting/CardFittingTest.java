package org.telcocrm.rules.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_KIND;
import static org.telcocrm.core.fact.StandardFacts.PORT_CODE_90D;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.STATE;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.fitting.LabelledBase.Identity;
import org.telcocrm.rules.fitting.LabelledBase.Labelled;
import org.telcocrm.rules.fitting.LabelledBase.Rows;
import org.telcocrm.rules.scorecard.Attribute;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

class CardFittingTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(TENURE_MONTHS, BILL_M0, PREPAY, CONTRACT_KIND);

  private static final Scorecard EXPERT =
      Scorecard.of(
          Characteristic.of(TENURE_MONTHS).below(12, 20, "TENURE_SHORT").neutralAbove(),
          Characteristic.of(PORT_CODE_90D).neutralBelow(1).above(100, "PORT_CODE"));

  private static Labelled customer(int i, double tenure, long fen, boolean prepay, boolean left) {
    Facts.Builder facts = Facts.builder(SCHEMA, CustomerId.of("U" + i), AS_OF);
    if (!Double.isNaN(tenure)) {
      facts.set(TENURE_MONTHS, tenure);
    }
    return new Labelled(facts.set(BILL_M0, Money.fen(fen)).set(PREPAY, prepay).build(), left);
  }

  /** Short tenure leaves; a high bill leaves without prepayment only. */
  private static List<Labelled> customers(int size) {
    Random random = new Random(7);
    List<Labelled> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int tenure = random.nextInt(60);
      long fen = random.nextInt(20_000);
      boolean prepay = random.nextBoolean();
      double logOdds = -1.5 + (tenure < 12 ? 1.4 : 0) + (fen > 15_000 && !prepay ? 3 : 0);
      boolean left = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
      all.add(customer(i, i % 50 == 0 ? Double.NaN : tenure, fen, prepay, left));
    }
    return all;
  }

  private static LabelledBase base(List<Labelled> customers) {
    return LabelledBase.aggregate(SCHEMA, AS_OF, Identity.CUSTOMER).over(customers);
  }

  private static CardFit.Fitted fit(List<Labelled> customers, FittingOptions options) {
    return (CardFit.Fitted) new CardFitting(options).fit(base(customers), EXPERT);
  }

  private static double auc(LabelledBase base, CardFit.Fitted fit) {
    return PredictionQuality.aggregate().over(base.predictions(fit.card(), fit.table())).auc();
  }

  @Test
  void fit_findsWhatTheBaseHolds_alsoAPair() {
    CardFit.Fitted fit = fit(customers(4_000), FittingOptions.ofDefaults());
    assertThat(fit.card().pairs())
        .extracting(pair -> pair.code())
        .containsExactly("bill_m0*prepay");
    Scorecard.Bound card = fit.card().bind(SCHEMA);
    int angry = card.points(customer(0, 40, 19_000, false, true).facts());
    int calm = card.points(customer(0, 40, 5_000, false, true).facts());
    // 3 in log-odds are 87 points; the penalty takes some.
    assertThat(angry - calm).isBetween(70, 95);
    assertThat(card.points(customer(0, 3, 5_000, true, true).facts()))
        .isGreaterThan(card.points(customer(0, 40, 5_000, true, true).facts()) + 25);
    assertThat(card.score(customer(0, 3, 19_000, false, true).facts()).evidence())
        .extracting(each -> each.reason())
        .contains("TENURE_SHORT", "FITTED_PAIR_BILL_M0_PREPAY");
  }

  @Test
  void order_andSplit_doNotMatter() {
    List<Labelled> customers = customers(600);
    CardFit.Fitted straight = fit(customers, FittingOptions.ofDefaults());
    List<Labelled> shuffled = new ArrayList<>(customers);
    Collections.shuffle(shuffled, new Random(1));
    Aggregate<Labelled, Rows, LabelledBase> way =
        LabelledBase.aggregate(SCHEMA, AS_OF, Identity.CUSTOMER);
    Rows one = way.zero();
    Rows two = way.zero();
    for (int i = 0; i < shuffled.size(); i++) {
      if (i % 3 == 0) {
        one = way.add(one, shuffled.get(i));
      } else {
        two = way.add(two, shuffled.get(i));
      }
    }
    CardFit again =
        new CardFitting(FittingOptions.ofDefaults()).fit(way.finish(way.merge(two, one)), EXPERT);
    assertThat(again).isEqualTo(straight);
    assertThat(((CardFit.Fitted) again).card().write().canonical())
        .isEqualTo(straight.card().write().canonical());
  }

  @Test
  void expert_isWhereTheFitBegins_andKeepsWhatTheBaseLacks() {
    CardFit.Fitted fit = fit(customers(600), FittingOptions.ofDefaults());
    assertThat(fit.card().characteristics())
        .contains(Characteristic.of(PORT_CODE_90D).neutralBelow(1).above(100, "PORT_CODE"));
    assertThat(fit.expertSlope()).isBetween(.5, 2.5);
    CardFit.Fitted scratch = fit(customers(600), FittingOptions.ofDefaults().withFromScratch(true));
    assertThat(scratch.card().facts()).doesNotContain(PORT_CODE_90D);
    assertThat(scratch.expertSlope()).isZero();
  }

  /** Domain/11: from about 15 who left, beginning with the expert beats the expert and scratch. */
  @Test
  void fewOutcomes_expertAndBase_beatEitherAlone() {
    List<Labelled> all = customers(4_000);
    LabelledBase judge = base(all.subList(200, 4_000));
    double together = 0;
    double scratch = 0;
    double expert = 0;
    for (int part = 0; part < 5; part++) {
      List<Labelled> few = all.subList(part * 40, part * 40 + 60);
      together += auc(judge, fit(few, FittingOptions.ofDefaults()));
      scratch += auc(judge, fit(few, FittingOptions.ofDefaults().withFromScratch(true)));
      CardFit.Fitted said = new CardFit.Fitted(EXPERT, 0, 1, 1, List.of(), 1, 1);
      expert += auc(judge, said);
    }
    assertThat(together).isGreaterThan(scratch).isGreaterThan(expert);
  }

  @Test
  void monotone_risesOrFallsOnly() {
    FittingOptions options = FittingOptions.ofDefaults().withMonotoneEverywhere(true).withPairs(0);
    CardFit.Fitted fit = fit(customers(1_000), options);
    for (Characteristic each : fit.card().characteristics()) {
      if (each.isLine()) {
        List<Integer> points = new ArrayList<>();
        for (int bin = 0; bin < each.bins(); bin++) {
          points.add(each.attribute(bin).points());
        }
        List<Integer> sorted = points.stream().sorted().toList();
        List<Integer> falling = new ArrayList<>(sorted);
        Collections.reverse(falling);
        assertThat(points).isIn(sorted, falling);
      }
    }
    Characteristic free =
        fit(customers(1_000), FittingOptions.ofDefaults().withPairs(0))
            .card()
            .characteristics()
            .stream()
            .filter(each -> each.fact().equals(BILL_M0))
            .findFirst()
            .orElseThrow();
    assertThat(free.bins()).isGreaterThan(2);
  }

  @Test
  void meanProbability_isTheObservedRate() {
    List<Labelled> customers = customers(1_000);
    CardFit.Fitted fit = fit(customers, FittingOptions.ofDefaults());
    double mean =
        base(customers).predictions(fit.card(), fit.table()).stream()
            .mapToDouble(PredictionQuality.Prediction::probability)
            .average()
            .orElseThrow();
    assertThat(mean)
        .isCloseTo(
            (double) fit.positives() / fit.size(), org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void neighbours_ofEqualPointsAreOneBin() {
    for (Characteristic each :
        fit(customers(2_000), FittingOptions.ofDefaults()).card().characteristics()) {
      for (int bin = 1; each.isLine() && bin < each.bins(); bin++) {
        Attribute before = each.attribute(bin - 1);
        assertThat(each.attribute(bin).points()).isNotEqualTo(before.points());
      }
    }
  }

  @Test
  void failures_areTyped() {
    List<Labelled> one = new ArrayList<>();
    List<Labelled> few = new ArrayList<>();
    List<Labelled> same = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      one.add(customer(i, i, 100, true, true));
      few.add(customer(i, i, 100, true, i < 9));
      same.add(customer(i, 5, 100, true, i < 50));
    }
    assertThat(refusal(one).reason()).isEqualTo(CardFit.Reason.ONE_CLASS);
    assertThat(refusal(few).reason()).isEqualTo(CardFit.Reason.TOO_FEW_POSITIVES);
    assertThat(refusal(few).message())
        .isEqualTo(
            "a card needs at least 10 customers who left and as many who stayed but 9 of 100"
                + " customers left. Maybe take more months, or the default policies until there"
                + " are");
    assertThat(refusal(same).reason()).isEqualTo(CardFit.Reason.NO_USABLE_FACTS);
  }

  private static CardFit.NotFitted refusal(List<Labelled> customers) {
    return (CardFit.NotFitted)
        new CardFitting(FittingOptions.ofDefaults()).fit(base(customers), EXPERT);
  }

  /** A table of pairs on top of a declared curve could turn it round for some customers. */
  @Test
  void monotoneFact_standsInNoPair() {
    assertThat(fit(customers(1_000), FittingOptions.ofDefaults()).card().pairs())
        .anyMatch(pair -> pair.rows().fact().equals(BILL_M0));
    FittingOptions declared = FittingOptions.ofDefaults().withMonotone(List.of(BILL_M0));
    assertThat(fit(customers(1_000), declared).card().pairs())
        .noneMatch(pair -> pair.rows().fact().equals(BILL_M0))
        .noneMatch(pair -> pair.columns().fact().equals(BILL_M0));
  }

  @Test
  void withoutAFact_itIsNotUsed() {
    FittingOptions options = FittingOptions.ofDefaults().withoutAlso(List.of(TENURE_MONTHS));
    assertThat(fit(customers(600), options).card().facts()).doesNotContain(TENURE_MONTHS);
  }

  /** Domain 11: rounding to whole points costs at most .001 of AUC. */
  @Test
  void rounding_costsLittle() {
    LabelledBase base = base(customers(4_000));
    CardFitting fitting = new CardFitting(FittingOptions.ofDefaults());
    CardFit.Fitted fit = (CardFit.Fitted) fitting.fit(base, EXPERT);
    double[] exact = fitting.exact(base, EXPERT);
    boolean[] left = base.outcomes();
    List<PredictionQuality.Prediction> predictions = new ArrayList<>();
    for (int row = 0; row < exact.length; row++) {
      predictions.add(new PredictionQuality.Prediction(1 / (1 + Math.exp(-exact[row])), left[row]));
    }
    double unrounded = PredictionQuality.aggregate().over(predictions).auc();
    assertThat(auc(base, fit)).isCloseTo(unrounded, within(.001)).isNotEqualTo(unrounded);
  }

  /**
   * State tells who left: not learnt from, but who is suspended today keeps the expert's points.
   */
  @Test
  void unlearntFacts_keepTheExpertsPoints() {
    Characteristic state =
        Characteristic.of(STATE).at(SubscriptionState.STOPPED, 40, "LINE_STOPPED").build();
    Scorecard expert = Scorecard.of(EXPERT.characteristics().get(0), state);
    FittingOptions options = FittingOptions.ofDefaults();
    CardFitting fitting = new CardFitting(options);
    CardFit.Fitted fit = (CardFit.Fitted) fitting.fit(base(customers(600)), expert);

    assertThat(fit.card().facts()).doesNotContain(STATE);
    assertThat(fitting.complete(fit, expert).characteristics()).contains(state);
    assertThat(fitting.complete(fit, expert).characteristics())
        .containsAll(fit.card().characteristics());
    assertThat(new CardFitting(options.withoutAlso(List.of(STATE))).complete(fit, expert).facts())
        .doesNotContain(STATE);
    assertThat(new CardFitting(options.withFromScratch(true)).complete(fit, expert))
        .isEqualTo(fit.card());
  }

  /** 60 facts of 40,000 customers would be 3,900 equations at once. */
  @Test
  void manyFacts_haveWiderBins() {
    assertThat(FittingOptions.ofDefaults().unlearnt()).contains(STATE);
    assertThat(CardFitting.mostBins(12_000, 19)).isEqualTo(20);
    assertThat(CardFitting.mostBins(30_000, 19)).isEqualTo(50);
    assertThat(CardFitting.mostBins(1_000_000, 10)).isEqualTo(64);
    assertThat(CardFitting.mostBins(1_000_000, 40)).isEqualTo(29);
    assertThat(CardFitting.mostBins(6_380, 57)).isEqualTo(20);
    assertThat(CardFitting.mostBins(1_000_000, 1_000)).isEqualTo(5);
  }

  @Test
  void pairs_mustBeFew() {
    assertThatThrownBy(() -> FittingOptions.ofDefaults().withPairs(21))
        .hasMessage("pairs must be between 0 and 20 but was 21");
  }
}
