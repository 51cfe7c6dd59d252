package org.telcocrm.core.fact;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

/**
 * The facts of one customer as of one date.
 *
 * <p>Example: {@code Facts.builder(schema, id, asOf).set(TENURE_MONTHS, 27).set(ARREARS,
 * Money.fen(4850)).build()}. A fact that was not set is missing, never 0. Immutable and
 * thread-safe; two are equal when customer, date, schema and every value are.
 */
public final class Facts implements FactReader, Serializable {

  private static final long serialVersionUID = 1L;

  private final FactSchema schema;
  private final CustomerId customer;
  private final LocalDate asOf;
  private final double[] values;

  private Facts(FactSchema schema, CustomerId customer, LocalDate asOf, double[] values) {
    this.schema = schema;
    this.customer = customer;
    this.asOf = asOf;
    this.values = values;
  }

  /**
   * Starts an empty set of facts.
   *
   * @param schema the facts the source knows
   * @param customer whose facts
   * @param asOf the date they are about
   * @return a builder in which every fact is missing
   */
  public static Builder builder(FactSchema schema, CustomerId customer, LocalDate asOf) {
    return new Builder(schema, customer, asOf);
  }

  /**
   * Starts facts of one customer who comes from no base: what is set is what is known.
   *
   * <p>Example: {@code Facts.builder(id, asOf).set(TENURE_MONTHS, 27).set(ARREARS,
   * Money.fen(4850)).build()}. The schema holds the facts in the order in which they were set, in
   * the currency of the first amount; in yuan if there is none. For a base take one schema for all.
   *
   * @param customer whose facts
   * @param asOf the date they are about
   * @return a builder in which every fact is absent
   */
  public static Builder builder(CustomerId customer, LocalDate asOf) {
    Builder builder = new Builder(FactSchema.ofYuan(), customer, asOf);
    builder.grows = true;
    return builder;
  }

  /**
   * A copy of what a reader shows now.
   *
   * @param reader any reader, for example a row of a block
   * @return the same facts, independent of the reader
   */
  public static Facts copyOf(FactReader reader) {
    if (reader instanceof Facts facts) {
      return facts;
    }
    double[] values = new double[reader.schema().facts().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = view(reader.schema().facts().get(i), reader.numericAt(i));
    }
    return new Facts(reader.schema(), reader.customer(), reader.asOf(), values);
  }

  /** A checked view with the one zero; NaN stays. */
  static double view(Fact fact, double value) {
    if (!Double.isNaN(value)) {
      Builder.requireView(fact, value);
    }
    return value == 0 ? 0.0 : value;
  }

