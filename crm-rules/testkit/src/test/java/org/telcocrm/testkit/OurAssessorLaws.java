package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.BandedScore;
import org.telcocrm.rules.assessor.ScorecardAssessor;
import org.telcocrm.rules.assessor.TableAssessor;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.churn.ChurnRisk;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.kano.ServicePlan;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.value.CustomerValue;
import org.telcocrm.rules.value.ValueAssessor;

/** {@link AssessorLaws} on each of our own assessors, with default and generated policies. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurAssessorLaws {

  /** Random subsets of standard facts and of what decisions put out. */
  private static Arbitrary<Facts> withDecisionFacts() {
    List<Fact> decisions =
        List.of(
            ChurnAssessor.CHURN_PROBABILITY,
            ValueAssessor.VALUE_TIER,
            ServiceAssessor.UNMET_BASICS);
    return Arbitraries.subsetOf(decisions)
        .flatMap(some -> FactArbitraries.schemas(new ArrayList<>(some)))
        .flatMap(FactArbitraries::facts);
  }

  @Example
  void churn_example() {
    FactSchema schema =
        FactSchema.ofYuan(StandardFacts.BUSINESS_PROFILE, StandardFacts.PORT_QUERY_90D);
    Facts facts =
        Facts.builder(schema, CustomerId.of("U1"), java.time.LocalDate.of(2026, 3, 31))
            .set(StandardFacts.BUSINESS_PROFILE, BusinessProfile.PREPAID)
            .set(StandardFacts.PORT_QUERY_90D, 1)
            .build();
    ChurnAssessor assessor = new ChurnAssessor(ChurnPolicy.ofDefaults());

    assertThat(assessor.bind(schema).assess(facts)).isEqualTo(assessor.assess(facts));
    assertThat(assessor.assess(facts).points()).isEqualTo(45);
  }

  @Group
  class Churn implements AssessorLaws<ChurnRisk> {
    @Override
    public Arbitrary<? extends Assessor<ChurnRisk>> assessors() {
      return PolicyArbitraries.churnPolicies().map(ChurnAssessor::new);
    }

    @Override
    public Arbitrary<Facts> rows() {
      return FactArbitraries.schemas(List.of(StandardFacts.BUSINESS_PROFILE))
          .flatMap(FactArbitraries::facts);
    }

    @Override
    public OptionalInt points(ChurnRisk outcome) {
      return OptionalInt.of(outcome.points());
    }
  }

  @Group
  class Value implements AssessorLaws<CustomerValue> {
    @Override
    public Arbitrary<? extends Assessor<CustomerValue>> assessors() {
      return PolicyArbitraries.valuePolicies().map(ValueAssessor::new);
    }

    @Override
    public Arbitrary<Facts> rows() {
      return withDecisionFacts();
    }
  }

  @Group
  class Services implements AssessorLaws<ServicePlan> {
    @Override
    public Arbitrary<? extends Assessor<ServicePlan>> assessors() {
      return ServiceArbitraries.servicePolicies().map(ServiceAssessor::new);
    }

    @Override
    public Arbitrary<Facts> rows() {
      return withDecisionFacts();
    }
  }

  /** A host's own assessor. */
  @Group
  class Table implements AssessorLaws<String> {
    @Override
    public Arbitrary<? extends Assessor<String>> assessors() {
      TablePolicy policy =
          TablePolicy.builder("dunning", "1", "NONE")
              .rule("OWES", Condition.moreThan(StandardFacts.ARREARS, Money.fen(0)), "REMIND")
              .build();
      return Arbitraries.just(new TableAssessor(policy));
    }
  }

  /** A host's own scorecard. */
  @Group
  class Card implements AssessorLaws<BandedScore> {
    @Override
    public Arbitrary<? extends Assessor<BandedScore>> assessors() {
      return ScorecardArbitraries.scorecardPolicies().map(ScorecardAssessor::new);
    }

    @Override
    public OptionalInt points(BandedScore outcome) {
      return OptionalInt.of(outcome.points());
    }
  }
}
