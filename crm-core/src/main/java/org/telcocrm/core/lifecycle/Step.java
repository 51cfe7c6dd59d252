package org.telcocrm.core.lifecycle;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The answer of a {@link StateMachine} to an event: moved, or refused with the state unchanged.
 *
 * @param <S> the states
 * @param <E> the events
 */
public sealed interface Step<S extends Enum<S>, E extends Enum<E>> extends Serializable {

  /** The state after the event; for a refusal the state before it. */
  S state();

  /**
   * The event was allowed.
   *
   * @param transition from where to where and why
   * @param <S> the states
   * @param <E> the events
   */
  record Moved<S extends Enum<S>, E extends Enum<E>>(Transition<S, E> transition)
      implements Step<S, E> {

    /** Checks that the transition is given. */
    public Moved {
      Objects.requireNonNull(transition, "transition");
    }

    @Override
    public S state() {
      return transition.to();
    }
  }

  /**
   * The event is not allowed in the state.
   *
   * @param state the state, unchanged
   * @param event what was refused
   * @param allowed the events that would have been allowed, in the order of their declaration;
   *     empty in a final state
   * @param <S> the states
   * @param <E> the events
   */
  record Refused<S extends Enum<S>, E extends Enum<E>>(S state, E event, List<E> allowed)
      implements Step<S, E> {

    /** Keeps its own copy of the list. */
    public Refused {
      Objects.requireNonNull(state, "state");
      Objects.requireNonNull(event, "event");
      allowed = List.copyOf(allowed);
    }

    /** For people: in which state, what was allowed and what came. */
    public String message() {
      return allowed.isEmpty()
          ? "event " + event + " must not come in the final state " + state
          : "event in state " + state + " must be one of " + allowed + " but was " + event;
    }
  }
}
