package org.telcocrm.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Source: domain/04, acceptance row C1 (Siddiqi 2006). */
class ScorecardScaleTest {

  private static final ScorecardScale C1 = new ScorecardScale(20, 600, 50);

  @Test
  void c1_factorAndOffset_printedDigits() {
    assertThat(C1.factor()).isCloseTo(28.8539, within(5e-5));
    assertThat(C1.offset()).isCloseTo(487.123, within(5e-4));
  }

  @Test
  void points_meetTheAnchorAndDoubleTheOddsPerPdo() {
    assertThat(C1.points(50)).isCloseTo(600, within(1e-9));
    assertThat(C1.points(100)).isCloseTo(620, within(1e-9));
    assertThat(C1.odds(580)).isCloseTo(25, within(1e-9));
    assertThat(C1.points(1)).isCloseTo(C1.offset(), within(1e-9));
  }

  @Test
  void wrongScale_isRefused() {
    assertThatThrownBy(() -> new ScorecardScale(0, 600, 50))
        .hasMessage("pointsToDoubleOdds must be positive but was 0.0");
    assertThatThrownBy(() -> new ScorecardScale(20, 600, Double.NaN))
        .hasMessage("anchorOdds must be positive but was NaN");
    assertThatThrownBy(() -> new ScorecardScale(20, Double.NaN, 50))
        .hasMessage("anchorPoints must be finite but was NaN");
    assertThatThrownBy(() -> C1.points(0)).hasMessage("odds must be positive but was 0.0");
  }
}
