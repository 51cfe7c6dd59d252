package org.telcocrm.core.fact;

import java.util.OptionalDouble;

/**
 * The key of a money fact in whole minor units (fen). The currency is a property of the {@link
 * FactSchema}, because one source has one currency.
 *
 * <p>Amounts stay below 2<sup>53</sup> minor units (90 million million yuan), so that the numeric
 * view is exact.
 */
public final class MoneyFact extends Fact {

  private static final long serialVersionUID = 1L;

  private MoneyFact(String code) {
    super(code, Type.MONEY, "minor");
  }

  /**
   * The key with this code.
   *
   * @param code lower-case letters, digits and underscores
   * @return the key
   */
  public static MoneyFact of(String code) {
    return new MoneyFact(code);
  }

  /** Whole minor units, for example {@code "4850"}. */
  @Override
  public String format(double numeric) {
    return Numbers.format(numeric);
  }

  @Override
  public OptionalDouble parse(String text) {
    return Numbers.parseWhole(text);
  }
}
