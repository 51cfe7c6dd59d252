package org.telcocrm.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.rules.analysis.PredictionQuality.Prediction;

class PredictionQualityTest {

  private static final Path FILE =
      Path.of(System.getProperty("crm.shared", "."), "domain/data/emp_221.csv");

  private static PredictionQuality of(double[] probabilities, int... positives) {
    List<Prediction> all = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      all.add(new Prediction(probabilities[i], positives[i] == 1));
    }
    return PredictionQuality.aggregate().over(all);
  }

  /** Source: domain/05 row H4, ShimantoRahman/empulse. */
  @Test
  void lift_isThePublishedOne() throws IOException {
    assumeTrue(Files.exists(FILE), () -> "no file " + FILE);
    List<Prediction> all = new ArrayList<>();
    for (String line : Files.readAllLines(FILE).subList(1, 222)) {
      String[] cells = line.split(",", -1);
      all.add(new Prediction(Double.parseDouble(cells[1]), cells[0].equals("1")));
    }
    PredictionQuality quality = PredictionQuality.aggregate().over(all);
    assertThat(quality.n()).isEqualTo(221);
    assertThat(quality.lift10()).isCloseTo(2.714987714987715, within(1e-9));
  }

  /** By hand: of the 16 pairs 10 are in order; the two in the middle are not. */
  @Test
  void ranks_byHand() {
    // Domain/05 row H1's input.
    PredictionQuality quality =
        of(new double[] {.1, .2, .3, .4, .5, .7, .8, .9}, 0, 1, 0, 1, 0, 1, 0, 1);
    assertThat(quality.n()).isEqualTo(8);
    assertThat(quality.positives()).isEqualTo(4);
    assertThat(quality.auc()).isEqualTo(10 / 16.0);
    assertThat(quality.gini()).isEqualTo(.25);
    assertThat(quality.ks()).isEqualTo(.25);
    assertThat(quality.lift10()).isNaN(); // A tenth of eight is nobody.
    assertThat(quality.brier())
        .isCloseTo((.01 + .64 + .09 + .36 + .25 + .09 + .64 + .01) / 8, within(1e-12));
    assertThat(quality.logLoss())
        .isCloseTo(-(Math.log(.9 * .2 * .7 * .4) + Math.log(.5 * .7 * .2 * .9)) / 8, within(1e-12));
    // Each alone in its bin.
    assertThat(quality.ece10())
        .isCloseTo((.1 + .8 + .3 + .6 + .5 + .3 + .8 + .1) / 8, within(1e-12));
  }

  @Test
  void equalProbabilities_shareRankCutAndBin() {
    double[] probabilities = new double[20];
    int[] positives = new int[20];
    for (int i = 0; i < 20; i++) {
      probabilities[i] = .25;
      positives[i] = i < 5 ? 1 : 0;
    }
    PredictionQuality quality = of(probabilities, positives);
    assertThat(quality.auc()).isEqualTo(.5);
    assertThat(quality.ks()).isZero();
    assertThat(quality.lift10()).isEqualTo(1);
    assertThat(quality.ece10()).isZero();
  }

  /** 30 of .1 and 30 of .9 in ten bins of six: nobody is at the border. */
  @Test
  void calibrationError_isTheMeanOverBins() {
    double[] probabilities = new double[60];
    int[] positives = new int[60];
    for (int i = 0; i < 60; i++) {
      probabilities[i] = i < 30 ? .1 : .9;
      positives[i] = i < 6 || i >= 36 ? 1 : 0;
    }
    // Below .2 instead of .1, above .8 instead of .9, in every bin.
    assertThat(of(probabilities, positives).ece10()).isCloseTo(.1, within(1e-12));
  }

  @Test
  void oneClassAlone_hasNoRanks() {
    PredictionQuality quality = of(new double[] {.3, .5}, 1, 1);
    assertThat(quality.auc()).isNaN();
    assertThat(quality.gini()).isNaN();
    assertThat(quality.ks()).isNaN();
    assertThat(quality.brier()).isCloseTo((.49 + .25) / 2, within(1e-12));
    assertThat(of(new double[0]).brier()).isNaN();
  }

  @Test
  void certainty_costsMuchButNotInfinitelyMuch() {
    assertThat(of(new double[] {1, 0}, 0, 1).logLoss()).isCloseTo(34.54, within(.1));
    assertThat(of(new double[] {1, 0}, 1, 0).logLoss()).isCloseTo(0, within(1e-12));
  }

  @Test
  void whatIsNoProbability_isRefused() {
    for (double wrong : new double[] {-.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Prediction(wrong, true))
          .withMessage("probability must be between 0 and 1 but was " + wrong);
    }
  }
}
