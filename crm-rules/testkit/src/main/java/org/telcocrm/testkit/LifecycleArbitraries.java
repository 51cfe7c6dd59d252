package org.telcocrm.testkit;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.lifecycle.Course;
import org.telcocrm.core.lifecycle.Departure;
import org.telcocrm.core.lifecycle.DepartureCodes;
import org.telcocrm.core.lifecycle.Happening;
import org.telcocrm.core.lifecycle.Reversal;
import org.telcocrm.core.lifecycle.StateMachine;
import org.telcocrm.core.lifecycle.Step;
import org.telcocrm.core.lifecycle.TimeSpan;
import org.telcocrm.core.lifecycle.Transition;

/**
 * State machines over any states and events, and what becomes of things on them.
 *
 * <p>Example: {@code LifecycleArbitraries.courses(CustomerLifecycle.machine())}; or {@code @ForAll
 * StateMachine<Light, Tick> machine} for machines over a host's own enums.
 */
public final class LifecycleArbitraries {

  private static final int MOST_TRANSITIONS = 12;
  private static final int MOST_EVENTS = 9;
  private static final int MOST_MINUTES = 4000;

  private LifecycleArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(TimeSpan.class, LifecycleArbitraries::spans);
    types.put(DepartureCodes.class, LifecycleArbitraries::departureCodes);
  }

  private static Arbitrary<TimeSpan> spans() {
    Arbitrary<LocalDateTime> starts = DateArbitraries.moments();
    return Arbitraries.oneOf(
            starts.map(from -> new TimeSpan(from, TimeSpan.NO_END)),
            Combinators.combine(starts, Arbitraries.integers().between(1, MOST_MINUTES))
                .as((from, minutes) -> new TimeSpan(from, from.plusMinutes(minutes))))
        .withoutEdgeCases();
  }

  /**
   * What the codes of a source mean: those of the defaults and others.
   *
   * @return with prefixes that begin each other
   */
  public static Arbitrary<DepartureCodes> departureCodes() {
    Arbitrary<Departure> meanings = Arbitraries.of(Departure.class);
    return Arbitraries.oneOf(
            Arbitraries.of(
                DepartureCodes.mainState(),
                DepartureCodes.cancelTag(),
                DepartureCodes.analysisState()),
            Combinators.combine(
                    Arbitraries.maps(Arbitraries.of("1", "2010", "x", "X"), meanings),
                    Arbitraries.maps(Arbitraries.of("2", "20", "201"), meanings))
                .as(DepartureCodes::of))
        .withoutEdgeCases();
  }

  /**
   * Transitions.
   *
   * @param states the states' class
   * @param events the events' class
   * @param <S> the states
   * @param <E> the events
   * @return some of which change nothing
   */
  public static <S extends Enum<S>, E extends Enum<E>> Arbitrary<Transition<S, E>> transitions(
      Class<S> states, Class<E> events) {
    Arbitrary<S> any = Arbitraries.of(states);
    return Combinators.combine(any, Arbitraries.of(events), any, DecisionArbitraries.reasonCodes())
        .as(Transition::new)
        .withoutEdgeCases();
  }

  /**
   * Machines.
   *
   * @param states the states' class
   * @param events the events' class
   * @param <S> the states
   * @param <E> the events
   * @return from those that allow nothing to those of twelve transitions
   */
  public static <S extends Enum<S>, E extends Enum<E>> Arbitrary<StateMachine<S, E>> machines(
      Class<S> states, Class<E> events) {
    return Combinators.combine(
            Arbitraries.of(states), transitions(states, events).list().ofMaxSize(MOST_TRANSITIONS))
        .as((initial, all) -> StateMachine.of(initial, allowed(initial, all)))
        .withoutEdgeCases();
  }

  /** The first of each state and event, from states that can be reached. */
  private static <S extends Enum<S>, E extends Enum<E>> List<Transition<S, E>> allowed(
      S initial, List<Transition<S, E>> all) {
    Map<List<Object>, Transition<S, E>> first = new LinkedHashMap<>();
    all.forEach(each -> first.putIfAbsent(List.of(each.from(), each.event()), each));
    Set<S> reached = EnumSet.of(initial);
    boolean grown = true;
    while (grown) {
      grown =
          first.values().stream()
              .anyMatch(each -> reached.contains(each.from()) && reached.add(each.to()));
    }
    return first.values().stream().filter(each -> reached.contains(each.from())).toList();
  }

  /**
   * Events and when they happened.
   *
   * @param events the events' class
   * @param <E> the events
   * @return at {@link DateArbitraries#moments()}
   */
  public static <E extends Enum<E>> Arbitrary<Happening<E>> happenings(Class<E> events) {
    return Combinators.combine(Arbitraries.of(events), DateArbitraries.moments())
        .as(Happening::new)
        .withoutEdgeCases();
  }

  /**
   * What a machine answers.
   *
   * @param machine the machine
   * @param states its states' class
   * @param events its events' class
   * @param <S> the states
   * @param <E> the events
   * @return moved and refused
   */
  public static <S extends Enum<S>, E extends Enum<E>> Arbitrary<Step<S, E>> steps(
      StateMachine<S, E> machine, Class<S> states, Class<E> events) {
    return Combinators.combine(Arbitraries.of(states), Arbitraries.of(events)).as(machine::next);
  }

  /** Which of the allowed events comes next, and how many minutes later. */
  private record Choice(int which, int minutes) {}

  /**
   * What became of things on a machine.
   *
   * @param machine the machine
   * @param <S> the states
   * @param <E> the events
   * @return of none to nine events, several at one moment now and then
   */
  public static <S extends Enum<S>, E extends Enum<E>> Arbitrary<Course<S, E>> courses(
      StateMachine<S, E> machine) {
    Arbitrary<Choice> choices =
        Combinators.combine(
                Arbitraries.integers().between(0, 99),
                Arbitraries.oneOf(
                    Arbitraries.just(0), Arbitraries.integers().between(0, MOST_MINUTES)))
            .as(Choice::new);
    return Combinators.combine(
            DateArbitraries.moments(), choices.list().ofMaxSize(MOST_EVENTS).withoutEdgeCases())
        .as((start, all) -> walk(machine, start, all))
        .withoutEdgeCases();
  }

  /** An event does not come twice at one moment: it would count once. */
  private static <S extends Enum<S>, E extends Enum<E>> Course<S, E> walk(
      StateMachine<S, E> machine, LocalDateTime start, List<Choice> choices) {
    Course<S, E> course = Course.of(machine, start, List.of());
    LocalDateTime at = start;
    Set<Happening<E>> known = new HashSet<>();
    for (Choice choice : choices) {
      List<E> allowed = machine.allowed(course.state());
      if (allowed.isEmpty()) {
        break;
      }
      E event = allowed.get(choice.which() % allowed.size());
      at = at.plusMinutes(choice.minutes());
      if (!known.add(new Happening<>(event, at))) {
        at = at.plusMinutes(1);
        known.add(new Happening<>(event, at));
      }
      course = course.with(event, at);
    }
    return course;
  }

  /**
   * Events that take back earlier ones.
   *
   * @param states the states
   * @param events the events
   * @param <S> the states
   * @param <E> the events
   * @return of one or more events and states each
   */
  public static <S extends Enum<S>, E extends Enum<E>> Arbitrary<Reversal<S, E>> reversals(
      Class<S> states, Class<E> events) {
    return Combinators.combine(
            Arbitraries.of(states),
            Arbitraries.of(events),
            Arbitraries.of(events).set().ofMinSize(1),
            Arbitraries.of(states).set().ofMinSize(1))
        .as(Reversal::new)
        .withoutEdgeCases();
  }
}
