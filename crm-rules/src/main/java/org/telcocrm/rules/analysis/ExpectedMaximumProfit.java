package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.PredictionQuality.Counts;
import org.telcocrm.rules.analysis.PredictionQuality.Prediction;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;
import org.telcocrm.rules.statistics.SpecialFunctions;

/**
 * What churn scores are worth in money (期望最大利润 EMP, MP), and how many customers to contact.
 *
 * <p>Whoever is contacted at a threshold, highest probability first, costs the contact; churners
 * who accept are kept, others take the incentive along. MP is the most that can be had when the
 * acceptance rate is its mean; EMP is the mean over the acceptance rate's distribution of the most
 * that can be had at each. Equal probabilities are one threshold. Immutable and thread-safe.
 * Source: Verbraken, Verbeke and Baesens 2013; domain/05 "Model metrics", acceptance row H1.
 *
 * @param emp expected maximum profit per customer of the base, in the unit of the offer
 * @param empFraction share of the base to contact, its mean over the acceptance rate
 * @param mp maximum profit per customer at the mean acceptance rate
 * @param mpFraction share of the base to contact for it
 * @param customers how many were judged
 * @param churners how many of them left
 * @param offer what keeping costs and brings
 */
public record ExpectedMaximumProfit(
    double emp,
    double empFraction,
    double mp,
    double mpFraction,
    long customers,
    long churners,
    RetentionOffer offer)
    implements Serializable {

  /** Refuses null. */
  public ExpectedMaximumProfit {
    Objects.requireNonNull(offer, "offer");
  }

  /**
   * The way to judge a base; it counts what {@link PredictionQuality#aggregate} counts.
   *
   * @param offer what keeping costs and brings
   * @return an aggregate whose result does not depend on the order of its inputs; refused if nobody
   *     or everybody left
   */
  public static Aggregate<Prediction, Counts, Estimate<ExpectedMaximumProfit>> aggregate(
      RetentionOffer offer) {
    return new Judging(Objects.requireNonNull(offer, "offer"));
  }

  private record Judging(RetentionOffer offer)
      implements Aggregate<Prediction, Counts, Estimate<ExpectedMaximumProfit>> {

    @Override
    public Counts zero() {
      return PredictionQuality.aggregate().zero();
    }

    @Override
    public Counts add(Counts state, Prediction input) {
      return PredictionQuality.aggregate().add(state, input);
    }

    @Override
    public Counts merge(Counts left, Counts right) {
      return PredictionQuality.aggregate().merge(left, right);
    }

    @Override
    public Estimate<ExpectedMaximumProfit> finish(Counts state) {
      List<TargetedCount> hull = TargetedCount.hull(state.byProbability().descendingMap().values());
      TargetedCount all = hull.get(hull.size() - 1);
      if (all.churners() == 0 || all.others() == 0) {
        return Estimate.refused(
            all.customers() == 0 ? EstimateRefusal.TOO_FEW : EstimateRefusal.ONE_CLASS,
            "some must have left and some stayed but were "
                + all.churners()
                + " and "
                + all.others());
      }
      return Estimate.found(new Profit(offer, hull, all).figures());
    }
  }

  /** The sums over hull points. */
  private static final class Profit {

    private final RetentionOffer offer;
    private final List<TargetedCount> hull;
    private final TargetedCount all;
    private double emp;
    private double empFraction;
    private double mp;
    private double mpFraction;

    Profit(RetentionOffer offer, List<TargetedCount> hull, TargetedCount all) {
      this.offer = offer;
      this.hull = hull;
      this.all = all;
    }

    /** Point i is the best for acceptance rates from where it passes point i − 1 to the next. */
    ExpectedMaximumProfit figures() {
      double from = 0;
      double mean = offer.meanAcceptance();
      for (int i = 0; from < 1; i++) {
        double to = i + 1 < hull.size() ? Math.min(1, passed(hull.get(i), hull.get(i + 1))) : 1;
        add(hull.get(i), from, to);
        if (from <= mean && (mean < to || to == 1)) {
          mp = profit(hull.get(i), mean);
          mpFraction = fraction(hull.get(i));
        }
        from = to;
      }
      return new ExpectedMaximumProfit(
          emp, empFraction, mp, mpFraction, all.customers(), all.churners(), offer);
    }

    /** The acceptance rate from which the next point is better; infinite if it never is. */
    private double passed(TargetedCount point, TargetedCount next) {
      double churners = next.churners() - point.churners();
      double others = next.others() - point.others();
      double cost =
          (offer.incentiveShare() + offer.contactShare()) * others
              + offer.contactShare() * churners;
      double gain = (1 - offer.incentiveShare()) * churners;
      return gain == 0 ? Double.POSITIVE_INFINITY : cost / gain;
    }

    private void add(TargetedCount point, double from, double to) {
      double alpha = offer.acceptAlpha();
      double beta = offer.acceptBeta();
      double mass = between(from, to, alpha, beta);
      double accepted = offer.meanAcceptance() * between(from, to, alpha + 1, beta);
      emp += gain(point) * accepted - cost(point) * mass;
      empFraction += fraction(point) * mass;
    }

    private static double between(double from, double to, double alpha, double beta) {
      return SpecialFunctions.incompleteBeta(to, alpha, beta)
          - SpecialFunctions.incompleteBeta(from, alpha, beta);
    }

    private double profit(TargetedCount point, double acceptance) {
      return gain(point) * acceptance - cost(point);
    }

    private double gain(TargetedCount point) {
      return (offer.customerValue() - offer.incentive()) * point.churners() / all.customers();
    }

    private double cost(TargetedCount point) {
      double ofChurners = offer.contactCost() * point.churners();
      double ofOthers = (offer.incentive() + offer.contactCost()) * point.others();
      return (ofChurners + ofOthers) / all.customers();
    }

    private double fraction(TargetedCount point) {
      return (double) point.customers() / all.customers();
    }
  }
}
