package org.telcocrm.core.fact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.money.Money;

/**
 * Which facts a source knows, in a fixed order, and the currency of its money.
 *
 * <p>A fact outside the schema is <em>absent</em>: rules about it are skipped, once and for the
 * whole run. A fact inside the schema can still be <em>missing</em> for one customer. Immutable and
 * thread-safe; two schemas are equal when currency, facts and order are.
 */
public final class FactSchema implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Currency currency;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Fact> facts;

  @SuppressWarnings("serial") // HashMap, never changed
  private final Map<Fact, Integer> index;

  @SuppressWarnings("serial") // HashMap, never changed
  private final Map<String, Fact> byCode;

  private FactSchema(Currency currency, List<Fact> facts) {
    this.currency = Objects.requireNonNull(currency, "currency");
    this.facts = List.copyOf(facts);
    this.index = new HashMap<>();
    this.byCode = new HashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact earlier = byCode.put(facts.get(i).code(), facts.get(i));
      if (earlier != null) {
        throw new IllegalArgumentException(
            "fact codes must be unique in a schema but " + earlier.code() + " stands twice");
      }
      index.put(facts.get(i), i);
    }
  }

  /**
   * A schema of these facts.
   *
   * @param currency the currency of every money fact
   * @param facts the facts, codes unique, in the order of their columns
   * @return the schema
   * @throws IllegalArgumentException if a code stands twice
   */
  public static FactSchema of(Currency currency, Collection<? extends Fact> facts) {
    return new FactSchema(currency, List.copyOf(facts));
  }

  /**
   * A schema of these facts with money in yuan.
   *
   * @param facts the facts, codes unique, in the order of their columns
   * @return the schema
   */
  public static FactSchema ofYuan(Fact... facts) {
    return of(Money.fen(0).currency(), List.of(facts));
  }

  /**
   * The currency of every money fact.
   *
   * @return the currency
   */
  public Currency currency() {
    return currency;
  }

  /**
   * The facts.
   *
   * @return in column order
   */
  public List<Fact> facts() {
    return facts;
  }

  /**
   * Whether the source knows the fact at all.
   *
   * @param fact the key
   * @return false if the fact is absent
   */
  public boolean contains(Fact fact) {
    return indexOf(fact) >= 0;
  }

  /**
   * The column of a fact.
   *
   * @param fact the key
   * @return its index in {@link #facts()}, or −1 if the fact is absent
   * @throws IllegalArgumentException if the schema has another fact of the same code: another type,
   *     unit or other levels
   */
  public int indexOf(Fact fact) {
    Integer found = index.get(fact);
    if (found == null && byCode.containsKey(fact.code())) {
      throw new IllegalArgumentException(
          "the schema must mean by "
              + fact.code()
              + " the fact "
              + fact
              + " but means "
              + byCode.get(fact.code())
              + ". Maybe the type, the unit or the levels differ");
    }
    return found == null ? -1 : found;
  }

  /**
   * The fact with this code.
   *
   * @param code for example {@code "tenure_months"}
   * @return the key, or empty if the fact is absent
   */
  public Optional<Fact> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * This schema with more facts behind the present ones; facts it already has are left out.
   *
   * @param more further facts
   * @return the wider schema
   */
  public FactSchema plus(Collection<? extends Fact> more) {
    List<Fact> all = new ArrayList<>(facts);
    for (Fact each : more) {
      if (!contains(each)) {
        all.add(each);
      }
    }
    return all.size() == facts.size() ? this : new FactSchema(currency, all);
  }

  /**
   * Writes a value for evidence: canonical text, money with its currency ({@code "CNY 48.50"}).
   *
   * @param fact the key
   * @param numeric the numeric view
   * @return the text, or {@link Evidence#MISSING} for NaN
   */
  public String format(Fact fact, double numeric) {
    if (fact instanceof MoneyFact && !Double.isNaN(numeric)) {
      return Double.isInfinite(numeric) || numeric != Math.rint(numeric)
          ? currency.getCurrencyCode()
              + ' '
              + BigDecimal.valueOf(numeric).movePointLeft(currency.getDefaultFractionDigits())
          : new Money(currency, (long) numeric).toString();
    }
    return fact.format(numeric);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FactSchema that
            && currency.equals(that.currency)
            && facts.equals(that.facts));
  }

  @Override
  public int hashCode() {
    return 31 * currency.hashCode() + facts.hashCode();
  }

  /** The currency and the codes of all facts. */
  @Override
  public String toString() {
    return currency + " " + facts.stream().map(Fact::code).toList();
  }
}
