package org.telcocrm.io.run;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.aggregate.Aggregate;

/** The ids of a base. */
record GroupIds(Set<String> ids) implements Serializable {

  boolean contains(CustomerId id) {
    return ids.contains(id.value());
  }

  static Aggregate<CustomerId, Set<String>, GroupIds> aggregate() {
    return new Collecting();
  }

  private record Collecting() implements Aggregate<CustomerId, Set<String>, GroupIds> {

    @Override
    public Set<String> zero() {
      return new HashSet<>();
    }

    @Override
    public Set<String> add(Set<String> state, CustomerId id) {
      state.add(id.value());
      return state;
    }

    @Override
    public Set<String> merge(Set<String> left, Set<String> right) {
      left.addAll(right);
      return left;
    }

    @Override
    public GroupIds finish(Set<String> state) {
      return new GroupIds(state);
    }
  }
}
