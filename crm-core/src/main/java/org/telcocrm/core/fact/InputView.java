package org.telcocrm.core.fact;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.id.CustomerId;

/**
 * What a formula sees of a row: its declared inputs are found without a look-up in the schema's
 * map, all others as in any row. Moves from formula to formula; used by one thread.
 */
final class InputView implements FactReader {

  /** Where one formula's inputs stand; −1 for an absent one. */
  static final class Inputs implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Fact[] facts;
    private final int[] columns;

    private Inputs(List<Fact> facts, FactSchema schema) {
      this.facts = facts.toArray(Fact[]::new);
      this.columns = facts.stream().mapToInt(schema::indexOf).toArray();
    }

    /** The declared inputs of a derived fact under the schema of the finished row. */
    static Inputs of(DerivedFact derived, FactSchema schema) {
      List<Fact> all = new ArrayList<>(derived.required());
      all.addAll(derived.optional());
      return new Inputs(all, schema);
    }
  }

  private final FactReader row;
  private final FactSchema schema;
  private Inputs inputs;

  /** A view of the row's first columns; those behind the schema do not exist for a formula. */
  InputView(FactReader row, FactSchema schema, Inputs first) {
    this.row = row;
    this.schema = schema;
    this.inputs = first;
  }

  InputView of(Inputs next) {
    inputs = next;
    return this;
  }

  /** By identity: formulas name their inputs by constants. A key equal to one takes the map. */
  @SuppressWarnings("ReferenceEquality") // the point of it: an equal key is found by the map
  private int find(Fact fact) {
    Fact[] facts = inputs.facts;
    for (int i = 0; i < facts.length; i++) {
      if (facts[i] == fact) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public double numeric(Fact fact) {
    int found = find(fact);
    if (found < 0) {
      return FactReader.super.numeric(fact);
    }
    int column = inputs.columns[found];
    return column < 0 ? Double.NaN : row.numericAt(column);
  }

  @Override
  public State state(Fact fact) {
    int found = find(fact);
    if (found < 0) {
      return FactReader.super.state(fact);
    }
    int column = inputs.columns[found];
    return column < 0
        ? State.ABSENT
        : Double.isNaN(row.numericAt(column)) ? State.MISSING : State.PRESENT;
  }

  @Override
  public FactSchema schema() {
    return schema;
  }

  @Override
  public CustomerId customer() {
    return row.customer();
  }

  @Override
  public LocalDate asOf() {
    return row.asOf();
  }

  @Override
  public double numericAt(int index) {
    return row.numericAt(index);
  }
}
