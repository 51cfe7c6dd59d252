package org.telcocrm.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C12; domain file 06: marketing consent, value-added services, counting of deadlines. */
class RetentionPolicyTest {

  private static final RetentionPolicy POLICY = RetentionPolicy.ofDefaults();

  /** Months and years of the calendar, the first day not counted (民法典 201, 202). */
  @ParameterizedTest
  @CsvSource({
    "CONSENT_PROOF, 2025-09-30, 2026-03-01",
    "CONSENT_PROOF, 2023-09-29, 2024-03-01",
    "CONSENT_PROOF, 2023-09-28, 2024-02-29",
    "CONSENT_PROOF, 2026-01-31, 2026-07-01",
    "SERVICE_ORDER, 2026-03-01, 2026-08-02",
    "CALLBACK_RECORDING, 2026-01-30, 2026-03-02",
    "CALLBACK_RECORDING, 2024-01-30, 2024-03-01",
    "IMPACT_ASSESSMENT, 2024-02-29, 2027-03-01",
    "IMPACT_ASSESSMENT, 2021-02-28, 2024-02-29",
    "BILL, 2025-09-30, 2026-03-01",
    "USAGE, 2025-09-30, 2026-03-01",
    "COMPLAINT, 2024-02-29, 2026-03-01",
    "PROFILE, 2026-03-01, 2026-03-01"
  })
  void freeFrom_isTheDayAfterTheLast(DataKind kind, LocalDate since, LocalDate free) {
    assertThat(POLICY.freeFrom(kind, since)).isEqualTo(free);
  }

  /** Every day of five years: never free before the time is over, later days never free earlier. */
  @Test
  void freeFrom_isMonotone() {
    LocalDate before = LocalDate.MIN;
    for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      LocalDate free = POLICY.freeFrom(DataKind.CONSENT_PROOF, day);
      assertThat(free).isAfter(day.plusDays(149)).isAfterOrEqualTo(before);
      before = free;
    }
  }

  @Test
  void keep_ownRule_replaces() {
    RetentionPolicy own =
        POLICY.toBuilder().keep(DataKind.CONSENT_PROOF, Period.ofYears(1), "house rule").build();
    assertThat(own.freeFrom(DataKind.CONSENT_PROOF, LocalDate.of(2024, 2, 29)))
        .isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(own.retention(DataKind.CONSENT_PROOF))
        .contains(new Retention(Period.ofYears(1), "house rule"));
    assertThat(own).isNotEqualTo(POLICY);
    assertThat(POLICY.toBuilder().build()).isEqualTo(POLICY).hasSameHashCodeAs(POLICY);
  }

  @Test
  void keep_noTimeOrNoSource_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionPolicy.builder().keep(DataKind.BILL, Period.ZERO, "x"))
        .withMessage("atLeast must be longer than nothing but was P0D");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionPolicy.builder().keep(DataKind.BILL, Period.ofDays(-1), "x"))
        .withMessage("atLeast must be longer than nothing but was P-1D");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionPolicy.builder().keep(DataKind.BILL, Period.ofDays(1), " "))
        .withMessage("source of a retention of P1D must not be blank");
  }
}
