package org.telcocrm.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.rules.analysis.PredictionQuality.Prediction;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;
import org.telcocrm.rules.statistics.SpecialFunctions;

class ExpectedMaximumProfitTest {

  private static final Path FILE =
      Path.of(System.getProperty("crm.shared", "."), "domain/data/emp_221.csv");

  private static final double[] SCORES = {.1, .2, .3, .4, .5, .7, .8, .9};
  private static final int[] LEFT = {0, 1, 0, 1, 0, 1, 0, 1};

  private static List<Prediction> predictions(double[] scores, int... left) {
    List<Prediction> all = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      all.add(new Prediction(scores[i], left[i] == 1));
    }
    return all;
  }

  private static ExpectedMaximumProfit of(List<Prediction> all, RetentionOffer offer) {
    return ExpectedMaximumProfit.aggregate(offer).over(all).figure().orElseThrow();
  }

  /** Source: domain/05 row H1, ShimantoRahman/empulse. */
  @Test
  void emp_isThePublishedOne() {
    ExpectedMaximumProfit profit = of(predictions(SCORES, LEFT), RetentionOffer.ofDefaults());
    assertThat(profit.emp()).isCloseTo(23.875593418348124, within(1e-9));
    assertThat(profit.customers()).isEqualTo(8);
    assertThat(profit.churners()).isEqualTo(4);
  }

  /** By hand: contacting all but the last earns (190·.3 − 1)·½ − 11·⅜ at acceptance .3. */
  @Test
  void mp_byHand() {
    ExpectedMaximumProfit profit = of(predictions(SCORES, LEFT), RetentionOffer.ofDefaults());
    assertThat(profit.mp()).isCloseTo(28 - 11 * .375, within(1e-12));
    assertThat(profit.mpFraction()).isEqualTo(7 / 8.0);
    assertThat(profit.empFraction()).isBetween(.8, .9);
    // What is best at each acceptance rate earns at least what is best at their mean.
    assertThat(profit.emp()).isGreaterThanOrEqualTo(profit.mp());
  }

  /** The definition, by sums of the best threshold over twenty thousand acceptance rates. */
  @Test
  void emp_isTheMeanOfTheMaximum_onTheFile() throws IOException {
    assumeTrue(Files.exists(FILE), () -> "no file " + FILE);
    List<Prediction> all = new ArrayList<>();
    for (String line : Files.readAllLines(FILE).subList(1, 222)) {
      String[] cells = line.split(",", -1);
      all.add(new Prediction(Double.parseDouble(cells[1]), cells[0].equals("1")));
    }
    all.sort(Comparator.comparingDouble(Prediction::probability));
    for (RetentionOffer offer :
        List.of(
            RetentionOffer.ofDefaults(),
            new RetentionOffer(80, 30, 2.5, 2, 3),
            new RetentionOffer(20, 20, 1, 6, 14))) {
      ExpectedMaximumProfit profit = of(all, offer);
      double[] expected = byDefinition(all, offer);
      assertThat(profit.emp()).isCloseTo(expected[0], within(1e-4));
      assertThat(profit.empFraction()).isCloseTo(expected[1], within(1e-3));
      assertThat(profit.mp()).isCloseTo(best(all, offer, offer.meanAcceptance())[0], within(1e-9));
    }
  }

  private static double[] byDefinition(List<Prediction> all, RetentionOffer offer) {
    int steps = 20_000;
    double[] sums = new double[2];
    for (int i = 0; i < steps; i++) {
      double mass =
          SpecialFunctions.incompleteBeta(
                  (i + 1.0) / steps, offer.acceptAlpha(), offer.acceptBeta())
              - SpecialFunctions.incompleteBeta(
                  (double) i / steps, offer.acceptAlpha(), offer.acceptBeta());
      double[] best = best(all, offer, (i + .5) / steps);
      sums[0] += best[0] * mass;
      sums[1] += best[1] * mass;
    }
    return sums;
  }

  /** Profit and fraction at the best threshold; all are sorted by probability, ascending. */
  private static double[] best(List<Prediction> all, RetentionOffer offer, double acceptance) {
    double profit = 0;
    double[] best = {0, 0};
    for (int i = all.size() - 1; i >= 0; i--) {
      profit +=
          all.get(i).positive()
              ? offer.customerValue() * acceptance
                  - offer.incentive() * acceptance
                  - offer.contactCost()
              : -offer.incentive() - offer.contactCost();
      boolean threshold = i == 0 || all.get(i - 1).probability() != all.get(i).probability();
      if (threshold && profit / all.size() > best[0]) {
        best[0] = profit / all.size();
        best[1] = (double) (all.size() - i) / all.size();
      }
    }
    return best;
  }

  /** Source: domain/05: the hull has one segment, and EMP decides between all and none. */
  @Test
  void constantScore_decidesBetweenAllAndNone() {
    ExpectedMaximumProfit cheap =
        of(
            predictions(new double[] {.5, .5, .5, .5}, 1, 0, 1, 0),
            new RetentionOffer(200, 0, 0, 6, 14));
    assertThat(cheap.mpFraction()).isEqualTo(1);
    assertThat(cheap.empFraction()).isCloseTo(1, within(1e-12));
    assertThat(cheap.emp()).isCloseTo(200 * .3 / 2, within(1e-9));
    ExpectedMaximumProfit dear =
        of(
            predictions(new double[] {.5, .5, .5, .5}, 1, 0, 1, 0),
            new RetentionOffer(200, 150, 100, 6, 14));
    assertThat(dear.emp()).isZero();
    assertThat(dear.mpFraction()).isZero();
  }

  /** The rest of the base are no churners: ΔF0 = 0 never pays. */
  @Test
  void churnersFirst_leavesTheRestAlone() {
    ExpectedMaximumProfit profit =
        of(predictions(new double[] {.9, .8, .2, .1}, 1, 1, 0, 0), RetentionOffer.ofDefaults());
    assertThat(profit.mpFraction()).isEqualTo(.5);
    assertThat(profit.empFraction()).isCloseTo(.5, within(1e-6));
  }

  @Test
  void oneClassOrNobody_isRefused() {
    assertThat(
            ExpectedMaximumProfit.aggregate(RetentionOffer.ofDefaults())
                .over(predictions(new double[] {.1, .2}, 1, 1)))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.ONE_CLASS, "some must have left and some stayed but were 2 and 0"));
    assertThat(
            ExpectedMaximumProfit.aggregate(RetentionOffer.ofDefaults()).over(List.of()).refusal())
        .contains(EstimateRefusal.TOO_FEW);
  }

  /** Source: domain/05 "Edge cases". */
  @Test
  void wrongOffers_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionOffer(5, 10, 1, 6, 14))
        .withMessage("incentive must be between 0 and customerValue 5.0 but was 10.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionOffer(200, 10, 1, 0, 14))
        .withMessage("acceptAlpha must be positive and finite but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionOffer(200, 10, 1, 6, -1))
        .withMessage("acceptBeta must be positive and finite but was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionOffer(200, 10, Double.NaN, 6, 14))
        .withMessage("contactCost must be 0 or more and finite but was NaN");
  }
}
