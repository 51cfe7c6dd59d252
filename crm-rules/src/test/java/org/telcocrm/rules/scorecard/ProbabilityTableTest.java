package org.telcocrm.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbabilityTableTest {

  private static double mean(ProbabilityTable table, Map<Integer, Long> counts) {
    double sum = 0;
    long n = 0;
    for (Map.Entry<Integer, Long> each : counts.entrySet()) {
      sum += each.getValue() * table.probability(each.getKey());
      n += each.getValue();
    }
    return sum / n;
  }

  @Test
  void anchoredAtZero_zeroPointsHaveTheRate_andTwentyDoubleTheOdds() {
    ProbabilityTable table = ProbabilityTable.anchoredAtZero(20, .2);

    assertThat(table.probability(0)).isCloseTo(.2, within(1e-15));
    // Odds 1:4, then 2:4 and 1:8.
    assertThat(table.probability(20)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(table.probability(-20)).isCloseTo(1 / 9.0, within(1e-15));
  }

  @Test
  void fit_twoGroups_byHand() {
    // Half the base at 0 and half at 20 points, rate 5/12: odds 1:2 and 1:1 give 1/3 and 1/2.
    NavigableMap<Integer, Long> counts = new TreeMap<>(Map.of(0, 50L, 20, 50L));

    ProbabilityTable table = ProbabilityTable.fit(20, counts, 5 / 12.0);

    assertThat(table.probability(0)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(table.probability(20)).isCloseTo(1 / 2.0, within(1e-9));
    assertThat(table.intercept()).isCloseTo(-Math.log(2), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {.000_001, .008, .025, .265, .5, .999})
  void fit_meanOfTheBaseIsTheRate(double rate) {
    NavigableMap<Integer, Long> counts =
        new TreeMap<>(Map.of(-9000, 3L, -120, 900L, 0, 10_000L, 35, 700L, 180, 12L, 9000, 1L));

    assertThat(mean(ProbabilityTable.fit(20, counts, rate), counts)).isCloseTo(rate, within(1e-9));
  }

  @Test
  void probability_beyondTheTable_isThatOfItsEnd() {
    ProbabilityTable table = ProbabilityTable.of(20, 0);

    assertThat(table.probability(5000)).isEqualTo(table.probability(2000));
    assertThat(table.probability(Integer.MIN_VALUE)).isEqualTo(table.probability(-2000));
  }

  @Test
  void wrongInput_isRefused() {
    assertThatThrownBy(() -> ProbabilityTable.fit(20, new TreeMap<>(), .5))
        .hasMessage("a base must have at least one customer but had none");
    assertThatThrownBy(() -> ProbabilityTable.anchoredAtZero(20, 1))
        .hasMessage("rate must be between 0 and 1 but was 1.0");
    assertThatThrownBy(() -> ProbabilityTable.of(0, 1))
        .hasMessage(
            "pointsToDoubleOdds must be positive and intercept finite but were 0.0 and 1.0");
  }
}
