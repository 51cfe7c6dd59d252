package org.telcocrm.rules.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.ARREARS_MONTHS;
import static org.telcocrm.core.fact.StandardFacts.BUSINESS_PROFILE;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINTS_3M;
import static org.telcocrm.core.fact.StandardFacts.PORT_QUERY_90D;
import static org.telcocrm.core.fact.StandardFacts.STOPS_12M;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.ScorecardAssessor;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.policy.DocumentPolicy;

/** C27, seed 4:10(4): risk without double counting. */
class RiskProfileTest {

  private static final LocalDate ASOF = LocalDate.of(2026, 3, 31);
  private static final DocumentPolicy<RiskRules> POLICY = RiskPolicies.risk();
  private static final PolicyRef REF = POLICY.ref();

  private static Evidence reason(String subject, int points) {
    return new Evidence("SEEN", subject, "1", "", points);
  }

  private static Decision<String> decision(Evidence... reasons) {
    return Decision.of("DONE", REF, ASOF, List.of(reasons), List.of());
  }

  private static Decision<String> unknown(String subject) {
    return Decision.insufficientData(
        REF, ASOF, List.of(), List.of(new Gap(subject, Gap.Kind.MISSING)));
  }

  private static RiskProfile profile(Map<RiskPart, Decision<String>> decisions) {
    return RiskProfile.of(decisions, ASOF, POLICY).outcome().orElseThrow();
  }

  /** Arrears weigh 20 in churn and 40 in credit: they count 40, once, and churn is named beside. */
  @Test
  void oneFactInTwoDecisions_countsOnce() {
    Decision<RiskProfile> decision =
        RiskProfile.of(
            Map.of(
                RiskPart.CHURN,
                    decision(reason("arrears_months", 20), reason("port_query_90d", 50)),
                RiskPart.CREDIT, decision(reason("arrears", 30), reason("stops_12m", 10))),
            ASOF,
            POLICY);
    RiskProfile profile = decision.outcome().orElseThrow();

    assertThat(profile.points()).isEqualTo(90);
    assertThat(profile.band()).isEqualTo("HIGH");
    assertThat(profile.contributions())
        .containsExactly(
            new RiskContribution(
                "port_query_90d",
                RiskPart.CHURN,
                50,
                List.of(reason("port_query_90d", 50)),
                Set.of()),
            new RiskContribution(
                "ARREARS",
                RiskPart.CREDIT,
                40,
                List.of(reason("arrears", 30), reason("stops_12m", 10)),
                Set.of(RiskPart.CHURN)));
    assertThat(profile.points(RiskPart.CHURN)).isEqualTo(50);
    assertThat(profile.points(RiskPart.CREDIT)).isEqualTo(40);
    assertThat(decision.points()).isEqualTo(90);
    assertThat(profile.unknown()).containsExactly(RiskPart.FRAUD, RiskPart.COMPLAINT);
    assertThat(decision.gaps())
        .containsExactly(
            new Gap("risk_complaint", Gap.Kind.ABSENT), new Gap("risk_fraud", Gap.Kind.ABSENT));
  }

  /** Within one decision several facts of a matter add up; that decision knows what it adds. */
  @Test
  void oneMatterInOneDecision_addsUp() {
    RiskProfile profile =
        profile(
            Map.of(
                RiskPart.COMPLAINT,
                decision(reason("complaints_3m", 15), reason("complaint_open_days", 20))));
    assertThat(profile.points()).isEqualTo(35);
    assertThat(profile.contributions()).hasSize(1);
  }

  @Test
  void protection_countsOnceToo() {
    assertThat(
            profile(
                    Map.of(
                        RiskPart.CHURN, decision(reason("has_broadband", -30)),
                        RiskPart.FRAUD, decision(reason("has_broadband", -10))))
                .points())
        .isEqualTo(-30);
    // As much up as down: what raises the risk counts.
    assertThat(
            profile(
                    Map.of(
                        RiskPart.CHURN, decision(reason("arrears", -10)),
                        RiskPart.FRAUD, decision(reason("arrears", 10))))
                .points())
        .isEqualTo(10);
    assertThat(
            profile(
                    Map.of(
                        RiskPart.CHURN, decision(reason("arrears", -11)),
                        RiskPart.FRAUD, decision(reason("arrears", 10))))
                .points())
        .isEqualTo(-11);
  }

