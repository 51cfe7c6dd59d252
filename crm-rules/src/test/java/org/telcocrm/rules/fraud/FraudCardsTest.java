package org.telcocrm.rules.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.BILL_M1;
import static org.telcocrm.core.fact.StandardFacts.BILL_M2;
import static org.telcocrm.core.fact.StandardFacts.BILL_M3;
import static org.telcocrm.core.fact.StandardFacts.TENURE_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.AssessmentPolicy;
import org.telcocrm.rules.assessor.BandedScore;
import org.telcocrm.rules.assessor.ScorecardAssessor;
import org.telcocrm.rules.assessor.TableAssessor;
import org.telcocrm.rules.policy.Policy;

/** C26: rules over the use of one line. */
class FraudCardsTest {

  private static final LocalDate ASOF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA = schema();
  private static final CustomerAssessor ASSESSOR = assessor();

  private static FactSchema schema() {
    List<Fact> facts = new ArrayList<>(FraudFacts.all());
    facts.remove(FraudFacts.BILL_TIMES_MEAN);
    facts.addAll(List.of(TENURE_DAYS, BILL_M0, BILL_M1, BILL_M2, BILL_M3));
    return FactSchema.ofYuan(facts.toArray(Fact[]::new));
  }

  private static PolicySet policies() {
    PolicySet policies = PolicySet.none();
    for (AssessmentPolicy each : FraudCards.all()) {
      policies = policies.with(each);
    }
    return policies;
  }

  private static CustomerAssessor assessor() {
    return CustomerAssessor.builder()
        .policies(policies())
        .derivedFacts(DerivedFacts.standard().plus(FraudFacts.BILL_TIMES_MEAN_OF_BILLS))
        .build();
  }