  /** Checked values of exactly this schema, not copied. */
  static Facts of(FactSchema schema, CustomerId customer, LocalDate asOf, double[] values) {
    return new Facts(schema, customer, asOf, values);
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

  /**
   * A builder that starts with these facts.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(schema, customer, asOf);
    System.arraycopy(values, 0, builder.values, 0, values.length);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Facts that
            && customer.equals(that.customer)
            && asOf.equals(that.asOf)
            && schema.equals(that.schema)
            && Arrays.equals(values, that.values));
  }

  @Override
  public int hashCode() {
    return Objects.hash(customer, asOf, schema) * 31 + Arrays.hashCode(values);
  }

  /**
   * Customer, date and every known fact, birthdays masked, for example {@code "U1 as of 2026-03-31
   * {arrears=…}"}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(customer).append(" as of ").append(asOf).append(" {");
    String separator = "";
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        Fact fact = schema.facts().get(i);
        text.append(separator).append(fact.code()).append('=');
        text.append(
            fact.equals(StandardFacts.BIRTH_DATE) ? "****" : schema.format(fact, values[i]));
        separator = ", ";
      }
    }
    return text.append('}').toString();
  }

  /** Collects the values of one customer. Not thread-safe; use one builder per customer. */
  public static final class Builder {

    private FactSchema schema;
    private final CustomerId customer;
    private final LocalDate asOf;
    private double[] values;

    /** Whether a fact that is not in the schema comes into it. */
    private boolean grows;

    private Builder(FactSchema schema, CustomerId customer, LocalDate asOf) {
      this.schema = Objects.requireNonNull(schema, "schema");
      this.customer = Objects.requireNonNull(customer, "customer");
      this.asOf = Objects.requireNonNull(asOf, "asOf");
      this.values = new double[schema.facts().size()];
      Arrays.fill(values, Double.NaN);
    }

    /**
     * Sets a number.
     *
     * @param fact the key
     * @param value finite
     * @return this builder
     * @throws IllegalArgumentException if the fact is absent from the schema or the value not
     *     finite
     */
    public Builder set(NumberFact fact, double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(fact.code() + " must be finite but was " + value);
      }
      return numeric(fact, value);
    }

    /**
     * Sets an amount of money.
     *
     * @param fact the key
     * @param value in the schema's currency, below 2^53 minor units
     * @return this builder
     * @throws IllegalArgumentException if the fact is absent, the currency another or the amount
     *     too large
     */
    public Builder set(MoneyFact fact, Money value) {
      boolean first = grows && schema.facts().stream().noneMatch(MoneyFact.class::isInstance);
      if (!first && !value.currency().equals(schema.currency())) {
        throw new IllegalArgumentException(
            fact.code() + " must be in " + schema.currency() + " but was " + value);
      }
      if (!Numbers.isExact(value.minorUnits())) {
        throw new IllegalArgumentException(
            fact.code() + " must be below 2^53 minor units but was " + value);
      }
      if (first) {
        schema = FactSchema.of(value.currency(), schema.facts());
      }
      return numeric(fact, (double) value.minorUnits());
    }

    /**
     * Sets a flag.
     *
     * @param fact the key
     * @param value yes or no
     * @return this builder
     * @throws IllegalArgumentException if the fact is absent from the schema
     */
    public Builder set(FlagFact fact, boolean value) {
      return numeric(fact, value ? 1 : 0);
    }

    /**
     * Sets a choice.
     *
     * @param fact the key
     * @param level a declared level
     * @param <E> the levels' type
     * @return this builder
     * @throws IllegalArgumentException if the fact is absent or the level not declared
     */
    public <E> Builder set(ChoiceFact<E> fact, E level) {
      return numeric(fact, fact.indexOf(level));
    }

    /**
     * Sets a date.
     *
     * @param fact the key
     * @param value the date
     * @return this builder
     * @throws IllegalArgumentException if the fact is absent from the schema
     */
    public Builder set(DateFact fact, LocalDate value) {
      return numeric(fact, (double) value.toEpochDay());
    }

    /**
     * Sets the numeric view of any fact; NaN makes it missing.
     *
     * @param fact the key
     * @param value the numeric view as {@link Fact} defines it
     * @return this builder
     * @throws IllegalArgumentException if the fact is absent from the schema, or the value is no
     *     numeric view of it
     */
    public Builder numeric(Fact fact, double value) {
      int index = schema.indexOf(fact);
      if (index < 0 && !grows) {
        throw new IllegalArgumentException("the schema must hold " + fact + " but has " + schema);
      }
      if (!Double.isNaN(value)) {
        requireView(fact, value);
      }
      if (index < 0) {
        index = values.length;
        schema = schema.plus(List.of(fact));
        values = Arrays.copyOf(values, index + 1);
      }
      // The one zero keeps equality and text simple: -0.0 would differ from 0.0.
      values[index] = value == 0 ? 0.0 : value;
      return this;
    }

    static void requireView(Fact fact, double value) {
      boolean whole = value == Math.rint(value) && Numbers.isExact((long) value);
      boolean valid =
          switch (fact.type()) {
            case NUMBER -> Double.isFinite(value);
            case MONEY -> whole;
            case DATE -> whole && Math.abs(value) <= LocalDate.MAX.toEpochDay();
            case FLAG -> value == 0 || value == 1;
            case CHOICE -> whole && value >= 0 && value < ((ChoiceFact<?>) fact).levels().size();
          };
      if (!valid) {
        throw new IllegalArgumentException(
            "the numeric view of "
                + fact
                + " must fit its type "
                + fact.type()
                + " but was "
                + value);
      }
    }

    /**
     * Ends the collection.
     *
     * @return the facts; the builder may be used further without changing them
     */
    public Facts build() {
      return new Facts(schema, customer, asOf, values.clone());
    }
  }
}
