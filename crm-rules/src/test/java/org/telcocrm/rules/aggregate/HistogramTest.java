package org.telcocrm.rules.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

  private static Histogram of(LongStream values) {
    Histogram histogram = new Histogram();
    values.forEach(histogram::add);
    return histogram;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0.01, 1",
    "0.011, 2",
    "0.07, 7",
    "0.25, 25",
    "0.29, 29",
    "0.5, 50",
    "0.57, 57",
    "0.75, 75",
    "0.99, 99",
    "1, 100"
  })
  void quantile_isTheSmallestNumberThatEnoughLieAtOrBelow(double share, long expected) {
    assertThat(of(LongStream.rangeClosed(1, 100)).quantile(share)).hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.2, 9", "0.8, 3", "0.15, 9", "0.1, 10", "0.3, 8", "1, 1", "0, 10"})
  void topFrom_leavesTheShareAtOrAboveIt(double share, long expected) {
    assertThat(of(LongStream.rangeClosed(1, 10)).topFrom(share)).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 255, -255, 256, 257})
  void smallNumbers_areExact(long value) {
    long expected = value == 257 ? 256 : value;

    assertThat(of(LongStream.of(value)).quantile(.5)).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {256, 511, 512, 12_000, 1_234_567, Long.MAX_VALUE, -256, -257, -12_001, -987_654_321})
  void largeNumbers_areAtMostOnePartIn128Low(long value) {
    long found = of(LongStream.of(value)).quantile(.5).orElseThrow();

    assertThat(found).isLessThanOrEqualTo(value);
    assertThat((double) value - found).isLessThanOrEqualTo(Math.abs((double) value) / 128);
  }

  @Test
  void smallestNumber_doesNotOverflow() {
    assertThat(of(LongStream.of(Long.MIN_VALUE, 0)).quantile(0)).hasValue(Long.MIN_VALUE);
  }

  @Test
  void negativeNumbers_comeFirst() {
    Histogram histogram = of(LongStream.of(5, -300, 0, 300, -5));

    assertThat(histogram.quantile(.2)).hasValue(-300);
    assertThat(histogram.quantile(.4)).hasValue(-5);
    assertThat(histogram.quantile(1)).hasValue(300);
  }

  @Test
  void merged_equalsTheWhole() {
    Histogram left = of(LongStream.rangeClosed(1, 500));
    Histogram right = of(LongStream.rangeClosed(-700, 0));
    left.addAll(right);

    assertThat(left).isEqualTo(of(LongStream.rangeClosed(-700, 500)));
    assertThat(left.total()).isEqualTo(1201);
    assertThat(right).isEqualTo(of(LongStream.rangeClosed(-700, 0)));
  }

  @Test
  void noNumbers_haveNoQuantile() {
    assertThat(new Histogram().quantile(.5)).isEmpty();
    assertThat(new Histogram().total()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.01, 1.01, Double.NaN})
  void share_outsideZeroAndOne_isRefused(double share) {
    assertThatThrownBy(() -> new Histogram().quantile(share))
        .hasMessage("share must be between 0 and 1 but was " + share);
  }
}
