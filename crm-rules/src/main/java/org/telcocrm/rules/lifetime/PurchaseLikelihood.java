package org.telcocrm.rules.lifetime;

import static org.telcocrm.rules.statistics.SpecialFunctions.lnGamma;

import java.util.List;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/** The likelihood of purchases under the BG/NBD model; rows sorted by repeats. */
final class PurchaseLikelihood {

  private static final int PARAMETERS = 4;

  private final List<PurchaseSummary> rows;

  /** Times are divided by it, so that α is of a size of about 1 in any unit. */
  private final double unit;

  private PurchaseLikelihood(List<PurchaseSummary> rows, double unit) {
    this.rows = rows;
    this.unit = unit;
  }

  static Estimate<Fitted<BetaGeometricNbd>> fit(List<PurchaseSummary> rows) {
    long customers = 0;
    long wrong = 0;
    double repeats = 0;
    double time = 0;
    for (PurchaseSummary each : rows) {
      wrong += each.contradiction().isPresent() ? each.customers() : 0;
      customers = Math.addExact(customers, each.customers());
      repeats += (double) each.repeats() * each.customers();
      time += each.age() * each.customers();
    }
    if (wrong > 0) {
      return Estimate.refused(
          EstimateRefusal.INCONSISTENT_ROW,
          "last must be 0 without repeats and not after age but was not for "
              + wrong
              + " of "
              + customers
              + " customers");
    }
    if (rows.size() < PARAMETERS || time == 0) {
      return Estimate.refused(
          EstimateRefusal.TOO_FEW,
          "there must be at least " + PARAMETERS + " distinct rows but were " + rows.size());
    }
    if (repeats == 0) {
      return Estimate.refused(
          EstimateRefusal.ONE_CLASS,
          "somebody must have come again but of " + customers + " nobody did");
    }
    double unit = time / customers;
    PurchaseLikelihood likelihood = new PurchaseLikelihood(rows, unit);
    double scale = repeats * StrictMath.log(unit);
    return LikelihoodSearch.search(
        each -> likelihood.of(each) - scale,
        PARAMETERS,
        each -> new BetaGeometricNbd(each[0], each[1] * unit, each[2], each[3]),
        customers);
  }

  private double of(double[] parameters) {
    BetaGeometricNbd model =
        new BetaGeometricNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
    double sum = 0;
    int x = -1;
    double constant = 0;
    for (PurchaseSummary each : rows) {
      if (each.repeats() != x) {
        x = each.repeats();
        constant = constant(model, x);
      }
      sum +=
          each.customers() * (constant + varying(model, x, each.last() / unit, each.age() / unit));
    }
    return sum;
  }

  static double ofOne(BetaGeometricNbd model, PurchaseSummary seen) {
    int x = seen.repeats();
    return constant(model, x) + varying(model, x, seen.last(), seen.age());
  }

  /** {@code ln A1 + ln A2}: the same for all who came equally often. */
  private static double constant(BetaGeometricNbd model, int x) {
    double r = model.r();
    double a = model.a();
    double b = model.b();
    return lnGamma(r + x)
        - lnGamma(r)
        + r * StrictMath.log(model.alpha())
        + lnGamma(a + b)
        + lnGamma(b + x)
        - lnGamma(b)
        - lnGamma(a + b + x);
  }

  /** {@code ln(A3 + A4)}, the larger taken out. */
  private static double varying(BetaGeometricNbd model, int x, double last, double age) {
    double alpha = model.alpha();
    double stays = -(model.r() + x) * StrictMath.log(alpha + age);
    if (x == 0) {
      return stays;
    }
    double gone =
        StrictMath.log(model.a())
            - StrictMath.log(model.b() + x - 1)
            - (model.r() + x) * StrictMath.log(alpha + last);
    double more = Math.max(stays, gone);
    return more + StrictMath.log1p(StrictMath.exp(Math.min(stays, gone) - more));
  }
}
