package org.telcocrm.rules.churn;

import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyKind;

/**
 * The kinds of policies about leaving besides {@link ChurnPolicy}, and their defaults.
 *
 * <p>Constants; thread-safe.
 */
public final class ChurnPolicies {

  /** May a number be ported to another operator (携号转网资格). */
  public static final PolicyKind<PortOutEligibility> PORT_OUT = new PortOutKind();

  private ChurnPolicies() {}

  /**
   * The regulator's rule of 2019.
   *
   * @return the policy {@code port-out}
   */
  public static DocumentPolicy<PortOutEligibility> portOut() {
    return DocumentPolicy.of(PORT_OUT, "port-out", "2019.1", PortOutEligibility.ofDefaults());
  }
}
