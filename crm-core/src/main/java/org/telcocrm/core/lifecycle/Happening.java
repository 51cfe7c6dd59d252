package org.telcocrm.core.lifecycle;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * An event and when it happened. Immutable and thread-safe.
 *
 * @param event what happened
 * @param at when, in local time
 * @param <E> the events
 */
public record Happening<E extends Enum<E>>(E event, LocalDateTime at) implements Serializable {

  /** Checks that both are given. */
  public Happening {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(at, "at");
  }
}
