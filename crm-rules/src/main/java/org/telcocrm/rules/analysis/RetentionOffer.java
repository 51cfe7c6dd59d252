package org.telcocrm.rules.analysis;

import java.io.Serializable;

/**
 * What keeping a customer costs and brings (挽留活动参数), for a judgement of churn scores by profit.
 *
 * <p>Example: {@link #ofDefaults()}: a customer kept is worth 200, the incentive costs 10, the
 * contact 1; a would-be leaver accepts with probability γ ~ Beta(6, 14), .3 on average. Amounts are
 * in major units of one currency. Immutable and thread-safe. Source: Verbraken, Verbeke and Baesens
 * 2013; domain/05 "Model metrics".
 *
 * @param customerValue CLV of a customer that stays, above 0
 * @param incentive d, paid to everybody who accepts it, from 0 to {@code customerValue}
 * @param contactCost f, for everybody who is contacted, 0 or more
 * @param acceptAlpha α of the acceptance rate's distribution, above 0
 * @param acceptBeta β of it, above 0
 */
public record RetentionOffer(
    double customerValue,
    double incentive,
    double contactCost,
    double acceptAlpha,
    double acceptBeta)
    implements Serializable {

  /** Refuses amounts and parameters outside their ranges. */
  public RetentionOffer {
    requirePositive("customerValue", customerValue);
    requirePositive("acceptAlpha", acceptAlpha);
    requirePositive("acceptBeta", acceptBeta);
    if (!(incentive >= 0 && incentive <= customerValue)) {
      throw new IllegalArgumentException(
          "incentive must be between 0 and customerValue "
              + customerValue
              + " but was "
              + incentive);
    }
    if (!(contactCost >= 0 && contactCost < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "contactCost must be 0 or more and finite but was " + contactCost);
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be positive and finite but was " + value);
    }
  }

  /**
   * The published parameters.
   *
   * @return value 200, incentive 10, contact 1, acceptance Beta(6, 14)
   */
  public static RetentionOffer ofDefaults() {
    return new RetentionOffer(200, 10, 1, 6, 14);
  }

  /** δ, the incentive as a share of the value. */
  double incentiveShare() {
    return incentive / customerValue;
  }

  /** φ, the contact as a share of the value. */
  double contactShare() {
    return contactCost / customerValue;
  }

  /** E[γ]. */
  double meanAcceptance() {
    return acceptAlpha / (acceptAlpha + acceptBeta);
  }
}
