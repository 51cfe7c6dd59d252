package org.telcocrm.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Interaction COMPLAINT = Interaction.of(InteractionKind.COMPLAINT, DAY);

  @Test
  void of_isOpenAndWithoutGrade() {
    assertThat(COMPLAINT.closed()).isEmpty();
    assertThat(COMPLAINT.grade()).isEmpty();
    assertThat(COMPLAINT.isDissatisfied()).isFalse();
    assertThat(COMPLAINT).hasToString("COMPLAINT of 2026-03-02");
  }

  @Test
  void isOpenAt_fromTheDayToTheDayBeforeClosing() {
    Interaction closed = COMPLAINT.closedOn(DAY.plusDays(3));
    assertThat(closed.isOpenAt(DAY.minusDays(1))).isFalse();
    assertThat(closed.isOpenAt(DAY)).isTrue();
    assertThat(closed.isOpenAt(DAY.plusDays(2))).isTrue();
    assertThat(closed.isOpenAt(DAY.plusDays(3))).isFalse();
    assertThat(COMPLAINT.isOpenAt(DAY.plusYears(9))).isTrue();
  }

  @Test
  void closedOn_beforeTheDay_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> COMPLAINT.closedOn(DAY.minusDays(1)))
        .withMessage(
            "closing day of COMPLAINT of 2026-03-02 must not be before it but was 2026-03-01");
  }

  @Test
  void withGrade_outside1To5_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> COMPLAINT.withGrade(0))
        .withMessage("grade of COMPLAINT of 2026-03-02 must be between 1 and 5 but was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> COMPLAINT.withGrade(6));
  }

  @Test
  void isDissatisfied_gradeUpTo2() {
    assertThat(COMPLAINT.withGrade(2).isDissatisfied()).isTrue();
    assertThat(COMPLAINT.withGrade(3).isDissatisfied()).isFalse();
  }

  /** A fault of 29 March at the end of the 31st: 48 hours by whole days, 62 in truth. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-29T10:00, 62",
    "2026-03-29T00:00, 72",
    "2026-03-29T23:59:59, 49",
    "2026-03-30T00:00, 48",
    "2026-03-31T20:00, 4",
    "2026-03-31T19:59:59, 5",
    "2026-03-31T23:59, 1"
  })
  void openHours_everyHourBegunUpToTheEndOfTheDay(LocalDateTime at, int hours) {
    LocalDate day = LocalDate.of(2026, 3, 31);
    Interaction fault = Interaction.of(InteractionKind.FAULT_REPORT, at);
    assertThat(fault.openHours(day)).hasValue(hours);
    assertThat(fault.closedOn(day.plusDays(1)).openHours(day)).hasValue(hours);
    assertThat(fault.closedOn(day).openHours(day)).isEmpty();
    assertThat(fault.openHours(day.minusDays(3))).isEmpty();
    assertThat(fault.time()).contains(at.toLocalTime());
  }

  @Test
  void openHours_onlyTheDayIsKnown_areCountedFromItsBeginning() {
    Interaction fault = Interaction.of(InteractionKind.FAULT_REPORT, LocalDate.of(2026, 3, 29));
    assertThat(fault.openHours(LocalDate.of(2026, 3, 31))).hasValue(72);
    assertThat(fault.openHours(LocalDate.of(2026, 3, 29))).hasValue(24);
    assertThat(fault.time()).isEmpty();
    assertThat(fault)
        .isNotEqualTo(
            Interaction.of(InteractionKind.FAULT_REPORT, LocalDate.of(2026, 3, 29).atStartOfDay()));
  }

  @Test
  void equals_everyValueCounts() {
    Interaction full = COMPLAINT.closedOn(DAY).withGrade(4);
    assertThat(full).isEqualTo(COMPLAINT.withGrade(4).closedOn(DAY));
    assertThat(full).hasSameHashCodeAs(COMPLAINT.withGrade(4).closedOn(DAY));
    assertThat(full).isNotEqualTo(COMPLAINT.withGrade(4)).isNotEqualTo(COMPLAINT);
    assertThat(full.kind()).isEqualTo(InteractionKind.COMPLAINT);
    assertThat(full.date()).isEqualTo(DAY);
  }
}
