package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.ARREARS_MONTHS;
import static org.telcocrm.core.fact.StandardFacts.BUSINESS_PROFILE;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINTS_3M;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINT_OPEN_DAYS;
import static org.telcocrm.core.fact.StandardFacts.COVERAGE_GOOD;
import static org.telcocrm.core.fact.StandardFacts.DISSATISFIED_6M;
import static org.telcocrm.core.fact.StandardFacts.FAULTS_3M;
import static org.telcocrm.core.fact.StandardFacts.HAS_BROADBAND;
import static org.telcocrm.core.fact.StandardFacts.PORT_CODE_90D;
import static org.telcocrm.core.fact.StandardFacts.PORT_QUERY_90D;
import static org.telcocrm.core.fact.StandardFacts.REGULARITY;
import static org.telcocrm.core.fact.StandardFacts.RIVAL_HOTLINE_CALLS;
import static org.telcocrm.core.fact.StandardFacts.STOPS_12M;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.churn.ChurnRisk;

/** What the default churn cards say in sentences, for all four profiles. */
class ChurnSentencesProperties {

  private static final ChurnAssessor ASSESSOR = new ChurnAssessor(ChurnPolicy.ofDefaults());

  private static final FactSchema SCHEMA = schema();

  private static FactSchema schema() {
    List<Fact> facts = new ArrayList<>(ASSESSOR.facts());
    facts.remove(BUSINESS_PROFILE);
    facts.add(BUSINESS_PROFILE);
    return FactSchema.of(Money.fen(0).currency(), facts);
  }

  @Provide
  Arbitrary<Facts> customers() {
    return Combinators.combine(
            FactArbitraries.facts(SCHEMA),
            Arbitraries.of(ChurnPolicy.ofDefaults().profiles().keySet()))
        .as((facts, profile) -> facts.toBuilder().set(BUSINESS_PROFILE, profile).build());
  }

  @Provide
  Arbitrary<Double> counts() {
    return Arbitraries.integers().between(0, 12).map(i -> (double) i);
  }

  private static double probability(Facts facts, Fact fact, double value) {
    ChurnRisk risk =
        ASSESSOR.assess(facts.toBuilder().numeric(fact, value).build()).outcome().orElseThrow();
    return risk.probability();
  }

  private static void neverLowers(Facts facts, Fact fact, double one, double other) {
    assertThat(probability(facts, fact, Math.max(one, other)))
        .isGreaterThanOrEqualTo(probability(facts, fact, Math.min(one, other)));
  }

  @Property(tries = 150)
  void moreArrears_neverLowersRisk(
      @ForAll("customers") Facts facts, @ForAll("counts") double a, @ForAll("counts") double b) {
    neverLowers(facts, ARREARS_MONTHS, a, b);
    neverLowers(facts, STOPS_12M, a, b);
  }

  @Property(tries = 150)
  void moreComplaintsAndFaults_neverLowerRisk(
      @ForAll("customers") Facts facts, @ForAll("counts") double a, @ForAll("counts") double b) {
    for (Fact fact : List.of(COMPLAINTS_3M, FAULTS_3M, DISSATISFIED_6M, COMPLAINT_OPEN_DAYS)) {
      neverLowers(facts, fact, a, b);
    }
  }

  @Property(tries = 150)
  void moreSignsOfLeaving_neverLowerRisk(
      @ForAll("customers") Facts facts, @ForAll("counts") double a, @ForAll("counts") double b) {
    for (Fact fact : List.of(PORT_QUERY_90D, PORT_CODE_90D, RIVAL_HOTLINE_CALLS)) {
      neverLowers(facts, fact, a, b);
    }
  }

  @Property(tries = 150)
  void betterCoverage_neverRaisesRisk(
      @ForAll("customers") Facts facts, @ForAll("counts") double a, @ForAll("counts") double b) {
    double better = Math.max(a, b) / 12;
    double worse = Math.min(a, b) / 12;

    assertThat(probability(facts, COVERAGE_GOOD, better))
        .isLessThanOrEqualTo(probability(facts, COVERAGE_GOOD, worse));
    assertThat(probability(facts, REGULARITY, better))
        .isLessThanOrEqualTo(probability(facts, REGULARITY, worse));
  }

  @Property(tries = 150)
  void longerTenure_neverRaisesRisk_butWithADeviceContract(
      @ForAll("customers") Facts facts, @ForAll("counts") double a, @ForAll("counts") double b) {
    // With a device the first anniversary is riskier than the bound months before it.
    boolean device =
        facts.choice(BUSINESS_PROFILE).filter(BusinessProfile.POSTPAID_HANDSET::equals).isPresent();

    if (!device) {
      assertThat(probability(facts, TENURE_MONTHS, 6 * Math.max(a, b)))
          .isLessThanOrEqualTo(probability(facts, TENURE_MONTHS, 6 * Math.min(a, b)));
    }
  }

  @Property(tries = 150)
  void unknownFact_countsNothing(@ForAll("customers") Facts facts) {
    for (Fact fact : List.of(PORT_QUERY_90D, HAS_BROADBAND, TENURE_MONTHS)) {
      Facts unknown = facts.toBuilder().numeric(fact, Double.NaN).build();

      assertThat(ASSESSOR.assess(unknown).evidence())
          .noneMatch(each -> each.subject().equals(fact.code()));
    }
  }

  @Example
  void sentences_example() {
    Facts fixed =
        Facts.builder(
                SCHEMA,
                org.telcocrm.core.id.CustomerId.of("U1"),
                java.time.LocalDate.of(2026, 3, 31))
            .set(BUSINESS_PROFILE, BusinessProfile.FIXED)
            .build();

    assertThat(probability(fixed, FAULTS_3M, 2)).isGreaterThan(probability(fixed, FAULTS_3M, 1));
    assertThat(probability(fixed, TENURE_MONTHS, 60))
        .isLessThan(probability(fixed, TENURE_MONTHS, 5));
    assertThat(probability(fixed, ARREARS_MONTHS, 1))
        .isEqualTo(probability(fixed, ARREARS_MONTHS, 0));
  }
}
