package org.telcocrm.rules.assessor;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.policy.Policy;

/**
 * One assessment of a customer: a policy and the pure function that applies it.
 *
 * <p>A host implements it for its own assessment: a key, a policy, and {@link #assess}. The facts
 * an assessment sees are the source's, the derived ones, and what earlier assessments put out. An
 * implementation is immutable, thread-safe and serializable, and reads no clock.
 *
 * @param <R> the outcome's type
 */
public interface Assessor<R> extends Serializable {

  /**
   * The typed name of the assessment.
   *
   * @return the same key always
   */
  AssessorKey<R> key();

  /**
   * The rules.
   *
   * @return the policy that stands in every decision
   */
  Policy policy();

  /**
   * The facts the assessment looks at: all of them, for it decides behind those who put them out,
   * and a base's block holds no others. They are also the report of what a source lacks.
   *
   * @return empty if it does not say; it decides last then
   */
  default List<Fact> facts() {
    return List.of();
  }

  /**
   * Prepares the assessment for one source.
   *
   * @param schema every fact that rows will have
   * @return an assessor for rows of exactly that schema; by default this one
   */
  default Assessor<R> bind(FactSchema schema) {
    return this;
  }

  /**
   * Assesses one customer.
   *
   * @param facts the customer's facts; keep no reference to them
   * @return the decision; insufficient data instead of an exception
   */
  Decision<R> assess(FactReader facts);

  /**
   * The same assessment over blocks of rows, for a base.
   *
   * @param wanted the facts that somebody behind looks at: of those this assessment puts out, only
   *     they need be written into the block
   * @return a new one for each call, for one thread; empty if this assessor is not bound to a
   *     source, or assesses row by row only
   */
  default Optional<BlockAssessor> block(Set<Fact> wanted) {
    return Optional.empty();
  }

  /**
   * What the assessment would like to learn from the whole base before it is applied.
   *
   * @return a summary that ends in the fitted assessor; empty if there is nothing to learn, or it
   *     is fitted already
   */
  default Optional<Aggregate<FactReader, ?, ? extends Assessor<R>>> fitting() {
    return Optional.empty();
  }
}
