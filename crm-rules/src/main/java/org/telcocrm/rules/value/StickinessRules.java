package org.telcocrm.rules.value;

import static org.telcocrm.core.fact.GroupFacts.CIRCLE_SHARE;
import static org.telcocrm.core.fact.GroupFacts.DIRECTORY_SHARE;
import static org.telcocrm.core.fact.GroupFacts.PAID_PRODUCTS;
import static org.telcocrm.core.fact.GroupFacts.SIGN_YEARS;
import static org.telcocrm.core.fact.GroupFacts.UNIFIED_SHARE;
import static org.telcocrm.core.fact.GroupFacts.VPMN_SHARE;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * What makes a relation with a group deep and what makes it broad (集团客户关系的深度与广度).
 *
 * <pre>{@code
 * GroupStickiness held =
 *     StickinessRules.decide(group, ValuePolicies.stickiness()).outcome().orElseThrow();
 * held.stickiness(); // 28.00
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: capability C19, seed 3:17; indicators and points are
 * proposals after defaults 5.3 and 8.2.
 *
 * @param depth indicators of the depth, 100 points in all
 * @param breadth indicators of the breadth, 100 points in all; no code stands twice in both
 * @param minKnownPoints how many points the known indicators of each side must have, 1 to 100; from
 *     there on the known ones stand for all
 */
public record StickinessRules(
    List<StickinessIndicator> depth, List<StickinessIndicator> breadth, int minKnownPoints)
    implements Serializable {

  private static final int ALL_POINTS = 100;

  /** Checks the points, and that codes stand once. */
  public StickinessRules {
    depth = List.copyOf(depth);
    breadth = List.copyOf(breadth);
    requireAll("depth", depth);
    requireAll("breadth", breadth);
    List<String> codes =
        Stream.concat(depth.stream(), breadth.stream()).map(StickinessIndicator::code).toList();
    if (codes.stream().distinct().count() < codes.size()) {
      throw new IllegalArgumentException("codes of indicators must stand once but were " + codes);
    }
    if (minKnownPoints < 1 || minKnownPoints > ALL_POINTS) {
      throw new IllegalArgumentException(
          "minKnownPoints must be between 1 and 100 but was " + minKnownPoints);
    }
  }

  private static void requireAll(String side, List<StickinessIndicator> indicators) {
    int sum = indicators.stream().mapToInt(StickinessIndicator::points).sum();
    if (sum != ALL_POINTS) {
      throw new IllegalArgumentException(side + " must have 100 points in all but has " + sum);
    }
  }

  /**
   * Depth: paid products 0–6 (40), unified payment 0–100 % of revenue (30), years since signing 0–5
   * (30). Breadth: share of customer 0–100 % (50), members of the closed calling group 0–80 % of
   * employees (30), directory entries 0–80 % of employees (20).
   *
   * @return the rules; 70 of 100 points must be known on each side
   */
  public static StickinessRules ofDefaults() {
    return new StickinessRules(
        List.of(
            new StickinessIndicator("STICKY_PRODUCTS", PAID_PRODUCTS, 0, 6, 40),
            new StickinessIndicator("STICKY_UNIFIED", UNIFIED_SHARE, 0, 1, 30),
            new StickinessIndicator("STICKY_YEARS", SIGN_YEARS, 0, 5, 30)),
        List.of(
            new StickinessIndicator("STICKY_CIRCLE", CIRCLE_SHARE, 0, 1, 50),
            new StickinessIndicator("STICKY_VPMN", VPMN_SHARE, 0, .8, 30),
            new StickinessIndicator("STICKY_DIRECTORY", DIRECTORY_SHARE, 0, .8, 20)),
        70);
  }

  /**
   * How firmly a group holds to us.
   *
   * @param group the group's facts with the derived ones
   * @param policy whose rules these are
   * @return depth and breadth; the points of the evidence add up to depth and breadth together.
   *     Insufficient data if too little of one side is known; what is unknown is a gap
   */
  public static Decision<GroupStickiness> decide(
      FactReader group, DocumentPolicy<StickinessRules> policy) {
    StickinessRules rules = policy.rules();
    List<Evidence> evidence = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    int depth = rules.side("depth", rules.depth, group, evidence, gaps);
    int breadth = rules.side("breadth", rules.breadth, group, evidence, gaps);
    return depth < 0 || breadth < 0
        ? Decision.insufficientData(policy.ref(), group.asOf(), evidence, gaps)
        : Decision.of(
            new GroupStickiness(depth, breadth), policy.ref(), group.asOf(), evidence, gaps);
  }

  /** The points of one side; below 0 if too little is known. */
  private int side(
      String name,
      List<StickinessIndicator> indicators,
      FactReader group,
      List<Evidence> evidence,
      List<Gap> gaps) {
    int known = 0;
    int earned = 0;
    for (StickinessIndicator each : indicators) {
      double value = group.numeric(each.fact());
      if (Double.isNaN(value)) {
        group.gap(each.fact()).ifPresent(gaps::add);
        continue;
      }
      int points = each.earned(value);
      known += each.points();
      earned += points;
      evidence.add(
          new Evidence(
              each.code(),
              each.fact().code(),
              group.schema().format(each.fact(), value),
              "0-" + each.points(),
              points));
    }
    if (known < minKnownPoints) {
      return -1;
    }
    int scaled = Math.floorDiv(2 * earned * ALL_POINTS + known, 2 * known);
    if (known < ALL_POINTS) {
      evidence.add(
          new Evidence("STICKY_SCALED", name, "" + known, "" + ALL_POINTS, scaled - earned));
    }
    return scaled;
  }
}
