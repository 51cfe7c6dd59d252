package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * How the service type of an organisation is found (四大服务类型判定规则): the direction of calls is the
 * gate, kind, size and traits are points.
 *
 * <pre>{@code
 * Decision<OrientationResult> decision = OrientationRules.decide(traits, asOf, policy);
 * decision.outcome().orElseThrow().types(); // [SECURITY]
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: domain/03 "Enterprise service type"; defaults 9.
 *
 * @param bounds thresholds
 * @param points what criteria count
 * @param industries the industry table, each code once
 * @param otherSizes size classes of an industry that is not in the table
 * @param noSizeOf kinds that are never asked for their size
 * @param types each type once
 */
public record OrientationRules(
    OrientationBounds bounds,
    OrientationPoints points,
    List<OrientationIndustry> industries,
    SizeSteps otherSizes,
    Set<BusinessKind> noSizeOf,
    List<OrientationType> types)
    implements Serializable {

  /** Checks that industries and types stand once. */
  public OrientationRules {
    Objects.requireNonNull(bounds, "bounds");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(otherSizes, "otherSizes");
    industries = List.copyOf(industries);
    types = List.copyOf(types);
    noSizeOf = OrientationType.copy(noSizeOf, BusinessKind.class);
    List<String> codes = industries.stream().map(OrientationIndustry::code).toList();
    if (codes.stream().distinct().count() < codes.size()) {
      throw new IllegalArgumentException("industries must stand once each but were " + codes);
    }
    List<ServiceOrientation> named = types.stream().map(OrientationType::type).toList();
    if (named.stream().distinct().count() < ServiceOrientation.values().length
        || named.size() > ServiceOrientation.values().length) {
      throw new IllegalArgumentException("types must be all four, once each, but were " + named);
    }
  }

  /**
   * The seed's table with the points of defaults 9; what is high turnover (30 % a year), often away
   * (30 % of employees) and enough calls (100) are proposals.
   *
   * @return the rules; all 25 examples of the seed come out right (row A14)
   */
  public static OrientationRules ofDefaults() {
    return DefaultOrientation.rules();
  }

  /**
   * What an organisation wants most.
   *
   * @param organisation what is known of it
   * @param asOf the day
   * @param policy whose rules these are
   * @return the types, ranked; the evidence is that of the first-ranked one and its points add up
   *     to its score. Insufficient data if the direction of calls is unknown, there were fewer
   *     calls than {@code minCalls}, or no type has points enough while unknown criteria could give
   *     them
   */
  public static Decision<OrientationResult> decide(
      OrganisationTraits organisation, LocalDate asOf, DocumentPolicy<OrientationRules> policy) {
    return new OrientationScoring(policy.rules(), organisation).decide(asOf, policy.ref());
  }

  /**
   * What follows from an industry.
   *
   * @param code the industry
   * @return empty if the table does not have it
   */
  public Optional<OrientationIndustry> industry(String code) {
    Objects.requireNonNull(code, "code");
    return industries.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /**
   * What a type is offered (建议功能组合).
   *
   * @param orientation the type
   * @return codes of services, in order
   */
  public List<String> bundle(ServiceOrientation orientation) {
    return types.stream()
        .filter(each -> each.type() == orientation)
        .findFirst()
        .orElseThrow()
        .bundle();
  }
}
