package org.telcocrm.rules.value;

import java.io.Serializable;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.assessor.AssessmentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;

/**
 * The value policy: tiers by mean bill with hysteresis, and what potential value reckons with.
 *
 * <p>Defaults: HIGH from 120 yuan, MID from 50 yuan, lower bounds inclusive; at least three closed
 * months; promotion after two and demotion after three months outside the band; money of another
 * currency than the bounds' is tiered by the quantiles 20/60/20 of the fitted base. Immutable and
 * thread-safe. Source: defaults 5.1; contracts "Value", "Hysteresis".
 */
public final class ValuePolicy implements AssessmentPolicy {

  private static final long serialVersionUID = 1L;

  /** The {@code kind} member of the policy's document. */
  public static final String KIND = "value";

  /** The months potential value looks ahead. */
  static final int HORIZON_MONTHS = 12;

  private final Builder settings;
  private final Node.Obj document;
  private final PolicyRef ref;

  private ValuePolicy(Builder builder) {
    this.settings = new Builder(builder);
    if (!settings.highFrom.currency().equals(settings.midFrom.currency())) {
      throw new PolicyException("highFrom", "must have the currency of midFrom");
    }
    if (settings.midFrom.minorUnits() <= 0 || settings.highFrom.compareTo(settings.midFrom) <= 0) {
      throw new PolicyException(
          "highFrom",
          "must be above midFrom, and midFrom above 0, but they were "
              + settings.highFrom
              + " and "
              + settings.midFrom);
    }
    requireRange("minMonths", settings.minMonths, 1, 6);
    requireRange("promotionMonths", settings.promotionMonths, 1, 6);
    requireRange("demotionMonths", settings.demotionMonths, 1, 6);
    requireShare("topShare", settings.topShare);
    requireShare("middleShare", settings.middleShare);
    requireShare("headroomUptake", settings.headroomUptake);
    if (settings.topShare + settings.middleShare >= 1) {
      throw new PolicyException(
          "middleShare",
          "and topShare must sum to less than 1 but were "
              + settings.middleShare
              + " and "
              + settings.topShare);
    }
    this.document = write();
    this.ref = Policy.refOf(document);
  }

