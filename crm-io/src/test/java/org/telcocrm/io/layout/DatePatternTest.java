package org.telcocrm.io.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {

  @ParameterizedTest
  @CsvSource({
    "yyyyMMdd, 20260331, 2026-03-31",
    "yyyyMMdd, 20240229, 2024-02-29",
    "yyyyMM, 202603, 2026-03-01",
    "yyyy-MM-dd, 2026-03-31, 2026-03-31",
    "yyyyMMddHHmmss, 20260331235959, 2026-03-31",
    "yyyy-MM-dd HH:mm:ss, 2026-03-31 00:00:00, 2026-03-31",
    "M/d/yyyy, 1/2/2025, 2025-01-02",
    "d/M/yyyy, 01/02/2025, 2025-02-01",
    "M/d/yyyy, 12/31/2025, 2025-12-31",
    "yyyy年M月d日, 2026年3月1日, 2026-03-01"
  })
  void parse_readsWhatThePatternSays(String pattern, String text, LocalDate date) {
    assertThat(DatePattern.of(pattern).parse(text)).isEqualTo(OptionalLong.of(date.toEpochDay()));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyyMMdd, 20250229",
    "yyyyMMdd, 20251301",
    "yyyyMMdd, 00000000",
    "yyyyMMdd, 19000100",
    "yyyyMMdd, 2026033",
    "yyyyMMdd, 202603311",
    "yyyyMMdd, 2026-331",
    "yyyyMMdd, ２０２６０３３１",
    "yyyyMMddHHmmss, 20260331235960",
    "yyyyMMddHHmmss, 20260331240000",
    "yyyy-MM-dd, 2026/03/31",
    "M/d/yyyy, 13/1/2025",
    "M/d/yyyy, /1/2025",
    "M/d/yyyy, 123/1/2025"
  })
  void parse_refusesEverythingElse(String pattern, String text) {
    assertThat(DatePattern.of(pattern).parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yyyy",
        "MMdd",
        "yyMMdd",
        "yyyyMMMdd",
        "yyyyMMddyyyy",
        "yyyyMd",
        "yyyyMMddT",
        "DDMMyyyy"
      })
  void of_refusesOtherPatterns(String pattern) {
    assertThatThrownBy(() -> DatePattern.of(pattern))
        .isInstanceOf(LayoutException.class)
        .hasMessageEndingWith("but was \"" + pattern + '"');
  }

  @Test
  void everyDayOfTwoCenturies_isReadBack() {
    DatePattern pattern = DatePattern.of("yyyyMMdd");
    for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2101; day = day.plusDays(1)) {
      assertThat(pattern.parse(day.toString().replace("-", "")))
          .isEqualTo(OptionalLong.of(day.toEpochDay()));
    }
  }
}
