package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.calendar.WorkingDays;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.interaction.Complaint;
import org.telcocrm.core.interaction.ComplaintEvent;
import org.telcocrm.core.interaction.ComplaintState;
import org.telcocrm.core.interaction.ComplaintSubject;
import org.telcocrm.core.interaction.Direction;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.interaction.Requester;
import org.telcocrm.core.interaction.RivalAction;
import org.telcocrm.core.interaction.ServiceRequest;
import org.telcocrm.core.interaction.ServiceTerm;
import org.telcocrm.core.interaction.SurveyAnswer;
import org.telcocrm.core.interaction.Timeline;
import org.telcocrm.core.interaction.Touch;
import org.telcocrm.core.view.EventKey;
import org.telcocrm.core.view.PartKey;

/** C03, C29, C69: contacts in any order, echoes, and terms whose clock stands. */
class InteractionProperties {

  private static final WorkingDays CALENDAR =
      WorkingDays.of(
          Set.of(2026),
          Set.of(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 6)),
          Set.of(LocalDate.of(2026, 4, 11)));

  @Provide
  Arbitrary<LocalDateTime> moments() {
    return DateArbitraries.moments();
  }

  /** Complaints in which the customer was asked for something, and often has replied. */
  @Provide
  Arbitrary<Complaint> asked() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 20_000);
    return Combinators.combine(moments(), minutes, minutes.optional(.8), minutes)
        .as(
            (at, until, replied, more) -> {
              LocalDateTime asked = at.plusMinutes(until);
              Complaint waiting =
                  Complaint.received("K1", CustomerId.of("C1"), "F01", at)
                      .with(ComplaintEvent.ASSIGNED, at)
                      .with(ComplaintEvent.CUSTOMER_ASKED, asked);
              return replied
                  .map(asked::plusMinutes)
                  .map(
                      then ->
                          waiting
                              .with(ComplaintEvent.CUSTOMER_REPLIED, then)
                              .with(ComplaintEvent.CUSTOMER_ASKED, then.plusMinutes(more))
                              .with(ComplaintEvent.CUSTOMER_REPLIED, then.plusMinutes(more + 60)))
                  .orElse(waiting);
            })
        .withoutEdgeCases();
  }

  @Property(tries = 200)
  void timeline_isTheSameInAnyOrder(@ForAll Timeline timeline, @ForAll long seed) {
    List<Touch> shuffled = new ArrayList<>(timeline.touches());
    shuffled.addAll(timeline.touches());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Timeline.of(shuffled)).isEqualTo(timeline);
    assertThat(timeline.touches()).extracting(Touch::at).isSorted();
  }

  /** The window's beginning is in it, its end is not; the parts are the whole. */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void between_isHalfOpen(
      @ForAll Timeline timeline,
      @ForAll("moments") LocalDateTime some,
      @ForAll("moments") LocalDateTime other) {
    LocalDateTime from = some.isBefore(other) ? some : other;
    LocalDateTime until = some.isBefore(other) ? other : some;
    List<Touch> within = timeline.between(from, until).touches();
    for (Touch each : timeline.touches()) {
      assertThat(within.contains(each))
          .isEqualTo(!each.at().isBefore(from) && each.at().isBefore(until));
    }
    int all =
        timeline.between(LocalDateTime.MIN, from).touches().size()
            + within.size()
            + timeline.between(until, LocalDateTime.MAX).touches().size();
    assertThat(all).isEqualTo(timeline.touches().size());
    assertThat(timeline.frequency().values().stream().mapToInt(each -> each).sum()).isEqualTo(all);
    timeline
        .frequency()
        .forEach(
            (kind, count) -> {
              assertThat(timeline.ofKind(kind).touches()).hasSize(count);
              assertThat(timeline.withoutKind(kind).touches()).hasSize(all - count);
            });
    assertThat(timeline.last(until).map(Touch::at).orElse(LocalDateTime.MIN))
        .isBeforeOrEqualTo(until);
    covers("some within", !within.isEmpty(), 20);
    covers("some without", within.size() < all, 20);
  }

  /**
   * Without echoes none is left, each left out follows one that is kept, and again changes none.
   */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void withoutEchoes_leavesOutEchoesOnly(
      @ForAll Timeline timeline, @ForAll @IntRange(max = 50_000) int minutes) {
    Duration within = Duration.ofMinutes(minutes);
    Timeline kept = timeline.withoutEchoes(within);
    assertThat(kept.withoutEchoes(within)).isEqualTo(kept);
    for (Touch each : timeline.touches()) {
      boolean follows =
          kept.touches().stream()
              .filter(first -> !first.equals(each) && isAlike(first, each))
              .filter(first -> !first.at().isAfter(each.at()))
              .filter(first -> timeline.touches().indexOf(first) < timeline.touches().indexOf(each))
              .anyMatch(first -> !first.at().plus(within).isBefore(each.at()));
      assertThat(kept.touches().contains(each)).isEqualTo(!follows);
    }
    covers("echo", kept.touches().size() < timeline.touches().size(), 7);
  }

  private static boolean isAlike(Touch a, Touch b) {
    return a.kind() == b.kind()
        && a.channel() == b.channel()
        && a.direction() == b.direction()
        && a.topic().equals(b.topic());
  }

  /** Two systems log one call: within an hour to the minute it is an echo. */
  @Example
  void withoutEchoes_example() {
    LocalDateTime ten = LocalDateTime.of(2026, 3, 1, 10, 0);
    Timeline timeline = Timeline.of(List.of(call("T2", ten.plusHours(1)), call("T1", ten)));
    assertThat(timeline.withoutEchoes(Duration.ofHours(1)).touches())
        .extracting(Touch::key)
        .containsExactly("T1");
    assertThat(timeline.withoutEchoes(Duration.ofMinutes(59)).touches()).hasSize(2);
    assertThat(timeline.between(ten, ten.plusHours(1)).touches()).hasSize(1);
    assertThat(timeline.last(ten)).map(Touch::key).contains("T1");
  }

  private static Touch call(String key, LocalDateTime at) {
    return new Touch(
        key,
        CustomerId.of("C1"),
        at,
        InteractionKind.HOTLINE_CALL,
        Channel.HOTLINE,
        Direction.INBOUND,
        "BILL",
        "");
  }

  /** A longer term is never due earlier, and a clock that stood makes none earlier. */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void term_longerOrPaused_isNeverDueEarlier(
      @ForAll("asked") Complaint complaint, @ForAll ServiceTerm term) {
    ServiceTerm longer = new ServiceTerm(term.amount() + 1, term.unit());
    LocalDateTime start = complaint.course().start();
    LocalDateTime never = LocalDateTime.MAX;
    LocalDateTime unpaused = term.deadline(start, List.of(), CALENDAR).orElseThrow();
    LocalDateTime paused = complaint.deadline(term, CALENDAR).orElse(never);
    assertThat(unpaused).isAfter(start).isBeforeOrEqualTo(paused);
    assertThat(paused).isBeforeOrEqualTo(complaint.deadline(longer, CALENDAR).orElse(never));
    if (term.unit() != ServiceTerm.Unit.HOURS) {
      assertThat(CALENDAR.isWorkingDay(unpaused.toLocalDate())).isTrue();
    }
    covers("paused", paused.isAfter(unpaused), 20);
    covers("stands still", paused.equals(never), 8);
  }

  /** What became of it stays what it was: the contact of facts is closed when the course ended. */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void complaint_isClosedWhenItEnded(@ForAll Complaint complaint, @ForAll ServiceRequest request) {
    boolean ended =
        complaint.state() == ComplaintState.CLOSED || complaint.state() == ComplaintState.WITHDRAWN;
    List<Interaction> contacts = complaint.toInteractions();
    assertThat(contacts)
        .allSatisfy(
            contact -> {
              assertThat(contact.closed().isPresent()).isEqualTo(ended);
              assertThat(contact.date()).isEqualTo(complaint.course().start().toLocalDate());
            });
    assertThat(contacts)
        .extracting(Interaction::kind)
        .containsExactlyElementsOf(
            complaint.subject() == ComplaintSubject.BILLING
                ? List.of(InteractionKind.COMPLAINT, InteractionKind.BILLING_DISPUTE)
                : List.of(InteractionKind.COMPLAINT));
    assertThat(complaint.isRepeatOf(complaint)).isFalse();
    assertThat(request.toInteraction().isPresent())
        .isEqualTo(request.requester() instanceof Requester.OfCustomer);
    covers("ended", ended, 10);
    covers("open", !ended, 15);
  }

  /** 15 days of 1 March end on 16 March; ten days in which the customer was asked do not count. */
  @Example
  void term_example() {
    LocalDateTime first = LocalDate.of(2026, 3, 1).atTime(10, 0);
    Complaint complaint =
        Complaint.received("K1", CustomerId.of("C1"), "F01", first)
            .with(ComplaintEvent.ASSIGNED, first.plusHours(1));
    assertThat(complaint.deadline(Complaint.ANSWER_TERM, CALENDAR).orElseThrow().toLocalDate())
        .isEqualTo(LocalDate.of(2026, 3, 16));
    Complaint paused =
        complaint
            .with(ComplaintEvent.CUSTOMER_ASKED, first.plusDays(1))
            .with(ComplaintEvent.CUSTOMER_REPLIED, first.plusDays(11));
    assertThat(paused.deadline(Complaint.ANSWER_TERM, CALENDAR).orElseThrow().toLocalDate())
        .isEqualTo(LocalDate.of(2026, 3, 26));
  }

  @Example
  void refusedTextsAndGrades_areRefused() {
    LocalDateTime at = LocalDateTime.of(2026, 3, 1, 10, 0);
    InteractionArbitraries.refusedKeys()
        .allValues()
        .orElseThrow()
        .forEach(
            text -> {
              assertThatIllegalArgumentException()
                  .isThrownBy(() -> call(text, at))
                  .withMessage("key of a touch at 2026-03-01T10:00 must not be blank");
              assertThatIllegalArgumentException()
                  .isThrownBy(() -> Complaint.received("K1", CustomerId.of("C1"), text, at));
              assertThatIllegalArgumentException()
                  .isThrownBy(() -> new Requester.OfDepartment(text))
                  .withMessage("department of a requester must not be blank");
              assertThatIllegalArgumentException()
                  .isThrownBy(
                      () ->
                          new RivalAction(
                              CustomerId.of("C1"), at.toLocalDate(), text, RivalAction.Kind.VISIT))
                  .withMessage("rival of an action of 2026-03-01 must not be blank");
              assertThatIllegalArgumentException()
                  .isThrownBy(() -> EventKey.of(text))
                  .withMessage("id of an event must not be blank");
            });
    InteractionArbitraries.refusedGrades()
        .allValues()
        .orElseThrow()
        .forEach(
            grade ->
                assertThatIllegalArgumentException()
                    .isThrownBy(
                        () ->
                            new SurveyAnswer(
                                CustomerId.of("C1"), at.toLocalDate(), "HOTLINE", grade, ""))
                    .withMessageEndingWith("and " + grade));
    ViewArbitraries.refusedPartCodes()
        .allValues()
        .orElseThrow()
        .forEach(
            code ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> PartKey.of(code, String.class))
                    .withMessageStartingWith("code of a"));
  }
}
