package org.telcocrm.rules.assessor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.table.BoundTable;
import org.telcocrm.rules.table.DecisionTable;

/**
 * Applies a {@link TablePolicy}: the outcome of the first rule that holds.
 *
 * <p>Where no rule holds but a fact that is missing or absent kept one from answering, the data is
 * insufficient. Immutable and thread-safe.
 */
public final class TableAssessor implements Assessor<String> {

  private static final long serialVersionUID = 1L;

  private final TablePolicy policy;
  private final AssessorKey<String> key;
  private final @Nullable BoundTable<String> bound;

  /**
   * An assessor of this policy.
   *
   * @param policy its id names the assessment and the output column
   */
  public TableAssessor(TablePolicy policy) {
    this(policy, null);
  }

  private TableAssessor(TablePolicy policy, @Nullable BoundTable<String> bound) {
    this.policy = policy;
    this.key = key(policy);
    this.bound = bound;
  }

  private static AssessorKey<String> key(TablePolicy policy) {
    ChoiceFact<String> output = policy.outcomeFact();
    return keyOf(policy.ref().id())
        .output(
            output, d -> d.outcome().map(each -> (double) output.indexOf(each)).orElse(Double.NaN));
  }

  /**
   * Finds the decision of a table policy in an assessment.
   *
   * @param policyId the policy's id
   * @return the key
   */
  public static AssessorKey<String> keyOf(String policyId) {
    return AssessorKey.<String>of(policyId).category(policyId, d -> d.outcome().orElse(""));
  }

  @Override
  public AssessorKey<String> key() {
    return key;
  }

  @Override
  public TablePolicy policy() {
    return policy;
  }

  @Override
  public List<Fact> facts() {
    return policy.table().facts();
  }

  @Override
  public TableAssessor bind(FactSchema schema) {
    return new TableAssessor(policy, policy.table().bind(schema));
  }

  @Override
  public Decision<String> assess(FactReader facts) {
    DecisionTable.Result<String> result =
        bound == null ? policy.table().evaluate(facts) : bound.evaluate(facts);
    if (result.hits().isEmpty()) {
      return result.unanswered().isEmpty()
          ? Decision.of(policy.otherwise(), policy.ref(), facts.asOf(), List.of(), List.of())
          : Decision.insufficientData(policy.ref(), facts.asOf(), List.of(), result.unanswered());
    }
    DecisionTable.Hit<String> hit = result.hits().get(0);
    return Decision.of(
        hit.rule().then(), policy.ref(), facts.asOf(), hit.evidence(), result.gaps());
  }

  /** Empty too if an outcome holds a sign that a cell of a block does not carry. */
  @Override
  public Optional<BlockAssessor> block(Set<Fact> wanted) {
    return bound == null || !OutcomeBlock.isPlain(policy)
        ? Optional.empty()
        : Optional.of(new OutcomeBlock(policy, bound, wanted.contains(policy.outcomeFact())));
  }
}
