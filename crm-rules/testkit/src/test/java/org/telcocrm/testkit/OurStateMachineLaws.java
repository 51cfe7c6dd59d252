package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.interaction.Complaint;
import org.telcocrm.core.interaction.ComplaintEvent;
import org.telcocrm.core.interaction.ComplaintState;
import org.telcocrm.core.interaction.ServiceRequest;
import org.telcocrm.core.interaction.ServiceRequestEvent;
import org.telcocrm.core.interaction.ServiceRequestState;
import org.telcocrm.core.lifecycle.Course;
import org.telcocrm.core.lifecycle.CustomerLifecycle;
import org.telcocrm.core.lifecycle.Departure;
import org.telcocrm.core.lifecycle.DepartureCodes;
import org.telcocrm.core.lifecycle.Happening;
import org.telcocrm.core.lifecycle.LifecycleEvent;
import org.telcocrm.core.lifecycle.LifecycleStage;
import org.telcocrm.core.lifecycle.StateMachine;
import org.telcocrm.core.lifecycle.Step;

/** {@link StateMachineLaws} and {@link LifecycleLaws} on our machines. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurStateMachineLaws {

  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 1, 10, 0);

  /** A prospect cannot leave: the refusal says so and the stage stays. */
  @Example
  void everyEvent_example() {
    StateMachine<LifecycleStage, LifecycleEvent> life = CustomerLifecycle.machine();
    Step<LifecycleStage, LifecycleEvent> step =
        life.next(LifecycleStage.PROSPECT, LifecycleEvent.PORTED_OUT);
    assertThat(step.state()).isEqualTo(LifecycleStage.PROSPECT);
    assertThat(((Step.Refused<LifecycleStage, LifecycleEvent>) step).message())
        .isEqualTo(
            "event in state PROSPECT must be one of [INTEREST_SHOWN, JOINED] but was PORTED_OUT");
    assertThat(life.next(LifecycleStage.ACTIVE, LifecycleEvent.PORTED_OUT).state())
        .isEqualTo(LifecycleStage.LOST);
  }

  @Example
  void course_example() {
    Course<LifecycleStage, LifecycleEvent> joined =
        Course.of(CustomerLifecycle.machine(), START, List.of())
            .with(LifecycleEvent.JOINED, START.plusHours(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> joined.with(LifecycleEvent.JOINED, START.plusHours(2)))
        .withMessageStartingWith("event in state ACTIVE must be one of [RISK_SEEN")
        .withMessageEndingWith("but was JOINED at 2026-03-01T12:00");
    assertThat(joined.state()).isEqualTo(LifecycleStage.ACTIVE);
    assertThat(joined.state(START)).contains(LifecycleStage.PROSPECT);
    assertThat(joined.state(START.plusHours(1))).contains(LifecycleStage.ACTIVE);
  }

  /** Void, internal move and change of owner are no churn, whatever code stands beside them. */
  @Example
  void noChurn_example() {
    assertThat(DepartureCodes.cancelTag().of("5").isChurn()).isFalse();
    assertThat(DepartureCodes.mainState().of("E").isChurn()).isFalse();
    assertThat(
            Departure.mostSpecific(
                    List.of(DepartureCodes.mainState().of("6"), DepartureCodes.cancelTag().of("6")))
                .isChurn())
        .as("state 6, cancel tag 6")
        .isFalse();
    assertThat(DepartureCodes.cancelTag().of("4").isChurn()).isTrue();
  }

  @Property(tries = 600)
  @StatisticsReport(onFailureOnly = true)
  void voidOwnerAndMove_areNeverChurn_whateverElseIsSaid(@ForAll List<Departure> readings) {
    Departure read = Departure.mostSpecific(readings);
    boolean excluded =
        readings.contains(Departure.VOID)
            || readings.contains(Departure.OWNERSHIP_CHANGE)
            || readings.contains(Departure.INTERNAL_MOVE);
    assertThat(excluded && read.isChurn()).isFalse();
    assertThat(read.isChurn() && readings.stream().noneMatch(Departure::isChurn)).isFalse();
    boolean contradicted =
        readings.contains(Departure.NONE) && readings.stream().anyMatch(Departure::isChurn);
    if (readings.isEmpty() || (contradicted && !excluded)) {
      assertThat(read).isEqualTo(Departure.UNKNOWN);
    } else {
      assertThat(readings).contains(read);
    }
    read.event()
        .ifPresent(
            event -> {
              Step<LifecycleStage, LifecycleEvent> step =
                  CustomerLifecycle.machine().next(LifecycleStage.ACTIVE, event);
              assertThat(step.state() == LifecycleStage.LOST).isEqualTo(read.isChurn());
            });
    covers("excluded", excluded, 20);
    covers("excluded beside churn", excluded && readings.stream().anyMatch(Departure::isChurn), 10);
    covers("churn", read.isChurn(), 4);
  }

  @Group
  class Customers implements LifecycleLaws {
    @Override
    public StateMachine<LifecycleStage, LifecycleEvent> machine() {
      return CustomerLifecycle.machine();
    }

    /** Walks come to where the laws look. */
    @Property(tries = 500)
    @StatisticsReport(onFailureOnly = true)
    void courses_meetEachCase(
        @ForAll("coursesOfMachine") Course<LifecycleStage, LifecycleEvent> course) {
      List<LifecycleEvent> events = course.happenings().stream().map(Happening::event).toList();
      covers("lost", events.stream().anyMatch(LifecycleEvent::isChurn), 20);
      covers("voided", events.contains(LifecycleEvent.VOIDED), 5);
      covers("moved", events.contains(LifecycleEvent.MOVED_INTERNALLY), 5);
      covers("owner changed", events.contains(LifecycleEvent.OWNER_CHANGED), 5);
      covers(
          "two at one moment",
          course.happenings().stream().map(Happening::at).distinct().count() < events.size(),
          5);
    }
  }

  @Group
  class Complaints implements StateMachineLaws<ComplaintState, ComplaintEvent> {
    @Override
    public StateMachine<ComplaintState, ComplaintEvent> machine() {
      return Complaint.machine();
    }

    @Override
    public Class<ComplaintState> states() {
      return ComplaintState.class;
    }

    @Override
    public Class<ComplaintEvent> events() {
      return ComplaintEvent.class;
    }
  }

  @Group
  class Requests implements StateMachineLaws<ServiceRequestState, ServiceRequestEvent> {
    @Override
    public StateMachine<ServiceRequestState, ServiceRequestEvent> machine() {
      return ServiceRequest.machine();
    }

    @Override
    public Class<ServiceRequestState> states() {
      return ServiceRequestState.class;
    }

    @Override
    public Class<ServiceRequestEvent> events() {
      return ServiceRequestEvent.class;
    }
  }

  /** A machine over any enums is made by the kit: what it refuses, it refuses unchanged. */
  @Property(tries = 200)
  void anyMachine_refusesUnchanged(
      @ForAll StateMachine<ComplaintState, LifecycleEvent> machine,
      @ForAll ComplaintState state,
      @ForAll LifecycleEvent event) {
    Step<ComplaintState, LifecycleEvent> step = machine.next(state, event);
    if (step instanceof Step.Refused<?, ?>) {
      assertThat(step.state()).isEqualTo(state);
      assertThat(machine.allowed(state)).doesNotContain(event);
    } else {
      assertThat(machine.isFinal(state)).isFalse();
    }
  }
}
