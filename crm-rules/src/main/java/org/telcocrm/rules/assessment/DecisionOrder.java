package org.telcocrm.rules.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.value.GroupValueAssessor;
import org.telcocrm.rules.value.ValueAssessor;

/**
 * Brings assessments into an order in which whoever looks at a fact comes behind whoever puts it
 * out, the same for one set of policies however it was put together: ours come first, then others
 * by name; who does not say what it looks at comes last, but for those who look at it.
 */
final class DecisionOrder {

  private static final List<AssessorKey<?>> OURS =
      List.of(ChurnAssessor.KEY, ValueAssessor.KEY, GroupValueAssessor.KEY, ServiceAssessor.KEY);

  private DecisionOrder() {}

  /**
   * @throws IllegalArgumentException if two wait for each other
   */
  static List<Assessor<?>> of(List<Assessor<?>> assessors) {
    List<Assessor<?>> waiting = new ArrayList<>(assessors);
    waiting.sort(
        Comparator.<Assessor<?>>comparingInt(DecisionOrder::rank)
            .thenComparing(each -> each.key().name()));
    List<Assessor<?>> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Assessor<?> next =
          waiting.stream()
              .filter(each -> isReady(each, waiting))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(circle(waiting)));
      waiting.remove(next);
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  /** Ours in their order, then the host's; last who does not say what it looks at. */
  private static int rank(Assessor<?> assessor) {
    int ours = OURS.indexOf(assessor.key());
    return ours >= 0 ? ours : OURS.size() + (assessor.facts().isEmpty() ? 1 : 0);
  }

  private static boolean isReady(Assessor<?> assessor, List<Assessor<?>> waiting) {
    return waiting.stream().noneMatch(each -> gives(each, assessor));
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
      at = waiting.stream().filter(each -> gives(each, taker)).findFirst().orElseThrow();
    }
    return seen.subList(seen.indexOf(at), seen.size()).stream()
        .map(each -> each.key().name())
        .collect(
            Collectors.joining(
                "\" and \"", "assessments must not wait for each other but \"", "\" do"));
  }
}
