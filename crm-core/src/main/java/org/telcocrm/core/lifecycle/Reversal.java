package org.telcocrm.core.lifecycle;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * An event that takes back an earlier one (冲正): the state is again the one before it.
 *
 * <p>Example: {@code new Reversal<>(AT_RISK, VOIDED, Set.of(JOINED), Set.of(LOST))}: who was lost,
 * joined and is voided is lost again. Of the events that may be taken back the newest that still
 * counts is. Immutable and thread-safe.
 *
 * @param from in which state
 * @param event what happens
 * @param undone the events it may take back, at least one
 * @param restored the states it may lead back to; if the state was another, or nothing is there to
 *     take back, the machine's {@link Transition} for this state and event counts
 * @param <S> the states
 * @param <E> the events
 */
public record Reversal<S extends Enum<S>, E extends Enum<E>>(
    S from,
    E event,
    @SuppressWarnings("serial") // always an unmodifiable set of the JDK
        Set<E> undone,
    @SuppressWarnings("serial") // always an unmodifiable set of the JDK
        Set<S> restored)
    implements Serializable {

  /** Keeps its own copies and checks that there is something to take back. */
  public Reversal {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(event, "event");
    undone = sorted(Objects.requireNonNull(undone, "undone"));
    restored = sorted(Objects.requireNonNull(restored, "restored"));
    if (undone.isEmpty() || restored.isEmpty()) {
      throw new IllegalArgumentException(
          "undone and restored of the reversal by " + event + " must not be empty");
    }
  }

  private static <T extends Enum<T>> Set<T> sorted(Collection<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
