package org.telcocrm.rules.fraud;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * Looks at the new users of outlets for cards that were opened for the commission (养卡).
 *
 * <pre>{@code
 * CardFarming.aggregate(policy, YearMonth.of(2026, 2), YearMonth.of(2026, 3)).over(lines).warned();
 * }</pre>
 *
 * <p>Pure and thread-safe. Source: defaults 16.
 */
public final class CardFarming {

  private CardFarming() {}

  /**
   * The way to count a base's new users, each once.
   *
   * @param policy whose rules these are
   * @param month the month whose new users are looked at; those of the month before count for the
   *     growth, all others not at all
   * @param seenThrough the newest month whose leavers are known, not before {@code month}; losses
   *     of later months are unknown
   * @return an aggregate whose result does not depend on the order or split of its inputs; it
   *     refuses bills in another currency than the policy's
   * @throws IllegalArgumentException if {@code seenThrough} lies before the month
   */
  public static Aggregate<NewLine, OutletCounts, CardFarmingReport> aggregate(
      DocumentPolicy<CardFarmingRules> policy, YearMonth month, YearMonth seenThrough) {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(seenThrough, "seenThrough");
    if (seenThrough.isBefore(month)) {
      throw new IllegalArgumentException(
          "seenThrough must not be before " + month + " but was " + seenThrough);
    }
    return new OutletCounting(policy, month, seenThrough);
  }

  /**
   * What the figures of one outlet come to.
   *
   * @param figures its new users
   * @param ranks its rank among the outlets of its city by figure, 1 for the highest; figures that
   *     are not named, or that the rules do not rank, have none
   * @param asOf the day, for example the last of the month
   * @param policy whose rules these are
   * @return score, parts and level, the reason of each figure with its part as bound; a figure that
   *     is known of nobody is a gap and counts nothing, and if none is known the data do not
   *     suffice
   * @throws IllegalArgumentException if a rank is below 1
   */
  public static Decision<CardFarmingScore> decide(
      OutletFigures figures,
      Map<FarmingFigure, Integer> ranks,
      LocalDate asOf,
      DocumentPolicy<CardFarmingRules> policy) {
    Objects.requireNonNull(figures, "figures");
    Objects.requireNonNull(ranks, "ranks");
    Objects.requireNonNull(asOf, "asOf");
    CardFarmingRules rules = Objects.requireNonNull(policy, "policy").rules();
    List<Evidence> evidence = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    boolean open = gate(figures.growth(), rules.gate(), evidence);
    Map<FarmingFigure, BigDecimal> parts = new EnumMap<>(FarmingFigure.class);
    Fraction score = score(figures, rules, parts, evidence, gaps);
    if (parts.isEmpty()) {
      return Decision.insufficientData(policy.ref(), asOf, evidence, gaps);
    }
    int scoreLevel = rules.level(score);
    if (scoreLevel > 0) {
      evidence.add(
          Evidence.of(
              "FARMING_SCORE",
              "farming_score",
              score.rounded().toPlainString(),
              ">= " + rules.levels().get(scoreLevel - 1)));
    }
    Map<FarmingFigure, Integer> worst = worst(ranks, rules.ranking(), evidence);
    CardFarmingScore outcome =
        new CardFarmingScore(
            open, score.rounded(), parts, worst, scoreLevel, rules.ranking().level(worst.size()));
    return Decision.of(outcome, policy.ref(), asOf, evidence, gaps);
  }

  private static boolean gate(OutletGrowth growth, FarmingGate gate, List<Evidence> evidence) {
    Fraction ratio = growth.ratio(gate.withoutPast());
    boolean open = gate.opensTo(ratio);
    evidence.add(
        Evidence.of(
            open ? "FARMING_GATE_OPEN" : "FARMING_GATE_CLOSED",
            "farming_growth",
            ratio.rounded().toPlainString(),
            (open ? "> " : "<= ") + gate.times()));
    return open;
  }

  /**
   * Each part is the difference of two rounded sums, so that the parts sum to the rounded score
   * whatever the fractions are.
   */
  private static Fraction score(
      OutletFigures figures,
      CardFarmingRules rules,
      Map<FarmingFigure, BigDecimal> parts,
      List<Evidence> evidence,
      List<Gap> gaps) {
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<FarmingFigure, FarmingWeight> each : rules.weights().entrySet()) {
      FarmingFigure figure = each.getKey();
      FarmingWeight weight = each.getValue();
      @Nullable Fraction value = figures.exact(figure);
      if (value == null) {
        gaps.add(new Gap(figure.subject(), Gap.Kind.MISSING));
        continue;
      }
      Fraction next = sum.plus(value.times(weight.points(), weight.per()));
      BigDecimal part = next.rounded().subtract(sum.rounded());
      sum = next;
      parts.put(figure, part);
      if (!value.isZero()) {
        evidence.add(
            Evidence.of(
                "FARMING_" + figure.name(),
                figure.subject(),
                value.rounded().toPlainString(),
                part.toPlainString()));
      }
    }
    return sum;
  }

  private static Map<FarmingFigure, Integer> worst(
      Map<FarmingFigure, Integer> ranks, FarmingRanking ranking, List<Evidence> evidence) {
    Map<FarmingFigure, Integer> worst = new EnumMap<>(FarmingFigure.class);
    ranks.forEach(
        (figure, rank) -> {
          if (rank < 1) {
            throw new IllegalArgumentException(
                "rank by " + figure + " must be at least 1 but was " + rank);
          }
          if (rank <= ranking.top() && ranking.figures().contains(figure)) {
            worst.put(figure, rank);
          }
        });
    worst.forEach(
        (figure, rank) ->
            evidence.add(
                Evidence.of(
                    "FARMING_RANK", figure.subject(), rank.toString(), "<= " + ranking.top())));
    return worst;
  }
}
