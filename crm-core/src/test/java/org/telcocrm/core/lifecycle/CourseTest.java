package org.telcocrm.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.history.RoundTrip;

class CourseTest {

  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 1, 9, 0);

  private static Course<LifecycleStage, LifecycleEvent> life() {
    return Course.of(CustomerLifecycle.machine(), START, List.of())
        .with(LifecycleEvent.JOINED, START.plusDays(1))
        .with(LifecycleEvent.RISK_SEEN, START.plusDays(30))
        .with(LifecycleEvent.RISK_PAST, START.plusDays(31));
  }

  @Test
  void stateAtAMoment_anEventAtThatMomentCounts() {
    assertThat(life().state()).isEqualTo(LifecycleStage.ACTIVE);
    assertThat(life().state(START.minusNanos(1))).isEmpty();
    assertThat(life().state(START)).contains(LifecycleStage.PROSPECT);
    assertThat(life().state(START.plusDays(30).minusNanos(1))).contains(LifecycleStage.ACTIVE);
    assertThat(life().state(START.plusDays(30))).contains(LifecycleStage.AT_RISK);
    assertThat(life().state(START.plusDays(31))).contains(LifecycleStage.ACTIVE);
  }

  @Test
  void spans_areHalfOpen_theLastWithoutEnd() {
    assertThat(life().spans(LifecycleStage.ACTIVE))
        .containsExactly(
            new TimeSpan(START.plusDays(1), START.plusDays(30)),
            new TimeSpan(START.plusDays(31), TimeSpan.NO_END));
    assertThat(life().spans(LifecycleStage.LOST)).isEmpty();
    TimeSpan first = life().spans(LifecycleStage.ACTIVE).get(0);
    assertThat(first.isOpenEnded()).isFalse();
    assertThat(first.contains(first.from())).isTrue();
    assertThat(first.contains(first.until())).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan(START, START));
  }

  @Test
  void illegalEvent_isRefused_andNamesWhatWasAllowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> life().with(LifecycleEvent.INTEREST_SHOWN, START.plusDays(2)))
        .withMessageStartingWith("event in state ACTIVE must be one of [RISK_SEEN, FELL_SILENT,")
        .withMessageEndingWith("but was INTEREST_SHOWN at 2026-03-03T09:00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> life().with(LifecycleEvent.INTEREST_SHOWN, START.minusDays(1)))
        .withMessage(
            "event INTEREST_SHOWN must not be before the start 2026-03-01T09:00 but was at"
                + " 2026-02-28T09:00");
  }

  @Test
  void with_keepsTheOldCourse_andCountsARepeatOnce() {
    Course<LifecycleStage, LifecycleEvent> life = life();
    assertThat(life.with(LifecycleEvent.JOINED, START.plusDays(1))).isEqualTo(life);
    assertThat(life.first(LifecycleEvent.JOINED)).contains(START.plusDays(1));
    assertThat(life.first(LifecycleEvent.LEFT)).isEmpty();
    assertThat(life.start()).isEqualTo(START);
    assertThat(life.happenings()).hasSize(3);
    assertThat(life).hasToString("ACTIVE since 2026-04-01T09:00");
    assertThat(RoundTrip.of(life)).isEqualTo(life).hasSameHashCodeAs(life);
  }

  /** Law: late events give the same course, and at each moment one span holds. */
  @Test
  void lateEvents_giveTheSameCourse() {
    Random random = new Random(98);
    for (int round = 0; round < 200; round++) {
      List<Happening<LifecycleEvent>> events = new ArrayList<>();
      LifecycleStage stage = LifecycleStage.PROSPECT;
      for (int i = 1; i < 15; i++) {
        List<LifecycleEvent> allowed = CustomerLifecycle.machine().allowed(stage);
        LifecycleEvent event = allowed.get(random.nextInt(allowed.size()));
        events.add(new Happening<>(event, START.plusHours(i)));
        // What a correction leads back to is known to the course alone.
        stage = Course.of(CustomerLifecycle.machine(), START, events).state();
      }
      Course<LifecycleStage, LifecycleEvent> ordered =
          Course.of(CustomerLifecycle.machine(), START, events);
      Collections.shuffle(events, random);
      assertThat(Course.of(CustomerLifecycle.machine(), START, events)).isEqualTo(ordered);
      assertThat(ordered.state()).isEqualTo(stage);
      LocalDateTime moment = START.plusMinutes(random.nextInt(1000));
      for (LifecycleStage each : LifecycleStage.values()) {
        boolean inSpan = ordered.spans(each).stream().anyMatch(span -> span.contains(moment));
        assertThat(inSpan).isEqualTo(ordered.state(moment).orElseThrow() == each);
      }
    }
  }

  @Test
  void twoEventsAtOneMoment_countInTheOrderOfDeclaration_theStayBetweenHasNoLength() {
    Course<LifecycleStage, LifecycleEvent> life =
        Course.of(
            CustomerLifecycle.machine(),
            START,
            List.of(
                new Happening<>(LifecycleEvent.JOINED, START.plusDays(1)),
                new Happening<>(LifecycleEvent.INTEREST_SHOWN, START.plusDays(1))));
    assertThat(life.state()).isEqualTo(LifecycleStage.ACTIVE);
    assertThat(life.spans(LifecycleStage.LEAD)).isEmpty();
    assertThat(life.state(START.plusDays(1))).contains(LifecycleStage.ACTIVE);
  }

  /** Sources have days: LEFT_BY_WISH is declared after JOINED, and yet came first. */
  @Test
  void eventsOfOneDay_countInAnOrderThatIsAllowed() {
    LocalDateTime day = START.plusDays(5);
    List<Happening<LifecycleEvent>> events =
        new ArrayList<>(
            List.of(
                new Happening<>(LifecycleEvent.JOINED, START),
                new Happening<>(LifecycleEvent.LEFT_BY_WISH, day),
                new Happening<>(LifecycleEvent.JOINED, day)));
    Course<LifecycleStage, LifecycleEvent> life =
        Course.of(CustomerLifecycle.machine(), START, events);
    assertThat(life.state()).isEqualTo(LifecycleStage.WON_BACK);
    assertThat(life.happenings())
        .extracting(Happening::event)
        .containsExactly(LifecycleEvent.JOINED, LifecycleEvent.LEFT_BY_WISH, LifecycleEvent.JOINED);
    Collections.reverse(events);
    assertThat(Course.of(CustomerLifecycle.machine(), START, events)).isEqualTo(life);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> life.with(LifecycleEvent.INTEREST_LOST, day))
        .withMessageStartingWith("event in state ACTIVE must be one of [RISK_SEEN,");
  }

  /** The order of one day is that which the next days allow. */
  @Test
  void eventsOfOneDay_heedWhatComesAfter() {
    Course<LifecycleStage, LifecycleEvent> life =
        Course.of(
            CustomerLifecycle.machine(),
            START,
            List.of(
                new Happening<>(LifecycleEvent.JOINED, START),
                new Happening<>(LifecycleEvent.LEFT, START.plusDays(1)),
                new Happening<>(LifecycleEvent.JOINED, START.plusDays(2)),
                new Happening<>(LifecycleEvent.VOIDED, START.plusDays(2)),
                new Happening<>(LifecycleEvent.RISK_SEEN, START.plusDays(3))));
    assertThat(life.state()).isEqualTo(LifecycleStage.AT_RISK);
    assertThat(life.state(START.plusDays(2))).contains(LifecycleStage.ACTIVE);
  }
}
