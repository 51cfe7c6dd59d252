package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2026-03",
    "2026-03-30, 2026-02",
    "2026-01-01, 2025-12",
    "2028-02-28, 2028-01",
    "2028-02-29, 2028-02"
  })
  void newestClosedMonth_isTheAsOfMonthOnItsLastDayOnly(LocalDate asOf, YearMonth month) {
    assertThat(new Windows(asOf).newestClosedMonth()).isEqualTo(month);
    assertThat(new Windows(asOf).isClosed(month)).isTrue();
    assertThat(new Windows(asOf).isClosed(month.plusMonths(1))).isFalse();
  }

  @Test
  void withinDays_90_isAsOfMinus89ToAsOf() {
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    Windows windows = new Windows(asOf);
    assertThat(windows.withinDays(90, asOf)).isTrue();
    assertThat(windows.withinDays(90, asOf.minusDays(89))).isTrue();
    assertThat(windows.withinDays(90, asOf.minusDays(90))).isFalse();
    assertThat(windows.withinDays(90, asOf.plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2026-01-01",
    "2026-02-28, 2025-12-01",
    "2026-03-15, 2025-12-16",
    "2026-05-30, 2026-02-28"
  })
  void withinMonths_3_beginsMonthEndSafe(LocalDate asOf, LocalDate first) {
    Windows windows = new Windows(asOf);
    assertThat(windows.withinMonths(3, first)).isTrue();
    assertThat(windows.withinMonths(3, first.minusDays(1))).isFalse();
    assertThat(windows.withinMonths(3, asOf)).isTrue();
    assertThat(windows.withinMonths(3, asOf.plusDays(1))).isFalse();
  }
}
