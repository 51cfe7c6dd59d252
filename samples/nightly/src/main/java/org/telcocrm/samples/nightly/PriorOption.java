package org.telcocrm.samples.nightly;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.assessment.PolicySet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The known churn rates a user gives: one rate for all, or one per business profile.
 *
 * @param rates by profile; one entry under {@code OTHER} alone means all
 * @param forAll whether one rate was given
 */
record PriorOption(Map<BusinessProfile, Double> rates, boolean forAll) {

  private static final Pattern RATE = Pattern.compile("[0-9]{0,3}\\.?[0-9]{1,12}");

  /** The set with these rates instead of the policy's own. */
  PolicySet apply(PolicySet policies) {
    if (forAll) {
      return policies.withPrior(rates.values().iterator().next());
    }
    for (BusinessProfile profile : rates.keySet()) {
      if (policies.churn().profile(profile).isEmpty()) {
        throw new IllegalArgumentException(
            "--prior must name profiles of the churn policy "
                + policies.churn().profiles().keySet()
                + " but names "
                + profile);
      }
    }
    return policies.with(policies.churn().withPriors(rates));
  }

  /** Reads {@code .02} or {@code PREPAID=.025,FIXED=.01}. */
  static final class Converter implements ITypeConverter<PriorOption> {

    @Override
    public PriorOption convert(String text) {
      Map<BusinessProfile, Double> rates = new EnumMap<>(BusinessProfile.class);
      if (text.indexOf('=') < 0) {
        rates.put(BusinessProfile.OTHER, rate(text));
        return new PriorOption(rates, true);
      }
      for (String part : text.split(",", -1)) {
        int sign = part.indexOf('=');
        BusinessProfile profile = profile(sign < 0 ? part : part.substring(0, sign));
        if (rates.put(profile, rate(part.substring(sign + 1))) != null) {
          throw new TypeConversionException(
              "a profile must stand once but " + profile + " does not");
        }
      }
      return new PriorOption(rates, false);
    }

    private static double rate(String text) {
      double rate = RATE.matcher(text).matches() ? Double.parseDouble(text) : -1;
      if (!(rate > 0 && rate < 1)) {
        throw new TypeConversionException(
            "a rate must be a decimal between 0 and 1 but was \"" + text + '"');
      }
      return rate;
    }

    private static BusinessProfile profile(String text) {
      for (BusinessProfile each : BusinessProfile.values()) {
        if (each.name().equals(text)) {
          return each;
        }
      }
      throw new TypeConversionException(
          "a profile must be one of PREPAID, POSTPAID_METERED, POSTPAID_HANDSET, FIXED but was \""
              + text
              + '"');
    }
  }
}
