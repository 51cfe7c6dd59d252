package org.telcocrm.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

  private static KaplanMeier of(SurvivalTime... times) {
    return KaplanMeier.aggregate().over(List.of(times)).figure().orElseThrow();
  }

  /** Source: domain/05 row H11; R survival, aml "Maintained": the other eight are later than 13. */
  @Test
  void maintained_isAsPrinted() {
    KaplanMeier curve =
        of(
            SurvivalTime.left(13),
            new SurvivalTime(20, false, 8),
            SurvivalTime.stayed(13),
            SurvivalTime.left(9));
    assertThat(curve.customers()).isEqualTo(11);
    assertThat(curve.steps()).hasSize(2);
    KaplanMeier.Step first = curve.steps().get(0);
    KaplanMeier.Step second = curve.steps().get(1);
    assertThat(first.survival()).isCloseTo(.909, within(.0005));
    assertThat(second.survival()).isCloseTo(.818, within(.0005));
    assertThat(first.atRisk()).isEqualTo(11);
    // Who was last seen at 13 still counts there.
    assertThat(second.atRisk()).isEqualTo(10);
    // By hand: 10/11·√(1/110), 9/11·√(1/110 + 1/90).
    assertThat(first.standardError()).isCloseTo(.08668, within(.00001));
    assertThat(second.standardError()).isCloseTo(.11629, within(.00001));
  }

  @Test
  void survival_isThatOfTheLastStep() {
    KaplanMeier curve =
        of(
            SurvivalTime.left(2),
            SurvivalTime.left(4),
            SurvivalTime.left(4),
            SurvivalTime.stayed(9));
    assertThat(curve.survival(1)).isEqualTo(1);
    assertThat(curve.survival(2)).isEqualTo(.75);
    assertThat(curve.survival(3)).isEqualTo(.75);
    assertThat(curve.survival(100)).isCloseTo(.25, within(1e-15));
    assertThat(curve.median()).hasValue(4);
  }

  /** Half are left after the twelfth of 24, whatever 23/24 · 22/23 · … comes to in floats. */
  @Test
  void median_isTheTimeAtWhichHalfAreLeft() {
    for (int customers = 2; customers <= 400; customers += 2) {
      SurvivalTime[] times =
          IntStream.rangeClosed(1, customers)
              .mapToObj(SurvivalTime::left)
              .toArray(SurvivalTime[]::new);
      assertThat(of(times).median()).hasValue(customers / 2);
    }
    // 1 − 1/4 = 3/4 with one lost from sight, then 3/4 · 2/3 = 1/2.
    SurvivalTime[] censored = {
      new SurvivalTime(1, true, 2),
      SurvivalTime.stayed(1),
      new SurvivalTime(1, false, 2),
      SurvivalTime.left(2),
      new SurvivalTime(3, true, 2)
    };
    assertThat(of(censored).median()).hasValue(2);
  }

  @Test
  void everybodyGone_endsAtZero() {
    KaplanMeier curve = of(new SurvivalTime(1, true, 4));
    assertThat(curve.survival(1)).isZero();
    assertThat(curve.steps().get(0).standardError()).isZero();
  }

  @Test
  void nobodyGone_staysAtOne() {
    KaplanMeier curve = of(SurvivalTime.stayed(5));
    assertThat(curve.steps()).isEmpty();
    assertThat(curve.survival(5)).isEqualTo(1);
    assertThat(curve.median()).isEmpty();
  }

  @Test
  void nobody_isRefused() {
    assertThat(KaplanMeier.aggregate().over(List.of()))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.TOO_FEW, "there must be at least 1 customer but were 0"));
  }

  @Test
  void wrongRows_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivalTime.left(-1))
        .withMessage("time must not be negative but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurvivalTime(1, true, 0))
        .withMessage("customers must be at least 1 but was 0");
  }
}
