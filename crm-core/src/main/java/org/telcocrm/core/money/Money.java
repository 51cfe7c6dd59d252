package org.telcocrm.core.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact amount of money (金额) in whole minor units of one currency.
 *
 * <p>Example: {@code Money.fen(4850)} is 48.50 yuan and prints as {@code "CNY 48.50"}. The amount
 * may be negative (an adjustment, a refund). Arithmetic is exact: an overflow of 64 bits throws
 * {@link ArithmeticException} and two currencies never mix. Immutable and thread-safe.
 *
 * <p>Prices per unit and li (厘) are not money: hold them as {@link BigDecimal}.
 *
 * @param currency the ISO 4217 currency
 * @param minorUnits the amount in minor units of that currency (fen for CNY, yen for JPY)
 */
public record Money(Currency currency, long minorUnits) implements Comparable<Money>, Serializable {

  private static final Pattern PLAIN = Pattern.compile("(?=.{1,40}$)-?[0-9]+(\\.[0-9]+)?");
  private static final Currency YUAN = Currency.getInstance("CNY");

  /** Checks that the currency has a defined number of decimals (precious metals have none). */
  public Money {
    Objects.requireNonNull(currency, "currency");
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(
          "currency must have minor units but was " + currency.getCurrencyCode());
    }
  }

  /**
   * An amount in fen (分), the minor unit of the Chinese yuan.
   *
   * @param fen hundredths of a yuan, may be negative
   * @return the amount
   */
  public static Money fen(long fen) {
    return new Money(YUAN, fen);
  }

  /**
   * An amount in yuan (元), for example {@code Money.yuan("48.50")}.
   *
   * @param yuan a plain decimal with at most two decimals
   * @return the amount
   * @throws IllegalArgumentException if the text is no decimal or has more than two decimals
   */
  public static Money yuan(String yuan) {
    return of(YUAN, decimal(yuan));
  }

  /**
   * An amount in major units.
   *
   * @param currency the ISO 4217 currency
   * @param amount the amount in major units; must fit the currency's decimals without rounding
   * @return the amount
   * @throws IllegalArgumentException if rounding would be needed or 64 bits do not suffice
   */
  public static Money of(Currency currency, BigDecimal amount) {
    int digits = currency.getDefaultFractionDigits();
    // Guards the next line: a number like 1e2000000000 must not be expanded.
    if (Math.abs((long) amount.scale()) > 40 || amount.precision() > 40) {
      throw new IllegalArgumentException("amount must have at most 40 digits but was " + amount);
    }
    try {
      return new Money(currency, amount.movePointRight(digits).longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "amount must be a whole number of minor units of "
              + currency.getCurrencyCode()
              + " within 64 bits but was "
              + amount.toPlainString(),
          e);
    }
  }

  /**
   * Reads what {@link #toString()} writes, for example {@code "CNY 48.50"}.
   *
   * @param text currency code, one space, plain decimal
   * @return the amount
   * @throws IllegalArgumentException if the text has another form
   */
  public static Money parse(String text) {
    int space = text.indexOf(' ');
    if (space != 3) {
      throw new IllegalArgumentException(
          "money must look like \"CNY 48.50\" but was \"" + text + '"');
    }
    Currency currency;
    try {
      currency = Currency.getInstance(text.substring(0, 3));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown currency in \"" + text + '"', e);
    }
    return of(currency, decimal(text.substring(4)));
  }

  private static BigDecimal decimal(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "amount must be a plain decimal of at most 40 signs such as -48.50 but was \""
              + text.substring(0, Math.min(text.length(), 40))
              + '"');
    }
    return new BigDecimal(text);
  }

  /**
   * The sum of both amounts.
   *
   * @param other an amount of the same currency
   * @return this + other
   * @throws IllegalArgumentException if the currencies differ
   * @throws ArithmeticException if the sum exceeds 64 bits
   */
  public Money plus(Money other) {
    return new Money(same(other), Math.addExact(minorUnits, other.minorUnits));
  }

  /**
   * The difference of both amounts.
   *
   * @param other an amount of the same currency
   * @return this − other
   * @throws IllegalArgumentException if the currencies differ
   * @throws ArithmeticException if the difference exceeds 64 bits
   */
  public Money minus(Money other) {
    return new Money(same(other), Math.subtractExact(minorUnits, other.minorUnits));
  }

  /**
   * The amount taken a whole number of times.
   *
   * @param factor how often, may be negative
   * @return this × factor
   * @throws ArithmeticException if the product exceeds 64 bits
   */
  public Money times(long factor) {
    return new Money(currency, Math.multiplyExact(minorUnits, factor));
  }

  /**
   * Splits the amount into equal parts that sum to it exactly; the first parts carry the remainder.
   *
   * <p>Example: {@code fen(10000).split(3)} is 33.34, 33.33, 33.33.
   *
   * @param parts how many, at least 1
   * @return the parts, in a stable order
   */
  public List<Money> split(int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("parts must be at least 1 but was " + parts);
    }
    long each = minorUnits / parts;
    long rest = minorUnits % parts;
    List<Money> result = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      long extra = i < Math.abs(rest) ? Long.signum(rest) : 0;
      result.add(new Money(currency, each + extra));
    }
    return List.copyOf(result);
  }

  /**
   * The amount in major units with the currency's decimals, for example {@code 48.50}.
   *
   * @return a decimal of fixed scale
   */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
  }

  /**
   * Orders amounts of one currency by size.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    same(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  private Currency same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "currencies must be the same but were "
              + currency.getCurrencyCode()
              + " and "
              + other.currency.getCurrencyCode());
    }
    return currency;
  }

  /** Currency code, one space and the plain decimal: {@code "CNY 48.50"}. */
  @Override
  public String toString() {
    if (currency.getDefaultFractionDigits() != 2 || minorUnits == Long.MIN_VALUE) {
      return currency.getCurrencyCode() + ' ' + toDecimal().toPlainString();
    }
    // The usual case without a BigDecimal: evidence writes amounts all the time.
    long amount = Math.abs(minorUnits);
    long cents = amount % 100;
    return currency.getCurrencyCode()
        + (minorUnits < 0 ? " -" : " ")
        + amount / 100
        + (cents < 10 ? ".0" : ".")
        + cents;
  }
}
