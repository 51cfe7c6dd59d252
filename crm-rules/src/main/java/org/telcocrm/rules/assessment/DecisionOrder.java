package org.telcocrm.rules.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.rules.assessor.Assessor;

/**
 * Brings assessments into an order in which whoever looks at a fact comes behind whoever puts it
 * out; those who do not depend on each other stay as they were. Who does not say what it looks at
 * comes behind those that stood before it, but for those who look at it.
 */
final class DecisionOrder {

  private DecisionOrder() {}

  /**
   * @throws IllegalArgumentException if two wait for each other
   */
  static List<Assessor<?>> of(List<Assessor<?>> assessors) {
    List<Assessor<?>> waiting = new ArrayList<>(assessors);
    List<Assessor<?>> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Assessor<?> next =
          waiting.stream()
              .filter(each -> !each.facts().isEmpty() || each == waiting.get(0))
              .filter(each -> isReady(each, waiting))
              .findFirst()
              .or(() -> waiting.stream().filter(each -> isReady(each, waiting)).findFirst())
              .orElseThrow(() -> new IllegalArgumentException(circle(waiting)));
      waiting.remove(next);
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  private static boolean isReady(Assessor<?> assessor, List<Assessor<?>> waiting) {
    return waiting.stream().noneMatch(each -> each != assessor && gives(each, assessor));
  }

  private static boolean gives(Assessor<?> giver, Assessor<?> taker) {
    List<Fact> needed = taker.facts();
    return giver.key().outputs().stream().anyMatch(output -> needed.contains(output.fact()));
  }

  /** From one to whom it waits for, until one comes back: all of them wait for each other. */
  private static String circle(List<Assessor<?>> waiting) {
    List<Assessor<?>> seen = new ArrayList<>();
    Assessor<?> at = waiting.get(0);
    while (!seen.contains(at)) {
      seen.add(at);
      Assessor<?> taker = at;
      at =
          waiting.stream()
              .filter(each -> each != taker && gives(each, taker))
              .findFirst()
              .orElseThrow();
    }
    return seen.subList(seen.indexOf(at), seen.size()).stream()
        .map(each -> each.key().name())
        .collect(
            Collectors.joining(
                "\" and \"", "assessments must not wait for each other but \"", "\" do"));
  }
}
