package org.telcocrm.rules.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;
import org.telcocrm.rules.statistics.SurvivalTime;

class ShiftedBetaGeometricTest {

  /** Source: domain/02 "sBG", High End survival in percent for years 0 to 7, of 1,000 customers. */
  private static final List<Long> HIGH_END =
      List.of(1000L, 869L, 743L, 653L, 593L, 551L, 517L, 491L);

  private static final ShiftedBetaGeometric MODEL = new ShiftedBetaGeometric(.668, 3.806);

  /** Source: domain/02 row V1, Fader and Hardie 2007 appendix B. */
  @Test
  void highEnd_isFittedAsPublished() {
    Fitted<ShiftedBetaGeometric> fitted = ShiftedBetaGeometric.fit(HIGH_END).figure().orElseThrow();
    assertThat(fitted.model().alpha()).isCloseTo(.668, within(.001));
    assertThat(fitted.model().beta()).isCloseTo(3.806, within(.001));
    assertThat(fitted.logLikelihood() / 1000).isCloseTo(-1.611, within(.001));
    assertThat(fitted.customers()).isEqualTo(1000);
    assertThat(fitted.iterations()).isPositive();
  }

  /** The data say the same in a percent figure of any base: the maximum does not move. */
  @Test
  void thousandTimesTheBase_hasTheSameMaximum() {
    Fitted<ShiftedBetaGeometric> one = ShiftedBetaGeometric.fit(HIGH_END).figure().orElseThrow();
    Fitted<ShiftedBetaGeometric> many =
        ShiftedBetaGeometric.fit(HIGH_END.stream().map(each -> each * 1000).toList())
            .figure()
            .orElseThrow();
    assertThat(many.model().alpha()).isCloseTo(one.model().alpha(), within(1e-5));
    assertThat(many.model().beta()).isCloseTo(one.model().beta(), within(1e-5));
  }

  @Test
  void fitting_ofRows_isTheFitOfCounts_inAnyOrder() {
    List<SurvivalTime> rows = new ArrayList<>();
    for (int t = 1; t < HIGH_END.size(); t++) {
      rows.add(new SurvivalTime(t, true, HIGH_END.get(t - 1) - HIGH_END.get(t)));
    }
    rows.add(new SurvivalTime(7, false, 491));
    Estimate<Fitted<ShiftedBetaGeometric>> fitted = ShiftedBetaGeometric.fit(HIGH_END);
    assertThat(ShiftedBetaGeometric.fitting().over(rows)).isEqualTo(fitted);
    Collections.reverse(rows);
    assertThat(ShiftedBetaGeometric.fitting().over(rows)).isEqualTo(fitted);
  }

  @Test
  void probabilities_followTheRecursion() {
    assertThat(MODEL.leaving(1)).isCloseTo(.668 / 4.474, within(1e-15));
    for (int t = 2; t <= 20; t++) {
      assertThat(MODEL.leaving(t))
          .isCloseTo(MODEL.leaving(t - 1) * (3.806 + t - 2) / (4.474 + t - 1), within(1e-15));
      assertThat(MODEL.retention(t)).isGreaterThan(MODEL.retention(t - 1));
    }
    double gone = 0;
    for (int t = 1; t <= 7; t++) {
      gone += MODEL.leaving(t);
    }
    assertThat(MODEL.survival(7)).isCloseTo(1 - gone, within(1e-15));
    assertThat(MODEL.survival(0)).isEqualTo(1);
  }

  /** Source: domain/02 "sBG": the closed form equals the plain sum. */
  @ParameterizedTest
  @ValueSource(doubles = {.01, .1, .5, 3})
  void residualLifetime_isThePlainSum(double discount) {
    for (int renewal : new int[] {1, 2, 5, 40}) {
      double sum = 0;
      double staying = 1;
      for (int t = renewal; t < renewal + 5000; t++) {
        staying *= MODEL.retention(t);
        sum += staying / StrictMath.pow(1 + discount, t - renewal);
      }
      assertThat(MODEL.residualLifetime(renewal, discount)).isCloseTo(sum, within(1e-12 * sum));
      assertThat(MODEL.residualLifetime(renewal, discount, 5000))
          .isCloseTo(sum, within(1e-12 * sum));
    }
  }

  @Test
  void residualLifetime_withoutDiscount_needsAHorizon() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.residualLifetime(1, 0))
        .withMessage(
            "discount must be above 0 without a horizon but was 0.0. Maybe ask for a number of"
                + " periods");
    assertThat(MODEL.residualLifetime(1, 0, 2))
        .isCloseTo(MODEL.survival(1) + MODEL.survival(2), within(1e-15));
  }

  @Test
  void whatDataDoNotGive_isRefusedWithItsReason() {
    assertRefused(List.of(), EstimateRefusal.TOO_FEW);
    assertRefused(List.of(0L, 0L, 0L), EstimateRefusal.TOO_FEW);
    assertRefused(List.of(1000L, 800L), EstimateRefusal.TOO_FEW);
    assertRefused(List.of(1000L, 1000L, 1000L), EstimateRefusal.ONE_CLASS);
    assertRefused(List.of(1000L, 800L, 801L), EstimateRefusal.INCONSISTENT_ROW);
    // One rate for all: any spread is worse than none.
    assertRefused(List.of(8000L, 4000L, 2000L, 1000L), EstimateRefusal.AT_BOUND);
    // A falling retention is the contrary of what the model can say.
    assertRefused(List.of(8000L, 7000L, 3000L, 100L), EstimateRefusal.AT_BOUND);
    assertThat(ShiftedBetaGeometric.fit(List.of(1000L, 800L, 801L)))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.INCONSISTENT_ROW,
                "survivors must not rise but were 800 and then 801"));
    assertThat(
            ShiftedBetaGeometric.fitting()
                .over(List.of(SurvivalTime.left(0), SurvivalTime.stayed(3)))
                .refusal())
        .contains(EstimateRefusal.INCONSISTENT_ROW);
  }

  private static void assertRefused(List<Long> survivors, EstimateRefusal reason) {
    assertThat(ShiftedBetaGeometric.fit(survivors).refusal()).as("%s", survivors).contains(reason);
  }

  @Test
  void wrongCalls_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShiftedBetaGeometric(0, 1))
        .withMessage("alpha must be positive and finite but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.retention(0))
        .withMessage("period must be at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShiftedBetaGeometric.fit(List.of(-1L, 0L)))
        .withMessage("survivors must not be negative but were -1");
  }
}
