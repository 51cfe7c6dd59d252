package org.telcocrm.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.money.Money;

/** Presets of defaults 6.4; domain 04: payment on the due date is not late. */
class AgeingScaleTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-30, 0",
    "2026-01-31, 2026-01-31, 0",
    "2026-01-31, 2026-02-01, 1-30",
    "2026-01-31, 2026-03-02, 1-30",
    "2026-01-31, 2026-03-03, 31-60",
    "2024-01-31, 2024-03-01, 1-30",
    "2024-01-31, 2024-03-02, 31-60",
    "2026-01-31, 2026-04-01, 31-60",
    "2026-01-31, 2026-04-02, 61-90",
    "2026-01-31, 2026-05-01, 61-90",
    "2026-01-31, 2026-05-02, 91-180",
    "2026-01-31, 2026-07-30, 91-180",
    "2026-01-31, 2026-07-31, >180"
  })
  void days_upperBoundsAreInclusive(LocalDate due, LocalDate at, String bucket) {
    assertThat(AgeingScale.days().bucket(due, at)).isEqualTo(bucket);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 0, 2026-01-31, 0",
    "2026-01-31, 0, 2026-02-01, 1-6",
    "2026-01-31, 0, 2026-07-31, 1-6",
    "2026-01-31, 0, 2026-08-01, 7-12",
    "2025-08-31, 0, 2026-02-28, 1-6",
    "2025-08-31, 0, 2026-03-01, 7-12",
    "2023-08-31, 0, 2024-02-29, 1-6",
    "2023-08-31, 0, 2024-03-01, 7-12",
    "2026-01-31, 1, 2026-02-28, 0",
    "2026-01-31, 1, 2026-03-01, 1-6",
    "2026-01-31, 1, 2026-08-31, 1-6",
    "2026-01-31, 1, 2026-09-01, 7-12",
    "2024-01-31, 0, 2026-01-31, 19-24",
    "2024-01-31, 0, 2026-02-01, >24"
  })
  void months_endWithShorterMonths_andCountFromTheExtraMonths(
      LocalDate due, int extraMonths, LocalDate at, String bucket) {
    assertThat(AgeingScale.months(extraMonths).bucket(due, at)).isEqualTo(bucket);
  }

  @Test
  void buckets_ofTheScale() {
    assertThat(AgeingScale.days().buckets())
        .containsExactly("0", "1-30", "31-60", "61-90", "91-180", ">180");
    assertThat(new AgeingScale(AgeingScale.Unit.MONTHS, List.of(1, 2), 0).buckets())
        .containsExactly("0", "1", "2", ">2");
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without the checker may do
  void openBill_withoutKeyOrDay_refused() {
    Money one = Money.fen(1);
    Money none = Money.fen(0);
    LocalDate day = LocalDate.EPOCH;
    assertThatNullPointerException()
        .isThrownBy(() -> new OpenBill(null, day, one, none, none, one))
        .withMessage("key");
    assertThatNullPointerException()
        .isThrownBy(() -> new OpenBill("B", null, one, none, none, one))
        .withMessage("due");
  }

  @Test
  void boundsThatDoNotRise_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AgeingScale(AgeingScale.Unit.DAYS, List.of(30, 30), 0))
        .withMessage("upperBounds of ageing must rise from above 0 but were [30, 30]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AgeingScale(AgeingScale.Unit.DAYS, List.of(), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgeingScale.months(-1))
        .withMessage(
            "ageing must have upperBounds and extraMonths of at least 0 but had [6, 12, 18, 24]"
                + " and -1");
  }
}
