package org.telcocrm.rules.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.rules.churn.ChurnAssessor.CHURN_BAND;
import static org.telcocrm.rules.churn.ChurnAssessor.CHURN_PROBABILITY;
import static org.telcocrm.rules.kano.ServiceAssessor.UNMET_BASICS;
import static org.telcocrm.rules.value.ValueAssessor.REALISED_VALUE;
import static org.telcocrm.rules.value.ValueAssessor.VALUE_TIER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.assessment.RuleTexts;

class ActionPlannerTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          Stream.concat(
                  StandardFacts.all().stream(),
                  Stream.of(
                      CHURN_BAND,
                      CHURN_PROBABILITY,
                      VALUE_TIER,
                      REALISED_VALUE,
                      UNMET_BASICS,
                      ActionPolicy.DATA_FINDINGS))
              .toArray(Fact[]::new));
  private static final ActionPlanner PLANNER = ActionPlanner.ofDefaults();

  private static Facts.Builder facts() {
    return Facts.builder(SCHEMA, CustomerId.of("1"), AS_OF)
        .set(REALISED_VALUE, Money.fen(12000))
        .set(CHURN_PROBABILITY, .25);
  }

  private static ActionPlan plan(Facts.Builder facts) {
    return PLANNER.plan(facts.build());
  }

  private static List<String> codes(ActionPlan plan) {
    return plan.actions().stream().map(Action::code).toList();
  }

  private static Object[] row(Facts.Builder facts, String... codes) {
    return new Object[] {facts, List.of(codes)};
  }

  private static Facts.Builder crossSell() {
    return facts()
        .set(VALUE_TIER, "MID")
        .set(UNMET_BASICS, 0)
        .set(HAS_BROADBAND, false)
        .set(MARKETING_CONSENT, true);
  }

  /** The triggers of defaults 15, each with its boundary. */
  static Stream<Object[]> triggers() {
    return Stream.of(
        row(facts()),
        row(facts().set(CHURN_BAND, "HIGH").set(VALUE_TIER, "HIGH"), "A01"),
        row(facts().set(CHURN_BAND, "HIGH").set(VALUE_TIER, "MID"), "A01"),
        row(facts().set(CHURN_BAND, "HIGH").set(VALUE_TIER, "LOW")),
        row(facts().set(CHURN_BAND, "HIGH")),
        row(facts().set(CHURN_BAND, "MEDIUM").set(VALUE_TIER, "HIGH")),
        row(facts().set(PORT_CODE_90D, 1), "A02"),
        row(facts().set(PORT_QUERY_90D, 1), "A02"),
        row(facts().set(PORT_QUERY_90D, 0)),
        row(facts().set(CONTRACT_DAYS_LEFT, 60), "A03"),
        row(facts().set(CONTRACT_DAYS_LEFT, 0), "A03"),
        row(facts().set(CONTRACT_DAYS_LEFT, 61)),
        row(facts().set(CONTRACT_DAYS_LEFT, -1)),
        row(facts().set(OVER_PLAN_SHARE, .31).set(MARKETING_CONSENT, true), "A04"),
        row(facts().set(OVER_PLAN_SHARE, .30).set(MARKETING_CONSENT, true)),
        row(facts().set(VAS_UNCONFIRMED, 1), "A05"),
        row(facts().set(VAS_UNUSED, 1), "A05"),
        row(facts().set(VAS_UNUSED, 0)),
        row(facts().set(UNMET_BASICS, 1), "A06"),
        row(facts().set(UNMET_BASICS, 0)),
        row(facts().set(LAST_CSAT, 2), "A07"),
        row(facts().set(LAST_CSAT, 3)),
        row(facts().set(DISSATISFIED_6M, 1), "A07"),
        row(facts().set(DISSATISFIED_6M, 1).set(LAST_CSAT, 4)),
        row(facts().set(ARREARS, Money.fen(1)), "A08"),
        row(facts().set(ARREARS, Money.fen(0))),
        row(crossSell(), "A12"),
        row(crossSell().set(UNMET_BASICS, 1), "A06"),
        row(crossSell().set(MARKETING_CONSENT, false)),
        row(crossSell().numeric(MARKETING_CONSENT, Double.NaN)),
        row(crossSell().set(HAS_BROADBAND, true)),
        row(facts().set(ActionPolicy.DATA_FINDINGS, 1), "A13"));
  }

  @ParameterizedTest
  @MethodSource("triggers")
  void plan_triggers_askForActions(Facts.Builder facts, List<String> expected) {
    assertThat(codes(plan(facts))).isEqualTo(expected);
  }

  @Test
  void plan_portIntent_makesNoPriceOffer() {
    ActionPlan plan =
        plan(
            crossSell()
                .set(CHURN_BAND, "HIGH")
                .set(CONTRACT_DAYS_LEFT, 30)
                .set(OVER_PLAN_SHARE, .5)
                .set(PORT_QUERY_90D, 2)
                .set(PORT_CODE_90D, 0));
    assertThat(codes(plan)).containsExactly("A02");
    assertThat(plan.suppressed())
        .extracting(each -> each.action().code() + " " + each.reason())
        .containsExactly(
            "A01 PORT_INTENT", "A03 PORT_INTENT", "A04 PORT_INTENT", "A12 PORT_INTENT");
    assertThat(plan.suppressed().get(0).evidence())
        .contains(Evidence.of("PORT_INTENT", "port_query_90d", "2", ">= 1"));
  }

  @Test
  void plan_portIntent_leavesComplaintAndFault() {
    ActionPlan plan =
        plan(facts().set(PORT_CODE_90D, 1).set(UNMET_BASICS, 1).set(DISSATISFIED_6M, 1));
    assertThat(plan.suppressed())
        .extracting(each -> each.action().code() + " " + each.reason())
        .containsExactly("A07 ONE_OUTBOUND_PER_WEEK");
    assertThat(codes(plan)).containsExactly("A02", "A06");
  }

  /** Unknown consent is no consent. */
  @Test
  void plan_withoutConsent_sendsNoMarketingMessage() {
    Facts.Builder mismatch = facts().set(OVER_PLAN_SHARE, .5).set(CONTRACT_DAYS_LEFT, 30);
    ActionPlan unknown = plan(mismatch);
    assertThat(codes(unknown)).containsExactly("A03");
    assertThat(unknown.suppressed())
        .extracting(each -> each.action().code() + " " + each.reason())
        .containsExactly("A04 NO_CONSENT");
    ActionPlan refused = plan(mismatch.set(MARKETING_CONSENT, false));
    assertThat(refused.suppressed().get(0).evidence())
        .containsExactly(Evidence.of("NO_CONSENT", "marketing_consent", "false", "= false"));
    FactSchema noConsentFact = FactSchema.ofYuan(OVER_PLAN_SHARE);
    ActionPlan absent =
        PLANNER.plan(
            Facts.builder(noConsentFact, CustomerId.of("1"), AS_OF)
                .set(OVER_PLAN_SHARE, .5)
                .build());
    assertThat(absent.actions()).isEmpty();
    assertThat(absent.suppressed().get(0).reason()).isEqualTo("NO_CONSENT");
  }

  @Test
  void reasons_speakInPercentAndWords() {
    Evidence share = Evidence.of("A04_PLAN_MISMATCH", "over_plan_share", "0.4567", "> 0.3");
    assertThat(RuleTexts.of(Locale.CHINESE).of(share)).isEqualTo("超套费占账单46%");
    assertThat(RuleTexts.of(Locale.ENGLISH).of(share))
        .isEqualTo("fees beyond the plan are 46% of the bill");
    Evidence home = Evidence.of("SEGMENT_HOME", "churn_profile", "FIXED", "one of FIXED");
    assertThat(RuleTexts.of(Locale.CHINESE).of(home)).isEqualTo("家宽客户：业务类型为固网");
    Evidence brand = Evidence.of("SEGMENT_GOTONE", "brand", "GOTONE", "one of GOTONE");
    assertThat(RuleTexts.of(Locale.CHINESE).of(brand)).isEqualTo("高值客户：品牌为全球通");
    Evidence contract = Evidence.of("IN_CONTRACT", "contract_kind", "TERMINAL", "");
    assertThat(RuleTexts.of(Locale.CHINESE).of(contract)).endsWith("终端合约");
    Evidence consent = Evidence.of("NO_CONSENT", "marketing_consent", "MISSING", "unknown");
    assertThat(RuleTexts.of(Locale.CHINESE).of(consent)).isEqualTo("客户未同意接收营销短信（未知）");
  }

  @Test
  void plan_exemption_holdsUpToItsLastDay() {
    Facts.Builder owing = facts().set(ARREARS, Money.fen(100));
    ActionPlan exempt = plan(owing.set(DUNNING_EXEMPT_UNTIL, AS_OF));
    assertThat(exempt.actions()).isEmpty();
    assertThat(exempt.suppressed().get(0).reason()).isEqualTo("DUNNING_EXEMPT");
    assertThat(exempt.suppressed().get(0).evidence())
        .containsExactly(
            Evidence.of("DUNNING_EXEMPT", "dunning_exempt_until", "2026-03-31", ">= 2026-03-31"));
    assertThat(codes(plan(owing.set(DUNNING_EXEMPT_UNTIL, AS_OF.minusDays(1)))))
        .containsExactly("A08");
  }

  @Test
  void plan_severalOutbound_contactsOnce() {
    ActionPlan plan =
        plan(
            facts()
                .set(CHURN_BAND, "HIGH")
                .set(VALUE_TIER, "HIGH")
                .set(LAST_CSAT, 1)
                .set(CONTRACT_DAYS_LEFT, 30)
                .set(UNMET_BASICS, 2)
                .set(VAS_UNCONFIRMED, 1));
    assertThat(codes(plan)).containsExactly("A06", "A07", "A05");
    assertThat(plan.suppressed())
        .extracting(each -> each.action().code() + " " + each.reason())
        .containsExactly("A01 ONE_OUTBOUND_PER_WEEK", "A03 ONE_OUTBOUND_PER_WEEK");
    assertThat(plan.evidence())
        .contains(Evidence.of("ONE_OUTBOUND_PER_WEEK", "outbound_actions", "A07", "<= 1"));
  }

  @Test
  void plan_twoRulesForOneAction_giveOneActionWithBothReasons() {
    ActionPlan plan = plan(facts().set(PORT_CODE_90D, 1).set(PORT_QUERY_90D, 3));
    assertThat(plan.actions()).hasSize(1);
    Action action = plan.actions().get(0);
    assertThat(action.trigger()).isEqualTo("A02_PORT_CODE");
    assertThat(action.owner()).isEqualTo("SERVICE");
    assertThat(action.due()).isEqualTo(AS_OF.plusDays(1));
    assertThat(action.reasons())
        .containsExactly(
            Evidence.of("A02_PORT_CODE", "port_code_90d", "1", ">= 1"),
            Evidence.of("A02_PORT_QUERY", "port_query_90d", "3", ">= 1"));
  }

  /** Hand-worked: 12000 fen × 250000 × s / 10^8. */
  @Test
  void plan_priority_isValueTimesProbabilityTimesSolvability() {
    assertThat(priority(facts())).isEqualTo(2550);
    assertThat(priority(facts().set(REALISED_VALUE, Money.fen(-500)))).isZero();
    assertThat(priority(facts().set(CHURN_PROBABILITY, .0000005))).isZero();
    assertThat(
            priority(
                facts().set(REALISED_VALUE, Money.fen(9_000_000_000L)).set(CHURN_PROBABILITY, 1)))
        .isEqualTo(1_825_361_099);
  }

  @Test
  void plan_valueAndProbabilityUnknown_useStandInsAndSaySo() {
    Facts facts = Facts.builder(SCHEMA, CustomerId.of("1"), AS_OF).set(UNMET_BASICS, 1).build();
    ActionPlan plan = PLANNER.plan(facts);
    // 2000 fen × 1 % × 85 %
    assertThat(plan.actions().get(0).priority()).isEqualTo(17);
    assertThat(plan.gaps())
        .contains(
            new Gap("realised_value", Gap.Kind.MISSING),
            new Gap("churn_probability", Gap.Kind.MISSING));
    assertThat(plan.policy()).isEqualTo(ActionPolicy.ofDefaults().ref());
  }

  @Test
  void plan_nothingKnown_isEmpty() {
    FactSchema nothing = FactSchema.ofYuan();
    ActionPlan plan = PLANNER.plan(Facts.builder(nothing, CustomerId.of("1"), AS_OF).build());
    assertThat(plan.actions()).isEmpty();
    assertThat(plan.suppressed()).isEmpty();
    assertThat(plan.gaps()).isEmpty();
  }

  private static int priority(Facts.Builder facts) {
    return plan(facts.set(UNMET_BASICS, 1)).actions().get(0).priority();
  }
}
