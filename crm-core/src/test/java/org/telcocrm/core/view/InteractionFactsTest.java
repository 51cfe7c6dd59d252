package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.core.view.Views.AS_OF;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;

class InteractionFactsTest {

  private static Facts derive(Interaction... interactions) {
    return FactDerivation.standard()
        .derive(Views.someone().interactions(List.of(interactions)).build());
  }

  private static Interaction complaint(LocalDate date) {
    return Interaction.of(InteractionKind.COMPLAINT, date);
  }

  private static Interaction answer(LocalDate date, int grade) {
    return Interaction.of(InteractionKind.SURVEY_ANSWER, date).withGrade(grade);
  }

  @Test
  void counts_noContact_areZero() {
    Facts facts = derive();
    for (Fact fact : InteractionFacts.FACTS) {
      if (!fact.equals(LAST_CSAT)) {
        assertThat(facts.numeric(fact)).as(fact.code()).isZero();
      }
    }
    assertThat(facts.number(LAST_CSAT)).isEmpty();
  }

  /** The last day outside, the first and last day inside and the first day after each window. */
  @ParameterizedTest
  @CsvSource({
    "complaints_3m, COMPLAINT, 2025-12-31, 2026-01-01, 2026-03-31, 2026-04-01",
    "faults_3m, FAULT_REPORT, 2025-12-31, 2026-01-01, 2026-03-31, 2026-04-01",
    "hotline_m0, HOTLINE_CALL, 2026-02-28, 2026-03-01, 2026-03-31, 2026-04-01",
    "port_query_90d, PORT_QUERY, 2025-12-31, 2026-01-01, 2026-03-31, 2026-04-01",
    "port_code_90d, PORT_CODE, 2025-12-31, 2026-01-01, 2026-03-31, 2026-04-01",
    "rival_hotline_calls, RIVAL_HOTLINE_CALL, 2025-12-31, 2026-01-01, 2026-03-31, 2026-04-01"
  })
  void counts_lookAtTheirWindowOnly(
      String code,
      InteractionKind kind,
      LocalDate before,
      LocalDate first,
      LocalDate last,
      LocalDate after) {
    Facts facts =
        derive(
            Interaction.of(kind, before),
            Interaction.of(kind, first),
            Interaction.of(kind, last),
            Interaction.of(kind, after),
            Interaction.of(InteractionKind.OTHER, last));
    assertThat(facts.numeric(StandardFacts.find(code).orElseThrow())).isEqualTo(2);
  }

  @Test
  void dissatisfied_gradesUpTo2InSixMonths() {
    Facts facts =
        derive(
            answer(LocalDate.of(2025, 9, 30), 1),
            answer(LocalDate.of(2025, 10, 1), 1),
            answer(AS_OF, 2),
            answer(AS_OF, 3));
    assertThat(facts.number(DISSATISFIED_6M)).hasValue(2);
  }

  @Test
  void lastCsat_isTheNewestGradeKnownAsOfTheDate() {
    assertThat(
            derive(answer(AS_OF.minusDays(2), 1), answer(AS_OF.minusDays(1), 4)).number(LAST_CSAT))
        .hasValue(4);
    assertThat(derive(answer(AS_OF, 5), answer(AS_OF, 2)).number(LAST_CSAT)).hasValue(2);
    assertThat(derive(answer(AS_OF, 5), answer(AS_OF.plusDays(1), 1)).number(LAST_CSAT))
        .hasValue(5);
  }

  @Test
  void lastCsat_contactClosedLater_isNotYetKnown() {
    Interaction later = complaint(AS_OF).closedOn(AS_OF.plusDays(1)).withGrade(1);
    assertThat(derive(later).number(LAST_CSAT)).isEmpty();
    assertThat(derive(later).number(DISSATISFIED_6M)).hasValue(0);
  }

  @Test
  void complaintOpenDays_isTheAgeOfTheOldestOpen() {
    Facts facts =
        derive(
            complaint(AS_OF.minusDays(40)).closedOn(AS_OF),
            complaint(AS_OF.minusDays(12)).closedOn(AS_OF.plusDays(1)),
            complaint(AS_OF.minusDays(5)));
    assertThat(facts.number(COMPLAINT_OPEN_DAYS)).hasValue(12);
  }

  @Test
  void faultOpenHours_areThoseOfTheOldestUpToTheEndOfTheDay() {
    LocalDate day = AS_OF.minusDays(2);
    Facts facts = derive(Interaction.of(InteractionKind.FAULT_REPORT, day));
    assertThat(facts.number(FAULT_OPEN_HOURS)).hasValue(72);
    assertThat(facts.number(COMPLAINT_OPEN_DAYS)).hasValue(0);
    Interaction known = Interaction.of(InteractionKind.FAULT_REPORT, day.atTime(23, 0));
    Interaction today = Interaction.of(InteractionKind.FAULT_REPORT, AS_OF.atTime(20, 0));
    assertThat(derive(known, today).number(FAULT_OPEN_HOURS)).hasValue(49);
    assertThat(derive(today).number(FAULT_OPEN_HOURS)).hasValue(4);
    assertThat(derive(today.closedOn(AS_OF)).number(FAULT_OPEN_HOURS)).hasValue(0);
  }

  @Test
  void billingDisputeOpen_untilItIsClosed() {
    Interaction dispute = Interaction.of(InteractionKind.BILLING_DISPUTE, AS_OF.minusDays(9));
    assertThat(derive(dispute).flag(BILLING_DISPUTE_OPEN)).contains(true);
    assertThat(derive(dispute).number(COMPLAINTS_3M)).hasValue(0);
    assertThat(derive(dispute.closedOn(AS_OF)).flag(BILLING_DISPUTE_OPEN)).contains(false);
  }

  @Test
  void reminderLogged_sinceTheFirstDayOfM0() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    assertThat(derive(Interaction.of(InteractionKind.REMINDER, first)).flag(REMINDER_LOGGED))
        .contains(true);
    assertThat(
            derive(Interaction.of(InteractionKind.REMINDER, first.minusDays(1)))
                .flag(REMINDER_LOGGED))
        .contains(false);
  }
}
