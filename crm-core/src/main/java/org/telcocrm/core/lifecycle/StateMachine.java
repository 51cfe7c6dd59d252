package org.telcocrm.core.lifecycle;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * States, events and the transitions allowed between them (状态机): the one mechanism under
 * complaints, requests, dunning and the life cycle of customers.
 *
 * <pre>{@code
 * StateMachine<LifecycleStage, LifecycleEvent> life = CustomerLifecycle.machine();
 * life.next(LOST, JOINED);   // Moved to WON_BACK
 * life.next(LOST, SILENT);   // Refused, state LOST, allowed [JOINED]
 * }</pre>
 *
 * <p>Validated once when built: at most one transition per state and event, every state reachable.
 * A rule that depends on facts decides which event happened; the machine decides what follows.
 * Immutable and thread-safe; two are equal when start, transitions and reversals are.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class StateMachine<S extends Enum<S>, E extends Enum<E>> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final S initial;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<Transition<S, E>> transitions;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<Reversal<S, E>> reversals;

  private StateMachine(
      S initial, List<Transition<S, E>> transitions, List<Reversal<S, E>> reversals) {
    this.initial = initial;
    this.transitions = transitions;
    this.reversals = reversals;
  }

  /**
   * A machine.
   *
   * @param initial the state in which everything begins
   * @param transitions what is allowed, in any order
   * @param <S> the states
   * @param <E> the events
   * @return the machine
   * @throws IllegalArgumentException if a state has two transitions for one event, or a state with
   *     transitions can never be reached
   */
  public static <S extends Enum<S>, E extends Enum<E>> StateMachine<S, E> of(
      S initial, Collection<Transition<S, E>> transitions) {
    List<Transition<S, E>> sorted =
        transitions.stream()
            .sorted(
                Comparator.<Transition<S, E>, S>comparing(Transition::from)
                    .thenComparing(Transition::event))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      Transition<S, E> first = sorted.get(i - 1);
      Transition<S, E> second = sorted.get(i);
      if (first.from() == second.from() && first.event() == second.event()) {
        throw new IllegalArgumentException(
            "state "
                + first.from()
                + " must have one transition for "
                + first.event()
                + " but has those to "
                + first.to()
                + " and "
                + second.to());
      }
    }
    StateMachine<S, E> machine = new StateMachine<>(initial, sorted, List.of());
    machine.requireReachable();
    return machine;
  }

  /**
   * The same machine, in which some transitions lead back where the course came from.
   *
   * @param values in any order, at most one per state and event, each beside a transition for them
   * @return the machine
   * @throws IllegalArgumentException if a reversal has no transition beside it, or two are for one
   *     state and event
   */
  public StateMachine<S, E> reversing(Collection<Reversal<S, E>> values) {
    Objects.requireNonNull(values, "values");
    List<Reversal<S, E>> sorted =
        values.stream()
            .sorted(
                Comparator.<Reversal<S, E>, S>comparing(Reversal::from)
                    .thenComparing(Reversal::event))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      Reversal<S, E> each = sorted.get(i);
      boolean twice =
          i > 0
              && sorted.get(i - 1).from() == each.from()
              && sorted.get(i - 1).event() == each.event();
      if (twice || !allowed(each.from()).contains(each.event())) {
        throw new IllegalArgumentException(
            "reversal in state "
                + each.from()
                + " by "
                + each.event()
                + " must stand once and beside a transition but "
                + (twice ? "stands twice" : "there is none"));
      }
    }
    return new StateMachine<>(initial, transitions, sorted);
  }

  private void requireReachable() {
    Set<S> reached = EnumSet.of(initial);
    boolean grown = true;
    while (grown) {
      grown =
          transitions.stream()
              .anyMatch(each -> reached.contains(each.from()) && reached.add(each.to()));
    }
    for (Transition<S, E> each : transitions) {
      if (!reached.contains(each.from())) {
        throw new IllegalArgumentException(
            "state " + each.from() + " must be reachable from " + initial + " but is not");
      }
    }
  }

  /** The state in which everything begins. */
  public S initial() {
    return initial;
  }

  /** What is allowed, in the order of states, then of events. */
  public List<Transition<S, E>> transitions() {
    return transitions;
  }

  /** The transitions that lead back, in the order of states, then of events. */
  public List<Reversal<S, E>> reversals() {
    return reversals;
  }

  Optional<Reversal<S, E>> reversal(S state, E event) {
    return reversals.stream()
        .filter(each -> each.from() == state && each.event() == event)
        .findFirst();
  }

  /**
   * What an event leads to as far as the state alone tells; a {@link Course} knows what was before
   * and heeds {@link #reversals()} too.
   *
   * @param state the state before
   * @param event what happens
   * @return the transition, or a refusal that names what was allowed
   */
  public Step<S, E> next(S state, E event) {
    Optional<Transition<S, E>> found =
        transitions.stream()
            .filter(each -> each.from() == state && each.event() == event)
            .findFirst();
    return found.isPresent()
        ? new Step.Moved<>(found.get())
        : new Step.Refused<>(state, event, allowed(state));
  }

  /**
   * The events that are allowed in a state.
   *
   * @param state the state
   * @return in the order of their declaration; empty for a final state
   */
  public List<E> allowed(S state) {
    return transitions.stream()
        .filter(each -> each.from() == state)
        .map(Transition::event)
        .toList();
  }

  /**
   * Whether nothing can follow a state.
   *
   * @param state the state
   * @return true if no event is allowed in it
   */
  public boolean isFinal(S state) {
    return allowed(state).isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof StateMachine<?, ?> that
            && initial.equals(that.initial)
            && transitions.equals(that.transitions)
            && reversals.equals(that.reversals));
  }

  @Override
  public int hashCode() {
    return Objects.hash(initial, transitions, reversals);
  }

  /** The first state and how many transitions. */
  @Override
  public String toString() {
    return "machine from " + initial + " with " + transitions.size() + " transitions";
  }
}
