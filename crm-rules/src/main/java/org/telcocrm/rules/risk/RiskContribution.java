package org.telcocrm.rules.risk;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.telcocrm.core.decision.Evidence;

/**
 * What one matter adds to a customer's risk (风险贡献). Immutable and thread-safe.
 *
 * <p>Example: {@code ARREARS +40 of CREDIT, also in CHURN}.
 *
 * @param matter code of declared facts, or the one fact's own
 * @param part the part that counts: the one in which the matter weighs most
 * @param points what it counts, never 0
 * @param evidence that part's reasons, their points in points of risk, which sum to {@code points}
 * @param alsoIn parts that look at the matter too and do not count again
 */
public record RiskContribution(
    String matter, RiskPart part, int points, List<Evidence> evidence, Set<RiskPart> alsoIn)
    implements Serializable {

  /** Most points first, then by matter. */
  static final Comparator<RiskContribution> ORDER =
      Comparator.comparingInt(RiskContribution::points)
          .reversed()
          .thenComparing(RiskContribution::matter);

  /** Checks that the reasons sum to the points. */
  public RiskContribution {
    Objects.requireNonNull(part, "part");
    evidence = evidence.stream().sorted(Evidence.ORDER).toList();
    Set<RiskPart> others = EnumSet.noneOf(RiskPart.class);
    others.addAll(alsoIn);
    alsoIn = Collections.unmodifiableSet(others);
    int sum = evidence.stream().mapToInt(Evidence::points).reduce(0, Math::addExact);
    if (points == 0 || sum != points) {
      throw new IllegalArgumentException(
          "points of " + matter + " must be the sum " + sum + " and not 0 but were " + points);
    }
  }
}
