package org.telcocrm.rules.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.id.CustomerId;

/** The facts of one customer while decisions add theirs; used by one thread, for one call. */
final class DecisionRow implements FactReader {

  private final FactReader source;
  private final FactSchema schema;
  private final double[] values;

  DecisionRow(FactReader source, FactSchema schema) {
    this.source = source;
    this.schema = schema;
    this.values = new double[schema.facts().size()];
    int known = source.schema().facts().size();
    Arrays.fill(values, known, values.length, Double.NaN);
    for (int i = 0; i < known; i++) {
      values[i] = source.numericAt(i);
    }
  }

  /** A fact the source brings itself is the source's word: a decision does not write over it. */
  void put(Fact fact, double numeric) {
    int index = schema.indexOf(fact);
    if (index >= source.schema().facts().size()) {
      values[index] = numeric;
    }
  }

  @Override
  public FactSchema schema() {
    return schema;
  }

  @Override
  public CustomerId customer() {
    return source.customer();
  }

  @Override
  public LocalDate asOf() {
    return source.asOf();
  }

  @Override
  public double numericAt(int index) {
    return values[index];
  }
}
