package org.telcocrm.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletedMonthsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31, 0",
    "2026-01-31, 2026-02-27, 0",
    "2026-01-31, 2026-02-28, 1",
    "2026-01-31, 2026-03-30, 1",
    "2026-01-31, 2026-03-31, 2",
    "2026-01-31, 2026-04-29, 2",
    "2026-01-31, 2026-04-30, 3",
    "2024-02-29, 2025-02-27, 11",
    "2024-02-29, 2025-02-28, 12",
    "2024-02-29, 2028-02-28, 47",
    "2024-02-29, 2028-02-29, 48",
    "2026-01-15, 2026-02-28, 1"
  })
  void between_countsFromTheAnchor(LocalDate anchor, LocalDate day, long months) {
    assertThat(CompletedMonths.between(anchor, day)).isEqualTo(months);
  }

  /** The definition itself, for every anchor of four years and every day of the 14 months after. */
  @Test
  void between_isTheGreatestNumberThatMayBeAdded() {
    LocalDate end = LocalDate.of(2028, 1, 1);
    for (LocalDate anchor = end.minusYears(4); anchor.isBefore(end); anchor = anchor.plusDays(1)) {
      int months = 0;
      LocalDate last = anchor.plusMonths(14);
      for (LocalDate day = anchor; day.isBefore(last); day = day.plusDays(1)) {
        months += day.isBefore(anchor.plusMonths(months + 1L)) ? 0 : 1;

        assertThat(CompletedMonths.between(anchor, day))
            .as("%s to %s", anchor, day)
            .isEqualTo(months);
      }
    }
  }

  @Test
  void between_dayBeforeTheAnchor_refused() {
    LocalDate anchor = LocalDate.of(2026, 1, 31);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompletedMonths.between(anchor, anchor.minusDays(1)))
        .withMessage("day must not lie before the anchor 2026-01-31 but was 2026-01-30");
  }
}
