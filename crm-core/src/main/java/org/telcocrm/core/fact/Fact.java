package org.telcocrm.core.fact;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The key of a fact: its code, type and unit. Two keys are equal when these three are, and for a
 * choice its levels and their order.
 *
 * <p>Inside, each value has one <em>numeric view</em>, a {@code double} that holds it exactly: a
 * number itself, money in minor units, a flag as 0 or 1, a choice as the index of its level, a date
 * as days since 1970-01-01. Conditions, bins and columns work on that view; {@link Double#NaN} is
 * "unknown".
 */
public abstract sealed class Fact implements Comparable<Fact>, Serializable
    permits NumberFact, MoneyFact, FlagFact, ChoiceFact, DateFact {

  private static final long serialVersionUID = 1L;

  /** The kinds of facts. Hosts may switch over it: it grows only in a major version. */
  public enum Type {
    /** A decimal number with a unit. */
    NUMBER,
    /** Money in whole minor units. */
    MONEY,
    /** Yes or no. */
    FLAG,
    /** One of declared levels. */
    CHOICE,
    /** A calendar date. */
    DATE
  }

  private final String code;
  private final Type type;
  private final String unit;

  Fact(String code, Type type, String unit) {
    this.code = requireCode(code);
    this.type = type;
    this.unit = Objects.requireNonNull(unit, "unit");
  }

  private static String requireCode(String code) {
    boolean valid = !code.isEmpty() && isLower(code.charAt(0));
    for (int i = 1; valid && i < code.length(); i++) {
      char c = code.charAt(i);
      valid = isLower(c) || (c >= '0' && c <= '9') || c == '_';
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "fact code must be lower-case letters, digits and underscores but was \"" + code + '"');
    }
    return code;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  /**
   * The stable name, for example {@code "tenure_months"}.
   *
   * @return lower-case letters, digits and underscores
   */
  public final String code() {
    return code;
  }

  /**
   * The kind of value.
   *
   * @return the type
   */
  public final Type type() {
    return type;
  }

  /**
   * The unit, for example {@code "months"}.
   *
   * @return the unit; {@code "minor"} for money, {@code "flag"}, {@code "level"}, {@code "date"}
   */
  public final String unit() {
    return unit;
  }

  /**
   * Writes a known numeric view as canonical text, for example {@code "62"} or {@code "FIBRE"}.
   *
   * @param numeric the numeric view
   * @return the text, or {@code "MISSING"} for NaN
   */
  public abstract String format(double numeric);

  /**
   * Reads the canonical text of a bound or value, the inverse of {@link #format(double)}.
   *
   * @param text the text as a policy file writes it
   * @return the numeric view, or empty if the text is no value of this fact
   */
  public abstract OptionalDouble parse(String text);

  /** The codes of a choice's levels, in order; without levels empty. */
  List<String> levelCodes() {
    return List.of();
  }

  /** Orders by code, then type, then unit, then levels. */
  @Override
  public final int compareTo(Fact other) {
    int byCode = code.compareTo(other.code);
    int byType = byCode != 0 ? byCode : type.compareTo(other.type);
    int byUnit = byType != 0 ? byType : unit.compareTo(other.unit);
    return byUnit != 0 ? byUnit : levelCodes().toString().compareTo(other.levelCodes().toString());
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Fact that
            && code.equals(that.code)
            && type == that.type
            && unit.equals(that.unit)
            && levelCodes().equals(that.levelCodes()));
  }

  @Override
  public final int hashCode() {
    return 31 * code.hashCode() + type.name().hashCode();
  }

  /** Code and unit, for example {@code "tenure_months [months]"}. */
  @Override
  public final String toString() {
    return code + " [" + unit + ']';
  }
}
