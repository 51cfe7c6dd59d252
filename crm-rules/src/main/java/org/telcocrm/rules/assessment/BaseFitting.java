package org.telcocrm.rules.assessment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessor.Assessor;

/**
 * Fits every assessment that has something to learn, side by side in one pass. What one that learns
 * nothing puts out, is there for those behind it, as when they are applied; what one that learns
 * puts out, is unknown: nobody can say yet.
 */
final class BaseFitting implements Aggregate<FactReader, List<Object>, CustomerAssessor> {

  private static final long serialVersionUID = 1L;

  private final CustomerAssessor.Bound rows;

  /** In the order of decisions: who has something to learn, and whom they look at. */
  @SuppressWarnings("serial") // List.copyOf
  private final List<Step> steps;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Part<?>> parts;

  private final CustomerAssessor assessor;

  private BaseFitting(
      CustomerAssessor.Bound rows,
      List<Step> steps,
      List<Part<?>> parts,
      CustomerAssessor assessor) {
    this.rows = rows;
    this.steps = List.copyOf(steps);
    this.parts = List.copyOf(parts);
    this.assessor = assessor;
  }

  /**
   * One assessment.
   *
   * @param deciding null if it learns
   * @param part which one it is of those that learn
   */
  private record Step(@Nullable Assessor<?> deciding, int part) implements Serializable {}

  static Optional<Aggregate<FactReader, ?, CustomerAssessor>> of(
      CustomerAssessor.Bound rows, List<Assessor<?>> bound, CustomerAssessor assessor) {
    List<Step> steps = new ArrayList<>();
    List<Part<?>> parts = new ArrayList<>();
    Set<Assessor<?>> needed = needed(bound);
    for (Assessor<?> each : bound) {
      Optional<? extends Aggregate<FactReader, ?, ? extends Assessor<?>>> fitting = each.fitting();
      if (fitting.isPresent()) {
        steps.add(new Step(null, parts.size()));
        parts.add(new Part<>(fitting.get()));
      } else if (needed.contains(each)) {
        steps.add(new Step(each, -1));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new BaseFitting(rows, steps, parts, assessor));
  }

  /**
   * Those who learn, and whoever puts out a fact that one of them looks at, also through others.
   */
  private static Set<Assessor<?>> needed(List<Assessor<?>> bound) {
    Set<Assessor<?>> needed = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Fact> facts = new HashSet<>();
    for (int i = bound.size() - 1; i >= 0; i--) {
      Assessor<?> each = bound.get(i);
      boolean looked =
          each.key().outputs().stream().anyMatch(output -> facts.contains(output.fact()));
      if (looked || each.fitting().isPresent()) {
        needed.add(each);
        facts.addAll(each.facts());
      }
    }
    return needed;
  }

  @Override
  public List<Object> zero() {
    List<Object> states = new ArrayList<>();
    parts.forEach(part -> states.add(part.zero()));
    return states;
  }

  @Override
  public List<Object> add(List<Object> states, FactReader facts) {
    DecisionRow row = rows.row(facts);
    for (Step step : steps) {
      Assessor<?> deciding = step.deciding();
      if (deciding == null) {
        int i = step.part();
        states.set(i, parts.get(i).add(states.get(i), row));
      } else {
        CustomerAssessor.Bound.decide(deciding, row);
      }
    }
    return states;
  }

  @Override
  public List<Object> merge(List<Object> left, List<Object> right) {
    for (int i = 0; i < parts.size(); i++) {
      left.set(i, parts.get(i).merge(left.get(i), right.get(i)));
    }
    return left;
  }

  @Override
  public CustomerAssessor finish(List<Object> states) {
    PolicySet policies = assessor.policies();
    CustomerAssessor.Builder builder = assessor.toBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Assessor<?> fitted = parts.get(i).finish(states.get(i));
      if (policies.assessors().stream().anyMatch(ours -> ours.key().equals(fitted.key()))) {
        policies = policies.with(fitted.policy());
      } else {
        builder.assessor(fitted);
      }
    }
    return builder.policies(policies).build();
  }

  /** One assessment's summary behind a state of unknown type. */
  private record Part<S>(Aggregate<FactReader, S, ? extends Assessor<?>> fitting)
      implements Serializable {

    Object zero() {
      return fitting.zero();
    }

    Object add(Object state, FactReader facts) {
      return fitting.add(cast(state), facts);
    }

    Object merge(Object left, Object right) {
      return fitting.merge(cast(left), cast(right));
    }

    Assessor<?> finish(Object state) {
      return fitting.finish(cast(state));
    }

    @SuppressWarnings("unchecked") // every state of this part came from this part
    private S cast(Object state) {
      return (S) state;
    }
  }
}
