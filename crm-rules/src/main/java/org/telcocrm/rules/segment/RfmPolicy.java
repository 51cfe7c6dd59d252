package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.statistics.Estimate;

/**
 * Segments by recency, frequency and money (RFM 客户细分).
 *
 * <pre>{@code
 * RfmPolicy fitted = RfmPolicy.ofDefaults().fitting(asOf).over(customers).figure().orElseThrow();
 * Decision<RfmSegment> decision = fitted.decide(customer, asOf);
 * decision.points(); // 343: the scores, each a reason
 * }</pre>
 *
 * <p>Each of the three is cut into bins of about equally many customers, scored from 1; the most
 * recent, frequent and valuable have the highest score. The segment is the first of the list that
 * matches. Immutable and thread-safe. Source: R package rfm; domain/02 "RFM", acceptance row V12.
 */
public final class RfmPolicy implements Policy {

  private static final long serialVersionUID = 1L;

  /** The {@code kind} member of the policy's document. */
  public static final String KIND = "rfm";

  /** The segment of a customer whom no rule of the list matches. */
  public static final String OTHERS = "OTHERS";

  private static final int LEAST_BINS = 2;
  private static final int MOST_BINS = 9;
  private static final int HUNDREDS = 100;
  private static final int TENS = 10;

  private final String id;
  private final String version;
  private final int bins;

  @SuppressWarnings("serial") // always List.of
  private final List<RfmRule> segments;

  private final @Nullable RfmCuts cuts;
  private final Node.Obj document;
  private final PolicyRef ref;

  private RfmPolicy(Builder builder) {
    this.id = builder.id;
    this.version = builder.version;
    this.bins = builder.bins;
    this.segments = List.copyOf(builder.segments);
    this.cuts = builder.cuts;
    check();
    this.document = write();
    this.ref = Policy.refOf(document);
  }

  private void check() {
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
   * @return the policy {@code rfm}
   */
  public static RfmPolicy ofDefaults() {
    return builder("rfm", "2026.1").build();
  }

  /**
   * Starts a policy with the defaults.
   *
   * @param id stable name
   * @param version edition
   * @return a builder
   */
  public static Builder builder(String id, String version) {
    return new Builder(id, version);
  }

  /**
   * Starts a policy with this one's content.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = builder(id, version).bins(bins).segments(segments);
    builder.cuts = cuts;
    return builder;
  }

  RfmPolicy withCuts(RfmCuts fitted) {
    return toBuilder().cuts(fitted).build();
  }

  /**
   * The way to learn the cuts from a base: quantiles of type 7, unrounded. Every customer is to be
   * given once, see {@link OrderSummary#byCustomer()}.
   *
   * @param asOf the analysis date, from which recency counts
   * @return an aggregate whose result does not depend on the order of its inputs: this policy with
   *     cuts, or refused for fewer customers than bins or for purchases after the date
   */
  public Aggregate<OrderSummary, ?, Estimate<RfmPolicy>> fitting(LocalDate asOf) {
    return new RfmFitting(this, Objects.requireNonNull(asOf, "asOf"));
  }

  /**
   * The segment of one customer.
   *
   * @param customer what the customer bought
   * @param asOf the analysis date, from which recency counts
   * @return the segment; three reasons whose points are the score; insufficient data if the policy
   *     has no cuts
   * @throws IllegalArgumentException if the last purchase lies after the date, or the money has
   *     another currency than the cuts
   */
  public Decision<RfmSegment> decide(OrderSummary customer, LocalDate asOf) {
    if (customer.lastOrder().isAfter(asOf)) {
      throw new IllegalArgumentException(
          "lastOrder must not be after " + asOf + " but was " + customer.lastOrder());
    }
    if (cuts == null) {
      return Decision.insufficientData(
          ref, asOf, List.of(), List.of(new Gap("cuts", Gap.Kind.NOT_FITTED)));
    }
    if (!customer.revenue().currency().equals(cuts.currency())) {
      throw new IllegalArgumentException(
          "currency must be "
              + cuts.currency().getCurrencyCode()
              + " but was "
              + customer.revenue().currency().getCurrencyCode());
    }
    return decide(cuts, customer, asOf);
  }

  private Decision<RfmSegment> decide(RfmCuts fitted, OrderSummary customer, LocalDate asOf) {
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
    return Decision.of(new RfmSegment(r, f, m, segment(r, f, m)), ref, asOf, evidence, List.of());
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

  /**
   * How many bins each of the three has.
   *
   * @return from 2 to 9
   */
  public int bins() {
    return bins;
  }

  /**
   * The list of segments.
   *
   * @return in order: the first that matches decides
   */
  public List<RfmRule> segments() {
    return segments;
  }

  /**
   * The cuts, if the policy was fitted or has cuts set by hand.
   *
   * @return empty for a policy that can not decide yet
   */
  public Optional<RfmCuts> cuts() {
    return Optional.ofNullable(cuts);
  }

  @Override
  public PolicyRef ref() {
    return ref;
  }

  @Override
  public Node.Obj document() {
    return document;
  }

  private Node.Obj write() {
    Node.Builder all =
        Node.object()
            .put("kind", KIND)
            .put("id", id)
            .put("version", version)
            .put("bins", bins)
            .put("segments", Node.list(segments.stream().map(RfmRule::write).toList()));
    if (cuts != null) {
      all.put("cuts", cuts.write());
    }
    return all.build();
  }

  /**
   * Reads a policy.
   *
   * @param reader at the top object
   * @return an equal policy
   * @throws PolicyException with path, rule and value
   */
  public static RfmPolicy read(NodeReader reader) {
    reader.text("kind");
    Builder builder =
        builder(reader.text("id"), reader.text("version"))
            .bins(reader.integer("bins"))
            .segments(reader.objects("segments", RfmRule::read));
    if (reader.has("cuts")) {
      builder.cuts(RfmCuts.read(reader.object("cuts")));
    }
    reader.end();
    return builder.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RfmPolicy that && ref.equals(that.ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  /** The reference. */
  @Override
  public String toString() {
    return ref.toString();
  }

  /** Collects a policy, starting with the defaults. Not thread-safe. */
  public static final class Builder implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String version;
    private int bins = 5;

    @SuppressWarnings("serial") // always List.of
    private List<RfmRule> segments = RfmSegments.usual();

    private @Nullable RfmCuts cuts;

    private Builder(String id, String version) {
      this.id = Objects.requireNonNull(id, "id");
      this.version = Objects.requireNonNull(version, "version");
    }

    /**
     * How many bins each of the three has; with another number than 5 give a list of segments too.
     *
     * @param number 2 to 9
     * @return this builder
     */
    public Builder bins(int number) {
      this.bins = number;
      return this;
    }

    /**
     * The list of segments.
     *
     * @param rules in order: the first that matches decides; unique codes, none {@code OTHERS}
     * @return this builder
     */
    public Builder segments(List<RfmRule> rules) {
      this.segments = List.copyOf(rules);
      return this;
    }

    /**
     * Cuts of one's own.
     *
     * @param own one fewer than bins for each of the three
     * @return this builder
     */
    public Builder cuts(RfmCuts own) {
      this.cuts = Objects.requireNonNull(own, "own");
      return this;
    }

    /**
     * Builds the policy.
     *
     * @return the validated policy
     * @throws PolicyException with path, rule and value
     */
    public RfmPolicy build() {
      return new RfmPolicy(this);
    }
  }
}
