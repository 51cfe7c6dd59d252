package org.telcocrm.rules.lifetime;

import static org.telcocrm.rules.statistics.SpecialFunctions.lnGamma;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/** The likelihood of spend under the Gamma–Gamma model; rows sorted by repeats. */
final class SpendLikelihood {

  private static final int PARAMETERS = 3;

  private final List<SpendSummary> rows;

  /** Amounts are divided by it, so that v is of a size of about 1 in any currency. */
  private final double unit;

  private SpendLikelihood(List<SpendSummary> rows, double unit) {
    this.rows = rows;
    this.unit = unit;
  }

  static Estimate<SpendFit> fit(SortedMap<GammaGamma.Key, Long> customers) {
    Set<String> currencies = new TreeSet<>();
    List<SpendSummary> rows = new ArrayList<>();
    long wrong = 0;
    long silent = 0;
    for (var each : customers.entrySet()) {
      currencies.add(each.getKey().currency());
      Currency currency = Currency.getInstance(each.getKey().currency());
      SpendSummary row =
          new SpendSummary(
              each.getKey().repeats(),
              new Money(currency, each.getKey().minorUnits()),
              each.getValue());
      wrong += row.contradiction().isPresent() ? row.customers() : 0;
      if (row.repeats() == 0) {
        silent += row.customers();
      } else {
        rows.add(row);
      }
    }
    if (wrong > 0 || currencies.size() > 1) {
      return Estimate.refused(
          EstimateRefusal.INCONSISTENT_ROW,
          "totals must be of one currency, above 0 with repeats and 0 without, but "
              + wrong
              + " customers differ and currencies are "
              + currencies);
    }
    if (rows.size() < PARAMETERS) {
      return Estimate.refused(
          EstimateRefusal.TOO_FEW,
          "there must be at least "
              + PARAMETERS
              + " distinct rows of repeaters but were "
              + rows.size());
    }
    return fit(rows, silent);
  }

  private static Estimate<SpendFit> fit(List<SpendSummary> rows, long silent) {
    Moments moments = Moments.of(rows);
    if (moments.spendSquares == 0) {
      return Estimate.refused(
          EstimateRefusal.ONE_CLASS,
          "mean spend must differ between customers but was " + moments.spend + " for all");
    }
    double unit = moments.spend;
    SpendLikelihood likelihood = new SpendLikelihood(rows, unit);
    double scale = moments.customers * StrictMath.log(unit);
    Currency currency = rows.get(0).total().currency();
    Estimate<Fitted<GammaGamma>> fitted =
        LikelihoodSearch.search(
            each -> likelihood.of(each) - scale,
            PARAMETERS,
            each -> new GammaGamma(each[0], each[1], each[2] * unit, currency),
            moments.customers);
    if (fitted instanceof Estimate.Refused<Fitted<GammaGamma>> refused) {
      return Estimate.refused(refused.reason(), refused.detail());
    }
    boolean correlated = moments.repeatSquares > 0;
    return Estimate.found(
        new SpendFit(
            fitted.figure().orElseThrow(),
            correlated,
            correlated ? moments.correlation() : 0,
            silent));
  }

  private double of(double[] parameters) {
    double p = parameters[0];
    double q = parameters[1];
    double v = parameters[2];
    double sum = 0;
    int x = -1;
    double constant = 0;
    for (SpendSummary each : rows) {
      if (each.repeats() != x) {
        x = each.repeats();
        double px = p * x;
        constant =
            lnGamma(px + q)
                - lnGamma(px)
                - lnGamma(q)
                + q * StrictMath.log(v)
                + px * StrictMath.log(x);
      }
      double mean = each.mean() / unit;
      double one = (p * x - 1) * StrictMath.log(mean) - (p * x + q) * StrictMath.log(x * mean + v);
      sum += each.customers() * (constant + one);
    }
    return sum;
  }

  /** Means of repeats and mean spend, and sums of squares and products about them. */
  private static final class Moments {

    private long customers;
    private double repeats;
    private double spend;
    private double repeatSquares;
    private double spendSquares;
    private double products;

    static Moments of(List<SpendSummary> rows) {
      Moments moments = new Moments();
      for (SpendSummary each : rows) {
        moments.customers = Math.addExact(moments.customers, each.customers());
        moments.repeats += (double) each.repeats() * each.customers();
        moments.spend += each.mean() * each.customers();
      }
      moments.repeats /= moments.customers;
      moments.spend /= moments.customers;
      boolean varies = rows.stream().anyMatch(each -> each.mean() != rows.get(0).mean());
      boolean repeatsVary = rows.stream().anyMatch(each -> each.repeats() != rows.get(0).repeats());
      for (SpendSummary each : rows) {
        double byRepeats = each.repeats() - moments.repeats;
        double bySpend = each.mean() - moments.spend;
        moments.repeatSquares += repeatsVary ? byRepeats * byRepeats * each.customers() : 0;
        moments.spendSquares += varies ? bySpend * bySpend * each.customers() : 0;
        moments.products += byRepeats * bySpend * each.customers();
      }
      return moments;
    }

    double correlation() {
      return products / StrictMath.sqrt(repeatSquares) / StrictMath.sqrt(spendSquares);
    }
  }
}
