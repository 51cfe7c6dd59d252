package org.telcocrm.samples.custompolicy;

import java.util.List;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

/** The host's own assessment: how loyal a customer is (忠实度), by a scorecard of its own. */
final class LoyaltyAssessor implements Assessor<LoyaltyAssessor.Loyalty> {

  private static final long serialVersionUID = 1L;

  /** The outcome: any type of the host's. */
  enum Loyalty {
    LOYAL,
    NEUTRAL,
    LOOSE
  }

  /** Finds the decision, and says how it is written. */
  static final AssessorKey<Loyalty> KEY =
      AssessorKey.<Loyalty>of("loyalty")
          .category("loyalty", d -> d.outcome().map(Enum::name).orElse(""))
          .column("loyalty_points", d -> d.isDecided() ? Integer.toString(d.points()) : "");

  /** The rules: a card, and from how many points a customer is loyal. */
  record LoyaltyPolicy(String version, Scorecard card, int loyalFrom) implements Policy {
    @Override
    public PolicyRef ref() {
      return Policy.refOf(document());
    }

    @Override
    public Node.Obj document() {
      return Node.object()
          .put("kind", "loyalty")
          .put("id", "loyalty")
          .put("version", version)
          .put("loyalFrom", loyalFrom)
          .put("characteristics", card.write())
          .build();
    }
  }

  private final LoyaltyPolicy policy =
      new LoyaltyPolicy(
          "1",
          Scorecard.of(
              Characteristic.of(StandardFacts.TENURE_MONTHS)
                  .below(12, -10, "LOYALTY_NEW")
                  .neutralBelow(60)
                  .above(20, "LOYALTY_OLD_CUSTOMER"),
              Characteristic.of(StandardFacts.HAS_BROADBAND, 15, "LOYALTY_BUNDLED"),
              Characteristic.of(CustomPolicy.CLOUD_GAME_SHARE)
                  .neutralBelow(.25)
                  .above(5, "LOYALTY_GAMER")),
          20);

  /** The content hash is worked out once, not per customer. */
  private final PolicyRef ref = policy.ref();

  @Override
  public AssessorKey<Loyalty> key() {
    return KEY;
  }

  @Override
  public Policy policy() {
    return policy;
  }

  @Override
  public List<Fact> facts() {
    return policy.card().facts();
  }

  @Override
  public Decision<Loyalty> assess(FactReader facts) {
    Scorecard.Score score = policy.card().bind(facts.schema()).score(facts);
    Loyalty outcome =
        score.points() >= policy.loyalFrom()
            ? Loyalty.LOYAL
            : score.points() < 0 ? Loyalty.LOOSE : Loyalty.NEUTRAL;
    return Decision.of(outcome, ref, facts.asOf(), score.evidence(), score.gaps());
  }
}
