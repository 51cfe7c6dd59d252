package org.telcocrm.rules.value;

import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.StandardFacts;

/**
 * Which customers a customer is compared with: same profile, plan band and tenure band.
 *
 * <p>The name is stable, for example {@code "PREPAID/PLAN_2/TENURE_1"}; an unknown part is {@code
 * "?"} and customers with it are peers of each other. Bands by default: plan fee below 30, 60, 100,
 * 200 yuan and above (in units of the currency); tenure below 6, 12, 24, 60 months and above.
 */
final class PeerCell {

  private static final int[] PLAN_UNITS = {30, 60, 100, 200};
  private static final int[] TENURE_MONTHS = {6, 12, 24, 60};

  private PeerCell() {}

  static String of(FactReader facts) {
    double profile = facts.numeric(StandardFacts.BUSINESS_PROFILE);
    String name = Double.isNaN(profile) ? "?" : StandardFacts.BUSINESS_PROFILE.format(profile);
    int digits = facts.schema().currency().getDefaultFractionDigits();
    double unit = Math.pow(10, digits);
    return name
        + "/PLAN_"
        + band(facts.numeric(StandardFacts.PLAN_FEE) / unit, PLAN_UNITS)
        + "/TENURE_"
        + band(facts.numeric(StandardFacts.TENURE_MONTHS), TENURE_MONTHS);
  }

  private static String band(double value, int[] uppers) {
    if (Double.isNaN(value)) {
      return "?";
    }
    int band = 0;
    while (band < uppers.length && value >= uppers[band]) {
      band++;
    }
    return Integer.toString(band);
  }
}
