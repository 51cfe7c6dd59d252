package org.telcocrm.rules.churn;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.assessor.AssessmentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * The churn policy: one scorecard per business profile, the known churn rates, and the bands.
 *
 * <p>Scaling: 20 points double the odds. The known rate (prior) of a profile is the rate of one
 * outcome period, by default a month. Before a base was seen, a customer with 0 points has the
 * prior as probability; {@link ChurnAssessor#fitting()} finds the intercept by which the base's
 * mean probability is the prior. The document notes beside an intercept what it was fitted for
 * ({@code fittedPrior}, {@code fittedCard}, {@code fittedPointsToDoubleOdds}): after an overlay of
 * one of these the intercept no longer fits and the profile counts as not fitted. Immutable and
 * thread-safe. Source: domain/11; contracts "Prior", "Churn bands".
 */
public final class ChurnPolicy implements AssessmentPolicy {

  private static final long serialVersionUID = 1L;

  /** The {@code kind} member of the policy's document. */
  public static final String KIND = "churn";

  /**
   * What the policy says of one business profile.
   *
   * @param prior known churn rate of one outcome period, between 0 and 1, both exclusive
   * @param card the scorecard
   * @param intercept log-odds at 0 points, if fitted on a base for exactly this prior and card; NaN
   *     if not
   */
  public record Profile(double prior, Scorecard card, double intercept) implements Serializable {

    /** Refuses a prior outside 0 and 1 and an infinite intercept. */
    public Profile {
      if (!(prior > 0 && prior < 1)) {
        throw new IllegalArgumentException("prior must be between 0 and 1 but was " + prior);
      }
      if (Double.isInfinite(intercept)) {
        throw new IllegalArgumentException(
            "intercept must be finite, or NaN if not fitted, but was " + intercept);
      }
    }

    /**
     * A profile that is not fitted.
     *
     * @param prior known churn rate of one outcome period
     * @param card the scorecard
     * @return the profile
     */
    public static Profile of(double prior, Scorecard card) {
      return new Profile(prior, card, Double.NaN);
    }

    /**
     * Whether the intercept comes from a base.
     *
     * @return false if 0 points stand for the prior
     */
    public boolean isFitted() {
      return !Double.isNaN(intercept);
    }
  }

  private static final double HALF = .5;
  private static final List<String> FITTED_FOR =
      List.of("fittedPrior", "fittedCard", "fittedPointsToDoubleOdds");

  private final String id;
  private final String version;
  private final double pointsToDoubleOdds;
  private final double mediumFrom;
  private final double highFrom;

  @SuppressWarnings("serial") // EnumMap, never changed
  private final Map<BusinessProfile, Profile> profiles;

  private final Node.Obj document;
  private final PolicyRef ref;

  private ChurnPolicy(Builder builder) {
    this.id = builder.id;
    this.version = builder.version;
    this.pointsToDoubleOdds = builder.pointsToDoubleOdds;
    this.mediumFrom = builder.mediumFrom;
    this.highFrom = builder.highFrom;
    this.profiles = new EnumMap<>(BusinessProfile.class);
    this.profiles.putAll(builder.profiles);
    if (!(pointsToDoubleOdds > 0 && Double.isFinite(pointsToDoubleOdds))) {
      throw new PolicyException(
          "pointsToDoubleOdds", "must be positive and finite but was " + pointsToDoubleOdds);
    }
    if (!(mediumFrom > 0 && highFrom > mediumFrom)) {
      throw new PolicyException(
          "bands", "must ascend from above 0 but were MEDIUM " + mediumFrom + ", HIGH " + highFrom);
    }
    if (!Double.isFinite(highFrom)) {
      throw new PolicyException(
          "bands", "must be finite but were MEDIUM " + mediumFrom + ", HIGH " + highFrom);
    }
    if (profiles.isEmpty()) {
      throw new PolicyException("profiles", "must have at least one profile but had none");
    }
    this.document = write();
    this.ref = Policy.refOf(document);
  }

  /**
   * The default policy: four profiles of individual customers, useful untouched.
   *
   * @return the policy, not fitted
   */
  public static ChurnPolicy ofDefaults() {
    return DefaultChurnCards.policy();
  }

  /**
   * The default policy for group customers: the profile {@link BusinessProfile#GROUP}, useful
   * untouched. Its rate is that of a quarter.
   *
   * @return the policy, not fitted
   */
  public static ChurnPolicy ofGroupDefaults() {
    return DefaultChurnCards.groupPolicy();
  }

  /**
   * Starts a policy without profiles.
   *
   * @param id stable name
   * @param version edition
   * @return a builder with PDO 20, MEDIUM from 2 × and HIGH from 4 × the prior
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
    Builder builder = new Builder(id, version);
    builder.pointsToDoubleOdds = pointsToDoubleOdds;
    builder.mediumFrom = mediumFrom;
    builder.highFrom = highFrom;
    builder.profiles.putAll(profiles);
    return builder;
  }

  /**
   * What the policy says of a business profile.
   *
   * @param profile the profile
   * @return empty if the policy does not cover it
   */
  public Optional<Profile> profile(BusinessProfile profile) {
    return Optional.ofNullable(profiles.get(profile));
  }

  /**
   * The profiles covered.
   *
   * @return an independent map in the order of {@link BusinessProfile}
   */
  public Map<BusinessProfile, Profile> profiles() {
    return new EnumMap<>(profiles);
  }

  /**
   * How many points double the odds.
   *
   * @return PDO, 20 by default
   */
  public double pointsToDoubleOdds() {
    return pointsToDoubleOdds;
  }

  /**
   * The band of a probability.
   *
   * <p>A band begins at its multiple of the prior, x, while that is at most .5: with the default of
   * 4 and a prior of .008, HIGH begins at .032. For higher rates, where x would soon pass 1 and
   * nobody could reach it, the band begins at 1 − 1/(4x), which goes on smoothly from .5 and stays
   * below 1: with a prior of .2654, HIGH begins at .7645.
   *
   * @param probability between 0 and 1
   * @param prior the profile's known rate
   * @return lower bounds inclusive
   */
  public ChurnBand band(double probability, double prior) {
    if (probability >= bound(highFrom * prior)) {
      return ChurnBand.HIGH;
    }
    return probability >= bound(mediumFrom * prior) ? ChurnBand.MEDIUM : ChurnBand.LOW;
  }

  private static double bound(double multiple) {
    return multiple <= HALF ? multiple : 1 - 1 / (4 * multiple);
  }

  /**
   * This policy with other known rates; what was fitted to the old rates is forgotten.
   *
   * @param priors rates by profile; profiles not named keep theirs
   * @return the policy
   */
  public ChurnPolicy withPriors(Map<BusinessProfile, Double> priors) {
    Builder builder = toBuilder();
    priors.forEach(
        (profile, prior) -> {
          Profile present = profiles.get(profile);
          if (present != null) {
            builder.profile(profile, Profile.of(prior, present.card()));
          }
        });
    return builder.build();
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
    Node.Builder cards = Node.object();
    profiles.forEach(
        (name, profile) -> {
          Node card = profile.card().write();
          Node.Builder one = Node.object().put("prior", profile.prior());
          if (profile.isFitted()) {
            one.put("intercept", profile.intercept())
                .put("fittedPrior", profile.prior())
                .put("fittedCard", card.hash())
                .put("fittedPointsToDoubleOdds", pointsToDoubleOdds);
          }
          cards.put(name.name(), one.put("characteristics", card).build());
        });
    return Node.object()
        .put("kind", KIND)
        .put("id", id)
        .put("version", version)
        .put("pointsToDoubleOdds", pointsToDoubleOdds)
        .put("bands", Node.object().put("mediumFrom", mediumFrom).put("highFrom", highFrom).build())
        .put("profiles", cards.build())
        .build();
  }

  /**
   * Reads a policy. An intercept fitted for another prior, card or PDO than the document's is
   * forgotten: the profile is not fitted. An intercept that does not say what it was fitted for is
   * refused.
   *
   * @param reader at the top object
   * @param catalog what fact names mean
   * @return an equal policy
   * @throws PolicyException with path, rule and value
   */
  public static ChurnPolicy read(NodeReader reader, FactCatalog catalog) {
    reader.text("kind");
    Builder builder = new Builder(reader.text("id"), reader.text("version"));
    builder.pointsToDoubleOdds = reader.number("pointsToDoubleOdds").doubleValue();
    NodeReader bands = reader.object("bands");
    builder.mediumFrom = bands.number("mediumFrom").doubleValue();
    builder.highFrom = bands.number("highFrom").doubleValue();
    bands.end();
    Map<String, Profile> profiles =
        reader.map(
            "profiles",
            (inner, name) -> readProfile(inner.object(name), catalog, builder.pointsToDoubleOdds));
    for (Map.Entry<String, Profile> entry : new TreeMap<>(profiles).entrySet()) {
      BusinessProfile name = null;
      for (BusinessProfile each : BusinessProfile.values()) {
        name = each.name().equals(entry.getKey()) ? each : name;
      }
      if (name == null) {
        throw reader.refuse("profiles", "must be business profiles but one was " + entry.getKey());
      }
      builder.profiles.put(name, entry.getValue());
    }
    reader.end();
    return builder.build();
  }

  private static Profile readProfile(
      NodeReader reader, FactCatalog catalog, double pointsToDoubleOdds) {
    double prior = reader.number("prior").doubleValue();
    if (!(prior > 0 && prior < 1)) {
      throw reader.refuse("prior", "must be between 0 and 1 but was " + prior);
    }
    Scorecard card = Scorecard.read(reader, "characteristics", catalog);
    double intercept = readIntercept(reader, prior, card, pointsToDoubleOdds);
    reader.end();
    return new Profile(prior, card, intercept);
  }

  /** The intercept, or NaN if there is none or it was fitted for something else. */
  private static double readIntercept(
      NodeReader reader, double prior, Scorecard card, double pointsToDoubleOdds) {
    if (!reader.has("intercept")) {
      // What is left of an earlier fit means nothing; to look is to know the names.
      FITTED_FOR.forEach(reader::has);
      return Double.NaN;
    }
    double intercept = reader.number("intercept").doubleValue();
    if (Double.isInfinite(intercept)) {
      throw reader.refuse("intercept", "must be finite but was " + intercept);
    }
    double fittedPrior = reader.number("fittedPrior").doubleValue();
    String fittedCard = reader.text("fittedCard");
    double fittedPoints = reader.number("fittedPointsToDoubleOdds").doubleValue();
    boolean fits =
        fittedPrior == prior
            && fittedPoints == pointsToDoubleOdds
            && fittedCard.equals(card.write().hash());
    return fits ? intercept : Double.NaN;
  }

  /** A set holds one. */
  @Override
  public boolean replaces(Policy other) {
    return other instanceof ChurnPolicy;
  }

  @Override
  public ChurnAssessor assessor() {
    return new ChurnAssessor(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChurnPolicy that && ref.equals(that.ref);
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

  /** Collects a churn policy. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private String version;
    private double pointsToDoubleOdds = 20;
    private double mediumFrom = 2;
    private double highFrom = 4;
    private final Map<BusinessProfile, Profile> profiles = new EnumMap<>(BusinessProfile.class);

    private Builder(String id, String version) {
      this.id = id;
      this.version = version;
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
     * Sets how many points double the odds. Another number than before forgets what the profiles
     * set so far were fitted to.
     *
     * @param points above 0 and finite
     * @return this builder
     */
    public Builder pointsToDoubleOdds(double points) {
      if (points != pointsToDoubleOdds) {
        profiles.replaceAll((name, profile) -> Profile.of(profile.prior(), profile.card()));
      }
      this.pointsToDoubleOdds = points;
      return this;
    }

    /**
     * Sets the bands.
     *
     * @param mediumMultiple MEDIUM from this multiple of the prior, above 0
     * @param highMultiple HIGH from this multiple of the prior, above the medium one
     * @return this builder
     */
    public Builder bands(double mediumMultiple, double highMultiple) {
      this.mediumFrom = mediumMultiple;
      this.highFrom = highMultiple;
      return this;
    }

    /**
     * Sets one profile.
     *
     * @param name the business profile
     * @param profile prior, card and intercept
     * @return this builder
     */
    public Builder profile(BusinessProfile name, Profile profile) {
      profiles.put(name, profile);
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the policy
     * @throws PolicyException if the points that double the odds are not positive and finite, bands
     *     do not ascend or there is no profile
     */
    public ChurnPolicy build() {
      return new ChurnPolicy(this);
    }
  }
}
