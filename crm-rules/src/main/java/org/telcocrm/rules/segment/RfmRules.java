package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.statistics.Estimate;

/**
 * Segments by recency, frequency and money (RFM 客户细分).
 *
 * <pre>{@code
 * DocumentPolicy<RfmRules> fitted =
 *     RfmRules.fitting(asOf, SegmentPolicies.rfm()).over(customers).figure().orElseThrow();
 * Decision<RfmSegment> decision = RfmRules.decide(customer, asOf, fitted);
 * decision.points(); // 343: the scores, each a reason
 * }</pre>
 *
 * <p>Each of the three is cut into bins of about equally many customers, scored from 1; the most
 * recent, frequent and valuable have the highest score. The segment is the first of the list that
 * matches. Immutable and thread-safe. Source: R package rfm; domain/02 "RFM", acceptance row V12.
 *
 * @param bins how many bins each of the three has, 2 to 9
 * @param segments in order: the first that matches decides; unique codes, none {@code OTHERS}
 * @param cuts where bins begin, learnt or set by hand; null for rules that can not decide yet
 */
public record RfmRules(int bins, List<RfmRule> segments, @Nullable RfmCuts cuts)
    implements Serializable {

  /** The segment of a customer whom no rule of the list matches. */
  public static final String OTHERS = "OTHERS";

  private static final int LEAST_BINS = 2;
  private static final int MOST_BINS = 9;
  private static final int USUAL_BINS = 5;
  private static final int HUNDREDS = 100;
  private static final int TENS = 10;

  /** Checks that scores and cuts fit the number of bins, and that segments stand once. */
  public RfmRules {
    segments = List.copyOf(segments);
    if (bins < LEAST_BINS || bins > MOST_BINS) {
      throw new PolicyException("bins", "must be between 2 and 9 but was " + bins);
    }
    Set<String> seen = new HashSet<>();
    for (RfmRule each : segments) {
      if (each.highest() > bins) {
        throw new PolicyException(
            "segments",
            "must have scores up to " + bins + " but " + each.segment() + " has " + each.highest());
      }
      if (each.segment().equals(OTHERS) || !seen.add(each.segment())) {
        throw new PolicyException(
            "segments", "must be unique and not OTHERS but " + each.segment() + " is not");
      }
    }
    if (cuts != null && cuts.bins() != bins) {
      throw new PolicyException("cuts", "must make " + bins + " bins but make " + cuts.bins());
    }
  }

  /**
   * The usual list of ten segments over five bins, not yet fitted.
   *
   * @return the rules
   */
  public static RfmRules ofDefaults() {
    return new RfmRules(USUAL_BINS, RfmSegments.usual(), null);
  }

  /**
   * These rules with cuts.
   *
   * @param own one fewer than bins for each of the three
   * @return the rules
   * @throws PolicyException if they make another number of bins
   */
  public RfmRules withCuts(RfmCuts own) {
    return new RfmRules(bins, segments, Objects.requireNonNull(own, "own"));
  }

  /**
   * The way to learn the cuts from a base: quantiles of type 7, unrounded. Every customer is to be
   * given once, see {@link OrderSummary#byCustomer()}.
   *
   * @param asOf the analysis date, from which recency counts
   * @param policy whose rules these are
   * @return an aggregate whose result does not depend on the order of its inputs: the policy with
   *     cuts, or refused for fewer customers than bins, for purchases after the date and for money
   *     of several currencies
   */
  public static Aggregate<OrderSummary, ?, Estimate<DocumentPolicy<RfmRules>>> fitting(
      LocalDate asOf, DocumentPolicy<RfmRules> policy) {
    return new RfmFitting(
        Objects.requireNonNull(policy, "policy"), Objects.requireNonNull(asOf, "asOf"));
  }

  /**
   * The segment of one customer.
   *
   * @param customer what the customer bought
   * @param asOf the analysis date, from which recency counts
   * @param policy whose rules these are
   * @return the segment; three reasons whose points are the score; insufficient data if the policy
   *     has no cuts
   * @throws IllegalArgumentException if the last purchase lies after the date, or the money has
   *     another currency than the cuts
   */
  public static Decision<RfmSegment> decide(
      OrderSummary customer, LocalDate asOf, DocumentPolicy<RfmRules> policy) {
    if (customer.lastOrder().isAfter(asOf)) {
      throw new IllegalArgumentException(
          "lastOrder must not be after " + asOf + " but was " + customer.lastOrder());
    }
    RfmCuts cuts = policy.rules().cuts;
    if (cuts == null) {
      return Decision.insufficientData(
          policy.ref(), asOf, List.of(), List.of(new Gap("cuts", Gap.Kind.NOT_FITTED)));
    }
    if (!customer.revenue().currency().equals(cuts.currency())) {
      throw new IllegalArgumentException(
          "currency must be "
              + cuts.currency().getCurrencyCode()
              + " but was "
              + customer.revenue().currency().getCurrencyCode());
    }
    return policy.rules().decide(cuts, customer, asOf, policy);
  }

  private Decision<RfmSegment> decide(
      RfmCuts fitted, OrderSummary customer, LocalDate asOf, DocumentPolicy<RfmRules> policy) {
    long days = asOf.toEpochDay() - customer.lastOrder().toEpochDay();
    long minor = customer.revenue().minorUnits();
    int byDays = RfmCuts.bin(fitted.recencyDays(), days);
    int r = bins + 1 - byDays;
    int f = RfmCuts.bin(fitted.orders(), customer.orders());
    int m = RfmCuts.bin(fitted.monetaryMinor(), minor);
    List<Evidence> evidence =
        List.of(
            new Evidence(
                "RFM_RECENCY",
                "recency_days",
                Long.toString(days),
                bound(fitted.recencyDays(), byDays, 0),
                HUNDREDS * r),
            new Evidence(
                "RFM_FREQUENCY",
                "orders",
                Long.toString(customer.orders()),
                bound(fitted.orders(), f, 0),
                TENS * f),
            new Evidence(
                "RFM_MONETARY",
                "revenue",
                customer.revenue().toString(),
                bound(fitted.monetaryMinor(), m, fitted.currency().getDefaultFractionDigits()),
                m));
    return Decision.of(
        new RfmSegment(r, f, m, segment(r, f, m)), policy.ref(), asOf, evidence, List.of());
  }

  private String segment(int r, int f, int m) {
    return segments.stream()
        .filter(each -> each.matches(r, f, m))
        .map(RfmRule::segment)
        .findFirst()
        .orElse(OTHERS);
  }

  /** The bin's bounds, money in major units. */
  private static String bound(List<BigDecimal> cuts, int bin, int decimals) {
    List<String> parts = new ArrayList<>();
    if (bin > 1) {
      parts.add(">= " + cuts.get(bin - 2).movePointLeft(decimals).toPlainString());
    }
    if (bin <= cuts.size()) {
      parts.add("< " + cuts.get(bin - 1).movePointLeft(decimals).toPlainString());
    }
    return String.join(" and ", parts);
  }
}
