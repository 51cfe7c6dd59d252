package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.BILLING_DISPUTE_OPEN;
import static org.telcocrm.core.fact.StandardFacts.BUSINESS_PROFILE;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINT_OPEN_DAYS;
import static org.telcocrm.core.fact.StandardFacts.COVERAGE_GOOD;
import static org.telcocrm.core.fact.StandardFacts.FAULT_OPEN_HOURS;
import static org.telcocrm.core.fact.StandardFacts.LAST_RESTORE_HOURS;
import static org.telcocrm.core.fact.StandardFacts.OVER_PLAN_FEE;
import static org.telcocrm.core.fact.StandardFacts.REMINDER_LOGGED;
import static org.telcocrm.core.fact.StandardFacts.VAS_UNCONFIRMED;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.kano.KanoCategory;
import org.telcocrm.rules.kano.LeftOut;
import org.telcocrm.rules.kano.PlannedService;
import org.telcocrm.rules.kano.Service;
import org.telcocrm.rules.kano.ServiceAdvice;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.kano.ServiceBudget;
import org.telcocrm.rules.kano.ServicePlan;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.value.ValueAssessor;

/** The ladder of services: basics first, exciters last, never beyond the budget. */
class LadderProperties {

  private static final List<Fact> FACTS = facts();
  private static final FactSchema SCHEMA = FactSchema.of(Money.fen(0).currency(), FACTS);

  /** Facts of the default must-bes; half of the customers have every promise kept that is known. */
  private static final List<Fact> BASICS =
      List.of(
          BILLING_DISPUTE_OPEN,
          VAS_UNCONFIRMED,
          LAST_RESTORE_HOURS,
          COMPLAINT_OPEN_DAYS,
          FAULT_OPEN_HOURS,
          OVER_PLAN_FEE,
          ARREARS);

