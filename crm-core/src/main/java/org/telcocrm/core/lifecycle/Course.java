package org.telcocrm.core.lifecycle;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of one thing on a {@link StateMachine} (流转记录): when it began and every event since;
 * append-only.
 *
 * <p>Events count in the order of time. Sources know days or minutes: events of one moment count in
 * the first order that is allowed, beginning with that of their declaration; a customer who left
 * and joined on one day ends as a customer if he was one that morning. So it does not matter in
 * which order they arrive, and one that arrives twice counts once. Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class Course<S extends Enum<S>, E extends Enum<E>> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final StateMachine<S, E> machine;
  private final LocalDateTime start;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<Happening<E>> happenings;

  /** The state from each happening on; the first from the start. */
  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<S> states;

  private Course(
      StateMachine<S, E> machine,
      LocalDateTime start,
      List<Happening<E>> happenings,
      List<S> states) {
    this.machine = machine;
    this.start = start;
    this.happenings = happenings;
    this.states = states;
  }

  /**
   * A course with the events so far.
   *
   * @param machine what is allowed
   * @param start when it began
   * @param happenings the events, in any order, none before the start
   * @param <S> the states
   * @param <E> the events
   * @return the course
   * @throws IllegalArgumentException if an event is not allowed in the state it meets, in whichever
   *     order those of its moment come, naming what was; or if it lies before the start
   */
  public static <S extends Enum<S>, E extends Enum<E>> Course<S, E> of(
      StateMachine<S, E> machine, LocalDateTime start, Collection<Happening<E>> happenings) {
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(start, "start");
    SortedMap<LocalDateTime, List<E>> moments = new TreeMap<>();
    happenings.stream()
        .distinct()
        .sorted(Comparator.comparing(Happening::event))
        .forEach(
            each -> moments.computeIfAbsent(each.at(), at -> new ArrayList<>()).add(each.event()));
    requireNotBefore(start, moments);
    Path<S, E> path = path(Path.of(machine), List.copyOf(moments.values()));
    if (path == null) {
      throw new IllegalArgumentException(refusal(Path.of(machine), moments));
    }
    List<Happening<E>> ordered = new ArrayList<>();
    Iterator<E> events = path.events().iterator();
    moments.forEach(
        (at, some) -> some.forEach(each -> ordered.add(new Happening<>(events.next(), at))));
    return new Course<>(machine, start, List.copyOf(ordered), List.copyOf(path.states()));
  }

  private static <E extends Enum<E>> void requireNotBefore(
      LocalDateTime start, SortedMap<LocalDateTime, List<E>> moments) {
    for (Map.Entry<LocalDateTime, List<E>> each : moments.headMap(start).entrySet()) {
      throw new IllegalArgumentException(
          "event "
              + each.getValue().get(0)
              + " must not be before the start "
              + start
              + " but was at "
              + each.getKey());
    }
  }

  /** The first path through all moments that is allowed, or null if none is. */
  private static <S extends Enum<S>, E extends Enum<E>> @Nullable Path<S, E> path(
      Path<S, E> from, List<List<E>> moments) {
    Path<S, E> path = from;
    for (int i = 0; i < moments.size(); i++) {
      List<Path<S, E>> ways = path.through(moments.get(i));
      if (ways.size() != 1) {
        List<List<E>> rest = moments.subList(i + 1, moments.size());
        for (Path<S, E> way : ways) {
          Path<S, E> whole = path(way, rest);
          if (whole != null) {
            return whole;
          }
        }
        return null;
      }
      path = ways.get(0);
    }
    return path;
  }

  /** What is refused if the events of a moment come in the order of their declaration. */
  private static <S extends Enum<S>, E extends Enum<E>> String refusal(
      Path<S, E> from, SortedMap<LocalDateTime, List<E>> moments) {
    Path<S, E> path = from;
    for (Map.Entry<LocalDateTime, List<E>> moment : moments.entrySet()) {
      for (E event : moment.getValue()) {
        if (path.next(event) instanceof Step.Refused<S, E> refused) {
          return refused.message() + " at " + moment.getKey();
        }
        path = path.with(event);
      }
    }
    throw new AssertionError("nothing is refused");
  }

  /**
   * This course and one more event.
   *
   * @param event what happened
   * @param at when, also before events that are known already
   * @return the longer course
   * @throws IllegalArgumentException if the event, or one after it, is no longer allowed; ask
   *     {@link StateMachine#next} first where that may happen
   */
  public Course<S, E> with(E event, LocalDateTime at) {
    List<Happening<E>> longer = new ArrayList<>(happenings);
    longer.add(new Happening<>(event, at));
    return of(machine, start, longer);
  }

  /** What is allowed. */
  public StateMachine<S, E> machine() {
    return machine;
  }

  /** When it began. */
  public LocalDateTime start() {
    return start;
  }

  /** The events, in order of time. */
  public List<Happening<E>> happenings() {
    return happenings;
  }

  /** The state after every event. */
  public S state() {
    return states.get(states.size() - 1);
  }

  /**
   * The state at a moment.
   *
   * @param moment the moment; an event at that very moment counts
   * @return the state, or empty before the start
   */
  public Optional<S> state(LocalDateTime moment) {
    if (moment.isBefore(start)) {
      return Optional.empty();
    }
    int happened = 0;
    while (happened < happenings.size() && !happenings.get(happened).at().isAfter(moment)) {
      happened++;
    }
    return Optional.of(states.get(happened));
  }

  /**
   * When an event happened first.
   *
   * @param event the event
   * @return the moment, or empty if it never happened
   */
  public Optional<LocalDateTime> first(E event) {
    return happenings.stream().filter(each -> each.event() == event).map(Happening::at).findFirst();
  }

  /**
   * When it came to a state that nothing can follow (办结).
   *
   * @return the moment, or empty while something can
   */
  public Optional<LocalDateTime> ended() {
    return machine.isFinal(state()) && !happenings.isEmpty()
        ? Optional.of(happenings.get(happenings.size() - 1).at())
        : Optional.empty();
  }

  /**
   * The stretches of time spent in a state, for a clock that stands meanwhile.
   *
   * @param state the state
   * @return half-open, in order; the last without end if it is in that state still. A stay of no
   *     length is left out
   */
  public List<TimeSpan> spans(S state) {
    List<TimeSpan> spans = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      LocalDateTime from = i == 0 ? start : happenings.get(i - 1).at();
      LocalDateTime until = i < happenings.size() ? happenings.get(i).at() : TimeSpan.NO_END;
      if (states.get(i) == state && until.isAfter(from)) {
        spans.add(new TimeSpan(from, until));
      }
    }
    return List.copyOf(spans);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Course<?, ?> that
            && machine.equals(that.machine)
            && start.equals(that.start)
            && happenings.equals(that.happenings));
  }

  @Override
  public int hashCode() {
    return Objects.hash(machine, start, happenings);
  }

  /** The state and since when, for example {@code "CLOSED since 2026-03-05T10:00"}. */
  @Override
  public String toString() {
    LocalDateTime since = happenings.isEmpty() ? start : happenings.get(happenings.size() - 1).at();
    return state() + " since " + since;
  }
}
