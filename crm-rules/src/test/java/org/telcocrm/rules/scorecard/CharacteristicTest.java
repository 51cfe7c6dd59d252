package org.telcocrm.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.BRAND;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.product.Brand;

class CharacteristicTest {

  private static final FactSchema SCHEMA = FactSchema.ofYuan(TENURE_MONTHS, ARREARS, BRAND, PREPAY);

  private static final Characteristic TENURE =
      Characteristic.of(TENURE_MONTHS)
          .below(6, 30, "TENURE_SHORT")
          .neutralBelow(60)
          .above(-15, "TENURE_LONG")
          .withMissing(5, "TENURE_UNKNOWN");

  @ParameterizedTest
  @CsvSource({
    "-1, 30, < 6",
    "0, 30, < 6",
    "5, 30, < 6",
    "5.999, 30, < 6",
    "6, 0, >= 6 and < 60",
    "59, 0, >= 6 and < 60",
    "60, -15, >= 60",
    "61, -15, >= 60",
    "NaN, 5, unknown"
  })
  void bins_areHalfOpen_andMissingHasItsOwn(double months, int points, String bound) {
    assertThat(TENURE.at(months).points()).isEqualTo(points);
    assertThat(TENURE.bounds(SCHEMA)[TENURE.binOf(months)]).isEqualTo(bound);
  }

  @ParameterizedTest
  @CsvSource({"4999, 0", "5000, 10", "5001, 10"})
  void moneyBins_turnAtOneFen(double fen, int points) {
    Characteristic arrears = Characteristic.of(ARREARS).neutralBelow(5000).above(10, "ARREARS");

    assertThat(arrears.at(fen).points()).isEqualTo(points);
    assertThat(arrears.bounds(SCHEMA)[arrears.binOf(5000)]).isEqualTo(">= CNY 50.00");
  }

  @Test
  void levels_notNamedCountNothing() {
    Characteristic brand = Characteristic.of(BRAND).at(Brand.GOTONE, -10, "LOYAL").build();

    assertThat(brand.at(BRAND.indexOf(Brand.GOTONE)).points()).isEqualTo(-10);
    assertThat(brand.at(BRAND.indexOf(Brand.OTHER))).isEqualTo(Attribute.NEUTRAL);
    assertThat(brand.at(Double.NaN)).isEqualTo(Attribute.NEUTRAL);
    assertThat(brand.bounds(SCHEMA)[brand.binOf(0)]).isEqualTo("= GOTONE");
  }

  @Test
  void flag_countsYesOnly() {
    Characteristic prepay = Characteristic.of(PREPAY, 20, "PREPAID");

    assertThat(prepay.at(1).points()).isEqualTo(20);
    assertThat(prepay.at(0)).isEqualTo(Attribute.NEUTRAL);
    assertThat(prepay.at(Double.NaN)).isEqualTo(Attribute.NEUTRAL);
  }

  @Test
  void boundsThatDoNotAscend_areRefusedNamingThePair() {
    assertThatThrownBy(
            () ->
                Characteristic.of(TENURE_MONTHS).below(24, 1, "A").below(12, 2, "B").neutralAbove())
        .hasMessage("bounds of tenure_months must ascend but 12.0 follows 24.0");
    assertThatThrownBy(
            () ->
                Characteristic.of(TENURE_MONTHS).below(12, 1, "A").below(12, 2, "B").neutralAbove())
        .hasMessage("bounds of tenure_months must ascend but 12.0 follows 12.0");
    assertThatThrownBy(
            () -> Characteristic.of(TENURE_MONTHS).neutralBelow(Double.NaN).neutralAbove())
        .hasMessage("bounds of tenure_months must be finite but one was NaN");
  }

  @Test
  void pointsWithoutReason_areRefused() {
    assertThatThrownBy(() -> Characteristic.of(TENURE_MONTHS).below(6, 30, ""))
        .hasMessage("an attribute with 30 points needs a reason");
  }
}
