package org.telcocrm.rules.fitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.rules.scorecard.PairTable;

/**
 * Finds the two facts that together explain most of what is left.
 *
 * <p>Each fact has a coarse grid. A pair's gain is the score statistic of its table after its
 * additive part is removed, less 2 for each free cell and {@code 2 · ln(pairs compared)}, so that
 * chance alone seldom wins. Source: domain/11 "declared pair tables".
 */
final class PairSearch {

  /** Six bins a side. */
  private static final int GRID = 6;

  /** A choice of more levels is no small table. */
  private static final int MOST_LEVELS = 8;

  private static final int ROUNDS = 30;
  private static final double SHRINK = 3;

  /** A pair of facts and how much better than chance it explains. */
  record Found(FactBins rows, FactBins columns, double gain) {

    Term term(List<double[]> columnsOfBoth) {
      int[] down = rows.binsOf(columnsOfBoth.get(0));
      int[] across = columns.binsOf(columnsOfBoth.get(1));
      int[] cells = new int[down.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = down[i] * columns.size() + across[i];
      }
      return new Term(Term.Kind.LEVELS, rows.size() * columns.size(), cells);
    }
  }

  /** A fact on its coarse grid. */
  private static final class Side {

    private final FactBins bins;
    private final int[] ofRow;

    Side(FactBins bins, int[] ofRow) {
      this.bins = bins;
      this.ofRow = ofRow;
    }
  }

  private final List<Side> sides = new ArrayList<>();

  private final Set<Set<Fact>> taken = new HashSet<>();

  /** A table on a fact that is declared monotone could turn its curve round: it gets none. */
  PairSearch(
      List<Fact> facts, List<double[]> columns, List<PairTable> given, Predicate<Fact> monotone) {
    given.forEach(each -> taken.add(Set.of(each.rows().fact(), each.columns().fact())));
    for (int i = 0; i < facts.size(); i++) {
      FactBins bins = FactBins.of(facts.get(i), columns.get(i), GRID, new double[0]);
      boolean allowed = bins.isLine() ? !monotone.test(facts.get(i)) : bins.levels() <= MOST_LEVELS;
      if (allowed) {
        sides.add(new Side(bins, bins.binsOf(columns.get(i))));
      }
    }
  }

  /** The best pair not yet chosen; empty if none is better than chance. */
  Optional<Found> best(double[] logOdds, boolean[] left, List<Found> chosen) {
    double[] miss = new double[left.length];
    double[] weight = new double[left.length];
    for (int row = 0; row < left.length; row++) {
      double p = Recalibration.probability(logOdds[row]);
      miss[row] = (left[row] ? 1 : 0) - p;
      weight[row] = p * (1 - p);
    }
    double compared = sides.size() * (sides.size() - 1) / 2.0;
    double chance = 2 * StrictMath.log(Math.max(1, compared));
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      for (int j = i + 1; j < sides.size(); j++) {
        Side a = sides.get(i);
        Side b = sides.get(j);
        boolean free = !taken.contains(Set.of(a.bins.fact(), b.bins.fact()));
        if (free && chosen.stream().noneMatch(each -> isOf(each, a, b))) {
          found.add(new Found(a.bins, b.bins, gain(a, b, miss, weight) - chance));
        }
      }
    }
    return found.stream()
        .filter(each -> each.gain > 0)
        .max(
            Comparator.comparingDouble(Found::gain)
                .thenComparing(each -> each.rows.fact())
                .thenComparing(each -> each.columns.fact()));
  }

  private static boolean isOf(Found found, Side a, Side b) {
    return found.rows.fact().equals(a.bins.fact()) && found.columns.fact().equals(b.bins.fact());
  }

  private static double gain(Side a, Side b, double[] miss, double[] weight) {
    double[][] sums = new double[a.bins.size()][b.bins.size()];
    double[][] weights = new double[a.bins.size()][b.bins.size()];
    for (int row = 0; row < miss.length; row++) {
      sums[a.ofRow[row]][b.ofRow[row]] += miss[row];
      weights[a.ofRow[row]][b.ofRow[row]] += weight[row];
    }
    double[][] step = sums;
    for (int i = 0; i < step.length; i++) {
      for (int j = 0; j < step[i].length; j++) {
        step[i][j] = weights[i][j] > 0 ? sums[i][j] / weights[i][j] : 0;
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      removeRows(step, weights);
      removeColumns(step, weights);
    }
    return statistic(step, weights);
  }

  private static void removeRows(double[][] step, double[][] weights) {
    for (int i = 0; i < step.length; i++) {
      double sum = 0;
      double weight = 0;
      for (int j = 0; j < step[i].length; j++) {
        sum += step[i][j] * weights[i][j];
        weight += weights[i][j];
      }
      for (int j = 0; j < step[i].length && weight > 0; j++) {
        step[i][j] -= sum / weight;
      }
    }
  }

  private static void removeColumns(double[][] step, double[][] weights) {
    for (int j = 0; j < step[0].length; j++) {
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < step.length; i++) {
        sum += step[i][j] * weights[i][j];
        weight += weights[i][j];
      }
      for (int i = 0; i < step.length && weight > 0; i++) {
        step[i][j] -= sum / weight;
      }
    }
  }

  private static double statistic(double[][] step, double[][] weights) {
    double statistic = 0;
    int cells = 0;
    int rows = 0;
    boolean[] columns = new boolean[step[0].length];
    for (int i = 0; i < step.length; i++) {
      boolean any = false;
      for (int j = 0; j < step[i].length; j++) {
        double weight = weights[i][j];
        if (weight > 0) {
          statistic += step[i][j] * step[i][j] * weight * weight / (weight + SHRINK);
          cells++;
          any = true;
          columns[j] = true;
        }
      }
      rows += any ? 1 : 0;
    }
    int used = 0;
    for (boolean each : columns) {
      used += each ? 1 : 0;
    }
    return statistic - 2.0 * Math.max(0, cells - rows - used + 1);
  }
}
