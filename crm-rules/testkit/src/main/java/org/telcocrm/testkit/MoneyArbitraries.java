package org.telcocrm.testkit;

import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.telcocrm.core.money.Money;

/**
 * Amounts of money.
 *
 * <p>Example: {@code @Provide Arbitrary<Money> bills() { return
 * MoneyArbitraries.near(Money.yuan("120")); }} gives 119.99, 120.00 and 120.01 yuan about half of
 * the time.
 */
public final class MoneyArbitraries {

  /** Amounts of fen at which default policies turn. */
  private static final long[] THRESHOLDS = {
    0, 200, 600, 2000, 3000, 5000, 6000, 10_000, 12_000, 20_000
  };

  private static final long USUAL = 50_000;

  /**
   * Facts hold whole numbers below 2^53 exactly; so do they hold the difference of two of these.
   */
  private static final long LARGEST = (1L << 52) - 1;

  private MoneyArbitraries() {}

  /**
   * Amounts in yuan, see {@link #minorUnits()}.
   *
   * @return any sign
   */
  public static Arbitrary<Money> yuan() {
    return minorUnits().map(Money::fen);
  }

  /**
   * Amounts in a currency, see {@link #minorUnits()}.
   *
   * @param currency the currency
   * @return any sign
   */
  public static Arbitrary<Money> in(Currency currency) {
    return minorUnits().map(minor -> new Money(currency, minor));
  }

  /**
   * Amounts in yuan above 0.
   *
   * @return for prices and payments
   */
  public static Arbitrary<Money> positive() {
    return Arbitraries.longs().between(1, USUAL).map(Money::fen);
  }

  /**
   * Amounts in yuan of at least 0.
   *
   * @return 0 one time in five
   */
  public static Arbitrary<Money> notNegative() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Money.fen(0))), Tuple.of(4, positive()));
  }

  /**
   * Amounts around a threshold: half of them the threshold itself or one minor unit beside it.
   *
   * @param threshold where a rule turns
   * @return amounts in its currency
   */
  public static Arbitrary<Money> near(Money threshold) {
    return nearMinor(threshold.minorUnits()).map(minor -> new Money(threshold.currency(), minor));
  }

  private static Arbitrary<Long> nearMinor(long threshold) {
    return Arbitraries.<Long>frequencyOf(
            Tuple.of(1, Arbitraries.longs().between(threshold - 1, threshold + 1)),
            Tuple.of(1, Arbitraries.longs().between(threshold - USUAL, threshold + USUAL)))
        .withoutEdgeCases();
  }

  /**
   * Minor units as facts can hold them: usual bills, thresholds of the default policies and one
   * unit beside, negative amounts, and now and then the largest amounts there are.
   *
   * @return below 2<sup>52</sup> in size
   */
  public static Arbitrary<Long> minorUnits() {
    Arbitrary<Long> thresholds =
        Arbitraries.integers()
            .between(0, 3 * THRESHOLDS.length - 1)
            .map(i -> THRESHOLDS[i / 3] + i % 3 - 1);
    return Arbitraries.<Long>frequencyOf(
            Tuple.of(10, Arbitraries.longs().between(0, USUAL)),
            Tuple.of(6, thresholds),
            Tuple.of(2, Arbitraries.longs().between(-USUAL, 0)),
            Tuple.of(1, Arbitraries.longs().between(-LARGEST, LARGEST)))
        .withoutEdgeCases();
  }
}
