package org.telcocrm.rules.churn;

import static org.telcocrm.core.fact.StandardFacts.BUSINESS_PROFILE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.scorecard.ProbabilityTable;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * Applies a {@link ChurnPolicy}: picks the profile's card, adds points, looks up the probability.
 *
 * <p>A customer whose profile is unknown, or not covered, gets insufficient data: a card is never
 * guessed. For a profile that is known and not covered the gap names the card that is lacking, for
 * example {@code churn_card_GROUP}. Immutable and thread-safe.
 */
public final class ChurnAssessor implements Assessor<ChurnRisk> {

  private static final long serialVersionUID = 1L;

  /** The band as a fact for later policies. */
  public static final ChoiceFact<String> CHURN_BAND =
      ChoiceFact.ofCodes("churn_band", List.of("LOW", "MEDIUM", "HIGH"));

  /** The probability as a fact for later policies. */
  public static final NumberFact CHURN_PROBABILITY = NumberFact.of("churn_probability", "share");

  /** Finds the churn decision in an assessment. */
  public static final AssessorKey<ChurnRisk> KEY =
      AssessorKey.<ChurnRisk>of("churn")
          .category("churn_profile", d -> d.outcome().map(r -> r.profile().name()).orElse(""))
          .column("churn_points", d -> d.outcome().map(r -> "" + r.points()).orElse(""))
          .column("churn_probability", d -> d.outcome().map(ChurnAssessor::sixDecimals).orElse(""))
          .category("churn_band", d -> d.outcome().map(r -> r.band().name()).orElse(""))
          .column(
              "churn_reasons",
              d -> d.evidence().stream().map(Evidence::reason).collect(Collectors.joining("|")))
          .output(
              CHURN_BAND,
              d ->
                  d.outcome()
                      .map(r -> CHURN_BAND.parse(r.band().name()).orElse(Double.NaN))
                      .orElse(Double.NaN))
          .output(
              CHURN_PROBABILITY, d -> d.outcome().map(ChurnRisk::probability).orElse(Double.NaN))
          .worded("churn", ChurnAssessor::words);

  private static Map<String, String> words(ChurnRisk risk, Texts texts) {
    BigDecimal probability = BigDecimal.valueOf(risk.probability());
    return Map.of(
        "band", texts.of("level", risk.band().name()),
        "probability", probability.setScale(3, RoundingMode.HALF_EVEN).toPlainString(),
        "points", Integer.toString(risk.points()));
  }

  private final ChurnPolicy policy;

  @SuppressWarnings("serial") // EnumMap, never changed
  private final Map<BusinessProfile, ProbabilityTable> tables =
      new EnumMap<>(BusinessProfile.class);

  @SuppressWarnings("serial") // EnumMap, never changed
  private final @Nullable Map<BusinessProfile, Scorecard.Bound> bound;

  /**
   * An assessor of this policy.
   *
   * @param policy fitted or not
   */
  public ChurnAssessor(ChurnPolicy policy) {
    this(policy, null);
  }

  private ChurnAssessor(ChurnPolicy policy, @Nullable FactSchema schema) {
    this.policy = policy;
    this.bound = schema == null ? null : new EnumMap<>(BusinessProfile.class);
    policy
        .profiles()
        .forEach(
            (name, profile) -> {
              double pdo = policy.pointsToDoubleOdds();
              tables.put(
                  name,
                  profile.isFitted()
                      ? ProbabilityTable.of(pdo, profile.intercept())
                      : ProbabilityTable.anchoredAtZero(pdo, profile.prior()));
              if (bound != null && schema != null) {
                bound.put(name, profile.card().bind(schema));
              }
            });
  }

