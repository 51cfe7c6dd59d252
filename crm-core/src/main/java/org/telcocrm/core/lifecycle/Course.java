package org.telcocrm.core.lifecycle;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one thing on a {@link StateMachine} (流转记录): when it began and every event since;
 * append-only.
 *
 * <p>Events count in the order of time, of two at one moment in the order of their declaration, so
 * it does not matter in which order they arrive, and one that arrives twice counts once. Immutable
 * and thread-safe.
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

  private Course(StateMachine<S, E> machine, LocalDateTime start, List<Happening<E>> happenings) {
    this.machine = Objects.requireNonNull(machine, "machine");
    this.start = Objects.requireNonNull(start, "start");
    this.happenings = happenings;
    this.states = states(machine, start, happenings);
  }

  private static <S extends Enum<S>, E extends Enum<E>> List<S> states(
      StateMachine<S, E> machine, LocalDateTime start, List<Happening<E>> happenings) {
    List<S> states = new ArrayList<>(List.of(machine.initial()));
    for (Happening<E> each : happenings) {
      if (each.at().isBefore(start)) {
        throw new IllegalArgumentException(
            "event "
                + each.event()
                + " must not be before the start "
                + start
                + " but was at "
                + each.at());
      }
      Step<S, E> step = machine.next(states.get(states.size() - 1), each.event());
      if (step instanceof Step.Refused<S, E> refused) {
        throw new IllegalArgumentException(refused.message() + " at " + each.at());
      }
      states.add(step.state());
    }
    return List.copyOf(states);
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
   * @throws IllegalArgumentException if an event is not allowed in the state it meets, naming what
   *     was, or lies before the start
   */
  public static <S extends Enum<S>, E extends Enum<E>> Course<S, E> of(
      StateMachine<S, E> machine, LocalDateTime start, Collection<Happening<E>> happenings) {
    return new Course<>(
        machine,
        start,
        happenings.stream()
            .distinct()
            .sorted(
                Comparator.<Happening<E>, LocalDateTime>comparing(Happening::at)
                    .thenComparing(Happening::event))
            .toList());
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