  @Test
  void equalParts_countInTheFirst_andAllEqualIsOne() {
    Decision<String> same = decision(reason("arrears", 10));
    RiskProfile profile =
        profile(
            Map.of(
                RiskPart.COMPLAINT, same,
                RiskPart.FRAUD, same,
                RiskPart.CREDIT, same,
                RiskPart.CHURN, same));
    assertThat(profile.points()).isEqualTo(10);
    assertThat(profile.contributions().get(0).part()).isEqualTo(RiskPart.CHURN);
    assertThat(profile.contributions().get(0).alsoIn())
        .containsExactly(RiskPart.CREDIT, RiskPart.FRAUD, RiskPart.COMPLAINT);
  }

  /** Unknown is not 0: no contribution, a gap, and its name. */
  @Test
  void unknownPart_isAGap() {
    Decision<RiskProfile> decision =
        RiskProfile.of(
            Map.of(
                RiskPart.CHURN, decision(),
                RiskPart.CREDIT, unknown("arrears"),
                RiskPart.FRAUD, decision(),
                RiskPart.COMPLAINT, decision()),
            ASOF,
            POLICY);
    RiskProfile profile = decision.outcome().orElseThrow();

    assertThat(profile).isEqualTo(new RiskProfile(0, "LOW", List.of(), Set.of(RiskPart.CREDIT)));
    assertThat(decision.gaps())
        .containsExactly(
            new Gap("arrears", Gap.Kind.MISSING), new Gap("risk_credit", Gap.Kind.MISSING));
    assertThat(RiskProfile.of(Map.of(), ASOF, POLICY).isDecided()).isFalse();
    assertThat(
            RiskProfile.of(Map.of(RiskPart.CREDIT, unknown("arrears")), ASOF, POLICY).isDecided())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"39, LOW", "40, MEDIUM", "79, MEDIUM", "80, HIGH", "-5, LOW"})
  void bands_beginAtTheirBound(int points, String band) {
    assertThat(profile(Map.of(RiskPart.CHURN, decision(reason("x", points)))).band())
        .isEqualTo(band);
  }

  @Test
  void weights_multiply() {
    RiskRules rules =
        new RiskRules(
            Map.of(RiskPart.CHURN, 1, RiskPart.CREDIT, 3),
            List.of(),
            RiskRules.ofDefaults().bands());
    DocumentPolicy<RiskRules> policy = DocumentPolicy.of(RiskPolicies.RISK, "risk", "own", rules);
    Decision<RiskProfile> decision =
        RiskProfile.of(
            Map.of(
                RiskPart.CHURN, decision(reason("arrears", 20)),
                RiskPart.CREDIT, decision(reason("arrears", 10)),
                RiskPart.FRAUD, decision(reason("x", 1000))),
            ASOF,
            policy);

    assertThat(decision.outcome().orElseThrow().points()).isEqualTo(30);
    assertThat(decision.outcome().orElseThrow().unknown()).isEmpty();
    assertThat(decision.evidence()).containsExactly(reason("arrears", 30));
  }

  /** The cards of ours speak one language: from facts to one profile. */
  @Test
  void assessedCustomer_hasOneProfile() {
    CustomerAssessor assessor =
        CustomerAssessor.of(
            PolicySet.ofDefaults()
                .with(RiskPolicies.creditCard())
                .with(RiskPolicies.complaintCard()));
    CustomerAssessment assessment =
        assessor.assess(
            Facts.builder(CustomerId.of("C1"), ASOF)
                .set(BUSINESS_PROFILE, BusinessProfile.POSTPAID_METERED)
                .set(PORT_QUERY_90D, 1)
                .set(ARREARS, Money.yuan("500"))
                .set(ARREARS_MONTHS, 4)
                .set(STOPS_12M, 3)
                .set(COMPLAINTS_3M, 2)
                .build());
    RiskProfile profile =
        RiskProfile.of(
                Map.of(
                    RiskPart.CHURN, assessment.churn(),
                    RiskPart.CREDIT, assessment.get(ScorecardAssessor.keyOf("credit_risk")),
                    RiskPart.COMPLAINT, assessment.get(ScorecardAssessor.keyOf("complaint_risk"))),
                ASOF,
                assessor.policies().find(RiskPolicies.RISK).orElseThrow())
            .outcome()
            .orElseThrow();

    // Churn: port query 50, arrears 20 + stops 15, complaints 10. Credit: 30 + 40 + 20.
    assertThat(assessment.churn().points()).isEqualTo(95);
    assertThat(profile.contributions())
        .extracting(each -> each.matter() + " " + each.part() + " " + each.points())
        .containsExactly("ARREARS CREDIT 90", "port_query_90d CHURN 50", "COMPLAINTS COMPLAINT 30");
    assertThat(profile.points()).isEqualTo(170);
    assertThat(profile.unknown()).containsExactly(RiskPart.FRAUD);
  }

  /** Each bound of the two cards, one unit to either side. */
  @ParameterizedTest
  @CsvSource({
    "arrears, 0, 0", "arrears, 1, 10", "arrears, 9999, 10", "arrears, 10000, 20",
    "arrears, 49999, 20", "arrears, 50000, 30", "arrears_months, 1, 0", "arrears_months, 2, 20",
    "arrears_months, 3, 20", "arrears_months, 4, 40", "stops_12m, 0, 0", "stops_12m, 1, 10",
    "stops_12m, 2, 10", "stops_12m, 3, 20"
  })
  void creditCard_hasItsBounds(String fact, double value, int points) {
    assertThat(pointsOf(RiskPolicies.creditCard(), fact, value)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "complaints_3m, 0, 0",
    "complaints_3m, 1, 15",
    "complaints_3m, 2, 30",
    "complaint_open_days, 2, 0",
    "complaint_open_days, 3, 20",
    "complaint_open_days, 14, 20",
    "complaint_open_days, 15, 40",
    "dissatisfied_6m, 0, 0",
    "dissatisfied_6m, 1, 15",
    "last_csat, 3, 0",
    "last_csat, 2, 15",
    "billing_dispute_open, 1, 25",
    "faults_3m, 1, 0",
    "faults_3m, 2, 15",
    "vas_unconfirmed, 0, 0",
    "vas_unconfirmed, 1, 15"
  })
  void complaintCard_hasItsBounds(String fact, double value, int points) {
    assertThat(pointsOf(RiskPolicies.complaintCard(), fact, value)).isEqualTo(points);
  }

  private static int pointsOf(ScorecardPolicy card, String fact, double value) {
    Fact key = FactCatalog.standard().find(fact).orElseThrow();
    Facts facts = Facts.builder(CustomerId.of("C1"), ASOF).numeric(key, value).build();
    return new ScorecardAssessor(card).assess(facts).outcome().orElseThrow().points();
  }

  @Test
  void values_refuseNonsense() {
    RiskRules rules = RiskRules.ofDefaults();
    assertThatThrownBy(() -> new RiskRules(Map.of(), rules.matters(), rules.bands()))
        .hasMessage("weights must be at least one and between 1 and 100 but were {}");
    assertThatThrownBy(
            () -> new RiskRules(Map.of(RiskPart.CHURN, 101), rules.matters(), rules.bands()))
        .hasMessage("weights must be at least one and between 1 and 100 but were {CHURN=101}");
    RiskMatter one = new RiskMatter("ONE", List.of("arrears"));
    assertThatThrownBy(
            () ->
                new RiskRules(
                    rules.weights(),
                    List.of(one, new RiskMatter("TWO", List.of("arrears"))),
                    rules.bands()))
        .hasMessage("facts of matters must stand once each but arrears stands twice");
    assertThatThrownBy(() -> new RiskRules(rules.weights(), List.of(one, one), rules.bands()))
        .hasMessage("matters must stand once each but ONE stands twice");
    assertThatThrownBy(() -> new RiskMatter("ONE", List.of()))
        .hasMessage("facts of matter ONE must stand once each and be at least one but were []");
    assertThatThrownBy(() -> new RiskRules(rules.weights(), List.of(), List.of()))
        .hasMessage("bands of risk must begin with one without bound but were []");
    RiskBand low = new RiskBand("LOW", Integer.MIN_VALUE);
    assertThatThrownBy(
            () ->
                new RiskRules(
                    rules.weights(),
                    List.of(),
                    List.of(low, new RiskBand("A", 5), new RiskBand("B", 5))))
        .hasMessageStartingWith("bands of risk must ascend but were ");
    assertThatThrownBy(() -> new RiskProfile(1, "LOW", List.of(), Set.of()))
        .hasMessage("contributions must sum to 1 but sum to 0");
    assertThatThrownBy(
            () -> new RiskContribution("x", RiskPart.CHURN, 2, List.of(reason("x", 1)), Set.of()))
        .hasMessage("points of x must be the sum 1 and not 0 but were 2");
    Decision<String> old = Decision.of("DONE", REF, ASOF.minusDays(1), List.of(), List.of());
    assertThatThrownBy(() -> RiskProfile.of(Map.of(RiskPart.CHURN, old), ASOF, POLICY))
        .hasMessage("the decision of CHURN must be of 2026-03-31 but was of 2026-03-30");
  }

  /** A stop that the customer asked for is no debt. */
  @Test
  void stoppedLine_isAMatterOfItsOwn() {
    RiskProfile profile =
        profile(
            Map.of(
                RiskPart.CHURN, decision(reason("state", 30)),
                RiskPart.CREDIT, decision(reason("arrears", 20))));
    assertThat(profile.points()).isEqualTo(50);
  }
}
