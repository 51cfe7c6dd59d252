package org.telcocrm.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnniversaryTest {

  private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2101, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "2004-02-29, 2004-02-29, 2005-02-28, 0",
    "2004-02-29, 2005-02-27, 2005-02-28, 0",
    "2004-02-29, 2005-02-28, 2005-02-28, 1",
    "2004-02-29, 2005-03-01, 2006-02-28, 1",
    "2004-02-29, 2008-02-28, 2008-02-29, 3",
    "2004-02-29, 2008-02-29, 2008-02-29, 4",
    "2004-02-29, 2100-02-28, 2100-02-28, 96",
    "1990-12-31, 2026-01-01, 2026-12-31, 35",
    "1990-05-01, 2026-05-01, 2026-05-01, 36"
  })
  void onOrAfterAndAge(LocalDate first, LocalDate day, LocalDate next, int years) {
    Anniversary anniversary = Anniversary.of(first);
    assertThat(anniversary.onOrAfter(day)).isEqualTo(next);
    assertThat(anniversary.completedYears(day)).isEqualTo(years);
    assertThat(anniversary.isOn(day)).isEqualTo(next.equals(day));
  }

  /** A day before the first has its first anniversary before it, and no age. */
  @Test
  void dayBeforeTheFirst() {
    Anniversary anniversary = Anniversary.of(LocalDate.of(2026, 3, 31));
    assertThat(anniversary.onOrAfter(LocalDate.of(1999, 1, 1))).isEqualTo("2027-03-31");
    assertThat(anniversary.isOn(LocalDate.of(2025, 3, 31))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anniversary.completedYears(LocalDate.of(2026, 3, 30)))
        .withMessage("day must not lie before the anchor 2026-03-31 but was 2026-03-30");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anniversary.number(0))
        .withMessage("number must be at least 1 but was 0");
  }

  /**
   * Issue: anniversaries for every day 2000-2100. Each day of the 101 years has one anniversary in
   * every year after it, on its own day of the year but for 29 February, and age rises on it alone.
   */
  @Test
  void everyDayOf101Years_hasOneAnniversaryAYear() {
    int leapDays = 0;
    int days = 0;
    for (LocalDate first = FROM; first.isBefore(UNTIL); first = first.plusDays(1)) {
      Anniversary anniversary = Anniversary.of(first);
      MonthDay own = MonthDay.from(first);
      leapDays += own.equals(MonthDay.of(2, 29)) ? 1 : 0;
      days++;
      LocalDate before = first;
      for (int number = 1; before.getYear() < 2100; number++) {
        Year year = Year.of(first.getYear() + number);
        LocalDate expected =
            year.isValidMonthDay(own) ? year.atMonthDay(own) : year.atMonthDay(MonthDay.of(2, 28));

        LocalDate next = anniversary.onOrAfter(before.plusDays(1));

        assertThat(next).as("%s after %s", first, before).isEqualTo(expected);
        assertThat(anniversary.number(number)).isEqualTo(next);
        assertThat(anniversary.completedYears(next.minusDays(1))).isEqualTo(number - 1);
        assertThat(anniversary.completedYears(next)).isEqualTo(number);
        assertThat(anniversary.isOn(next)).isTrue();
        assertThat(anniversary.isOn(next.minusDays(1))).isFalse();
        before = next;
      }
    }
    // 2100 is no leap year: 25 leap days from 2000 to 2096.
    assertThat(leapDays).isEqualTo(25);
    assertThat(days).isEqualTo(101 * 365 + 25);
  }

  @Test
  void isNeverTheFirstDayItself() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    assertThat(Anniversary.of(first).isOn(first)).isFalse();
    assertThat(Anniversary.of(first).onOrAfter(first)).isEqualTo("2027-01-01");
  }
}
