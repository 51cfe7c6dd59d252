package org.telcocrm.rules.statistics;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure calculated from data, or the reason why these data do not give one: never NaN and never
 * an exception for what a base happens to hold.
 *
 * <p>Example: {@code ShiftedBetaGeometric.fit(List.of(1000L, 869L, 743L))} holds a model; {@code
 * fit(List.of(1000L, 1000L, 1000L))} is refused as {@link EstimateRefusal#ONE_CLASS}, because
 * nobody left. Immutable and thread-safe; serializable if the figure is.
 *
 * @param <T> the figure's type
 */
public sealed interface Estimate<T> extends Serializable {

  /**
   * The data gave a figure.
   *
   * @param value the figure
   * @param <T> the figure's type
   */
  record Found<T>(T value) implements Estimate<T> {
    /** Refuses null. */
    public Found {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The data gave none.
   *
   * @param reason which kind of reason
   * @param detail name, rule and value in English, for logs; holds no personal data
   * @param <T> the figure's type
   */
  record Refused<T>(EstimateRefusal reason, String detail) implements Estimate<T> {
    /** Refuses null. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(detail, "detail");
    }
  }

  /**
   * A figure that was found.
   *
   * @param value the figure
   * @param <T> the figure's type
   * @return the estimate
   */
  static <T> Estimate<T> found(T value) {
    return new Found<>(value);
  }

  /**
   * A figure that the data do not give.
   *
   * @param reason which kind of reason
   * @param detail name, rule and value
   * @param <T> the figure's type
   * @return the estimate
   */
  static <T> Estimate<T> refused(EstimateRefusal reason, String detail) {
    return new Refused<>(reason, detail);
  }

  /**
   * The figure.
   *
   * @return empty if the data gave none
   */
  default Optional<T> figure() {
    return this instanceof Found<T> found ? Optional.of(found.value) : Optional.empty();
  }

  /**
   * Why there is no figure.
   *
   * @return empty if there is one
   */
  default Optional<EstimateRefusal> refusal() {
    return this instanceof Refused<T> refused ? Optional.of(refused.reason) : Optional.empty();
  }
}