  private static String sixDecimals(ChurnRisk risk) {
    return BigDecimal.valueOf(risk.probability())
        .setScale(6, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  @Override
  public AssessorKey<ChurnRisk> key() {
    return KEY;
  }

  @Override
  public ChurnPolicy policy() {
    return policy;
  }

  @Override
  public List<Fact> facts() {
    Set<Fact> facts = new HashSet<>(List.of(BUSINESS_PROFILE));
    policy.profiles().values().forEach(profile -> facts.addAll(profile.card().facts()));
    return facts.stream().sorted().toList();
  }

  @Override
  public ChurnAssessor bind(FactSchema schema) {
    return new ChurnAssessor(policy, schema);
  }

  @Override
  public Decision<ChurnRisk> assess(FactReader facts) {
    BusinessProfile name = facts.choice(BUSINESS_PROFILE).orElse(null);
    ChurnPolicy.Profile profile = name == null ? null : policy.profile(name).orElse(null);
    if (name == null || profile == null) {
      return Decision.insufficientData(
          policy.ref(), facts.asOf(), List.of(), List.of(noCard(name, facts)));
    }
    Scorecard.Score score = card(name, profile, facts).score(facts);
    double probability = table(name).probability(score.points());
    ChurnRisk risk =
        new ChurnRisk(name, score.points(), probability, policy.band(probability, profile.prior()));
    return Decision.of(risk, policy.ref(), facts.asOf(), score.evidence(), score.gaps());
  }

  private static Gap noCard(@Nullable BusinessProfile name, FactReader facts) {
    return facts.gap(BUSINESS_PROFILE).orElse(new Gap("churn_card_" + name, Gap.Kind.ABSENT));
  }

  private Scorecard.Bound card(
      BusinessProfile name, ChurnPolicy.Profile profile, FactReader facts) {
    Scorecard.Bound ready = bound == null ? null : bound.get(name);
    return ready == null ? profile.card().bind(facts.schema()) : ready;
  }

  private ProbabilityTable table(BusinessProfile name) {
    ProbabilityTable table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("profile " + name + " has no probability table");
    }
    return table;
  }

  /**
   * Learns per profile the intercept by which the base's mean probability is the prior. A profile
   * that nobody of the base has keeps the prior at 0 points and counts as fitted.
   *
   * @return empty if every profile is fitted already
   */
  @Override
  public Optional<Aggregate<FactReader, ?, ? extends Assessor<ChurnRisk>>> fitting() {
    boolean fitted = policy.profiles().values().stream().allMatch(ChurnPolicy.Profile::isFitted);
    return fitted ? Optional.empty() : Optional.of(new Fitting(this));
  }

  /** Counts customers by profile and points. */
  private record Fitting(ChurnAssessor assessor)
      implements Aggregate<
          FactReader, Map<BusinessProfile, NavigableMap<Integer, Long>>, ChurnAssessor> {

    @Override
    public Map<BusinessProfile, NavigableMap<Integer, Long>> zero() {
      return new EnumMap<>(BusinessProfile.class);
    }

    @Override
    public Map<BusinessProfile, NavigableMap<Integer, Long>> add(
        Map<BusinessProfile, NavigableMap<Integer, Long>> state, FactReader facts) {
      facts
          .choice(BUSINESS_PROFILE)
          .ifPresent(
              name ->
                  assessor
                      .policy
                      .profile(name)
                      .map(profile -> assessor.card(name, profile, facts).points(facts))
                      .ifPresent(
                          points ->
                              state
                                  .computeIfAbsent(name, n -> new TreeMap<>())
                                  .merge(points, 1L, Long::sum)));
      return state;
    }

    @Override
    public Map<BusinessProfile, NavigableMap<Integer, Long>> merge(
        Map<BusinessProfile, NavigableMap<Integer, Long>> left,
        Map<BusinessProfile, NavigableMap<Integer, Long>> right) {
      right.forEach(
          (name, counts) -> {
            NavigableMap<Integer, Long> target = left.computeIfAbsent(name, n -> new TreeMap<>());
            counts.forEach((points, count) -> target.merge(points, count, Long::sum));
          });
      return left;
    }

    @Override
    public ChurnAssessor finish(Map<BusinessProfile, NavigableMap<Integer, Long>> state) {
      ChurnPolicy policy = assessor.policy;
      ChurnPolicy.Builder builder = policy.toBuilder();
      double pdo = policy.pointsToDoubleOdds();
      policy
          .profiles()
          .forEach(
              (name, profile) -> {
                if (!profile.isFitted()) {
                  NavigableMap<Integer, Long> counts = state.get(name);
                  // Nobody of the base: 0 points go on to mean the prior, now in writing.
                  ProbabilityTable table =
                      counts == null
                          ? ProbabilityTable.anchoredAtZero(pdo, profile.prior())
                          : ProbabilityTable.fit(pdo, counts, profile.prior());
                  builder.profile(
                      name,
                      new ChurnPolicy.Profile(profile.prior(), profile.card(), table.intercept()));
                }
              });
      return new ChurnAssessor(builder.build());
    }
  }
}
