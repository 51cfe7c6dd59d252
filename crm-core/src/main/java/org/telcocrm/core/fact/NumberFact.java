package org.telcocrm.core.fact;

import java.util.OptionalDouble;

/** The key of a numeric fact with a unit, for example {@code tenure_months [months]}. */
public final class NumberFact extends Fact {

  private static final long serialVersionUID = 1L;

  private NumberFact(String code, String unit) {
    super(code, Type.NUMBER, unit);
  }

  /**
   * The key with this code and unit.
   *
   * @param code lower-case letters, digits and underscores
   * @param unit for example {@code "months"}, {@code "MB"}, {@code "share"} for 0–1
   * @return the key
   */
  public static NumberFact of(String code, String unit) {
    return new NumberFact(code, unit);
  }

  @Override
  public String format(double numeric) {
    return Numbers.format(numeric);
  }

  @Override
  public OptionalDouble parse(String text) {
    return Numbers.parse(text);
  }
}
