package org.telcocrm.rules.assessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * Applies a {@link ScorecardPolicy}: the points, their band, and what counted.
 *
 * <p>A customer of whom not one fact of the card is known gets insufficient data: missing bins
 * alone are no score. Bound to a source it assesses blocks too. Immutable and thread-safe.
 */
public final class ScorecardAssessor implements Assessor<BandedScore> {

  private static final long serialVersionUID = 1L;

  private final ScorecardPolicy policy;
  private final AssessorKey<BandedScore> key;
  private final Scorecard.@Nullable Bound bound;

  /**
   * An assessor of this policy.
   *
   * @param policy its id names the assessment and begins the names of its columns
   */
  public ScorecardAssessor(ScorecardPolicy policy) {
    this(policy, null);
  }

  private ScorecardAssessor(ScorecardPolicy policy, Scorecard.@Nullable Bound bound) {
    this.policy = policy;
    this.key = key(policy);
    this.bound = bound;
  }

  private static AssessorKey<BandedScore> key(ScorecardPolicy policy) {
    ChoiceFact<String> band = policy.bandFact();
    return keyOf(policy.ref().id())
        .output(
            policy.pointsFact(),
            d -> d.outcome().map(score -> (double) score.points()).orElse(Double.NaN))
        .output(
            band,
            d -> d.outcome().map(score -> (double) band.indexOf(score.band())).orElse(Double.NaN));
  }

  /**
   * Finds the decision of a scorecard policy in an assessment.
   *
   * @param policyId the policy's id
   * @return the key
   */
  public static AssessorKey<BandedScore> keyOf(String policyId) {
    return AssessorKey.<BandedScore>of(policyId)
        .column(
            policyId + "_points",
            d -> d.outcome().map(score -> Integer.toString(score.points())).orElse(""))
        .category(
            policyId + "_band",
            d -> d.outcome().map(BandedScore::band).orElse(ScorecardPolicy.INSUFFICIENT_DATA))
        .column(
            policyId + "_reasons",
            d ->
                d.evidence().stream()
                    .map(Evidence::reason)
                    .distinct()
                    .collect(Collectors.joining("|")))
        .worded(
            "scorecard",
            (score, texts) ->
                Map.of("band", texts.of("level", score.band()), "points", "" + score.points()));
  }

  @Override
  public AssessorKey<BandedScore> key() {
    return key;
  }

  @Override
  public ScorecardPolicy policy() {
    return policy;
  }

  @Override
  public List<Fact> facts() {
    return policy.card().facts();
  }

  @Override
  public ScorecardAssessor bind(FactSchema schema) {
    return new ScorecardAssessor(policy, policy.card().bind(schema));
  }

  @Override
  public Decision<BandedScore> assess(FactReader facts) {
    Scorecard.Bound card = bound == null ? policy.card().bind(facts.schema()) : bound;
    Scorecard.Score score = card.score(facts);
    if (score.gaps().size() == card.counted()) {
      List<Gap> gaps = new ArrayList<>(score.gaps());
      gaps.addAll(card.absent());
      return Decision.insufficientData(policy.ref(), facts.asOf(), List.of(), gaps);
    }
    return Decision.of(
        new BandedScore(score.points(), policy.band(score.points())),
        policy.ref(),
        facts.asOf(),
        score.evidence(),
        score.gaps());
  }

  @Override
  public Optional<BlockAssessor> block(Set<Fact> wanted) {
    return bound == null
        ? Optional.empty()
        : Optional.of(new ScorecardBlock(policy, bound, wanted));
  }
}
