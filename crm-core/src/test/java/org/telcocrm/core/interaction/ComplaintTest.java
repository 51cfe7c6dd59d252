package org.telcocrm.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.calendar.NoCalendarException;
import org.telcocrm.core.calendar.WorkingDays;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.lifecycle.TimeSpan;

/** C69; deadlines of domain 06, requests of defaults 11.2. The calendar is that of 2025. */
class ComplaintTest {

  private static final WorkingDays CALENDAR =
      WorkingDays.of(
          Set.of(2025),
          LocalDate.of(2025, 10, 1).datesUntil(LocalDate.of(2025, 10, 9)).toList(),
          Set.of(LocalDate.of(2025, 9, 28), LocalDate.of(2025, 10, 11)));

  private static final CustomerId C1 = CustomerId.of("C1");
  private static final LocalDateTime MARCH_1 = LocalDateTime.of(2025, 3, 1, 10, 0);

  private static Complaint complaint(String received) {
    return Complaint.received("K1", CustomerId.of("C1"), "F01", LocalDateTime.parse(received));
  }

  private static Complaint working() {
    return complaint("2025-03-01T10:00").with(ComplaintEvent.ASSIGNED, MARCH_1.plusHours(1));
  }

  /**
   * Q13: received 1 March, due by the end of 16 March; a last day off moves on (16 March 2025 is a
   * Sunday, so 17 March); the rows before and after have no such day.
   */
  @ParameterizedTest
  @CsvSource({
    "2025-03-03T23:59, 2025-03-18",
    "2025-03-01T10:00, 2025-03-17",
    "2025-09-13T10:00, 2025-09-28",
    "2025-09-20T00:00, 2025-10-09",
    "2025-02-13T10:00, 2025-02-28",
    "2025-02-14T10:00, 2025-03-03"
  })
  void q13_answerIsDueByTheEndOfTheFifteenthDay(String received, LocalDate last) {
    assertThat(complaint(received).deadline(Complaint.ANSWER_TERM, CALENDAR))
        .contains(last.atTime(LocalTime.MAX));
    Complaint complaint = complaint(received);
    LocalDateTime midnight = last.plusDays(1).atStartOfDay();
    assertThat(complaint.isLate(Complaint.ANSWER_TERM, CALENDAR, midnight.minusNanos(1))).isFalse();
    assertThat(complaint.isLate(Complaint.ANSWER_TERM, CALENDAR, midnight)).isTrue();
  }

  /** Q13 as printed, in a year in which 16 March is a working day. */
  @Test
  void q13_asPrinted() {
    WorkingDays of2026 = WorkingDays.of(Set.of(2026), Set.of(), Set.of());
    Complaint complaint = complaint("2026-03-01T10:00");
    assertThat(complaint.deadline(Complaint.ANSWER_TERM, of2026))
        .contains(LocalDate.of(2026, 3, 16).atTime(LocalTime.MAX));
    assertThat(
            complaint.isLate(
                Complaint.ANSWER_TERM, of2026, LocalDate.of(2026, 3, 17).atStartOfDay()))
        .isTrue();
  }

  /** A day does not count if the clock stands at its end; from 1 March on, 17 March is due. */
  @ParameterizedTest
  @CsvSource({
    "2025-03-04T09:00, 2025-03-04T18:00, 2025-03-17",
    "2025-03-04T09:00, 2025-03-05T09:00, 2025-03-17",
    "2025-03-04T09:00, 2025-03-06T09:00, 2025-03-18",
    "2025-03-04T09:00, 2025-03-07T00:00, 2025-03-19",
    "2025-03-17T09:00, 2025-03-18T09:00, 2025-03-17"
  })
  void deadline_movesWithThePause(LocalDateTime asked, LocalDateTime replied, LocalDate last) {
    Complaint complaint =
        working()
            .with(ComplaintEvent.CUSTOMER_ASKED, asked)
            .with(ComplaintEvent.CUSTOMER_REPLIED, replied);
    assertThat(complaint.deadline(Complaint.ANSWER_TERM, CALENDAR))
        .contains(last.atTime(LocalTime.MAX));
  }

  @Test
  void clockThatStands_hasNoDeadline_andIsNotLate() {
    Complaint waiting = working().with(ComplaintEvent.CUSTOMER_ASKED, MARCH_1.plusDays(2));
    assertThat(waiting.state()).isEqualTo(ComplaintState.WAITING_FOR_CUSTOMER);
    assertThat(waiting.deadline(Complaint.ANSWER_TERM, CALENDAR)).isEmpty();
    assertThat(waiting.deadline(ServiceTerm.hours(72), CALENDAR)).isEmpty();
    assertThat(waiting.deadline(ServiceTerm.hours(48), CALENDAR))
        .as("reached before the clock stood")
        .contains(MARCH_1.plusDays(2));
    assertThat(waiting.isLate(Complaint.ANSWER_TERM, CALENDAR, MARCH_1.plusDays(200))).isFalse();
  }

