package org.telcocrm.rules.fraud;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.policy.DocumentPolicy;

/** Counts new users by outlet; ranks, scores and levels come when all are counted. */
record OutletCounting(
    DocumentPolicy<CardFarmingRules> policy, YearMonth month, YearMonth seenThrough)
    implements Aggregate<NewLine, OutletCounts, CardFarmingReport> {

  private static final int NEXT = 1;
  private static final int THIRD = 3;

  @Override
  public OutletCounts zero() {
    return new OutletCounts();
  }

  @Override
  public OutletCounts add(OutletCounts state, NewLine input) {
    if (input.opened().equals(month.minusMonths(1))) {
      OutletCounts.Outlet outlet = state.of(input.outlet());
      outlet.linesBefore = Math.addExact(outlet.linesBefore, 1);
    } else if (input.opened().equals(month)) {
      OutletCounts.Outlet outlet = state.of(input.outlet());
      outlet.add(input.firstMonth(), policy.rules());
      outlet.lostNext = Math.addExact(outlet.lostNext, lostAfter(input, NEXT));
      outlet.lostThird = Math.addExact(outlet.lostThird, lostAfter(input, THIRD));
    }
    return state;
  }

  private int lostAfter(NewLine line, int months) {
    @Nullable YearMonth left = line.left();
    return left != null && !left.isAfter(month.plusMonths(months)) ? 1 : 0;
  }

  @Override
  public OutletCounts merge(OutletCounts left, OutletCounts right) {
    right.outlets.forEach((outlet, counts) -> left.of(outlet).add(counts));
    return left;
  }

  @Override
  public CardFarmingReport finish(OutletCounts state) {
    Map<OutletId, OutletFigures> figures = figures(state);
    Map<String, Map<FarmingFigure, Map<Fraction, Integer>>> ranks = ranks(figures);
    List<OutletReport> reports = new ArrayList<>();
    figures.forEach(
        (outlet, own) ->
            reports.add(
                new OutletReport(
                    outlet,
                    own,
                    CardFarming.decide(
                        own,
                        ranksOf(own, ranks.getOrDefault(outlet.city(), Map.of())),
                        month.atEndOfMonth(),
                        policy),
                    losses(state.of(outlet)))));
    return new CardFarmingReport(month, reports);
  }

  /** The figures of the outlets that opened somebody in the month. */
  private Map<OutletId, OutletFigures> figures(OutletCounts state) {
    Map<String, Long> now = new TreeMap<>();
    Map<String, Long> before = new TreeMap<>();
    state.outlets.forEach(
        (outlet, counts) -> {
          now.merge(outlet.city(), counts.lines, Math::addExact);
          before.merge(outlet.city(), counts.linesBefore, Math::addExact);
        });
    Map<OutletId, OutletFigures> figures = new TreeMap<>();
    state.outlets.forEach(
        (outlet, counts) -> {
          if (counts.lines > 0) {
            OutletGrowth growth =
                new OutletGrowth(
                    counts.lines,
                    counts.linesBefore,
                    now.getOrDefault(outlet.city(), 0L),
                    before.getOrDefault(outlet.city(), 0L));
            figures.put(outlet, counts.figures(growth, policy.rules().sharedFrom()));
          }
        });
    return figures;
  }

  /** By city and figure, the rank of every value above 0 that occurs; equal values share one. */
  private Map<String, Map<FarmingFigure, Map<Fraction, Integer>>> ranks(
      Map<OutletId, OutletFigures> figures) {
    Map<String, Map<FarmingFigure, Map<Fraction, Integer>>> ranks = new TreeMap<>();
    Map<String, List<OutletFigures>> cities = new TreeMap<>();
    figures.forEach(
        (outlet, own) -> cities.computeIfAbsent(outlet.city(), key -> new ArrayList<>()).add(own));
    cities.forEach(
        (city, all) -> {
          Map<FarmingFigure, Map<Fraction, Integer>> byFigure = new EnumMap<>(FarmingFigure.class);
          for (FarmingFigure figure : policy.rules().ranking().figures()) {
            byFigure.put(figure, ranks(figure, all));
          }
          ranks.put(city, byFigure);
        });
    return ranks;
  }

  private static Map<Fraction, Integer> ranks(FarmingFigure figure, List<OutletFigures> all) {
    List<Fraction> falling = new ArrayList<>();
    for (OutletFigures each : all) {
      @Nullable Fraction value = each.exact(figure);
      if (value != null && !value.isZero()) {
        falling.add(value);
      }
    }
    falling.sort(Comparator.reverseOrder());
    Map<Fraction, Integer> ranks = new HashMap<>();
    for (int i = 0; i < falling.size(); i++) {
      ranks.putIfAbsent(falling.get(i), i + 1);
    }
    return ranks;
  }

  private static Map<FarmingFigure, Integer> ranksOf(
      OutletFigures own, Map<FarmingFigure, Map<Fraction, Integer>> ranks) {
    Map<FarmingFigure, Integer> result = new EnumMap<>(FarmingFigure.class);
    ranks.forEach(
        (figure, byValue) -> {
          @Nullable Fraction value = own.exact(figure);
          @Nullable Integer rank = value == null ? null : byValue.get(value);
          if (rank != null) {
            result.put(figure, rank);
          }
        });
    return result;
  }

  private OutletLosses losses(OutletCounts.Outlet counts) {
    return new OutletLosses(
        isSeen(NEXT) ? counts.lostNext : null, isSeen(THIRD) ? counts.lostThird : null);
  }

  private boolean isSeen(int months) {
    return !seenThrough.isBefore(month.plusMonths(months));
  }
}