  private static List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(ServicePolicy.ofDefaults().facts());
    if (!facts.contains(ValueAssessor.VALUE_TIER)) {
      facts.add(ValueAssessor.VALUE_TIER);
    }
    return List.copyOf(facts);
  }

  @Provide
  Arbitrary<Facts> customers() {
    return Combinators.combine(FactArbitraries.facts(SCHEMA), Arbitraries.of(true, false))
        .as((facts, well) -> well ? servedWell(facts) : facts);
  }

  private static Facts servedWell(Facts facts) {
    Facts.Builder served = facts.toBuilder();
    for (Fact basic : BASICS) {
      if (!Double.isNaN(facts.numeric(basic))) {
        served.numeric(basic, 0);
      }
    }
    if (!Double.isNaN(facts.numeric(COVERAGE_GOOD))) {
      served.set(COVERAGE_GOOD, .95);
    }
    return served.build();
  }

  @Provide
  Arbitrary<ServiceAssessor> assessors() {
    return Arbitraries.<ServicePolicy>frequencyOf(
            Tuple.of(3, Arbitraries.just(ServicePolicy.ofDefaults())),
            Tuple.of(2, ServiceArbitraries.catalogues(FACTS)))
        .map(ServiceAssessor::new);
  }

  private static ServicePlan plan(ServiceAssessor assessor, Facts facts) {
    return assessor.assess(facts).outcome().orElseThrow();
  }

  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true)
  void noExciter_whileAMustBeIsUnmet(
      @ForAll("assessors") ServiceAssessor assessor, @ForAll("customers") Facts facts) {
    ServicePlan plan = plan(assessor, facts);
    boolean exciter =
        plan.services().stream()
            .anyMatch(each -> each.tier() == KanoCategory.ATTRACTIVE && each.isAdvised());
    boolean blocked =
        plan.services().stream().anyMatch(each -> each.leftOut() == LeftOut.BASIC_UNMET);

    assertThat(exciter && !plan.unmetBasics().isEmpty()).isFalse();
    assertThat(blocked)
        .as("blocked only by an unmet must-be")
        .isIn(false, !plan.unmetBasics().isEmpty());
    covers("exciter advised", exciter, 20);
    covers("exciter blocked", blocked, 20);
  }

  @Example
  void noExciter_example() {
    ServiceAssessor assessor = new ServiceAssessor(ServicePolicy.ofDefaults());
    Facts served =
        Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31))
            .set(BUSINESS_PROFILE, BusinessProfile.FIXED)
            .set(ValueAssessor.VALUE_TIER, "HIGH")
            .set(BILLING_DISPUTE_OPEN, false)
            .build();
    Facts disputing = served.toBuilder().set(BILLING_DISPUTE_OPEN, true).build();

    assertThat(plan(assessor, served).advised()).contains("I30");
    assertThat(plan(assessor, disputing).advised()).contains("I02").doesNotContain("I30");
    assertThat(plan(assessor, disputing).unmetBasics()).containsExactly("I02");
  }

  @Property(tries = 300)
  void plannedCost_staysWithinTheBudget_andIsThatOfTheParts(
      @ForAll("assessors") ServiceAssessor assessor, @ForAll("customers") Facts facts) {
    ServicePlan plan = plan(assessor, facts);
    ServicePolicy policy = assessor.policy();
    long planned = 0;
    long owed = 0;
    for (PlannedService each : plan.services()) {
      Service service = policy.service(each.code()).orElseThrow();
      assertThat(each.cost().minorUnits()).isEqualTo(each.isAdvised() ? service.monthlyCost() : 0);
      planned += service.lockedByLaw() ? 0 : each.cost().minorUnits();
      owed += service.lockedByLaw() ? each.cost().minorUnits() : 0;
    }

    assertThat(plan.plannedCost()).isLessThanOrEqualTo(plan.budget()).isEqualTo(Money.fen(planned));
    assertThat(plan.obligationCost()).isEqualTo(Money.fen(owed));
    assertThat(plan.budget().minorUnits()).isEqualTo(policy.budget().of(facts));
  }

  @Property(tries = 300)
  void unmetObligation_isAlwaysRemedied(
      @ForAll("assessors") ServiceAssessor assessor, @ForAll("customers") Facts facts) {
    ServicePolicy policy = assessor.policy();

    assertThat(plan(assessor, facts).services())
        .filteredOn(
            each -> each.isUnmetBasic() && policy.service(each.code()).orElseThrow().lockedByLaw())
        .allMatch(each -> each.advice() == ServiceAdvice.REMEDY);
  }

  @Property(tries = 300)
  void largerBudget_neverTakesAServiceAway(
      @ForAll("assessors") ServiceAssessor assessor,
      @ForAll("customers") Facts facts,
      @ForAll ServiceBudget budget) {
    ServicePolicy policy = assessor.policy().toBuilder().budget(budget).build();
    ServicePolicy richer =
        policy.toBuilder()
            .budget(
                new ServiceBudget(
                    budget.by(),
                    java.util.Map.of(
                        "LOW", budget.levels().getOrDefault("LOW", 0L) + 100,
                        "MID", budget.levels().getOrDefault("MID", 0L) + 100,
                        "HIGH", budget.levels().getOrDefault("HIGH", 0L) + 100)))
            .build();

    assertThat(plan(new ServiceAssessor(richer), facts).advised())
        .containsAll(plan(new ServiceAssessor(policy), facts).advised());
  }

  @Property(tries = 200)
  void everyUnmetBasic_hasItsReason(
      @ForAll("assessors") ServiceAssessor assessor, @ForAll("customers") Facts facts) {
    Decision<ServicePlan> decision = assessor.assess(facts);

    assertThat(
            decision.evidence().stream()
                .filter(each -> each.reason().equals(ServiceAssessor.BASIC_UNMET))
                .map(each -> each.subject()))
        .containsExactlyInAnyOrderElementsOf(decision.outcome().orElseThrow().unmetBasics());
  }

  @Example
  void budget_example() {
    // 200 fen for LOW: the reminder of 60 fen fits, the plan check of 200 behind it does not.
    Facts low =
        Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31))
            .set(ValueAssessor.VALUE_TIER, "LOW")
            .set(REMINDER_LOGGED, false)
            .build();
    ServicePlan plan = plan(new ServiceAssessor(ServicePolicy.ofDefaults()), low);

    assertThat(plan.budget()).isEqualTo(Money.fen(200));
    assertThat(plan.plannedCost()).isLessThanOrEqualTo(Money.fen(200));
  }
}
