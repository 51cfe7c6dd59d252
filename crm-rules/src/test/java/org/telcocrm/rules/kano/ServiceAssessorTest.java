package org.telcocrm.rules.kano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.rules.value.ValueAssessor.VALUE_TIER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

class ServiceAssessorTest {

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          Stream.concat(StandardFacts.all().stream(), Stream.of(VALUE_TIER)).toArray(Fact[]::new));
  private static final ServiceAssessor ASSESSOR = new ServiceAssessor(ServicePolicy.ofDefaults());

  private static Facts.Builder facts() {
    return Facts.builder(SCHEMA, CustomerId.of("1"), LocalDate.of(2026, 3, 31));
  }

  /** A mass customer all of whose testable must-bes are met. */
  private static Facts.Builder content() {
    return facts()
        .set(BRAND, Brand.EASYOWN)
        .set(BUSINESS_PROFILE, BusinessProfile.PREPAID)
        .set(VALUE_TIER, "MID")
        .set(COVERAGE_GOOD, .95)
        .set(BILLING_DISPUTE_OPEN, false)
        .set(OVER_PLAN_FEE, Money.fen(0))
        .set(VAS_UNCONFIRMED, 0)
        .set(LAST_RESTORE_HOURS, 1)
        .set(COMPLAINT_OPEN_DAYS, 0)
        .set(FAULT_OPEN_HOURS, 0)
        .set(MARKETING_CONSENT, true)
        .set(ARREARS, Money.fen(0));
  }

  private static ServicePlan plan(Facts.Builder facts) {
    return ASSESSOR.assess(facts.build()).outcome().orElseThrow();
  }

  private static PlannedService service(ServicePlan plan, String code) {
    return plan.services().stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
  }

  /** The fulfilment tests of defaults 8.1: fact, value, service, expected state, at risk. */
  @ParameterizedTest
  @CsvSource({
    "coverage_good,0.9,I01,MET,false",
    "coverage_good,0.8999,I01,MET,true",
    "coverage_good,0.8,I01,MET,true",
    "coverage_good,0.7999,I01,UNMET,false",
    "billing_dispute_open,0,I02,MET,false",
    "billing_dispute_open,1,I02,UNMET,false",
    "over_plan_fee,0,I04,MET,false",
    "over_plan_fee,1,I04,UNKNOWN,false",
    "reminder_logged,1,I04,MET,false",
    "reminder_logged,0,I04,UNKNOWN,false",
    "vas_unconfirmed,0,I05,MET,false",
    "vas_unconfirmed,1,I05,UNMET,false",
    "last_restore_hours,24,I06,MET,false",
    "last_restore_hours,24.5,I06,UNMET,false",
    "complaint_open_days,15,I07,MET,false",
    "complaint_open_days,16,I07,UNMET,false",
    "fault_open_hours,48,I08,MET,false",
    "fault_open_hours,49,I08,UNMET,false",
    "marketing_consent,1,I11,MET,false",
    "marketing_consent,0,I11,MET,false",
    "arrears,0,I13,MET,false",
    "arrears,1,I13,UNKNOWN,false",
    "reminder_logged,1,I13,MET,false",
    "over_plan_share,0.3,I16,MET,false",
    "over_plan_share,0.31,I16,UNMET,false",
    "points,1,I19,MET,false",
    "points,0,I19,UNMET,false",
    "credit_limit,1,I20,MET,false",
    "credit_limit,0,I20,UNMET,false",
    "family_net,1,I21,MET,false",
    "family_net,0,I21,UNMET,false",
    "contract_days_left,31,I22,MET,false",
    "contract_days_left,30,I22,UNKNOWN,false",
    "contract_days_left,-1,I22,MET,false",
    "contract_kind,0,I22,MET,false",
    "reminder_logged,1,I22,MET,false",
    "tenure_months,5,I01,UNKNOWN,false",
    "tenure_months,5,I03,UNKNOWN,false",
    "tenure_months,5,I11,UNKNOWN,false"
  })
  void assess_oneFact_saysState(
      String fact, double value, String code, Fulfilment state, boolean atRisk) {
    PlannedService found =
        service(plan(facts().numeric(SCHEMA.find(fact).orElseThrow(), value)), code);
    assertThat(found.state()).isEqualTo(state);
    assertThat(found.atRisk()).isEqualTo(atRisk);
  }

  @Test
  void assess_twoFactsTogether_sayUnmet() {
    Facts.Builder facts =
        facts()
            .set(OVER_PLAN_FEE, Money.fen(500))
            .set(ARREARS, Money.fen(4850))
            .set(REMINDER_LOGGED, false);
    assertThat(plan(facts).unmetBasics()).containsExactly("I13", "I04");
    assertThat(ASSESSOR.assess(facts.build()).evidence())
        .contains(
            Evidence.of(
                "BASIC_UNMET",
                "I04",
                "over_plan_fee=CNY 5.00, reminder_logged=false",
                "not (<= CNY 0.00 or = true)"));
  }

  @Test
  void assess_starFour_meetsRoamingWithoutDeposit() {
    assertThat(service(plan(facts().set(VALUE_TIER, "HIGH").set(STAR, 4)), "I27").state())
        .isEqualTo(Fulfilment.MET);
    assertThat(service(plan(facts().set(VALUE_TIER, "HIGH").set(STAR, 3)), "I27").state())
        .isEqualTo(Fulfilment.UNMET);
  }

  static Stream<Object[]> segments() {
    return Stream.of(
        new Object[] {facts(), "MASS"},
        new Object[] {facts().set(BRAND, Brand.EASYOWN), "MASS"},
        new Object[] {facts().set(BRAND, Brand.MZONE), "YOUTH"},
        new Object[] {facts().set(BRAND, Brand.GOTONE), "HIGH_VALUE"},
        new Object[] {facts().set(BRAND, Brand.MZONE).set(VALUE_TIER, "HIGH"), "HIGH_VALUE"},
        new Object[] {facts().set(BRAND, Brand.MZONE).set(VALUE_TIER, "LOW"), "YOUTH"},
        new Object[] {
          facts().set(BUSINESS_PROFILE, BusinessProfile.FIXED).set(VALUE_TIER, "HIGH"), "HOME"
        });
  }

  @ParameterizedTest
  @MethodSource("segments")
  void assess_findsSegment(Facts.Builder facts, String segment) {
    assertThat(plan(facts).segment()).isEqualTo(segment);
  }

  @Test
  void assess_mustBesMet_offersPerformanceThenExciters() {
    ServicePlan plan =
        plan(content().set(POINTS, 0).set(CREDIT_LIMIT, Money.fen(0)).set(OVER_PLAN_SHARE, .4));
    // Mass, 6.00 yuan: I16 2.00, I19 .80, then I20 .30 and I30 .50 by interest.
    assertThat(plan.advised()).containsExactly("I16", "I19", "I20", "I30");
    assertThat(plan.plannedCost()).isEqualTo(Money.fen(360));
    assertThat(plan.budget()).isEqualTo(Money.fen(600));
    assertThat(plan.obligationCost()).isEqualTo(Money.fen(0));
    assertThat(service(plan, "I14").leftOut()).isEqualTo(LeftOut.UNKNOWN);
    assertThat(service(plan, "I02").advice()).isEqualTo(ServiceAdvice.KEEP);
  }

  @Test
  void assess_oneMustBeUnmet_offersNoExciter() {
    ServicePlan plan = plan(content().set(CREDIT_LIMIT, Money.fen(0)).set(COVERAGE_GOOD, .5));
    assertThat(plan.advised()).containsExactly("I01");
    assertThat(service(plan, "I20").leftOut()).isEqualTo(LeftOut.BASIC_UNMET);
    assertThat(service(plan, "I30").leftOut()).isEqualTo(LeftOut.BASIC_UNMET);
  }

  @Test
  void assess_mustBeUnknown_isShownAndBlocksNothing() {
    Decision<ServicePlan> decision =
        ASSESSOR.assess(content().numeric(COVERAGE_GOOD, Double.NaN).build());
    ServicePlan plan = decision.outcome().orElseThrow();
    assertThat(service(plan, "I01").state()).isEqualTo(Fulfilment.UNKNOWN);
    assertThat(service(plan, "I01").leftOut()).isEqualTo(LeftOut.UNKNOWN);
    assertThat(plan.advised()).containsExactly("I30");
    assertThat(decision.gaps()).contains(new Gap("coverage_good", Gap.Kind.MISSING));
  }

  @Test
  void assess_owedByLaw_isRemediedOutsideTheBudget() {
    ServicePlan plan =
        plan(
            content()
                .set(VALUE_TIER, "LOW")
                .set(COMPLAINT_OPEN_DAYS, 20)
                .set(FAULT_OPEN_HOURS, 90));
    assertThat(plan.advised()).containsExactly("I08", "I07");
    assertThat(plan.obligationCost()).isEqualTo(Money.fen(250));
    assertThat(plan.plannedCost()).isEqualTo(Money.fen(0));
    assertThat(plan.budget()).isEqualTo(Money.fen(200));
  }

  @Test
  void assess_severalMustBesUnmet_areOrderedBySeverity() {
    ServicePlan plan =
        plan(
            content()
                .set(COVERAGE_GOOD, .5)
                .set(VAS_UNCONFIRMED, 2)
                .set(BILLING_DISPUTE_OPEN, true)
                .set(LAST_RESTORE_HOURS, 30));
    assertThat(plan.unmetBasics()).containsExactly("I02", "I05", "I06", "I01");
    assertThat(plan.advised()).isEqualTo(plan.unmetBasics());
  }

  @Test
  void assess_higherTierSameSegment_neverGetsLess() {
    Facts.Builder poor =
        content()
            .set(BRAND, Brand.GOTONE)
            .set(POINTS, 0)
            .set(CREDIT_LIMIT, Money.fen(0))
            .set(OVER_PLAN_SHARE, .5)
            .set(STAR, 1)
            .set(FAMILY_NET, false);
    List<String> low = plan(poor.set(VALUE_TIER, "LOW")).advised();
    List<String> mid = plan(poor.set(VALUE_TIER, "MID")).advised();
    List<String> high = plan(poor.set(VALUE_TIER, "HIGH")).advised();
    assertThat(low).containsExactly("I16");
    assertThat(mid).startsWith("I16").containsAll(low);
    assertThat(high).containsAll(mid);
    assertThat(mid).containsExactly("I16", "I19", "I20", "I27", "I21", "I30");
    assertThat(high).containsExactly("I16", "I19", "I20", "I27", "I21", "I30", "I28", "I29");
  }

  @Test
  void assess_budgetUsedUp_leavesOutEverythingBehindThatCosts() {
    ServicePlan plan = plan(content().set(VALUE_TIER, "LOW").set(OVER_PLAN_SHARE, .5));
    assertThat(plan.advised()).containsExactly("I16");
    assertThat(plan.plannedCost()).isEqualTo(Money.fen(200));
    assertThat(service(plan, "I30").leftOut()).isEqualTo(LeftOut.BUDGET);
  }

  /**
   * With every budget from 0 to 30 yuan: cost within it, and a superset of the smaller one's plan.
   */
  @Test
  void plan_moreBudget_isASuperset() {
    Facts facts =
        content()
            .set(BRAND, Brand.GOTONE)
            .set(OVER_PLAN_SHARE, .5)
            .set(POINTS, 0)
            .set(STAR, 0)
            .set(FAMILY_NET, false)
            .build();
    ServiceLadder ladder =
        ServiceLadder.of("HIGH_VALUE", ServicePolicy.ofDefaults().services(), facts.schema());
    List<String> before = new ArrayList<>();
    for (long budget = 0; budget <= 3000; budget += 10) {
      ServicePlan plan = ladder.plan(facts, budget);
      assertThat(plan.plannedCost().minorUnits()).isBetween(0L, budget);
      assertThat(plan.advised()).containsAll(before);
      before = plan.advised();
    }
    assertThat(before).hasSize(8);
  }

  @Test
  void assess_evidence_showsServiceValueAndBrokenBound() {
    Facts facts =
        content()
            .set(VALUE_TIER, "LOW")
            .set(COVERAGE_GOOD, .85)
            .set(VAS_UNCONFIRMED, 3)
            .set(BILLING_DISPUTE_OPEN, true)
            .set(POINTS, 0)
            .build();
    assertThat(ASSESSOR.assess(facts).evidence())
        .containsExactly(
            Evidence.of("BASIC_AT_RISK", "I01", "0.85", "< 0.9"),
            Evidence.of("BASIC_UNMET", "I02", "true", "= true"),
            Evidence.of("BASIC_UNMET", "I05", "3", "> 0"),
            Evidence.of("SERVICE_OFFERED", "I19", "0", "<= 0"));
  }

  @Test
  void assess_valueTierUnknown_takesLowestBudgetAndSaysSo() {
    Decision<ServicePlan> missing =
        ASSESSOR.assess(content().numeric(VALUE_TIER, Double.NaN).build());
    assertThat(missing.outcome().orElseThrow().budget()).isEqualTo(Money.fen(200));
    assertThat(missing.gaps()).contains(new Gap("value_tier", Gap.Kind.MISSING));

    FactSchema without = FactSchema.ofYuan(BRAND);
    Decision<ServicePlan> absent =
        ASSESSOR.assess(
            Facts.builder(without, CustomerId.of("1"), LocalDate.of(2026, 3, 31)).build());
    assertThat(absent.gaps()).contains(new Gap("value_tier", Gap.Kind.ABSENT));
    assertThat(absent.outcome().orElseThrow().services())
        .allMatch(service -> service.state() == Fulfilment.UNKNOWN);
  }

  @Test
  void key_writesColumnsAndFacts() {
    Decision<ServicePlan> decision =
        ASSESSOR.assess(
            content().set(COMPLAINT_OPEN_DAYS, 20).set(COVERAGE_GOOD, .5).set(POINTS, 0).build());
    AssessorKey<ServicePlan> key = ASSESSOR.key();
    assertThat(key.name()).isEqualTo("services");
    assertThat(key.columns().stream().map(c -> c.name() + "=" + c.text().of(decision)))
        .containsExactly("service_plan=I07|I01|I19", "unmet_basics=I07|I01");
    assertThat(key.outputs().stream().map(o -> o.fact().format(o.numeric().of(decision))))
        .containsExactly("2", "MASS");
  }

  @Test
  void assess_noSegment_isInsufficientData() {
    ServicePolicy policy =
        ServicePolicy.ofDefaults().toBuilder()
            .segments(
                DecisionTable.of(
                    HitPolicy.FIRST,
                    List.of(
                        new DecisionTable.Rule<>(
                            "SEGMENT_GOTONE", Condition.oneOf(BRAND, Brand.GOTONE), "HIGH_VALUE"))))
            .build();
    Decision<ServicePlan> decision = new ServiceAssessor(policy).assess(facts().build());
    assertThat(decision.isDecided()).isFalse();
    assertThat(decision.gaps())
        .containsExactly(
            new Gap("brand", Gap.Kind.MISSING), new Gap("service_segment", Gap.Kind.MISSING));
    assertThat(ASSESSOR.key().outputs().get(1).numeric().of(decision)).isNaN();
  }

  @Test
  void assess_afterSerialization_isEqual() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(ASSESSOR);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ServiceAssessor copy = (ServiceAssessor) in.readObject();
      assertThat(copy.assess(content().build())).isEqualTo(ASSESSOR.assess(content().build()));
    }
  }
}
