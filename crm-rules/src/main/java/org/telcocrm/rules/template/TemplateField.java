package org.telcocrm.rules.template;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.Truth;

/**
 * One field that a template asks for (模板字段): a fact, whether it must be known, what holds where
 * nothing is said, and what a right value is.
 *
 * <p>Example: {@code turnover}, required, from 0 to 1. Immutable and thread-safe.
 *
 * @param fact what is asked for
 * @param required whether it must be known in the end
 * @param fallback the value where nothing is said, as a source would write it ({@code "SECURITY"},
 *     {@code "12.5"}, {@code "true"}, {@code "2026-01-31"}, money in whole minor units); null for
 *     none
 * @param right what a right value meets, a condition on this fact alone; null for any value
 */
public record TemplateField(
    Fact fact, boolean required, @Nullable String fallback, @Nullable Condition right)
    implements Serializable {

  /** Refuses a condition on other facts, and a fallback that is no right value. */
  public TemplateField {
    Objects.requireNonNull(fact, "fact");
    if (right != null && !right.facts().equals(List.of(fact))) {
      throw new IllegalArgumentException(
          "right must ask for " + fact.code() + " alone but asks for " + right.facts());
    }
    if (fallback != null) {
      double value = fact.parse(fallback).orElse(Double.NaN);
      if (Double.isNaN(value) || (right != null && !meets(fact, value, right))) {
        throw new IllegalArgumentException(
            "fallback must be a right value of " + fact.code() + " but was \"" + fallback + '"');
      }
    }
  }

  private static boolean meets(Fact fact, double value, Condition right) {
    FactSchema schema = FactSchema.of(Money.fen(0).currency(), List.of(fact));
    Facts facts =
        Facts.builder(schema, CustomerId.of("template"), LocalDate.EPOCH)
            .numeric(fact, value)
            .build();
    return right.test(facts) == Truth.TRUE;
  }

  /**
   * A field that must be known.
   *
   * @param fact what is asked for
   * @param right what a right value meets
   * @return the field, without fallback
   */
  public static TemplateField required(Fact fact, Condition right) {
    return new TemplateField(fact, true, null, Objects.requireNonNull(right, "right"));
  }

  /**
   * A field that may stay unknown.
   *
   * @param fact what is asked for
   * @param right what a right value meets
   * @return the field, without fallback
   */
  public static TemplateField optional(Fact fact, Condition right) {
    return new TemplateField(fact, false, null, Objects.requireNonNull(right, "right"));
  }

  /**
   * A field that has a value where nothing is said.
   *
   * @param fact what is asked for
   * @param fallback the value, as a source would write it
   * @return the field, required, any value of the fact is right
   * @throws IllegalArgumentException if it is no value of the fact
   */
  public static TemplateField withFallback(Fact fact, String fallback) {
    return new TemplateField(fact, true, Objects.requireNonNull(fallback, "fallback"), null);
  }

  /** The fallback's numeric view; NaN for none. */
  double fallbackValue() {
    return fallback == null ? Double.NaN : fact.parse(fallback).orElse(Double.NaN);
  }

  /** Whether the value is known and is not right. */
  boolean isWrong(FactReader facts) {
    return right != null && right.test(facts) == Truth.FALSE;
  }

  /** Whether the value must be known and is not. */
  boolean isMissing(FactReader facts) {
    return required && facts.state(fact) != FactReader.State.PRESENT;
  }
}
