package org.telcocrm.rules.assessor;

import org.telcocrm.rules.policy.Policy;

/**
 * A policy that decides something of each customer: in a policy set it takes part in every
 * assessment, behind those whose decisions it looks at.
 *
 * <p>A host implements it for a kind of its own. Example: {@code
 * PolicySet.ofDefaults().with(loyaltyPolicy)}, whose {@code assessor()} is {@code new
 * LoyaltyAssessor(this)}.
 */
public interface AssessmentPolicy extends Policy {

  /**
   * Who applies the policy.
   *
   * @return an assessor whose {@link Assessor#policy()} is this one
   */
  Assessor<?> assessor();
}
