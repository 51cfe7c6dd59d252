package org.telcocrm.core.fact;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A fact that is computed from other facts by a pure function, the same for an extract and for a
 * {@code Customer360}.
 *
 * <p>Example: {@code contract_days_left} from {@code contract_end} and the as-of date. The function
 * must read nothing but its declared inputs, the as-of date and constants, and answer NaN for
 * "unknown". Immutable and thread-safe if the function is.
 */
public final class DerivedFact implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The pure function of a derived fact. Write it as a lambda without captured mutable state. */
  @FunctionalInterface
  public interface Formula extends Serializable {

    /**
     * Computes the numeric view of the output.
     *
     * @param facts the inputs of one customer
     * @return the value, NaN if unknown
     */
    double apply(FactReader facts);
  }

  private final Fact output;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Fact> required;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Fact> optional;

  private final Formula formula;

  private DerivedFact(Fact output, List<Fact> required, List<Fact> optional, Formula formula) {
    this.output = Objects.requireNonNull(output, "output");
    this.required = List.copyOf(required);
    this.optional = List.copyOf(optional);
    this.formula = Objects.requireNonNull(formula, "formula");
    if (required.contains(output) || optional.contains(output)) {
      throw new IllegalArgumentException(output.code() + " must not be derived from itself");
    }
  }

  /**
   * A fact computed from inputs that must all be in the schema.
   *
   * @param output what is computed
   * @param required without one of them the output is absent
   * @param formula the pure function
   * @return the derived fact
   */
  public static DerivedFact of(Fact output, List<? extends Fact> required, Formula formula) {
    return of(output, required, List.of(), formula);
  }

  /**
   * A fact computed from inputs of which some may be absent.
   *
   * @param output what is computed
   * @param required without one of them the output is absent
   * @param optional used where the schema has them
   * @param formula the pure function
   * @return the derived fact
   */
  public static DerivedFact of(
      Fact output, List<? extends Fact> required, List<? extends Fact> optional, Formula formula) {
    return new DerivedFact(output, List.copyOf(required), List.copyOf(optional), formula);
  }

  /**
   * What is computed.
   *
   * @return the key
   */
  public Fact output() {
    return output;
  }

  /**
   * The inputs without which the output is absent.
   *
   * @return the keys
   */
  public List<Fact> required() {
    return required;
  }

  /**
   * The inputs used where the schema has them.
   *
   * @return the keys
   */
  public List<Fact> optional() {
    return optional;
  }

  /**
   * Computes the output's numeric view.
   *
   * @param facts the inputs of one customer
   * @return the value, NaN if unknown
   */
  public double apply(FactReader facts) {
    return formula.apply(facts);
  }
}