  @Test
  void answer_inTime_late_orTakenBack() {
    LocalDateTime later = MARCH_1.plusDays(100);
    ServiceTerm target = ServiceTerm.hours(48);
    Complaint inTime = working().with(ComplaintEvent.ANSWER_GIVEN, MARCH_1.plusHours(48));
    Complaint late =
        working().with(ComplaintEvent.ANSWER_GIVEN, MARCH_1.plusHours(48).plusNanos(1));
    Complaint backAgain = working().with(ComplaintEvent.TAKEN_BACK, MARCH_1.plusHours(2));
    assertThat(inTime.isLate(target, CALENDAR, later)).isFalse();
    assertThat(late.isLate(target, CALENDAR, later)).isTrue();
    assertThat(late.isLate(target, CALENDAR, MARCH_1.plusHours(48))).as("then").isFalse();
    assertThat(backAgain.isLate(target, CALENDAR, later)).isFalse();
    assertThat(backAgain.course().machine().isFinal(backAgain.state())).isTrue();
  }

  @Test
  void states_fromReceiptToTheRegulator() {
    Complaint complaint =
        working()
            .with(ComplaintEvent.ANSWER_GIVEN, MARCH_1.plusDays(1))
            .with(ComplaintEvent.ANSWER_REJECTED, MARCH_1.plusDays(2))
            .with(ComplaintEvent.APPEAL_LODGED, MARCH_1.plusDays(16));
    assertThat(complaint.state()).isEqualTo(ComplaintState.APPEALED);
    assertThat(complaint.with(ComplaintEvent.APPEAL_SETTLED, MARCH_1.plusDays(40)).state())
        .isEqualTo(ComplaintState.CLOSED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complaint.with(ComplaintEvent.ASSIGNED, MARCH_1.plusDays(17)))
        .withMessage(
            "event in state APPEALED must be one of [ANSWER_GIVEN, APPEAL_SETTLED, TAKEN_BACK] but was"
                + " ASSIGNED at 2025-03-18T10:00");
    assertThat(RoundTrip.of(complaint)).isEqualTo(complaint).hasSameHashCodeAs(complaint);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Complaint.received(" ", CustomerId.of("C1"), "F01", MARCH_1));
  }

  /** Answered at once; taken back or answered while the regulator has it; an answer that lapses. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ANSWER_GIVEN | ANSWERED",
        "ANSWER_GIVEN ANSWER_ACCEPTED | CLOSED",
        "ANSWER_GIVEN LAPSED | CLOSED",
        "ANSWER_GIVEN TAKEN_BACK | WITHDRAWN",
        "APPEAL_LODGED ANSWER_GIVEN | APPEALED",
        "APPEAL_LODGED ANSWER_GIVEN APPEAL_SETTLED | CLOSED",
        "APPEAL_LODGED TAKEN_BACK | WITHDRAWN"
      })
  void states_thatComplaintsReallyTake(String events, ComplaintState state) {
    Complaint complaint = complaint("2025-03-01T10:00");
    int day = 0;
    for (String event : events.split(" ", -1)) {
      complaint = complaint.with(ComplaintEvent.valueOf(event), MARCH_1.plusDays(++day));
    }
    assertThat(complaint.state()).isEqualTo(state);
  }

  /** Sources know minutes: an answer rejected and a question to the customer in one of them. */
  @Test
  void eventsOfOneMinute_countInAnOrderThatIsAllowed() {
    LocalDateTime minute = MARCH_1.plusDays(2);
    Complaint complaint =
        Complaint.received("K1", C1, "F01", MARCH_1)
            .with(ComplaintEvent.ANSWER_GIVEN, MARCH_1.plusDays(1))
            .with(ComplaintEvent.ANSWER_REJECTED, minute)
            .with(ComplaintEvent.CUSTOMER_ASKED, minute);
    assertThat(complaint.state()).isEqualTo(ComplaintState.WAITING_FOR_CUSTOMER);
  }

  /**
   * Next year's holidays are published late in the year; what is settled does not wait for them.
   */
  @Test
  void isLate_settledInTime_doesNotAskTheCalendar() {
    Complaint complaint = complaint("2025-12-20T10:00");
    LocalDateTime received = complaint.course().start();
    Complaint answered = complaint.with(ComplaintEvent.ANSWER_GIVEN, received.plusDays(2));
    LocalDateTime much = received.plusYears(1);
    assertThat(answered.isLate(Complaint.ANSWER_TERM, CALENDAR, much)).isFalse();
    assertThat(complaint.isLate(Complaint.ANSWER_TERM, CALENDAR, received.plusDays(9))).isFalse();
    assertThat(answered.isLate(ServiceTerm.workingDays(10), CALENDAR, much)).isFalse();
    LocalDateTime fifteenth = LocalDate.of(2026, 1, 4).atTime(LocalTime.MAX);
    assertThat(complaint.isLate(Complaint.ANSWER_TERM, CALENDAR, fifteenth)).isFalse();
    assertThatThrownBy(
            () -> complaint.isLate(Complaint.ANSWER_TERM, CALENDAR, fifteenth.plusNanos(1)))
        .isInstanceOf(NoCalendarException.class);
    ServiceRequest request =
        ServiceRequest.received(
            "Q1", ServiceRequestKind.ORDER, new Requester.OfCustomer(C1), "HALL", received);
    assertThat(request.isAnsweredInTime(Complaint.ANSWER_TERM, CALENDAR, received.plusDays(9)))
        .isEmpty();
    assertThat(
            request
                .with(ServiceRequestEvent.FIRST_ANSWER, received.plusDays(1))
                .isAnsweredInTime(Complaint.ANSWER_TERM, CALENDAR, much))
        .contains(true);
  }

  /** Defaults 11.1: same user, so not another line; a complaint that names none is about any. */
  @ParameterizedTest
  @CsvSource({"S1, S1, true", "S1, S2, false", "S1, '', true", "'', S1, true"})
  void repeat_isOfTheSameUser(String first, String second, boolean repeat) {
    Complaint earlier = aboutLine(complaint("2025-03-01T10:00"), first);
    Complaint later = aboutLine(Complaint.received("K2", C1, "F01", MARCH_1.plusDays(3)), second);
    assertThat(later.isRepeatOf(earlier)).isEqualTo(repeat);
    assertThat(later)
        .isNotEqualTo(earlier)
        .hasToString("K2 of C1: F01 RECEIVED since 2025-03-04T10:00");
    assertThat(later.line().map(SubscriptionId::value).orElse("")).isEqualTo(second);
  }

  private static Complaint aboutLine(Complaint complaint, String line) {
    return line.isEmpty() ? complaint : complaint.aboutLine(SubscriptionId.of(line));
  }

  /** Defaults 11.1: same customer, same category, 30 days. */
  @ParameterizedTest
  @CsvSource({
    "K2, C1, F01, 2025-03-31T23:59, true",
    "K2, C1, F01, 2025-04-01T00:00, false",
    "K2, C1, F01, 2025-02-28T10:00, false",
    "K2, C1, F02, 2025-03-02T10:00, false",
    "K2, C2, F01, 2025-03-02T10:00, false",
    "K1, C1, F01, 2025-03-02T10:00, false"
  })
  void repeat_withinThirtyDays(
      String key, String customer, String category, LocalDateTime at, boolean repeat) {
    Complaint second = Complaint.received(key, CustomerId.of(customer), category, at);
    assertThat(second.isRepeatOf(complaint("2025-03-01T10:00"))).isEqualTo(repeat);
  }

  /** 令35号: an appeal is accepted or refused within 5 working days, make-up days counted. */
  @Test
  void workingDays_countMakeUpDays_andStandWithThePause() {
    ServiceTerm term = ServiceTerm.workingDays(5);
    LocalDateTime start = LocalDateTime.of(2025, 9, 26, 16, 0);
    assertThat(term.deadline(start, List.of(), CALENDAR))
        .contains(LocalDate.of(2025, 10, 10).atTime(LocalTime.MAX));
    TimeSpan pause = new TimeSpan(start.plusDays(2), start.plusDays(3));
    assertThat(term.deadline(start, List.of(pause), CALENDAR))
        .contains(LocalDate.of(2025, 10, 11).atTime(LocalTime.MAX));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServiceTerm.days(0))
        .withMessage("amount of a term must be at least 1 but was 0");
    Complaint december = complaint("2025-12-20T10:00");
    assertThatThrownBy(() -> december.deadline(Complaint.ANSWER_TERM, CALENDAR))
        .isInstanceOf(NoCalendarException.class);
  }

  @Test
  void hours_passOnlyWhileTheClockRuns() {
    TimeSpan second = new TimeSpan(MARCH_1.plusHours(3), MARCH_1.plusHours(4));
    TimeSpan first = new TimeSpan(MARCH_1.minusHours(1), MARCH_1.plusHours(2));
    assertThat(ServiceTerm.hours(2).deadline(MARCH_1, List.of(second, first), CALENDAR))
        .contains(MARCH_1.plusHours(5));
    TimeSpan before = new TimeSpan(MARCH_1.minusHours(2), MARCH_1.minusHours(1));
    assertThat(ServiceTerm.hours(2).deadline(MARCH_1, List.of(before), CALENDAR))
        .contains(MARCH_1.plusHours(2));
  }

  /** Defaults 11.2: first answer A/B 2 h, C/D 8 h, individual 24 h. */
  @ParameterizedTest
  @CsvSource({"A1, 2", "A2, 2", "B1, 2", "B2, 2", "C, 8", "D, 8", "OTHER, 8", "'', 24"})
  void firstAnswer_byValueClass(String valueClass, int hours) {
    ServiceTerm term = ServiceRequest.firstAnswerTerm(valueClass);
    assertThat(term).isEqualTo(ServiceTerm.hours(hours));
    ServiceRequest request = request(new Requester.OfCustomer(CustomerId.of("G1")));
    LocalDateTime last = MARCH_1.plusHours(hours);
    assertThat(request.isAnsweredInTime(term, CALENDAR, last)).isEmpty();
    assertThat(request.isAnsweredInTime(term, CALENDAR, last.plusNanos(1))).contains(false);
    ServiceRequest answered = request.with(ServiceRequestEvent.FIRST_ANSWER, last);
    assertThat(answered.isAnsweredInTime(term, CALENDAR, last.plusDays(1))).contains(true);
    assertThat(answered.isAnsweredInTime(term, CALENDAR, last.minusNanos(1)))
        .as("not yet")
        .isEmpty();
  }

  /** A code of a source is no value class; 50 is A1 in one CRM, 1 in an analysis (defaults 1.3). */
  @ParameterizedTest
  @ValueSource(strings = {"banana", "50", "1", "A", "A3", "a1", " "})
  void firstAnswer_otherThanAValueClass_isRefused(String valueClass) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServiceRequest.firstAnswerTerm(valueClass))
        .withMessage(
            "valueClass must be one of [A1, A2, B1, B2, C, D, OTHER] or empty for an individual"
                + " but was "
                + valueClass
                + ". Maybe it is the code of a source (defaults 1.3)");
  }

  private static ServiceRequest request(Requester requester) {
    return ServiceRequest.received(
        "Q1", ServiceRequestKind.PROPOSAL, requester, "SOLUTIONS", MARCH_1);
  }

  /** C69, seeds 4:5 and 3:121: departments serve each other under the same clock. */
  @Test
  void departments_areServedLikeCustomers() {
    ServiceRequest request =
        request(new Requester.OfDepartment("SALES"))
            .with(ServiceRequestEvent.FIRST_ANSWER, MARCH_1.plusHours(1))
            .with(ServiceRequestEvent.REQUESTER_ASKED, MARCH_1.plusHours(2))
            .with(ServiceRequestEvent.REQUESTER_REPLIED, MARCH_1.plusHours(9))
            .with(ServiceRequestEvent.DONE, MARCH_1.plusHours(10));
    assertThat(request.state()).isEqualTo(ServiceRequestState.CLOSED);
    assertThat(RoundTrip.of(request)).isEqualTo(request);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.with(ServiceRequestEvent.DONE, MARCH_1.plusHours(11)))
        .withMessage("event DONE must not come in the final state CLOSED at 2025-03-01T21:00");
    ServiceRequest withdrawn =
        request(new Requester.OfDepartment("SALES"))
            .with(ServiceRequestEvent.TAKEN_BACK, MARCH_1.plusHours(1));
    assertThat(withdrawn.isAnsweredInTime(ServiceTerm.hours(2), CALENDAR, MARCH_1.plusDays(9)))
        .isEqualTo(Optional.empty());
    assertThatIllegalArgumentException().isThrownBy(() -> new Requester.OfDepartment(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ServiceRequest.received(
                    "Q1", ServiceRequestKind.FAULT, new Requester.OfDepartment("X"), "", MARCH_1));
  }

  @Test
  void surveyAnswersAndRivalActions_areChecked() {
    LocalDate day = MARCH_1.toLocalDate();
    assertThat(new SurveyAnswer(C1, day, "HALL", 2, "WAITING").isDissatisfied()).isTrue();
    assertThat(new SurveyAnswer(C1, day, "HALL", 3, "").isDissatisfied()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurveyAnswer(C1, day, "HALL", 6, ""))
        .withMessage(
            "survey answer must name a service and a grade between 1 and 5 but had \"HALL\" and 6");
    assertThat(new RivalAction(C1, day, "R1", RivalAction.Kind.VISIT).kind())
        .isEqualTo(RivalAction.Kind.VISIT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RivalAction(C1, day, "", RivalAction.Kind.VISIT))
        .withMessage("rival of an action of 2025-03-01 must not be blank");
  }
}
