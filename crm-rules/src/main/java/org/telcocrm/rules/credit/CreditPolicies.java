package org.telcocrm.rules.credit;

import java.util.List;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyKind;

/**
 * The kinds of policies of credit and arrears, and their defaults.
 *
 * <p>Constants; thread-safe.
 */
public final class CreditPolicies {

  /** How a customer gets his star (星级). */
  public static final PolicyKind<StarRules> STARS = new StarKind();

  /** How far a customer may overdraw (信用额度). */
  public static final PolicyKind<CreditLimitRules> LIMITS = new LimitKind();

  /** What a group gets by its class (集团信控). */
  public static final PolicyKind<GroupCreditRules> GROUP_CREDIT = new GroupCreditKind();

  /** What is done when, until money comes (催缴). */
  public static final PolicyKind<DunningRules> DUNNING = new DunningKind();

  private static final String VERSION = "2026.1";

  private CreditPolicies() {}

  /**
   * The default policies for individuals: stars of Shanghai, limits, and the regulator's dunning.
   *
   * @return useful untouched
   */
  public static List<DocumentPolicy<?>> ofDefaults() {
    return List.of(
        DocumentPolicy.of(STARS, "stars", "CMCC_SH_2019", StarRules.cmccShanghai2019()),
        DocumentPolicy.of(LIMITS, "credit-limits", VERSION, CreditLimitRules.ofDefaults()),
        DocumentPolicy.of(DUNNING, "dunning", "REGULATION", DunningRules.regulation()));
  }

  /**
   * The default policies for groups: credit by class, and dunning that asks the manager.
   *
   * @return useful untouched
   */
  public static List<DocumentPolicy<?>> ofGroupDefaults() {
    return List.of(
        DocumentPolicy.of(GROUP_CREDIT, "group-credit", VERSION, GroupCreditRules.ofDefaults()),
        DocumentPolicy.of(DUNNING, "dunning", "GROUP", DunningRules.group()));
  }
}
