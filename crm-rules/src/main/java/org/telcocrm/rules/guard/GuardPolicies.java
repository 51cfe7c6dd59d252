package org.telcocrm.rules.guard;

import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyKind;

/**
 * The kind of policy of the subscription guard, and its default.
 *
 * <p>Constants; thread-safe.
 */
public final class GuardPolicies {

  /** What a customer is protected from (订购保护规则). */
  public static final PolicyKind<GuardRules> GUARD = new GuardKind();

  private GuardPolicies() {}

  /**
   * The default policy.
   *
   * @return useful untouched
   */
  public static DocumentPolicy<GuardRules> guard() {
    return DocumentPolicy.of(GUARD, "subscription-guard", "2026.1", GuardRules.ofDefaults());
  }
}
