package org.telcocrm.io.extract;

import java.time.LocalDate;
import java.util.Arrays;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.id.CustomerId;

/** The facts of the record just read: one row, moved from record to record. */
final class RowFacts implements FactReader {

  private static final CustomerId NOBODY = CustomerId.of("-");

  private final FactSchema schema;
  private final LocalDate asOf;
  private final double[] values;
  private CustomerId customer = NOBODY;

  RowFacts(FactSchema schema, LocalDate asOf) {
    this.schema = schema;
    this.asOf = asOf;
    this.values = new double[schema.facts().size()];
    Arrays.fill(values, Double.NaN);
  }

  void customer(CustomerId next) {
    customer = next;
  }

  void set(int index, double value) {
    values[index] = value;
  }

  void forget(Fact fact) {
    int index = schema.indexOf(fact);
    if (index >= 0) {
      values[index] = Double.NaN;
    }
  }

  @Override
  public FactSchema schema() {
    return schema;
  }

  @Override
  public CustomerId customer() {
    return customer;
  }

  @Override
  public LocalDate asOf() {
    return asOf;
  }

  @Override
  public double numericAt(int index) {
    return values[index];
  }
}
