package org.telcocrm.core.lifecycle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far a course has come: its events, every state, and which events were taken back. */
final class Path<S extends Enum<S>, E extends Enum<E>> {

  private final StateMachine<S, E> machine;
  private final List<E> events;

  /** The state from each event on; the first before all. */
  private final List<S> states;

  private final BitSet undone;

  private Path(StateMachine<S, E> machine, List<E> events, List<S> states, BitSet undone) {
    this.machine = machine;
    this.events = events;
    this.states = states;
    this.undone = undone;
  }

  static <S extends Enum<S>, E extends Enum<E>> Path<S, E> of(StateMachine<S, E> machine) {
    return new Path<>(machine, List.of(), List.of(machine.initial()), new BitSet());
  }

  List<E> events() {
    return events;
  }

  List<S> states() {
    return states;
  }

  S state() {
    return states.get(states.size() - 1);
  }

  /** As the machine says, but that a reversal leads back where the course came from. */
  Step<S, E> next(E event) {
    Step<S, E> step = machine.next(state(), event);
    Optional<Reversal<S, E>> reversal = machine.reversal(state(), event);
    if (reversal.isPresent() && step instanceof Step.Moved<S, E> moved) {
      int target = newest(reversal.get().undone());
      if (target >= 0 && reversal.get().restored().contains(states.get(target))) {
        return new Step.Moved<>(
            new Transition<>(state(), event, states.get(target), moved.transition().reason()));
      }
    }
    return step;
  }

  private int newest(Set<E> some) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (!undone.get(i) && some.contains(events.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The path after an event that is allowed. */
  Path<S, E> with(E event) {
    List<E> longer = new ArrayList<>(events);
    longer.add(event);
    List<S> more = new ArrayList<>(states);
    more.add(next(event).state());
    BitSet taken = (BitSet) undone.clone();
    machine
        .reversal(state(), event)
        .map(each -> newest(each.undone()))
        .filter(target -> target >= 0)
        .ifPresent(target -> taken.set(target, longer.size()));
    return new Path<>(machine, longer, more, taken);
  }

  /**
   * The paths through events of one moment in every order that is allowed, the order of their
   * declaration first; of those that lead to one state the first.
   */
  List<Path<S, E>> through(List<E> moment) {
    Map<S, Path<S, E>> found = new LinkedHashMap<>();
    collect(moment, found);
    return List.copyOf(found.values());
  }

  private void collect(List<E> left, Map<S, Path<S, E>> found) {
    if (left.isEmpty()) {
      found.putIfAbsent(state(), this);
    }
    for (E event : left) {
      if (next(event) instanceof Step.Moved<S, E>) {
        List<E> rest = new ArrayList<>(left);
        rest.remove(event);
        with(event).collect(rest, found);
      }
    }
  }
}
