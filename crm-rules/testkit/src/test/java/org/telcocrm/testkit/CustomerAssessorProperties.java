package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.FactDerivation;
import org.telcocrm.rules.action.ActionPlanner;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.churn.ChurnRisk;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.value.ValueAssessor;

/** Two front doors and the batch: one answer, in any order, on any machine. */
class CustomerAssessorProperties {

  private static final FactSchema ALL = FactSchema.of(Money.fen(0).currency(), StandardFacts.all());

  @Provide
  Arbitrary<CustomerAssessor> assessors() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(CustomerAssessor.ofDefaults())),
        Tuple.of(2, PolicyArbitraries.policySets().map(CustomerAssessor::of)));
  }

  @Provide
  Arbitrary<List<Facts>> bases() {
    return FactArbitraries.bases(ALL, 12);
  }

  @Property(tries = 120)
  void typedCustomer_getsTheAnswerOfItsFacts(
      @ForAll("assessors") CustomerAssessor assessor, @ForAll Customer360 customer) {
    Facts facts = FactDerivation.standard().derive(customer);

    assertThat(assessor.assess(customer)).isEqualTo(assessor.assess(facts));
    assertThat(assessor.bind(facts.schema()).assess(facts)).isEqualTo(assessor.assess(facts));
  }

  @Example
  void typedCustomer_example() {
    Customer360 customer =
        Customer360.builder(
                Customer.builder(CustomerId.of("C1")).build(), LocalDate.of(2026, 3, 31))
            .build();
    CustomerAssessor assessor = CustomerAssessor.ofDefaults();

    assertThat(assessor.assess(customer))
        .isEqualTo(assessor.assess(FactDerivation.standard().derive(customer)));
    assertThat(assessor.assess(customer).churn().isDecided()).isFalse();
  }

  @Property(tries = 100)
  void batch_equalsSingle(
      @ForAll("assessors") CustomerAssessor assessor, @ForAll("bases") List<Facts> base) {
    CustomerAssessor.Bound bound = assessor.bind(ALL);

    for (Facts each : base) {
      assertThat(bound.assess(each)).isEqualTo(assessor.assess(each));
      // A moving row, as a block of columns shows it.
      assertThat(bound.assess(new Row(each))).isEqualTo(assessor.assess(each));
    }
  }

  @Property(tries = 60)
  void orderOfRows_doesNotMatter(
      @ForAll("assessors") CustomerAssessor assessor,
      @ForAll("bases") List<Facts> base,
      @ForAll long seed) {
    List<Facts> shuffled = new ArrayList<>(base);
    Collections.shuffle(shuffled, new Random(seed));
    CustomerAssessor fitted = fit(assessor, base);

    assertThat(fit(assessor, shuffled).policies()).isEqualTo(fitted.policies());
    assertThat(sorted(fitted, shuffled)).isEqualTo(sorted(fitted, base));
  }

  private static CustomerAssessor fit(CustomerAssessor assessor, List<Facts> base) {
    return assessor.bind(ALL).fitting().map(fitting -> over(fitting, base)).orElse(assessor);
  }

  private static CustomerAssessor over(
      Aggregate<FactReader, ?, CustomerAssessor> fitting, List<Facts> base) {
    return fitting.over(base);
  }

  private static List<CustomerAssessment> sorted(CustomerAssessor assessor, List<Facts> base) {
    CustomerAssessor.Bound bound = assessor.bind(ALL);
    return base.stream()
        .map(bound::assess)
        .sorted(Comparator.comparing(CustomerAssessment::customer))
        .toList();
  }

  @Property(tries = 100)
  void fittedChurn_meanOfTheBaseIsThePrior(@ForAll("bases") List<Facts> base) {
    CustomerAssessor fitted = fit(CustomerAssessor.ofDefaults(), base);
    Map<BusinessProfile, List<Double>> byProfile = new EnumMap<>(BusinessProfile.class);
    for (Facts each : base) {
      fitted
          .assess(each)
          .churn()
          .outcome()
          .ifPresent(
              risk ->
                  byProfile
                      .computeIfAbsent(risk.profile(), profile -> new ArrayList<>())
                      .add(risk.probability()));
    }

    byProfile.forEach(
        (profile, probabilities) ->
            assertThat(
                    probabilities.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isCloseTo(
                    fitted.policies().churn().profile(profile).orElseThrow().prior(),
                    within(1e-6)));
  }

  @Example
  void fittedChurn_example() {
    Facts one =
        Facts.builder(ALL, CustomerId.of("U1"), LocalDate.of(2026, 3, 31))
            .set(StandardFacts.BUSINESS_PROFILE, BusinessProfile.PREPAID)
            .set(StandardFacts.PORT_QUERY_90D, 1)
            .build();

    ChurnRisk risk =
        fit(CustomerAssessor.ofDefaults(), List.of(one))
            .assess(one)
            .churn()
            .outcome()
            .orElseThrow();

    // Alone in its base, the customer has the prior whatever the points.
    assertThat(risk.probability()).isCloseTo(.025, within(1e-6));
  }

  @Property(tries = 200)
  void churnPoints_areTheSumOfTheEvidence(
      @ForAll("assessors") CustomerAssessor assessor, @ForAll Facts facts) {
    CustomerAssessment assessment = assessor.assess(facts);

    assessment
        .churn()
        .outcome()
        .ifPresent(
            risk ->
                assertThat(assessment.churn().evidence().stream().mapToInt(Evidence::points).sum())
                    .isEqualTo(risk.points()));
  }

  /** Rows of sources that know already what decisions put out: an earlier run, another system. */
  @Provide
  Arbitrary<Facts> rowsWithDecisions() {
    return Arbitraries.subsetOf(
            List.<Fact>of(
                ChurnAssessor.CHURN_PROBABILITY,
                ValueAssessor.VALUE_TIER,
                ValueAssessor.REALISED_VALUE))
        .flatMap(some -> FactArbitraries.schemas(List.copyOf(some)))
        .flatMap(FactArbitraries::facts);
  }

  @Property(tries = 150)
  void assessment_keepsTheSourcesFacts_andAddsWhatDecisionsPutOut(
      @ForAll("assessors") CustomerAssessor assessor, @ForAll("rowsWithDecisions") Facts facts) {
    Facts all = assessor.assess(facts).facts();

    for (Fact fact : facts.schema().facts()) {
      assertThat(Double.valueOf(all.numeric(fact))).isEqualTo(Double.valueOf(facts.numeric(fact)));
    }
    assertThat(all.schema()).isEqualTo(assessor.bind(facts.schema()).schema());
  }

  @Property(tries = 150)
  void policiesReadFromTheirDocuments_decideAlike(@ForAll PolicySet set, @ForAll Facts facts) {
    PolicyKinds kinds = PolicyKinds.standard();
    PolicySet read = PolicySet.ofDefaults();
    for (Policy policy : set.all()) {
      read = read.with(kinds.read(policy.document()));
    }
    CustomerAssessment before = CustomerAssessor.of(set).assess(facts);

    assertThat(CustomerAssessor.of(read).assess(facts)).isEqualTo(before);
    assertThat(new ActionPlanner(read.actions()).plan(before.facts()))
        .isEqualTo(new ActionPlanner(set.actions()).plan(before.facts()));
  }

  @Property(tries = 30)
  void shippedAssessor_givesTheSameAnswer(
      @ForAll("assessors") CustomerAssessor assessor, @ForAll Facts facts) {
    CustomerAssessment here = assessor.assess(facts);
    CustomerAssessor there = Shipping.ship(assessor);

    assertThat(there.assess(facts)).isEqualTo(here);
    assertThat(Shipping.ship(assessor.bind(facts.schema())).assess(facts)).isEqualTo(here);
    assertThat(Shipping.ship(here)).isEqualTo(here).hasSameHashCodeAs(here);
  }

  @Property(tries = 50)
  void policySet_isEqualAfterShipping(@ForAll PolicySet set) {
    assertThat(Shipping.ship(set)).isEqualTo(set);
    set.all().forEach(policy -> assertThat(set.find(policy.ref().id())).contains(policy));
  }

  /** A reader that is no {@link Facts}. */
  private record Row(Facts facts) implements FactReader {
    @Override
    public FactSchema schema() {
      return facts.schema();
    }

    @Override
    public CustomerId customer() {
      return facts.customer();
    }

    @Override
    public LocalDate asOf() {
      return facts.asOf();
    }

    @Override
    public double numericAt(int index) {
      return facts.numericAt(index);
    }
  }
}
