package org.telcocrm.rules.fraud;

import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyKind;

/**
 * The kind of policy of card farming, and its default; the rules over the use of a line are in
 * {@link FraudCards}.
 *
 * <p>Constants; thread-safe.
 */
public final class FraudPolicies {

  /** When the new users of an outlet look farmed (养卡规则). */
  public static final PolicyKind<CardFarmingRules> CARD_FARMING = new CardFarmingKind();

  private FraudPolicies() {}

  /**
   * The default policy.
   *
   * @return useful untouched
   */
  public static DocumentPolicy<CardFarmingRules> cardFarming() {
    return DocumentPolicy.of(CARD_FARMING, "card-farming", "2026.1", CardFarmingRules.ofDefaults());
  }
}
