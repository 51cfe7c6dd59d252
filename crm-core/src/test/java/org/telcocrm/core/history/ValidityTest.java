package org.telcocrm.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

  private static final Validity FEBRUARY = Validity.parse("[2024-02-01,2024-03-01)");

  @ParameterizedTest
  @CsvSource({
    "2024-01-31, false, the day before",
    "2024-02-01, true, the first day",
    "2024-02-29, true, the leap day is the last",
    "2024-03-01, false, the end is exclusive"
  })
  void contains_isHalfOpen(LocalDate day, boolean inside, String what) {
    assertThat(FEBRUARY.contains(day)).as(what).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[2024-01-01,2024-02-01) | false",
        "[2024-01-01,2024-02-02) | true",
        "[2024-02-29,) | true",
        "[2024-03-01,) | false"
      })
  void overlaps_neighboursDoNot(String other, boolean overlaps) {
    assertThat(FEBRUARY.overlaps(Validity.parse(other))).isEqualTo(overlaps);
    assertThat(Validity.parse(other).overlaps(FEBRUARY)).isEqualTo(overlaps);
  }

  @Test
  void startingAt_cutsTheBeginning() {
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    assertThat(FEBRUARY.startingAt(leapDay)).contains(Validity.parse("[2024-02-29,2024-03-01)"));
    assertThat(FEBRUARY.startingAt(FEBRUARY.from().minusDays(1))).contains(FEBRUARY);
    assertThat(FEBRUARY.startingAt(FEBRUARY.until())).isEmpty();
    assertThat(Validity.from(leapDay).contains(LocalDate.of(9999, 12, 31))).isTrue();
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
  void toString_nothingForNoBeginningAndNoEnd() {
    assertThat(FEBRUARY).hasToString("[2024-02-01,2024-03-01)");
    assertThat(Validity.from(LocalDate.of(2024, 2, 29))).hasToString("[2024-02-29,)");
    assertThat(Validity.always()).hasToString("[,)");
    assertThat(Validity.always().isOpenEnded()).isTrue();
    assertThat(FEBRUARY.isOpenEnded()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[2024-02-01,2024-03-01)", "[2024-02-29,)", "[,2024-02-29)", "[,)"})
  void parse_ofToString_isIdentity(String text) {
    assertThat(Validity.parse(text))
        .hasToString(text)
        .isEqualTo(RoundTrip.of(Validity.parse(text)));
  }

  @Test
  void withoutADayInside_isRefused() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Validity.of(day, day))
        .withMessage(
            "validity must end after it begins but was from 2026-01-01 until 2026-01-01. Maybe use"
                + " ofDays.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Validity.parse("2026-01-01"))
        .withMessage("validity must look like \"[2026-01-01,2026-03-01)\" but was \"2026-01-01\"");
  }

  @Test
  void order_isByBeginningThenEnd() {
    assertThat(FEBRUARY)
        .isGreaterThan(Validity.parse("[2024-01-31,)"))
        .isGreaterThan(Validity.always())
        .isLessThan(Validity.parse("[2024-02-01,)"));
  }
}
