package org.telcocrm.rules.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

class BetaGeometricNbdTest {

  private static final Path FILE =
      Path.of(System.getProperty("crm.shared", "."), "domain/data/cdnow_customers_summary.csv");

  /** Published parameters of the CDNOW customers, weeks. */
  private static final BetaGeometricNbd CDNOW = new BetaGeometricNbd(.243, 4.414, .793, 2.426);

  private static List<PurchaseSummary> cdnow() throws IOException {
    assumeTrue(Files.exists(FILE), () -> "no file " + FILE);
    List<PurchaseSummary> rows = new ArrayList<>();
    for (String line : Files.readAllLines(FILE).subList(1, 2358)) {
      String[] cells = line.split(",", -1);
      rows.add(
          PurchaseSummary.of(
              Integer.parseInt(cells[1]),
              Double.parseDouble(cells[2]),
              Double.parseDouble(cells[3])));
    }
    return rows;
  }

  /** Source: domain/02 row V4, and the printed E[X(t)] of the unrounded estimates. */
  @Test
  void cdnow_isFittedAsPublished() throws IOException {
    Fitted<BetaGeometricNbd> fitted =
        BetaGeometricNbd.fitting().over(cdnow()).figure().orElseThrow();
    assertThat(fitted.customers()).isEqualTo(2357);
    assertThat(fitted.model().r()).isCloseTo(.243, within(.001));
    assertThat(fitted.model().alpha()).isCloseTo(4.414, within(.001));
    assertThat(fitted.model().a()).isCloseTo(.793, within(.001));
    assertThat(fitted.model().b()).isCloseTo(2.426, within(.001));
    assertThat(fitted.logLikelihood()).isCloseTo(-9582.4, within(.1));
    double[][] printed = {
      {.1429, .0078}, {1, .0532}, {3, .1506}, {31.8571, 1.0405}, {32, 1.0437}, {78, 1.8576}
    };
    for (double[] each : printed) {
      assertThat(fitted.model().expected(each[0])).isCloseTo(each[1], within(.001));
    }
  }

  @Test
  void fit_isTheSameToTheBit_inAnyOrderAndAnyUnitToAHundredThousandth() throws IOException {
    List<PurchaseSummary> rows = cdnow();
    Estimate<Fitted<BetaGeometricNbd>> weeks = BetaGeometricNbd.fitting().over(rows);
    Collections.reverse(rows);
    assertThat(BetaGeometricNbd.fitting().over(rows)).isEqualTo(weeks);
    List<PurchaseSummary> seconds =
        rows.stream()
            .map(
                each ->
                    PurchaseSummary.of(each.repeats(), each.last() * 604_800, each.age() * 604_800))
            .toList();
    BetaGeometricNbd model = weeks.figure().orElseThrow().model();
    BetaGeometricNbd other =
        BetaGeometricNbd.fitting().over(seconds).figure().orElseThrow().model();
    assertThat(other.alpha() / 604_800).isCloseTo(model.alpha(), within(1e-4));
    assertThat(other.r()).isCloseTo(model.r(), within(1e-5));
  }

  /** The likelihood of the fit is the sum of its customers' likelihoods. */
  @Test
  void logLikelihood_isTheSumOfTheCustomers() throws IOException {
    List<PurchaseSummary> rows = cdnow();
    Fitted<BetaGeometricNbd> fitted = BetaGeometricNbd.fitting().over(rows).figure().orElseThrow();
    assertThat(rows.stream().mapToDouble(fitted.model()::logLikelihood).sum())
        .isCloseTo(fitted.logLikelihood(), within(1e-6));
  }

  /** Source: domain/02 row V6. */
  @Test
  void expectedOfOneCustomer_isThePublishedOne() {
    assertThat(CDNOW.expected(PurchaseSummary.of(2, 30.43, 38.86), 39))
        .isCloseTo(1.226, within(.001));
  }

  /** By hand: 1/(1 + .793/3.426·(43.274/34.844)^2.243). */
  @Test
  void alive_byHand() {
    assertThat(CDNOW.alive(PurchaseSummary.of(2, 30.43, 38.86)))
        .isCloseTo(1 / (1 + .793 / 3.426 * StrictMath.pow(43.274 / 34.844, 2.243)), within(1e-14));
    assertThat(CDNOW.alive(PurchaseSummary.of(0, 0, 38.86))).isEqualTo(1);
  }

  /** The closed form of domain/02, with a sum for the hypergeometric function. */
  @ParameterizedTest
  @CsvSource({
    "0.243, 4.414, 0.793, 2.426, 78",
    "0.243, 4.414, 2.5, 2.426, 39",
    "3.5, 10, 0.3, 0.9, 52",
    "0.8, 2, 4, 0.2, 1"
  })
  void expected_isTheClosedForm(double r, double alpha, double a, double b, double t) {
    double z = t / (alpha + t);
    double sum = 0;
    double term = 1;
    for (int k = 0; k < 20_000; k++) {
      sum += term;
      term *= (r + k) * (b + k) / (a + b - 1 + k) / (k + 1) * z;
    }
    double closed = (a + b - 1) / (a - 1) * (1 - StrictMath.pow(alpha / (alpha + t), r) * sum);
    assertThat(new BetaGeometricNbd(r, alpha, a, b).expected(t))
        .isCloseTo(closed, within(1e-11 * closed));
  }

