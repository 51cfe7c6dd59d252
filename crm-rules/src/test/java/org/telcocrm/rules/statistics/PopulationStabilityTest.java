package org.telcocrm.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.rules.statistics.PopulationStability.Level;

class PopulationStabilityTest {

  /** By hand: .1·ln 1.2 + (−.1)·ln .8 = .1·ln 1.5. */
  @Test
  void index_byHand() {
    PopulationStability stability =
        PopulationStability.of(
                List.of(new BinCount("LOW", 50, 120), new BinCount("HIGH", 50, 80)),
                ZeroCells.REFUSE)
            .figure()
            .orElseThrow();
    assertThat(stability.index()).isCloseTo(.1 * StrictMath.log(1.5), within(1e-15));
    assertThat(stability.level()).isEqualTo(Level.STABLE);
    assertThat(stability.rows().get(0).actualShare()).isEqualTo(.6);
  }

  /** Source: domain/04 "Scorecard": PSI has the formula of IV. */
  @Test
  void index_isTheInformationValueOfTheSameCounts() {
    List<BinCount> counts = List.of(new BinCount("A", 139, 135), new BinCount("B", 561, 165));
    assertThat(PopulationStability.of(counts, ZeroCells.REFUSE).figure().orElseThrow().index())
        .isEqualTo(WeightOfEvidence.of(counts).figure().orElseThrow().informationValue());
  }

  @Test
  void sameShares_haveNoShift() {
    assertThat(
            PopulationStability.of(
                    List.of(new BinCount("A", 1, 3), new BinCount("B", 2, 6)), ZeroCells.REFUSE)
                .figure()
                .orElseThrow()
                .index())
        .isZero();
  }

  @Test
  void emptyBase_isRefused() {
    assertThat(PopulationStability.of(List.of(new BinCount("A", 3, 0)), ZeroCells.ADD_HALF))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.ONE_CLASS, "there must be expected and actual but were 3 and 0"));
  }

  /** Source: domain/04: below .1 stable, .1 to .25 watch, above .25 shifted. */
  @ParameterizedTest
  @CsvSource({"0.0999, STABLE", "0.1, WATCH", "0.25, WATCH", "0.2501, SHIFTED"})
  void level_isThatOfTheIndex(double index, Level expected) {
    assertThat(new PopulationStability(List.of(), index).level()).isEqualTo(expected);
  }
}
