package org.telcocrm.rules.value;

import static org.telcocrm.core.fact.StandardFacts.CONTRACT_DAYS_LEFT;
import static org.telcocrm.core.fact.StandardFacts.EXTRA_SIMS;
import static org.telcocrm.core.fact.StandardFacts.FAMILY_NET;
import static org.telcocrm.core.fact.StandardFacts.HAS_BROADBAND;
import static org.telcocrm.core.fact.StandardFacts.LAST_CSAT;
import static org.telcocrm.core.fact.StandardFacts.SERVICE_DEPTH;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * How loyal an individual is (客户忠诚度): tenure, depth of products, lines, contract and advocacy as
 * points of −10 to 100, and four tiers.
 *
 * <pre>{@code
 * Decision<BandedScore> loyalty = LoyaltyCard.loyalty().assessor().assess(customer);
 * loyalty.outcome().orElseThrow().band(); // "LOYAL", with a reason for each point
 * }</pre>
 *
 * <p>Points and tiers are proposals; a band is a policy's data. What is unknown earns nothing and
 * is a gap. For groups see {@link StickinessRules}. Thread-safe. Source: capability C19, seeds 4:10
 * and 3:17.
 */
public final class LoyaltyCard {

  private LoyaltyCard() {}

  /**
   * The default card.
   *
   * @return the policy {@code loyalty}: {@code LOOSE}, from 25 points {@code MODERATE}, from 45
   *     {@code LOYAL}, from 65 {@code CORE}, inclusive
   */
  public static ScorecardPolicy loyalty() {
    return ScorecardPolicy.builder("loyalty", "2026.1", "LOOSE")
        .card(card())
        .band(25, "MODERATE")
        .band(45, "LOYAL")
        .band(65, "CORE")
        .build();
  }

  private static Scorecard card() {
    return Scorecard.of(
        // Who stayed through contracts stays through the next.
        Characteristic.of(TENURE_MONTHS)
            .neutralBelow(12)
            .below(24, 8, "LOYALTY_TENURE")
            .below(60, 16, "LOYALTY_TENURE")
            .below(120, 24, "LOYALTY_TENURE")
            .above(30, "LOYALTY_TENURE"),
        // Depth: each product of ours is one more to replace.
        Characteristic.of(HAS_BROADBAND, 10, "LOYALTY_BROADBAND"),
        Characteristic.of(SERVICE_DEPTH)
            .neutralBelow(1)
            .below(3, 5, "LOYALTY_SERVICES")
            .above(10, "LOYALTY_SERVICES"),
        // Lines: others of the household would have to move, too.
        Characteristic.of(EXTRA_SIMS)
            .neutralBelow(1)
            .below(2, 5, "LOYALTY_LINES")
            .above(8, "LOYALTY_LINES"),
        Characteristic.of(FAMILY_NET, 7, "LOYALTY_FAMILY"),
        // A contract holds by law and not by heart, so it counts half of tenure; on its last day it
        // holds no more.
        Characteristic.of(CONTRACT_DAYS_LEFT)
            .neutralBelow(1)
            .below(181, 5, "LOYALTY_CONTRACT")
            .above(15, "LOYALTY_CONTRACT"),
        // Advocacy: who is satisfied says so, who brings others means it.
        Characteristic.of(LAST_CSAT)
            .below(3, -10, "LOYALTY_DISSATISFIED")
            .neutralBelow(4)
            .below(5, 4, "LOYALTY_SATISFIED")
            .above(8, "LOYALTY_SATISFIED"),
        Characteristic.of(ValueFacts.REFERRALS_12M)
            .neutralBelow(1)
            .below(3, 8, "LOYALTY_REFERRALS")
            .above(12, "LOYALTY_REFERRALS"));
  }
}
