package org.telcocrm.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.money.Money;

/** Source: domain/02 "Averages, ARPU, MOU, DOU", acceptance row V15. */
class AverageUsersTest {

  private static final AverageUsers JANUARY = AverageUsers.month(100, 120);
  private static final AverageUsers FEBRUARY = AverageUsers.month(120, 131);
  private static final AverageUsers MARCH = AverageUsers.month(131, 90);

  @ParameterizedTest
  @CsvSource({"100, 120, 110.0", "100, 121, 110.5", "0, 0, 0.0", "0, 1, 0.5", "7, 7, 7.0"})
  void month_isTheMeanOfOpeningAndClosing(long opening, long closing, BigDecimal average) {
    assertThat(AverageUsers.month(opening, closing).toDecimal(1)).isEqualTo(average);
  }

  @Test
  void quarter_isTheMeanOfItsThreeMonthlyAverages() {
    // 110, 125.5 and 110.5: the mean is 346 / 3, not the mean of the first and last count.
    assertThat(AverageUsers.quarter(JANUARY, FEBRUARY, MARCH).toDecimal(6)).isEqualTo("115.333333");
  }

  @Test
  void year_ofMonthsEqualsYearOfQuarters() {
    AverageUsers quarter = AverageUsers.quarter(JANUARY, FEBRUARY, MARCH);
    List<AverageUsers> months =
        Collections.nCopies(4, List.of(JANUARY, FEBRUARY, MARCH)).stream()
            .flatMap(List::stream)
            .toList();

    assertThat(AverageUsers.year(months))
        .isEqualTo(AverageUsers.year(Collections.nCopies(4, quarter)));
    assertThat(AverageUsers.year(months).toDecimal(6)).isEqualTo("115.333333");
  }

  @Test
  void arpu_isRevenuePerUserAndMonth() {
    assertThat(JANUARY.arpu(Money.yuan("5500.00"))).contains(Money.yuan("50.00"));
    // Three months, 346 user-months: 17 300 / 346.
    assertThat(AverageUsers.quarter(JANUARY, FEBRUARY, MARCH).arpu(Money.yuan("17300")))
        .contains(Money.yuan("50.00"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "-1, 0", "3, 2", "-3, -1"})
  void arpu_roundsHalfAFenUp(long revenueFen, long arpuFen) {
    assertThat(AverageUsers.month(2, 2).arpu(Money.fen(revenueFen))).contains(Money.fen(arpuFen));
  }

  @Test
  void perUser_givesMinutesDataAndLeavers() {
    assertThat(JANUARY.perUser(new BigDecimal("2200"), 1)).contains(new BigDecimal("20.0"));
    assertThat(JANUARY.perUser(new BigDecimal("3"), 4)).contains(new BigDecimal("0.0273"));
  }

  @Test
  void withoutUsers_theFigureIsUndefined() {
    AverageUsers nobody = AverageUsers.month(0, 0);

    assertThat(nobody.arpu(Money.yuan("10"))).isEmpty();
    assertThat(nobody.perUser(BigDecimal.TEN, 2)).isEmpty();
  }

  @Test
  void wrongParts_areRefused() {
    assertThatThrownBy(() -> AverageUsers.month(-1, 5))
        .hasMessage("users must not be negative but were -1 and 5");
    assertThatThrownBy(() -> AverageUsers.year(List.of(JANUARY)))
        .hasMessage("the parts must have 12 months together but had 1");
    AverageUsers quarter = AverageUsers.quarter(JANUARY, FEBRUARY, MARCH);
    assertThatThrownBy(() -> AverageUsers.quarter(quarter, FEBRUARY, MARCH))
        .hasMessage("a quarter must be made of single months but one part had 3");
    assertThatThrownBy(
            () -> AverageUsers.year(List.of(quarter, quarter, quarter, JANUARY, FEBRUARY, MARCH)))
        .hasMessageStartingWith("a year must be made of parts of equal length");
  }

  @Test
  void tooManyUsers_areNotClamped() {
    assertThatThrownBy(() -> AverageUsers.month(Long.MAX_VALUE, 1))
        .isInstanceOf(ArithmeticException.class);
  }
}
