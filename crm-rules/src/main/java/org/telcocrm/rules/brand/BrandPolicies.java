package org.telcocrm.rules.brand;

import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyKind;

/**
 * The kind of policy of brands, and its default.
 *
 * <p>Constants; thread-safe.
 */
public final class BrandPolicies {

  /** Of which brand a product is, and whom a brand fits (品牌规则). */
  public static final PolicyKind<BrandRules> BRAND = new BrandKind();

  private BrandPolicies() {}

  /**
   * The default policy.
   *
   * @return useful untouched
   */
  public static DocumentPolicy<BrandRules> brand() {
    return DocumentPolicy.of(BRAND, "brand", "2026.1", BrandRules.ofDefaults());
  }
}
