package org.telcocrm.rules.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_KIND;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FlagFact;

/** The parts of a fit by hand-worked numbers. */
class FittingPartsTest {

  @Test
  void cholesky_solvesByHand() {
    double[][] lower = {{4}, {2, 5}, {2, 1, 6}};
    double[] right = {12, 15, 22};
    // 4a+2b+2c = 12, 2a+5b+c = 15, 2a+b+6c = 22.
    Cholesky.solve(lower, right);
    assertThat(right[0]).isCloseTo(.275, within(1e-12));
    assertThat(right[1]).isCloseTo(2.25, within(1e-12));
    assertThat(right[2]).isCloseTo(3.2, within(1e-12));
  }

  @Test
  void rising_poolsViolators() {
    assertThat(MonotoneCurve.rising(new double[] {1, 3, 2, 4}, new double[] {1, 1, 1, 1}))
        .containsExactly(1, 2.5, 2.5, 4);
    assertThat(MonotoneCurve.rising(new double[] {3, 1}, new double[] {1, 3}))
        .containsExactly(1.5, 1.5);
  }

  @Test
  void nearest_choosesTheDirection() {
    assertThat(MonotoneCurve.nearest(new double[] {5, 4, 4.5, 1}, new double[] {1, 1, 1, 1}))
        .containsExactly(5, 4.25, 4.25, 1);
  }

  @Test
  void bounds_areRound_andBetweenTheValues() {
    assertThat(FactBins.roundBetween(44.7993, 45.2)).isEqualTo(45);
    assertThat(FactBins.roundBetween(2, 3)).isEqualTo(3);
    assertThat(FactBins.roundBetween(.161, .1774)).isEqualTo(.17);
    assertThat(FactBins.roundBetween(-1.5, -1)).isEqualTo(-1);
    assertThat(FactBins.roundBetween(9, 10)).isEqualTo(10);
  }

  @Test
  void bins_ofFewValuesAreTheValues_ofManyQuantiles() {
    double[] few = {1, 1, 2, 5, Double.NaN};
    FactBins values = FactBins.of(TENURE_MONTHS, few, 20, new double[0]);
    assertThat(values.uppers()).containsExactly(2, 5);
    assertThat(values.size()).isEqualTo(4);
    assertThat(values.binOf(4)).isEqualTo(1);
    assertThat(values.binOf(Double.NaN)).isEqualTo(3);
    double[] many = DoubleStream.iterate(0, i -> i + 1).limit(100).toArray();
    assertThat(FactBins.of(TENURE_MONTHS, many, 20, new double[] {12}).uppers())
        .hasSize(20)
        .contains(12, 50, 95);
  }

  /** (load_a, pair_b) and (load, a_pair_b) spell one name. */
  @Test
  void pairs_haveReasonsOfTheirOwn() {
    double[] yesAndNo = {0, 1, 0, 1};
    CardPoints points = new CardPoints(ExpertCard.none());
    PairSearch.Found first = found(FlagFact.of("load_a"), FlagFact.of("pair_b"), yesAndNo);
    PairSearch.Found second = found(FlagFact.of("load"), FlagFact.of("a_pair_b"), yesAndNo);
    double[] values = new double[first.rows().size() * first.columns().size()];
    values[0] = 1;
    String one = points.pair(first, values, Set.of()).orElseThrow().reason();
    String two = points.pair(second, values, Set.of(one)).orElseThrow().reason();
    assertThat(List.of(one, two))
        .containsExactly("FITTED_PAIR_LOAD_A_PAIR_B", "FITTED_PAIR_LOAD_A_PAIR_B_2");
  }

  private static PairSearch.Found found(Fact rows, Fact columns, double[] values) {
    return new PairSearch.Found(
        FactBins.of(rows, values, 2, new double[0]),
        FactBins.of(columns, values, 2, new double[0]),
        1);
  }

  @Test
  void rareLevels_shareABin() {
    double[] column = new double[100];
    Arrays.fill(column, 0, 60, 0);
    Arrays.fill(column, 60, 80, 1);
    Arrays.fill(column, 80, 99, 2);
    column[99] = 3;
    FactBins bins = FactBins.of(CONTRACT_KIND, column, 20, new double[0]);
    assertThat(bins.binOf(0)).isZero();
    assertThat(bins.binOf(1)).isEqualTo(1);
    assertThat(bins.binOf(2)).isEqualTo(2).isEqualTo(bins.binOf(3));
    assertThat(bins.binOf(Double.NaN)).isEqualTo(3);
  }

  @Test
  void recalibration_ofTwoGroups_isExact() {
    // Said 50 % and 88.08 % (log-odds 0 and 2); true 25 % and 75 %: −1.0986 and 1.0986.
    double[] said = new double[8];
    Arrays.fill(said, 4, 8, 2);
    boolean[] left = {true, false, false, false, true, true, true, false};
    Recalibration line = Recalibration.fit(said, left);
    assertThat(line.intercept()).isCloseTo(-StrictMath.log(3), within(1e-6));
    assertThat(line.slope()).isCloseTo(StrictMath.log(3), within(1e-6));
    assertThat(line.apply(.5)).isCloseTo(.25, within(1e-6));
  }

  @Test
  void recalibration_withoutAnEnd_isRefused() {
    assertThatThrownBy(() -> Recalibration.fit(new double[] {1, 2}, new boolean[] {false, true}))
        .hasMessage("log-odds of those who left and stayed must overlap but do not");
    assertThatThrownBy(() -> Recalibration.fit(new double[] {1, 2}, new boolean[2]))
        .hasMessage("outcomes must be of both kinds but were all the same");
  }

  @Test
  void prior_shiftsTheIntercept() {
    Recalibration shift = Recalibration.forPrior(.5, .01);
    assertThat(shift.intercept()).isCloseTo(-4.59512, within(1e-5));
    assertThat(shift.apply(.5)).isCloseTo(.01, within(1e-12));
    assertThatThrownBy(() -> Recalibration.forPrior(.5, 1))
        .hasMessage("knownRate must be between 0 and 1 but was 1.0");
  }
}
