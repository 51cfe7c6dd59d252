package org.telcocrm.core.fact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

/**
 * Read access to the facts of one customer: a {@link Facts} object, or a row of a block of columns.
 *
 * <p>Every typed getter answers empty both for a fact that is absent and for one that is missing;
 * {@link #state(Fact)} tells them apart. An implementation may be a moving row: keep no reference
 * to it beyond the call.
 */
public interface FactReader {

  /** What is known of a fact. */
  enum State {
    /** A value is known. */
    PRESENT,
    /** The source knows the fact, but not for this customer. */
    MISSING,
    /** The source has no such fact. */
    ABSENT
  }

  /**
   * The facts the source knows.
   *
   * @return the schema
   */
  FactSchema schema();

  /**
   * Whose facts these are.
   *
   * @return the customer
   */
  CustomerId customer();

  /**
   * The date the facts are about.
   *
   * @return the as-of date
   */
  LocalDate asOf();

  /**
   * The numeric view of a column.
   *
   * @param index column in {@link FactSchema#facts()}
   * @return the value, NaN if missing
   */
  double numericAt(int index);

  /**
   * The numeric view of a fact, see {@link Fact}.
   *
   * @param fact the key
   * @return the value, NaN if missing or absent
   */
  default double numeric(Fact fact) {
    int index = schema().indexOf(fact);
    return index < 0 ? Double.NaN : numericAt(index);
  }

  /**
   * What a decision that needs a fact says of it where it is not known.
   *
   * @param fact the key
   * @return absent or missing, with the fact's code as subject; empty if it is known
   */
  default Optional<Gap> gap(Fact fact) {
    return switch (state(fact)) {
      case PRESENT -> Optional.empty();
      case MISSING -> Optional.of(new Gap(fact.code(), Gap.Kind.MISSING));
      case ABSENT -> Optional.of(new Gap(fact.code(), Gap.Kind.ABSENT));
    };
  }

  /**
   * Whether a value is known, missing or absent.
   *
   * @param fact the key
   * @return the state
   */
  default State state(Fact fact) {
    int index = schema().indexOf(fact);
    if (index < 0) {
      return State.ABSENT;
    }
    return Double.isNaN(numericAt(index)) ? State.MISSING : State.PRESENT;
  }

  /**
   * A number in the unit of its key.
   *
   * @param fact the key
   * @return the value, or empty if missing or absent
   */
  default OptionalDouble number(NumberFact fact) {
    double value = numeric(fact);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * An amount of money.
   *
   * @param fact the key
   * @return the value, or empty if missing or absent
   */
  default Optional<Money> money(MoneyFact fact) {
    double value = numeric(fact);
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(new Money(schema().currency(), (long) value));
  }

  /**
   * A flag.
   *
   * @param fact the key
   * @return the value, or empty if missing or absent
   */
  default Optional<Boolean> flag(FlagFact fact) {
    double value = numeric(fact);
    return Double.isNaN(value) ? Optional.empty() : Optional.of(value != 0);
  }

  /**
   * A choice.
   *
   * @param fact the key
   * @param <E> the levels' type
   * @return the level, or empty if missing or absent
   */
  default <E> Optional<E> choice(ChoiceFact<E> fact) {
    double value = numeric(fact);
    return Double.isNaN(value) ? Optional.empty() : Optional.of(fact.levels().get((int) value));
  }

  /**
   * A date.
   *
   * @param fact the key
   * @return the value, or empty if missing or absent
   */
  default Optional<LocalDate> date(DateFact fact) {
    double value = numeric(fact);
    return Double.isNaN(value) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay((long) value));
  }
}
