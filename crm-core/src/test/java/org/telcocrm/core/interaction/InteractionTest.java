package org.telcocrm.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
