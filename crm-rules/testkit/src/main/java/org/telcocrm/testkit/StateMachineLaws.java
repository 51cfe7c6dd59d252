package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.lifecycle.Course;
import org.telcocrm.core.lifecycle.Happening;
import org.telcocrm.core.lifecycle.StateMachine;
import org.telcocrm.core.lifecycle.Step;
import org.telcocrm.core.lifecycle.TimeSpan;

/**
 * The laws of a state machine and of what runs on it: what is not allowed is refused by type and
 * changes nothing, the order of arrival does not matter, and there is one state at a time.
 *
 * <p>Example, for a host's own machine:
 *
 * <pre>{@code
 * class OpportunityLaws implements StateMachineLaws<Stage, StageEvent> {
 *   public StateMachine<Stage, StageEvent> machine() { return Opportunities.machine(); }
 *   public Class<Stage> states() { return Stage.class; }
 *   public Class<StageEvent> events() { return StageEvent.class; }
 * }
 * }</pre>
 *
 * @param <S> the states
 * @param <E> the events
 */
public interface StateMachineLaws<S extends Enum<S>, E extends Enum<E>> {

  /**
   * What is tested.
   *
   * @return an equal machine each time
   */
  StateMachine<S, E> machine();

  /**
   * All states.
   *
   * @return their class
   */
  Class<S> states();

  /**
   * All events.
   *
   * @return their class
   */
  Class<E> events();

  /**
   * What becomes of things on the machine.
   *
   * @return by default walks of up to nine allowed events
   */
  @Provide
  default Arbitrary<Course<S, E>> coursesOfMachine() {
    return LifecycleArbitraries.courses(machine());
  }

  /** Each event in each state moves as the machine says, or is refused and changes nothing. */
  @Example
  default void everyEvent_movesOrIsRefusedUnchanged() {
    StateMachine<S, E> machine = machine();
    requireEqual(machine, machine(), "the machine must be equal each time");
    for (S state : states().getEnumConstants()) {
      for (E event : events().getEnumConstants()) {
        Step<S, E> step = machine.next(state, event);
        boolean allowed = machine.allowed(state).contains(event);
        if (step instanceof Step.Moved<S, E> moved) {
          require(allowed, event + " in " + state + " must not move: it is not allowed");
          require(
              machine.transitions().contains(moved.transition())
                  && moved.transition().from() == state
                  && moved.transition().event() == event
                  && moved.state() == moved.transition().to(),
              event + " in " + state + " must move as the machine says");
        } else if (step instanceof Step.Refused<S, E> refused) {
          require(!allowed, event + " in " + state + " must not be refused: it is allowed");
          requireEqual(state, refused.state(), "a refusal must leave the state as it was");
          requireEqual(event, refused.event(), "a refusal must name what was refused");
          requireEqual(machine.allowed(state), refused.allowed(), "and what was allowed");
          require(
              refused.message().contains(event.name()) && refused.message().contains(state.name()),
              "and say so in words");
        }
      }
    }
  }

  /**
   * A course takes what is allowed and refuses what is not, and stays as it was. Of events of one
   * moment it may take another order than it did before, if only that one lets the next event in.
   */
  @Property(tries = 100)
  default void refusedEvent_leavesTheCourse(
      @ForAll("coursesOfMachine") Course<S, E> course, @ForAll("pauses") int minutes) {
    S state = course.state();
    LocalDateTime at = last(course).plusMinutes(minutes);
    for (E event : events().getEnumConstants()) {
      boolean allowed = machine().allowed(state).contains(event);
      boolean taken;
      try {
        course.with(event, at);
        taken = true;
      } catch (IllegalArgumentException e) {
        taken = false;
      }
      require(
          allowed ? taken : !taken || hasTies(course),
          event + " in " + state + " must be taken exactly if allowed");
      requireEqual(state, course.state(), "and the course must stay as it was");
    }
  }

  private static boolean hasTies(Course<?, ?> course) {
    return course.happenings().stream().map(Happening::at).distinct().count()
        < course.happenings().size();
  }

  /** Minutes until the next event. */
  @Provide
  default Arbitrary<Integer> pauses() {
    return Arbitraries.integers().between(1, 5000);
  }

  private static LocalDateTime last(Course<?, ?> course) {
    return course.happenings().isEmpty()
        ? course.start()
        : course.happenings().get(course.happenings().size() - 1).at();
  }

  /** Events in any order, and twice, are the same course. */
  @Property(tries = 100)
  default void arrival_changesNothing(
      @ForAll("coursesOfMachine") Course<S, E> course, @ForAll long seed) {
    List<Happening<E>> happenings = new ArrayList<>(course.happenings());
    happenings.addAll(course.happenings());
    Collections.shuffle(happenings, new Random(seed));
    Course<S, E> other = Course.of(course.machine(), course.start(), happenings);
    requireEqual(course, other, "events in another order, or twice, must be the same course");
    requireEqual(course.state(), other.state(), "and lead to the same state");
    requireEqual(course, Shipping.ship(course), "a shipped course must be equal");
  }

  /** At each moment from the start on there is one state, and the stretches of time tell which. */
  @Property(tries = 100)
  default void everyMoment_hasOneState(
      @ForAll("coursesOfMachine") Course<S, E> course, @ForAll("pauses") int minutes) {
    List<LocalDateTime> moments = new ArrayList<>(List.of(course.start()));
    course.happenings().forEach(each -> moments.add(each.at()));
    moments.add(course.start().plusMinutes(minutes));
    for (LocalDateTime moment : moments) {
      Optional<S> state = course.state(moment);
      List<S> found = new ArrayList<>();
      for (S each : states().getEnumConstants()) {
        for (TimeSpan span : course.spans(each)) {
          if (span.contains(moment)) {
            found.add(each);
          }
        }
      }
      requireEqual(state.stream().toList(), found, "at " + moment + " there must be one state");
    }
    requireEqual(
        Optional.empty(), course.state(course.start().minusNanos(1)), "before the start none");
    requireEqual(
        machine().isFinal(course.state()) && !course.happenings().isEmpty(),
        course.ended().isPresent(),
        "it must have ended exactly if nothing can follow");
  }
}
