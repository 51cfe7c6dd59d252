package org.telcocrm.rules.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.rules.scorecard.Attribute;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.PairAxis;
import org.telcocrm.rules.scorecard.PairTable;

/** Fitted values as whole points: neighbouring bins of equal points are one. */
final class CardPoints {

  /** Reasons of what was learnt and not said by the expert. */
  private static final String FITTED = "FITTED_";

  private static final String PAIR = "FITTED_PAIR_";

  private final ExpertCard expert;

  CardPoints(ExpertCard expert) {
    this.expert = expert;
  }

  /**
   * The characteristic of a fact.
   *
   * @param values log-odds by bin beyond the expert's
   * @return empty if no bin counts anything
   */
  Optional<Characteristic> characteristic(FactBins bins, double[] values) {
    Characteristic all = bins.isLine() ? line(bins, values) : levels(bins, values);
    return all.isNeutral() ? Optional.empty() : Optional.of(all);
  }

  private Characteristic line(FactBins bins, double[] values) {
    List<Double> uppers = new ArrayList<>();
    List<Attribute> merged = new ArrayList<>();
    for (int bin = 0; bin < bins.size() - 1; bin++) {
      Attribute one = attribute(bins, bins.valueIn(bin), values[bin]);
      int last = merged.size() - 1;
      if (bin == 0) {
        merged.add(one);
      } else if (merged.get(last).points() == one.points()) {
        merged.set(last, both(merged.get(last), one, bins.fact()));
      } else {
        uppers.add(bins.uppers()[bin - 1]);
        merged.add(one);
      }
    }
    return Characteristic.ofBins(
        bins.fact(),
        uppers.stream().mapToDouble(Double::doubleValue).toArray(),
        merged,
        missing(bins, values));
  }

  private static Attribute both(Attribute one, Attribute other, Fact fact) {
    return one.equals(other) ? one : attribute(one.points(), FITTED + name(fact));
  }

  private Characteristic levels(FactBins bins, double[] values) {
    List<Attribute> all = new ArrayList<>();
    for (int level = 0; level < bins.levels(); level++) {
      all.add(attribute(bins, level, values[bins.binOf(level)]));
    }
    return Characteristic.ofBins(bins.fact(), new double[0], all, missing(bins, values));
  }

  private Attribute missing(FactBins bins, double[] values) {
    return attribute(bins, Double.NaN, values[bins.size() - 1]);
  }

  /** The expert's reason goes on where the expert's points keep their sign. */
  private Attribute attribute(FactBins bins, double value, double more) {
    Attribute said = expert.at(bins.fact(), value);
    int points = points(expert.slope() * said.points() / CardFitting.FACTOR + more);
    boolean same = Integer.signum(points) == Integer.signum(said.points());
    return attribute(points, same ? said.reason() : FITTED + name(bins.fact()));
  }

  private static Attribute attribute(int points, String reason) {
    return points == 0 ? Attribute.NEUTRAL : new Attribute(points, reason);
  }

  private static int points(double logOdds) {
    return (int) Math.rint(logOdds * CardFitting.FACTOR);
  }

  /**
   * The table of a pair.
   *
   * @param values log-odds by cell
   * @param taken reasons that stand in the card already
   * @return empty if no cell counts anything
   */
  Optional<PairTable> pair(PairSearch.Found found, double[] values, Set<String> taken) {
    PairAxis rows = axis(found.rows());
    PairAxis columns = axis(found.columns());
    int[][] points = new int[rows.size()][columns.size()];
    boolean any = false;
    for (int row = 0; row < points.length; row++) {
      for (int column = 0; column < points[row].length; column++) {
        int cell =
            bin(found.rows(), row, rows) * found.columns().size()
                + bin(found.columns(), column, columns);
        points[row][column] = points(values[cell]);
        any |= points[row][column] != 0;
      }
    }
    String reason =
        unlike(PAIR + name(found.rows().fact()) + "_" + name(found.columns().fact()), taken);
    return any ? Optional.of(PairTable.of(rows, columns, points, reason)) : Optional.empty();
  }

  /** Codes of facts hold underscores, so that two pairs may spell one name. */
  private static String unlike(String name, Set<String> taken) {
    String reason = name;
    for (int i = 2; taken.contains(reason); i++) {
      reason = name + "_" + i;
    }
    return reason;
  }

  private static PairAxis axis(FactBins bins) {
    return bins.isLine()
        ? PairAxis.ofBounds(bins.fact(), bins.uppers())
        : PairAxis.ofLevels(bins.fact());
  }

  /** The bin of the fit that a bin of the axis belongs to: rare levels share one. */
  private static int bin(FactBins bins, int onAxis, PairAxis axis) {
    if (onAxis == axis.size() - 1) {
      return bins.size() - 1;
    }
    return bins.isLine() ? onAxis : bins.binOf(onAxis);
  }

  private static String name(Fact fact) {
    return fact.code().toUpperCase(Locale.ROOT);
  }
}
