package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.analysis.PredictionQuality.Counts;
import org.telcocrm.rules.analysis.PredictionQuality.Prediction;

class PredictionQualityProperties {

  private static final Aggregate<Prediction, Counts, PredictionQuality> QUALITY =
      PredictionQuality.aggregate();

  static Arbitrary<Prediction> prediction() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20).map(i -> i / 20.0), Arbitraries.of(true, false))
        .as(Prediction::new);
  }

  @Provide
  static Arbitrary<List<Prediction>> predictions() {
    return prediction().list().ofMinSize(1).ofMaxSize(60);
  }

  @Property
  void orderAndSplit_doNotMatter(
      @ForAll("predictions") List<Prediction> all, @ForAll Random random, @ForAll int cut) {
    List<Prediction> other = new ArrayList<>(all);
    Collections.shuffle(other, random);
    int at = Math.floorMod(cut, all.size() + 1);
    Counts left = QUALITY.zero();
    for (Prediction each : other.subList(0, at)) {
      left = QUALITY.add(left, each);
    }
    Counts right = QUALITY.zero();
    for (Prediction each : other.subList(at, other.size())) {
      right = QUALITY.add(right, each);
    }
    assertThat(QUALITY.finish(QUALITY.merge(left, right))).isEqualTo(QUALITY.over(all));
  }

  /** By the definition, pair by pair. */
  @Property
  void auc_countsPairs(@ForAll("predictions") List<Prediction> all) {
    double pairs = 0;
    double inOrder = 0;
    for (Prediction positive : all) {
      for (Prediction negative : all) {
        if (positive.positive() && !negative.positive()) {
          pairs++;
          int order = Double.compare(positive.probability(), negative.probability());
          inOrder += order > 0 ? 1 : order == 0 ? .5 : 0;
        }
      }
    }
    PredictionQuality quality = QUALITY.over(all);
    if (pairs == 0) {
      assertThat(quality.auc()).isNaN();
    } else {
      assertThat(quality.auc()).isCloseTo(inOrder / pairs, within(1e-12));
      assertThat(quality.ks()).isBetween(0.0, 1.0);
      // The best cut lies as far from the diagonal as half the Gini at least.
      assertThat(quality.ks()).isGreaterThanOrEqualTo(Math.abs(quality.gini()) / 2 - 1e-12);
    }
  }

  /** What is said of everybody alike and true on average is calibrated, and ranks nobody. */
  @Property
  void baseRate_isCalibrated(@ForAll("predictions") List<Prediction> all) {
    double rate = all.stream().filter(Prediction::positive).count() / (double) all.size();
    PredictionQuality quality =
        QUALITY.over(all.stream().map(each -> new Prediction(rate, each.positive())).toList());
    assertThat(quality.ece10()).isCloseTo(0, within(1e-12));
    assertThat(quality.brier()).isCloseTo(rate * (1 - rate), within(1e-12));
  }
}