  /** An honest line, one unit below every bound. */
  private static Facts.Builder line() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), ASOF)
        .set(FraudFacts.CALLS_PEAK_HOUR, 59)
        .set(FraudFacts.B_NUMBERS_PEAK_DAY, 99)
        .set(FraudFacts.CALLS_OUT_30D, 300)
        .set(FraudFacts.B_NUMBER_SHARE, .8)
        .set(FraudFacts.CALLS_IN_SHARE, .05)
        .set(FraudFacts.NIGHT_CALL_SHARE, .49)
        .set(FraudFacts.CELLS_30D, 2)
        .set(FraudFacts.DEVICE_LINES, 2)
        .set(FraudFacts.HOLDER_LINES, 5)
        .set(FraudFacts.CHARGES_TO_DATE, Money.yuan("299.99"))
        .set(FraudFacts.FIRST_BILL_UNPAID, false)
        .set(FraudFacts.IMPOSSIBLE_TRAVEL, false)
        .set(FraudFacts.BLOCKLIST_HITS, 0)
        .set(TENURE_DAYS, 30)
        .set(BILL_M0, Money.yuan("600"))
        .set(BILL_M1, Money.yuan("100"))
        .set(BILL_M2, Money.yuan("120"))
        .set(BILL_M3, Money.yuan("140"));
  }

  private static Decision<BandedScore> score(Facts.Builder line) {
    return ASSESSOR.assess(line.build()).get(ScorecardAssessor.keyOf("fraud"));
  }

  private static int points(Facts.Builder line) {
    return score(line).outcome().orElseThrow().points();
  }

  private static String outcome(String table, Facts.Builder line) {
    CustomerAssessment assessment = ASSESSOR.assess(line.build());
    return assessment.get(TableAssessor.keyOf(table)).outcome().orElse("INSUFFICIENT_DATA");
  }

  @Test
  void honestLine_isClear() {
    assertThat(score(line()).outcome()).contains(new BandedScore(0, "CLEAR"));
    assertThat(outcome("sim_box", line())).isEqualTo("NONE");
    assertThat(outcome("subscription_fraud", line())).isEqualTo("NONE");
  }

  @ParameterizedTest
  @CsvSource({
    "calls_peak_hour, 60, 20",
    "calls_peak_hour, 119, 20",
    "calls_peak_hour, 120, 35",
    "b_numbers_peak_day, 100, 20",
    "b_numbers_peak_day, 199, 20",
    "b_numbers_peak_day, 200, 35",
    "night_call_share, .5, 15",
    "blocklist_hits, 1, 60",
    "holder_lines, 6, 30"
  })
  void rules_haveTheirBounds(String fact, double value, int points) {
    NumberFact number = (NumberFact) SCHEMA.find(fact).orElseThrow();
    assertThat(points(line().set(number, value))).isEqualTo(points);
  }

  /** Domain/04, row C15 as points: bill 650 after 100, 120, 140 counts, exactly 600 does not. */
  @Test
  void highUsage_isMoreThanFiveTimesTheMean() {
    assertThat(points(line().set(BILL_M0, Money.yuan("600.00")))).isZero();
    assertThat(points(line().set(BILL_M0, Money.yuan("600.01")))).isEqualTo(40);
    assertThat(points(line().set(BILL_M0, Money.yuan("650")))).isEqualTo(40);
    Decision<BandedScore> none =
        score(
            line()
                .set(BILL_M1, Money.fen(0))
                .set(BILL_M2, Money.fen(0))
                .set(BILL_M3, Money.fen(0)));
    assertThat(none.gaps()).anyMatch(gap -> gap.subject().equals("bill_times_mean"));
  }

  @Test
  void simBox_needsAllItsTraits() {
    Facts.Builder box = line().set(FraudFacts.DEVICE_LINES, 3);
    assertThat(outcome("sim_box", box)).isEqualTo("SIM_BOX");
    assertThat(score(box).outcome()).contains(new BandedScore(80, "CASE"));
    assertThat(score(box).evidence())
        .containsExactly(
            new Evidence("FRAUD_SIM_BOX", "sim_box", "SIM_BOX", "= SIM_BOX", 60),
            new Evidence("FRAUD_DEVICE_SHARED", "device_lines", "3", ">= 3", 20));
    assertThat(outcome("sim_box", box.set(FraudFacts.CALLS_OUT_30D, 299))).isEqualTo("NONE");
    box.set(FraudFacts.CALLS_OUT_30D, 300);
    assertThat(outcome("sim_box", box.set(FraudFacts.CALLS_IN_SHARE, .051))).isEqualTo("NONE");
    box.set(FraudFacts.CALLS_IN_SHARE, .05);
    assertThat(outcome("sim_box", box.set(FraudFacts.CELLS_30D, 3))).isEqualTo("NONE");
    box.set(FraudFacts.CELLS_30D, 2);
    assertThat(outcome("sim_box", box.set(FraudFacts.B_NUMBER_SHARE, .79))).isEqualTo("NONE");
  }

  @Test
  void subscriptionFraud_hasItsBounds() {
    Facts.Builder line = line().set(FraudFacts.CHARGES_TO_DATE, Money.yuan("300"));
    assertThat(outcome("subscription_fraud", line)).isEqualTo("NEW_HIGH");
    assertThat(score(line).outcome()).contains(new BandedScore(40, "WATCH"));
    assertThat(outcome("subscription_fraud", line.set(TENURE_DAYS, 31))).isEqualTo("NONE");
    line.set(FraudFacts.FIRST_BILL_UNPAID, true).set(BILL_M0, Money.yuan("200"));
    assertThat(outcome("subscription_fraud", line)).isEqualTo("NEVER_PAY");
    assertThat(outcome("subscription_fraud", line.set(BILL_M0, Money.yuan("199.99"))))
        .isEqualTo("NONE");
  }

  @Test
  void severe_isTheSumOfItsRules() {
    Decision<BandedScore> decision =
        score(
            line()
                .set(FraudFacts.IMPOSSIBLE_TRAVEL, true)
                .set(FraudFacts.BLOCKLIST_HITS, 2)
                .set(FraudFacts.CALLS_PEAK_HOUR, 60));

    assertThat(decision.outcome()).contains(new BandedScore(140, "SEVERE"));
    assertThat(decision.points()).isEqualTo(140);
  }

  @Test
  void unknown_isAGap_andNobodyIsAccused() {
    Facts nothing = Facts.builder(SCHEMA, CustomerId.of("U1"), ASOF).build();
    CustomerAssessment assessment = ASSESSOR.assess(nothing);

    assertThat(assessment.get(ScorecardAssessor.keyOf("fraud")).isDecided()).isFalse();
    assertThat(assessment.get(TableAssessor.keyOf("sim_box")).isDecided()).isFalse();
  }

  @Test
  void documents_areReadBack() {
    PolicyKinds kinds = PolicyKinds.standard().plusFacts(policies());
    for (Policy each : policies().all()) {
      assertThat(kinds.read(each.document())).isEqualTo(each);
    }
  }
}
