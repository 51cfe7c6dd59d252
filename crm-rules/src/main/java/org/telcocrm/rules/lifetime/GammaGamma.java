package org.telcocrm.rules.lifetime;

import java.io.Serializable;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.statistics.Estimate;

/**
 * What a customer spends per purchase (Gamma–Gamma 客单价模型): the own mean, drawn towards that of all
 * the more the fewer purchases it rests on.
 *
 * <p>Spend varies from one purchase to the next as Gamma(p, ν) and ν between customers as Gamma(q,
 * v). Example: p 6.25, q 3.74, v 15.44 expect 24.65 of a customer who came again twice for 22.35
 * each, and 35.2 of one of whom nothing is known. The model takes it that who comes often spends
 * neither more nor less each time: look at {@link SpendFit#correlation} first. Immutable and
 * thread-safe. Source: Fader, Hardie and Lee 2005; domain/02 "Gamma–Gamma spend", acceptance row
 * V8.
 *
 * @param p shape of one customer's spend, above 0
 * @param q shape of the differences between customers, above 0
 * @param v their scale, in major units of the currency, above 0
 * @param currency the ISO 4217 currency
 */
public record GammaGamma(double p, double q, double v, Currency currency) implements Serializable {

  /** Refuses parameters that are not positive and finite. */
  public GammaGamma {
    Parameters.requirePositive("p", p);
    Parameters.requirePositive("q", q);
    Parameters.requirePositive("v", v);
    Objects.requireNonNull(currency, "currency");
  }

  /**
   * The mean spend of a purchase over all customers.
   *
   * @return {@code pv/(q − 1)}; empty unless q is above 1: there is no such mean
   */
  public Optional<MoneyEstimate> expected() {
    return q > 1 ? Optional.of(new MoneyEstimate(currency, p * v / (q - 1))) : Optional.empty();
  }

  /**
   * The mean spend of a purchase of one customer.
   *
   * @param seen what was seen of the customer; without repeats {@link #expected()} is the answer
   * @return {@code (q − 1)/(px + q − 1)·pv/(q − 1) + px/(px + q − 1)·z̄}; empty unless px + q is
   *     above 1
   * @throws IllegalArgumentException if the row contradicts itself or has another currency
   */
  public Optional<MoneyEstimate> expected(SpendSummary seen) {
    seen.contradiction()
        .ifPresent(
            message -> {
              throw new IllegalArgumentException(message);
            });
    if (!seen.total().currency().equals(currency)) {
      throw new IllegalArgumentException(
          "currency must be "
              + currency.getCurrencyCode()
              + " but was "
              + seen.total().currency().getCurrencyCode());
    }
    if (seen.repeats() == 0) {
      return expected();
    }
    double px = p * seen.repeats();
    return px + q > 1
        ? Optional.of(new MoneyEstimate(currency, (p * v + px * seen.mean()) / (px + q - 1)))
        : Optional.empty();
  }

  /**
   * The way to fit a base; memory grows with distinct rows only. Who did not come again does not
   * count, but is counted.
   *
   * @return an aggregate whose result does not depend on the order of its inputs; refused for fewer
   *     than three kinds of repeaters, if all spend the same, for rows that contradict themselves
   *     or have two currencies, or if the data do not determine all three parameters
   */
  public static Aggregate<SpendSummary, Rows, Estimate<SpendFit>> fitting() {
    return new Fitting();
  }

  /** Counts of each distinct row. Changed by {@link #fitting}; for one thread at a time. */
  public static final class Rows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<Key, Long> customers = new TreeMap<>();

    private Rows() {}

    private void add(Key key, long count) {
      customers.merge(key, count, Math::addExact);
    }
  }

  /** What was seen, without how often. */
  record Key(int repeats, String currency, long minorUnits)
      implements Comparable<Key>, Serializable {

    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(repeats, other.repeats);
      order = order != 0 ? order : currency.compareTo(other.currency);
      return order != 0 ? order : Long.compare(minorUnits, other.minorUnits);
    }
  }

  private static final class Fitting implements Aggregate<SpendSummary, Rows, Estimate<SpendFit>> {

    private static final long serialVersionUID = 1L;

    @Override
    public Rows zero() {
      return new Rows();
    }

    @Override
    public Rows add(Rows state, SpendSummary input) {
      state.add(
          new Key(
              input.repeats(),
              input.total().currency().getCurrencyCode(),
              input.total().minorUnits()),
          input.customers());
      return state;
    }

    @Override
    public Rows merge(Rows left, Rows right) {
      right.customers.forEach(left::add);
      return left;
    }

    @Override
    public Estimate<SpendFit> finish(Rows state) {
      return SpendLikelihood.fit(state.customers);
    }
  }
}
