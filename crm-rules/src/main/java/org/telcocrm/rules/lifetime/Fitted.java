package org.telcocrm.rules.lifetime;

import java.io.Serializable;
import java.util.Objects;

/**
 * A model whose parameters make what was seen most likely (极大似然估计), with how that was found.
 *
 * <p>Immutable and thread-safe.
 *
 * @param model the model
 * @param logLikelihood natural logarithm of the likelihood of all customers
 * @param iterations how many steps the search took
 * @param customers how many customers it was fitted on, at least 1
 * @param <M> the model's type
 */
public record Fitted<M extends Serializable>(
    M model, double logLikelihood, int iterations, long customers) implements Serializable {

  /** Refuses null. */
  public Fitted {
    Objects.requireNonNull(model, "model");
  }
}
