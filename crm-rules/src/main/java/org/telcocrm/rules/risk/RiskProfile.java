package org.telcocrm.rules.risk;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * The risk of one customer over churn, credit, fraud and complaints, each fact counted once
 * (综合风险画像).
 *
 * <pre>{@code
 * Decision<RiskProfile> risk =
 *     RiskProfile.of(
 *         Map.of(
 *             RiskPart.CHURN, assessment.churn(),
 *             RiskPart.CREDIT, assessment.get(ScorecardAssessor.keyOf("credit_risk"))),
 *         assessment.asOf(),
 *         RiskPolicies.risk());
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: capability C27, seed 4:10(4).
 *
 * @param points the sum of the contributions
 * @param band code of the band that holds it
 * @param contributions most points first, then by matter; they sum to the points exactly
 * @param unknown parts of which nothing was decided: they count nothing and are not 0
 */
public record RiskProfile(
    int points, String band, List<RiskContribution> contributions, Set<RiskPart> unknown)
    implements Serializable {

  /** Checks that the contributions sum to the points. */
  public RiskProfile {
    contributions = contributions.stream().sorted(RiskContribution.ORDER).toList();
    Set<RiskPart> parts = EnumSet.noneOf(RiskPart.class);
    parts.addAll(unknown);
    unknown = Collections.unmodifiableSet(parts);
    int sum = contributions.stream().mapToInt(RiskContribution::points).reduce(0, Math::addExact);
    if (sum != points) {
      throw new IllegalArgumentException(
          "contributions must sum to " + points + " but sum to " + sum);
    }
  }

  /**
   * What one part counts.
   *
   * @param part the part
   * @return the sum of its contributions; 0 also for a part that is unknown
   */
  public int points(RiskPart part) {
    return contributions.stream()
        .filter(each -> each.part() == part)
        .mapToInt(RiskContribution::points)
        .sum();
  }

  /**
   * Combines decisions on one customer.
   *
   * <p>The reasons of each part are grouped by the matter of the fact on which they stand; within a
   * part they add up, for a decision knows what it adds. Of parts that look at one matter only that
   * counts in which it weighs most, up or down; of equal weights the one that raises the risk, then
   * the first part. In every decision more points must mean more risk.
   *
   * @param decisions by part, of one customer and date; a part that is not there is unknown, like
   *     one with insufficient data
   * @param asOf the date of all of them
   * @param policy whose rules these are
   * @return the profile; its reasons are those that count, in points of risk, and its gaps the
   *     unknown parts and what the others did not know; insufficient data if every part is unknown
   * @throws IllegalArgumentException if a decision has another date
   * @throws ArithmeticException if points exceed 32 bits
   */
  public static Decision<RiskProfile> of(
      Map<RiskPart, ? extends Decision<?>> decisions,
      LocalDate asOf,
      DocumentPolicy<RiskRules> policy) {
    Objects.requireNonNull(decisions, "decisions");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(policy, "policy");
    RiskRules rules = policy.rules();
    Set<RiskPart> unknown = EnumSet.noneOf(RiskPart.class);
    List<Gap> gaps = new ArrayList<>();
    Map<String, Map<RiskPart, List<Evidence>>> matters = new TreeMap<>();
    for (Map.Entry<RiskPart, Integer> each : rules.weights().entrySet()) {
      RiskPart part = each.getKey();
      @Nullable Decision<?> decision = decisions.get(part);
      if (decision != null) {
        requireDate(part, decision, asOf);
        gaps.addAll(decision.gaps());
      }
      if (decision == null || !decision.isDecided()) {
        unknown.add(part);
        gaps.add(new Gap(part.subject(), decision == null ? Gap.Kind.ABSENT : Gap.Kind.MISSING));
      } else {
        collect(part, each.getValue(), decision, rules, matters);
      }
    }
    if (unknown.size() == rules.weights().size()) {
      return Decision.insufficientData(policy.ref(), asOf, List.of(), gaps);
    }
    RiskProfile profile = profile(matters, unknown, rules);
    List<Evidence> evidence =
        profile.contributions.stream().flatMap(each -> each.evidence().stream()).toList();
    return Decision.of(profile, policy.ref(), asOf, evidence, gaps);
  }

  private static void requireDate(RiskPart part, Decision<?> decision, LocalDate asOf) {
    if (!decision.asOf().equals(asOf)) {
      throw new IllegalArgumentException(
          "the decision of " + part + " must be of " + asOf + " but was of " + decision.asOf());
    }
  }

  private static void collect(
      RiskPart part,
      int weight,
      Decision<?> decision,
      RiskRules rules,
      Map<String, Map<RiskPart, List<Evidence>>> matters) {
    for (Evidence each : decision.evidence()) {
      matters
          .computeIfAbsent(rules.matter(each.subject()), key -> new EnumMap<>(RiskPart.class))
          .computeIfAbsent(part, key -> new ArrayList<>())
          .add(
              new Evidence(
                  each.reason(),
                  each.subject(),
                  each.observed(),
                  each.bound(),
                  Math.multiplyExact(each.points(), weight)));
    }
  }

  private static RiskProfile profile(
      Map<String, Map<RiskPart, List<Evidence>>> matters, Set<RiskPart> unknown, RiskRules rules) {
    List<RiskContribution> contributions = new ArrayList<>();
    int total = 0;
    for (Map.Entry<String, Map<RiskPart, List<Evidence>>> each : matters.entrySet()) {
      @Nullable RiskContribution strongest = strongest(each.getKey(), each.getValue());
      if (strongest != null) {
        contributions.add(strongest);
        total = Math.addExact(total, strongest.points());
      }
    }
    return new RiskProfile(total, rules.band(total), contributions, unknown);
  }

  /** Null if the matter counts nothing anywhere. */
  private static @Nullable RiskContribution strongest(
      String matter, Map<RiskPart, List<Evidence>> parts) {
    @Nullable RiskPart best = null;
    int most = 0;
    Set<RiskPart> counting = EnumSet.noneOf(RiskPart.class);
    for (Map.Entry<RiskPart, List<Evidence>> each : parts.entrySet()) {
      int points = each.getValue().stream().mapToInt(Evidence::points).reduce(0, Math::addExact);
      if (points != 0) {
        counting.add(each.getKey());
      }
      if (isStronger(points, most)) {
        best = each.getKey();
        most = points;
      }
    }
    if (best == null) {
      return null;
    }
    counting.remove(best);
    return new RiskContribution(matter, best, most, parts.getOrDefault(best, List.of()), counting);
  }

  /** In 64 bits, where the lowest number has a counterpart. */
  private static boolean isStronger(long points, long than) {
    return Math.abs(points) > Math.abs(than)
        || (Math.abs(points) == Math.abs(than) && points > than);
  }
}
