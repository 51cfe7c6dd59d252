package org.telcocrm.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

  private static final Validity FEBRUARY =
      Validity.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));

  @ParameterizedTest
  @CsvSource({"2024-01-31, false", "2024-02-01, true", "2024-02-29, true", "2024-03-01, false"})
  void contains_fromInclusiveUntilExclusive(LocalDate day, boolean holds) {
    assertThat(FEBRUARY.contains(day)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-02-01, false, true",
    "2024-01-01, 2024-02-02, true, false",
    "2024-02-29, 2024-03-02, true, false",
    "2024-03-01, 2024-04-01, false, true",
    "2024-03-02, 2024-04-01, false, false"
  })
  void overlapsAndMeets(LocalDate from, LocalDate until, boolean overlaps, boolean meets) {
    Validity other = Validity.of(from, until);
    assertThat(FEBRUARY.overlaps(other)).isEqualTo(overlaps).isEqualTo(other.overlaps(FEBRUARY));
    assertThat(FEBRUARY.meets(other)).isEqualTo(meets).isEqualTo(other.meets(FEBRUARY));
    assertThat(FEBRUARY.intersection(other))
        .isEqualTo(other.intersection(FEBRUARY))
        .satisfies(both -> assertThat(both.isPresent()).isEqualTo(overlaps));
  }

  @Test
  void ofDays_lastDayInclusive() {
    assertThat(Validity.ofDays(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)))
        .isEqualTo(FEBRUARY);
    LocalDate day = LocalDate.of(2024, 2, 29);
    assertThat(Validity.ofDays(day, day).contains(day)).isTrue();
    assertThat(Validity.ofDays(day, LocalDate.MAX)).isEqualTo(Validity.from(day));
  }

  @Test
  void of_empty_refused() {
    LocalDate day = LocalDate.of(2024, 2, 29);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Validity.of(day, day))
        .withMessage("until must be after from 2024-02-29 but was 2024-02-29. Maybe use ofDays.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Validity.ofDays(day, day.minusDays(1)))
        .withMessage("last must not be before first 2024-02-29 but was 2024-02-28");
  }

  @Test
  void intersection_isTheSharedDays() {
    assertThat(FEBRUARY.intersection(Validity.from(LocalDate.of(2024, 2, 29))))
        .contains(Validity.of(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1)));
    assertThat(FEBRUARY.intersection(Validity.always())).contains(FEBRUARY);
  }

  @Test
  void endedAt_shortensAndNeverLengthens() {
    assertThat(FEBRUARY.endedAt(LocalDate.of(2024, 2, 29)).contains(LocalDate.of(2024, 2, 29)))
        .isFalse();
    assertThat(FEBRUARY.endedAt(LocalDate.of(2025, 1, 1))).isEqualTo(FEBRUARY);
    assertThatIllegalArgumentException().isThrownBy(() -> FEBRUARY.endedAt(FEBRUARY.from()));
  }

  @Test
  void toString_hyphenForNoEnd() {
    assertThat(FEBRUARY).hasToString("2024-02-01/2024-03-01");
    assertThat(Validity.from(LocalDate.of(2024, 2, 29))).hasToString("2024-02-29/-");
    assertThat(Validity.always()).hasToString("-/-");
  }

  @Test
  void compareTo_byBeginningThenEnd() {
    assertThat(Validity.always()).isLessThan(FEBRUARY);
    assertThat(FEBRUARY).isLessThan(Validity.from(FEBRUARY.from()));
  }
}