  /** Where the closed form divides by 0: a = 1, and a + b = 1. */
  @Test
  void limits_lieBetweenTheirNeighbours() {
    for (double[] each : new double[][] {{1, 2.426}, {.25, .75}, {1, 1}}) {
      double at = new BetaGeometricNbd(.243, 4.414, each[0], each[1]).expected(39);
      double below = new BetaGeometricNbd(.243, 4.414, each[0] - 1e-6, each[1]).expected(39);
      double above = new BetaGeometricNbd(.243, 4.414, each[0] + 1e-6, each[1]).expected(39);
      assertThat(at).isBetween(above, below);
      assertThat(at).isCloseTo((below + above) / 2, within(1e-9));
    }
  }

  /** Nobody drops out: the expectation is that of the rate alone, r·t/α. */
  @Test
  void expected_withoutDroppingOut_isTheRate() {
    assertThat(new BetaGeometricNbd(2, 5, 1e-9, 1).expected(10)).isCloseTo(4, within(1e-6));
    assertThat(new BetaGeometricNbd(2000, 5, 1e-12, 1).expected(10)).isCloseTo(4000, within(1e-4));
    assertThat(CDNOW.expected(0)).isZero();
  }

  @Test
  void longSilence_weighsMoreOnAFrequentCustomer() {
    double rare = CDNOW.expected(PurchaseSummary.of(2, 10, 60), 39);
    double frequent = CDNOW.expected(PurchaseSummary.of(12, 10, 60), 39);
    assertThat(frequent).isLessThan(rare);
  }

  @Test
  void discountedExpected_withoutDiscount_isTheExpectation() {
    PurchaseSummary seen = PurchaseSummary.of(2, 30.43, 38.86);
    assertThat(CDNOW.discountedExpected(seen, 39, 0))
        .isCloseTo(CDNOW.expected(seen, 39), within(1e-12));
    assertThat(CDNOW.discountedExpected(seen, 39, .01))
        .isBetween(CDNOW.expected(seen, 39) / 1.5, CDNOW.expected(seen, 39));
  }

  /** Source: domain/02 "Edge cases". */
  @Test
  void rowsThatContradictThemselves_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CDNOW.alive(PurchaseSummary.of(1, 40, 38.86)))
        .withMessage("last must not be after age but was 40.0 of 38.86");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CDNOW.expected(PurchaseSummary.of(0, 3, 38.86), 1))
        .withMessage("last must be 0 without repeats but was 3.0");
    List<PurchaseSummary> rows =
        List.of(
            PurchaseSummary.of(0, 0, 10),
            PurchaseSummary.of(1, 4, 10),
            PurchaseSummary.of(2, 4, 10),
            PurchaseSummary.of(1, 11, 10));
    assertThat(BetaGeometricNbd.fitting().over(rows))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.INCONSISTENT_ROW,
                "last must be 0 without repeats and not after age but was not for 1 of 4"
                    + " customers"));
  }

  @Test
  void whatDataDoNotGive_isRefusedWithItsReason() {
    assertRefused(EstimateRefusal.TOO_FEW);
    assertRefused(EstimateRefusal.TOO_FEW, PurchaseSummary.of(1, 4, 10));
    assertRefused(
        EstimateRefusal.ONE_CLASS,
        PurchaseSummary.of(0, 0, 10),
        PurchaseSummary.of(0, 0, 11),
        PurchaseSummary.of(0, 0, 12),
        PurchaseSummary.of(0, 0, 13));
    // Everybody came to the last day: nobody drops out, and the chance to do so goes to nothing.
    assertRefused(
        EstimateRefusal.AT_BOUND,
        PurchaseSummary.of(5, 10, 10),
        PurchaseSummary.of(3, 10, 10),
        PurchaseSummary.of(9, 10, 10),
        PurchaseSummary.of(1, 10, 10));
  }

  private static void assertRefused(EstimateRefusal reason, PurchaseSummary... rows) {
    assertThat(BetaGeometricNbd.fitting().over(List.of(rows)).refusal()).contains(reason);
  }

  @Test
  void wrongCalls_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BetaGeometricNbd(.2, 4, Double.NaN, 2))
        .withMessage("a must be positive and finite but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CDNOW.expected(-1))
        .withMessage("time must be 0 or more and finite but was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CDNOW.expected(1e9))
        .withMessage("time must be at most 100000 times 4.414 but was 1.0E9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PurchaseSummary.of(-1, 0, 1))
        .withMessage("repeats must not be negative but were -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PurchaseSummary.of(1, Double.NaN, 1))
        .withMessage("last must be 0 or more and finite but was NaN");
  }
}
