package org.telcocrm.rules.assessment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessor.Assessor;

/** Fits every assessment that has something to learn, side by side in one pass. */
final class BaseFitting implements Aggregate<FactReader, List<Object>, CustomerAssessor> {

  private static final long serialVersionUID = 1L;

  private final CustomerAssessor.Bound rows;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Part<?>> parts;

  private final CustomerAssessor assessor;

  private BaseFitting(CustomerAssessor.Bound rows, List<Part<?>> parts, CustomerAssessor assessor) {
    this.rows = rows;
    this.parts = List.copyOf(parts);
    this.assessor = assessor;
  }

  static Optional<Aggregate<FactReader, ?, CustomerAssessor>> of(
      CustomerAssessor.Bound rows, List<Assessor<?>> bound, CustomerAssessor assessor) {
    List<Part<?>> parts = new ArrayList<>();
    for (Assessor<?> each : bound) {
      each.fitting().ifPresent(fitting -> parts.add(new Part<>(fitting)));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new BaseFitting(rows, parts, assessor));
  }

  @Override
  public List<Object> zero() {
    List<Object> states = new ArrayList<>();
    parts.forEach(part -> states.add(part.zero()));
    return states;
  }

  @Override
  public List<Object> add(List<Object> states, FactReader facts) {
    FactReader row = rows.row(facts);
    for (int i = 0; i < parts.size(); i++) {
      states.set(i, parts.get(i).add(states.get(i), row));
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
