package org.telcocrm.core.lifecycle;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.decision.Evidence;

/**
 * One allowed transition (状态迁移): in a state an event leads to a state, for a reason.
 *
 * <p>Example: {@code new Transition<>(LOST, JOINED, WON_BACK, "WON_BACK")}. Both states may be the
 * same: the event is allowed and changes nothing. Immutable and thread-safe.
 *
 * @param from the state before
 * @param event what happens
 * @param to the state after
 * @param reason reason code, upper-case letters, digits and underscores
 * @param <S> the states
 * @param <E> the events
 */
public record Transition<S extends Enum<S>, E extends Enum<E>>(S from, E event, S to, String reason)
    implements Serializable {

  /** Checks the reason code. */
  public Transition {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(to, "to");
    Evidence.requireReason(reason);
  }
}
