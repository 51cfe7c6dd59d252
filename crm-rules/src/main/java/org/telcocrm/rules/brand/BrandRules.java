package org.telcocrm.rules.brand;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * Of which brand a product is, and whom a brand fits (品牌规则).
 *
 * <pre>{@code
 * BrandRules.brandOf("GS03", asOf, policy); // MZONE 2/03
 * BrandRules.fit(customer, policy).outcome().orElseThrow().isMisplaced();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: domain/03 "Brand partition"; defaults 13.
 *
 * @param codes the brands with their product codes, each brand and product once
 * @param fallback the brand of a product that no brand has, one of {@code codes}; null for none
 * @param tests what makes brands fit, each reason once
 * @param least a brand with at least so many points fits
 * @param within two brands overlap if their points differ by at most so many
 */
public record BrandRules(
    List<BrandCode> codes, @Nullable Brand fallback, List<BrandTest> tests, int least, int within)
    implements Serializable {

  /** Checks that everything stands once. */
  public BrandRules {
    codes = List.copyOf(codes);
    tests = List.copyOf(tests);
    List<Brand> brands = codes.stream().map(BrandCode::brand).toList();
    requireOnce("brands", brands);
    requireOnce("products", codes.stream().flatMap(each -> each.products().stream()).toList());
    requireOnce("reasons", tests.stream().map(BrandTest::reason).toList());
    if (fallback != null && !brands.contains(fallback)) {
      throw new IllegalArgumentException(
          "fallback must be one of " + brands + " but was " + fallback);
    }
    if (tests.isEmpty() || least < 1 || within < 0) {
      throw new IllegalArgumentException(
          "there must be tests, least be at least 1 and within not negative but they were "
              + tests.size()
              + ", "
              + least
              + " and "
              + within);
    }
  }

  private static void requireOnce(String what, List<?> all) {
    if (all.stream().distinct().count() < all.size()) {
      throw new IllegalArgumentException(what + " must stand once each but were " + all);
    }
  }

  /**
   * The product codes of domain/03; unknown ones are {@code OTHER}. The tests of defaults 13; their
   * points are proposals: any one test makes a brand fit, and what the customer pays goes before
   * how.
   *
   * @return the rules
   */
  public static BrandRules ofDefaults() {
    return DefaultBrands.rules();
  }

  /**
   * The brand of a product.
   *
   * @param productCode the code, as in the source
   * @param asOf the day
   * @param policy whose rules these are
   * @return the brand with its interface codes; for an unknown code the fallback with the reason
   *     {@code BRAND_PRODUCT_UNKNOWN}, insufficient data if there is none
   */
  public static Decision<BrandCode> brandOf(
      String productCode, LocalDate asOf, DocumentPolicy<BrandRules> policy) {
    Objects.requireNonNull(productCode, "productCode");
    BrandRules rules = policy.rules();
    for (BrandCode each : rules.codes) {
      if (each.products().contains(productCode)) {
        Evidence found =
            Evidence.of("BRAND_OF_PRODUCT", "product_code", productCode, each.brand().name());
        return Decision.of(each, policy.ref(), asOf, List.of(found), List.of());
      }
    }
    Brand fallback = rules.fallback;
    List<Evidence> unknown =
        List.of(
            Evidence.of(
                "BRAND_PRODUCT_UNKNOWN",
                "product_code",
                productCode,
                fallback == null ? "" : fallback.name()));
    List<Gap> gaps = List.of(new Gap("product_code", Gap.Kind.MISSING));
    for (BrandCode each : rules.codes) {
      if (each.brand() == fallback) {
        return Decision.of(each, policy.ref(), asOf, unknown, gaps);
      }
    }
    return Decision.insufficientData(policy.ref(), asOf, unknown, gaps);
  }

  /**
   * Which brands fit a customer.
   *
   * @param customer the customer's facts
   * @param policy whose rules these are
   * @return the fit; the evidence is that of the best brand and its points add up to its score.
   *     Insufficient data if no test can be answered
   */
  public static Decision<BrandFit> fit(FactReader customer, DocumentPolicy<BrandRules> policy) {
    return new BrandScoring(policy.rules(), customer).decide(policy.ref());
  }
}