  private static void requireRange(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new PolicyException(
          name, "must be between " + low + " and " + high + " but was " + value);
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new PolicyException(name, "must be between 0 and 1 but was " + value);
    }
  }

  /**
   * The default policy, useful untouched.
   *
   * @return the policy, not fitted
   */
  public static ValuePolicy ofDefaults() {
    return builder("value", "2026.1").build();
  }

  /**
   * Starts with the default settings.
   *
   * @param id stable name
   * @param version edition
   * @return the builder
   */
  public static Builder builder(String id, String version) {
    return new Builder(id, version);
  }

  /**
   * A builder that starts with this policy.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return new Builder(settings);
  }

  /**
   * Mean bill from which a customer is HIGH, inclusive.
   *
   * @return the bound
   */
  public Money highFrom() {
    return settings.highFrom;
  }

  /**
   * Mean bill from which a customer is MID, inclusive.
   *
   * @return the bound
   */
  public Money midFrom() {
    return settings.midFrom;
  }

  /**
   * Closed months needed for a tier.
   *
   * @return 1 to 6
   */
  public int minMonths() {
    return settings.minMonths;
  }

  /**
   * Newest months in a row above the band that promote.
   *
   * @return 1 to 6
   */
  public int promotionMonths() {
    return settings.promotionMonths;
  }

  /**
   * Newest months in a row below the band that demote.
   *
   * @return 1 to 6
   */
  public int demotionMonths() {
    return settings.demotionMonths;
  }

  /**
   * Share of the head-room to the peers' upper quartile that is expected to be won.
   *
   * @return 0 to 1; .2 by default (a proposal)
   */
  public double headroomUptake() {
    return settings.headroomUptake;
  }

  /**
   * Share of the base in tier HIGH where quantiles decide.
   *
   * @return 0 to 1; .2 by default
   */
  public double topShare() {
    return settings.topShare;
  }

  /**
   * Share of the base in tier MID where quantiles decide.
   *
   * @return 0 to 1; .6 by default
   */
  public double middleShare() {
    return settings.middleShare;
  }

  /**
   * What was learnt from a base.
   *
   * @return empty if the policy is not fitted
   */
  public Optional<FittedBase> base() {
    return Optional.ofNullable(settings.base);
  }

  /**
   * The bounds that hold for money of a currency: the policy's own, or the base's quantiles.
   *
   * @param currency the source's currency
   * @return HIGH and MID bounds in minor units, or empty if another currency was not fitted
   */
  Optional<long[]> bounds(Currency currency) {
    if (currency.equals(settings.highFrom.currency())) {
      return Optional.of(
          new long[] {settings.highFrom.minorUnits(), settings.midFrom.minorUnits()});
    }
    return base()
        .filter(base -> base.currency().equals(currency.getCurrencyCode()))
        .map(base -> new long[] {base.highFrom(), base.midFrom()});
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
    Node.Builder node =
        Node.object()
            .put("kind", KIND)
            .put("id", settings.id)
            .put("version", settings.version)
            .put("highFrom", settings.highFrom.toString())
            .put("midFrom", settings.midFrom.toString())
            .put("minMonths", settings.minMonths)
            .put("promotionMonths", settings.promotionMonths)
            .put("demotionMonths", settings.demotionMonths)
            .put("topShare", settings.topShare)
            .put("middleShare", settings.middleShare)
            .put("headroomUptake", settings.headroomUptake);
    FittedBase base = settings.base;
    if (base != null) {
      node.put("base", base.write());
    }
    return node.build();
  }

  /**
   * Reads a policy.
   *
   * @param reader at the top object
   * @return an equal policy
   * @throws PolicyException with path, rule and value
   */
  public static ValuePolicy read(NodeReader reader) {
    reader.text("kind");
    Builder builder =
        builder(reader.text("id"), reader.text("version"))
            .tiers(money(reader, "highFrom"), money(reader, "midFrom"))
            .minMonths(reader.integer("minMonths"))
            .hysteresis(reader.integer("promotionMonths"), reader.integer("demotionMonths"))
            .quantiles(
                reader.number("topShare").doubleValue(), reader.number("middleShare").doubleValue())
            .headroomUptake(reader.number("headroomUptake").doubleValue());
    if (reader.has("base")) {
      builder.base(FittedBase.read(reader.object("base")));
    }
    reader.end();
    return builder.build();
  }

  private static Money money(NodeReader reader, String name) {
    String text = reader.text(name);
    try {
      return Money.parse(text);
    } catch (IllegalArgumentException e) {
      throw reader.refuse(name, "must be an amount: " + e.getMessage());
    }
  }

  /** A set holds one. */
  @Override
  public boolean replaces(Policy other) {
    return other instanceof ValuePolicy;
  }

  @Override
  public ValueAssessor assessor() {
    return new ValueAssessor(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValuePolicy that && ref.equals(that.ref);
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

  /** Collects a value policy, starting with the defaults. Not thread-safe. */
  public static final class Builder implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id;
    private String version;
    private Money highFrom = Money.yuan("120.00");
    private Money midFrom = Money.yuan("50.00");
    private int minMonths = 3;
    private int promotionMonths = 2;
    private int demotionMonths = 3;
    private double topShare = .2;
    private double middleShare = .6;
    private double headroomUptake = .2;
    private @Nullable FittedBase base;

    private Builder(String id, String version) {
      this.id = id;
      this.version = version;
    }

    private Builder(Builder other) {
      this(other.id, other.version);
      this.highFrom = other.highFrom;
      this.midFrom = other.midFrom;
      this.minMonths = other.minMonths;
      this.promotionMonths = other.promotionMonths;
      this.demotionMonths = other.demotionMonths;
      this.topShare = other.topShare;
      this.middleShare = other.middleShare;
      this.headroomUptake = other.headroomUptake;
      this.base = other.base;
    }

    /**
     * Names another edition.
     *
     * @param edition the version
     * @return this builder
     */
    public Builder version(String edition) {
      this.version = edition;
      return this;
    }

    /**
     * Sets the tiers' lower bounds, both inclusive.
     *
     * @param high mean bill per month from which a customer is HIGH
     * @param mid mean bill per month from which a customer is MID
     * @return this builder
     */
    public Builder tiers(Money high, Money mid) {
      this.highFrom = high;
      this.midFrom = mid;
      return this;
    }

    /**
     * Sets the closed months needed for a tier.
     *
     * @param months 1 to 6
     * @return this builder
     */
    public Builder minMonths(int months) {
      this.minMonths = months;
      return this;
    }

    /**
     * Sets the hysteresis.
     *
     * @param promotion newest months in a row above the band that promote, 1 to 6
     * @param demotion newest months in a row below the band that demote, 1 to 6
     * @return this builder
     */
    public Builder hysteresis(int promotion, int demotion) {
      this.promotionMonths = promotion;
      this.demotionMonths = demotion;
      return this;
    }

    /**
     * Sets the shares of the base where quantiles decide.
     *
     * @param top share in tier HIGH
     * @param middle share in tier MID; the rest is LOW
     * @return this builder
     */
    public Builder quantiles(double top, double middle) {
      this.topShare = top;
      this.middleShare = middle;
      return this;
    }

    /**
     * Sets the share of the head-room that is expected to be won.
     *
     * @param share 0 to 1
     * @return this builder
     */
    public Builder headroomUptake(double share) {
      this.headroomUptake = share;
      return this;
    }

    /**
     * Sets what was learnt from a base.
     *
     * @param fitted peers and cuts
     * @return this builder
     */
    public Builder base(FittedBase fitted) {
      this.base = fitted;
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the policy
     * @throws PolicyException naming the setting, the rule and the value
     */
    public ValuePolicy build() {
      return new ValuePolicy(this);
    }
  }
}
