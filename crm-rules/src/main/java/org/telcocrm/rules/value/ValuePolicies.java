package org.telcocrm.rules.value;

import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyKind;

/**
 * The kinds of policies of value besides {@link ValuePolicy} and {@link GroupValuePolicy}, and
 * their defaults.
 *
 * <p>Constants; thread-safe.
 */
public final class ValuePolicies {

  /** How firmly a group holds to us (集团粘性). */
  public static final PolicyKind<StickinessRules> STICKINESS = new StickinessKind();

  private ValuePolicies() {}

  /**
   * The default depth and breadth.
   *
   * @return the policy {@code stickiness}
   */
  public static DocumentPolicy<StickinessRules> stickiness() {
    return DocumentPolicy.of(STICKINESS, "stickiness", "2026.1", StickinessRules.ofDefaults());
  }
}
