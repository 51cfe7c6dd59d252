package org.telcocrm.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known values are of thirty digits, rounded to a double. */
class SpecialFunctionsTest {

  @ParameterizedTest
  @CsvSource({
    "0.001, 6.9071788853838536825",
    "0.5, 0.57236494292470008707",
    "1, 0",
    "1.5, -0.12078223763524522235",
    "2, 0",
    "3.7, 1.4280723266653879219",
    "14.9, 24.924132002217277353",
    "15, 25.1912211827386815",
    "100, 359.13420536957539878",
    "1234.5, 7550.5509010778948957"
  })
  void lnGamma_isTheKnownOne(double x, double expected) {
    assertThat(SpecialFunctions.lnGamma(x))
        .isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 7, 14, 0.39199018779907603668",
    "0.5, 2, 2, 0.5",
    "0.01, 0.5, 0.5, 0.063768560858519847917",
    "0.9, 6, 14, 0.9999999999287227368",
    "0.2, 6, 14, 0.1630623042485354496",
    "0.99, 30, 0.7, 0.57957367024131858002",
    "0, 6, 14, 0",
    "1, 6, 14, 1"
  })
  void incompleteBeta_isTheKnownOne(double x, double a, double b, double expected) {
    assertThat(SpecialFunctions.incompleteBeta(x, a, b)).isCloseTo(expected, within(2e-14));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 0.5, 1.3862943611198906188",
    "3.8, 4.5, 0.9090909090909091, 5.7813095923246471966",
    "4.8, 5.5, 0.999, 54.988048564413559916",
    "0.5, 1.5, 0.25, 1.0986122886681096914",
    "2, 7, 0.99, 1.4901447556208726195",
    "2, 7, 0, 1"
  })
  void hypergeometric_isTheKnownOne(double b, double c, double z, double expected) {
    assertThat(SpecialFunctions.hypergeometric(b, c, z))
        .isCloseTo(expected, within(1e-13 * expected));
  }

  @Test
  void hypergeometric_isItsSum() {
    double sum = 0;
    double term = 1;
    for (int k = 0; k < 20_000; k++) {
      sum += term;
      term *= (2.5 + k) / (4.25 + k) * .99;
    }
    assertThat(SpecialFunctions.hypergeometric(2.5, 4.25, .99)).isCloseTo(sum, within(1e-12 * sum));
  }

  @Test
  void argumentsOutsideTheDomain_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecialFunctions.lnGamma(0))
        .withMessage("x must be positive and finite but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecialFunctions.incompleteBeta(1.1, 1, 1))
        .withMessage("x must be between 0 and 1 but was 1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecialFunctions.incompleteBeta(.5, Double.NaN, 1))
        .withMessage("a must be positive and finite but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecialFunctions.hypergeometric(1, 2, 1))
        .withMessage("z must be at least 0 and below 1 but was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecialFunctions.hypergeometric(1, 1, .5))
        .withMessage("c must be above 1 and finite but was 1.0");
  }
}
