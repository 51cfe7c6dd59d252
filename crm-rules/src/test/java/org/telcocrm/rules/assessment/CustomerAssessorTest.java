package org.telcocrm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.rules.action.Action;
import org.telcocrm.rules.action.ActionPlan;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessor.ScorecardAssessor;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.assessor.TableAssessor;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.churn.ChurnBand;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.value.ValueAssessor;
import org.telcocrm.rules.value.ValueTier;

class CustomerAssessorTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          StandardFacts.SERVICE_KIND,
          StandardFacts.PREPAY,
          StandardFacts.BILL_M0,
          StandardFacts.BILL_M1,
          StandardFacts.BILL_M2,
          StandardFacts.PORT_QUERY_90D);

  private static Facts customer(String id, long billFen, int portQueries) {
    return Facts.builder(SCHEMA, CustomerId.of(id), AS_OF)
        .set(StandardFacts.SERVICE_KIND, ServiceKind.MOBILE)
        .set(StandardFacts.PREPAY, true)
        .set(StandardFacts.BILL_M0, Money.fen(billFen))
        .set(StandardFacts.BILL_M1, Money.fen(billFen))
        .set(StandardFacts.BILL_M2, Money.fen(billFen))
        .set(StandardFacts.PORT_QUERY_90D, portQueries)
        .build();
  }

  @Test
  void assess_decidesChurnValueAndServices() {
    CustomerAssessment assessment = CustomerAssessor.ofDefaults().assess(customer("C1", 13_800, 1));
    assertThat(assessment.churn().outcome().orElseThrow().profile())
        .isEqualTo(BusinessProfile.PREPAID);
    assertThat(assessment.churn().evidence()).extracting(Evidence::reason).contains("PORT_QUERY");
    assertThat(assessment.value().outcome().orElseThrow().tier()).isEqualTo(ValueTier.HIGH);
    assertThat(assessment.services().isDecided()).isTrue();
  }

  @Test
  void facts_holdWhatDecisionsPutOut() {
    Facts facts = CustomerAssessor.ofDefaults().assess(customer("C1", 13_800, 0)).facts();
    assertThat(facts.choice(ValueAssessor.VALUE_TIER)).contains("HIGH");
    assertThat(facts.money(ValueAssessor.REALISED_VALUE)).contains(Money.yuan("138.00"));
    assertThat(facts.choice(ChurnAssessor.CHURN_BAND)).contains("LOW");
  }

  @Test
  void tablePolicyOfTheSet_takesPartAndMayAskForDecisions() {
    TablePolicy vip =
        TablePolicy.builder("vip", "1", "NO")
            .rule("VIP_HIGH", Condition.oneOf(ValueAssessor.VALUE_TIER, "HIGH"), "YES")
            .build();
    CustomerAssessor assessor = CustomerAssessor.of(PolicySet.ofDefaults().with(vip));
    Decision<String> yes =
        assessor.assess(customer("C1", 13_800, 0)).get(TableAssessor.keyOf("vip"));
    assertThat(yes.outcome()).contains("YES");
    assertThat(yes.evidence())
        .containsExactly(Evidence.of("VIP_HIGH", "value_tier", "HIGH", "in [HIGH]"));
    assertThat(assessor.assess(customer("C2", 100, 0)).get(TableAssessor.keyOf("vip")).outcome())
        .contains("NO");
  }

  @Test
  void ownAssessorWithOurName_isRefused() {
    CustomerAssessor.Builder builder =
        CustomerAssessor.builder()
            .assessor(new TableAssessor(TablePolicy.builder("churn", "1", "NO").build()));
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessage("assessors must have unique names but \"churn\" stands twice");
  }

  @Test
  void absent_namesWhatTheSourceLacksOnce() {
    assertThat(CustomerAssessor.ofDefaults().bind(SCHEMA).absent())
        .extracting(Object::toString)
        .contains("arrears_months:ABSENT", "coverage_good:ABSENT")
        .doesNotContain("bill_average:ABSENT", "port_query_90d:ABSENT");
  }

  @Test
  void fitting_meetsThePriorAndKnowsPeers() {
    List<FactReader> base = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      base.add(customer("C" + i, 1_000L + 40L * i, i % 10 == 0 ? 1 : 0));
    }
    CustomerAssessor raw = CustomerAssessor.of(PolicySet.ofDefaults().withPrior(.10));
    CustomerAssessor fitted = fit(raw.bind(SCHEMA).fitting().orElseThrow(), base);
    assertThat(fitted.bind(SCHEMA).fitting()).isEmpty();
    double sum = 0;
    for (FactReader each : base) {
      CustomerAssessment assessment = fitted.bind(SCHEMA).assess(each);
      sum += assessment.churn().outcome().orElseThrow().probability();
      assertThat(assessment.value().outcome().orElseThrow().model()).isPresent();
    }
    assertThat(sum / base.size()).isCloseTo(.10, within(1e-9));
  }

  private static <S> CustomerAssessor fit(
      Aggregate<FactReader, S, CustomerAssessor> fitting, List<FactReader> base) {
    return fitting.over(base);
  }

  @Test
  void policies_survivedTheirDocuments() {
    PolicyKinds kinds = PolicyKinds.standard();
    for (var policy : PolicySet.ofDefaults().all()) {
      assertThat(kinds.read(policy.document()).ref()).isEqualTo(policy.ref());
    }
  }

  @Test
  void overlay_changesOneBoundForACity() {
    PolicyOverlay city =
        new PolicyOverlay(
            PolicyOverlay.Level.CITY,
            "Hangzhou",
            Node.object()
                .put("version", "2026.1-hz")
                .put("bands", Node.object().put("highFrom", 3).build())
                .build());
    PolicySet hangzhou =
        PolicySet.ofDefaults().overlay("churn", List.of(city), PolicyKinds.standard());
    assertThat(hangzhou.churn().ref().version()).isEqualTo("2026.1-hz");
    assertThat(hangzhou.churn().band(.031, .01)).isEqualTo(ChurnBand.HIGH);
    assertThat(PolicySet.ofDefaults().churn().band(.031, .01)).isEqualTo(ChurnBand.MEDIUM);
  }

  @Test
  void kinds_refuseAnUnknownKindWithTheNearest() {
    Node.Obj document =
        Node.object().put("kind", "chrun").put("id", "x").put("version", "1").build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyKinds.standard().read(document))
        .isInstanceOf(PolicyException.class)
        .withMessage(
            "kind must be one of [value, group_value, churn, services, actions, table, scorecard,"
                + " port-out, contact, masking, retention, survivorship,"
                + " stars, credit-limits, group-credit, dunning, orientation, preferences, brand, rfm, stickiness,"
                + " industry-templates, card-farming, subscription-guard, risk] but was \"chrun\"."
                + " Maybe \"churn\"?");
  }

  @Test
  void explanation_addsUpInBothLanguages() {
    CustomerAssessment assessment = CustomerAssessor.ofDefaults().assess(customer("C1", 13_800, 1));
    int points = assessment.churn().points();
    assertThat(Explanation.lines(assessment, RuleTexts.of(Locale.CHINESE)))
        .anyMatch(line -> line.startsWith("流失风险："))
        .contains("  合计 +" + points);
    assertThat(Explanation.lines(assessment, RuleTexts.of(Locale.ENGLISH)))
        .anyMatch(line -> line.startsWith("Churn: "))
        .contains("  sum +" + points);
    assertThat(Explanation.lines(assessment, RuleTexts.of(Locale.CHINESE).plus(Map.of())))
        .noneMatch(line -> line.contains("{"));
  }

  @Test
  void tablePolicyOnAnAbsentFact_isInsufficientDataNotOtherwise() {
    TablePolicy gamer =
        TablePolicy.builder("game_pack", "1", "NO")
            .rule("GAMER", Condition.atLeast(NumberFact.of("game_hours", "hours"), 20), "OFFER")
            .build();
    Decision<String> decision =
        CustomerAssessor.of(PolicySet.ofDefaults().with(gamer))
            .assess(customer("C1", 13_800, 0))
            .get(TableAssessor.keyOf("game_pack"));
    assertThat(decision.isDecided()).isFalse();
    assertThat(decision.gaps()).containsExactly(new Gap("game_hours", Gap.Kind.ABSENT));
  }

  private static ChurnPolicy churnOn(ChoiceFact<String> fact, String level) {
    return ChurnPolicy.builder("churn", "x")
        .profile(
            BusinessProfile.PREPAID,
            ChurnPolicy.Profile.of(
                .1, Scorecard.of(Characteristic.of(fact).at(level, 20, "COUNTED").build())))
        .build();
  }

  @Test
  void policyThatLooksAtADecision_comesBehindIt() {
    TablePolicy pack =
        TablePolicy.builder("pack", "1", "NO")
            .rule(
                "BIG_BILL", Condition.atLeast(StandardFacts.BILL_AVERAGE, Money.yuan("100")), "BIG")
            .build();
    PolicySet set = PolicySet.ofDefaults().with(churnOn(pack.outcomeFact(), "BIG")).with(pack);
    CustomerAssessor assessor = CustomerAssessor.of(set);
    assertThat(assessor.assessors())
        .extracting(each -> each.key().name())
        .containsExactly("pack", "churn", "value", "services");
    CustomerAssessment assessment = assessor.assess(customer("C1", 13_800, 1));
    assertThat(assessment.churn().evidence())
        .extracting(Evidence::reason, Evidence::observed)
        .containsExactly(tuple("COUNTED", "BIG"));
    assertThat(assessment.facts().choice(pack.outcomeFact())).contains("BIG");
  }

  @Test
  void policiesThatWaitForEachOther_areRefusedByName() {
    PolicySet circle = PolicySet.ofDefaults().with(churnOn(ValueAssessor.VALUE_TIER, "LOW"));
    assertThatThrownBy(() -> CustomerAssessor.of(circle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("assessments must not wait for each other but \"churn\" and \"value\" do");
  }

  /** An own card may have the name that comes to mind; its decision is never taken for ours. */
  @Test
  void ownPolicyCalledChurn_isAnotherAssessment() {
    ScorecardPolicy own =
        ScorecardPolicy.builder("churn", "1", "LOW")
            .card(
                Scorecard.of(
                    Characteristic.of(StandardFacts.PORT_QUERY_90D)
                        .neutralBelow(1)
                        .above(9, "ASKED")))
            .build();
    CustomerAssessment assessment =
        CustomerAssessor.of(PolicySet.none().with(own)).assess(customer("C1", 13_800, 1));
    assertThat(assessment.find(ChurnAssessor.KEY)).isEmpty();
    assertThat(assessment.get(ScorecardAssessor.keyOf("churn")).points()).isEqualTo(9);
    assertThatThrownBy(() -> PolicySet.ofDefaults().with(own))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "ids of a set must be unique but ScorecardPolicy \"churn\" has that of a ChurnPolicy");
  }

  /** The mean of what is applied is the prior: fitting sees what the card will see. */
  @Test
  void fitting_ofACardThatAsksForADecision_seesThatDecision() {
    TablePolicy pack =
        TablePolicy.builder("pack", "1", "NO")
            .rule("BIG", Condition.atLeast(StandardFacts.BILL_AVERAGE, Money.yuan("100")), "BIG")
            .build();
    CustomerAssessor assessor =
        CustomerAssessor.of(
            PolicySet.ofDefaults().with(churnOn(pack.outcomeFact(), "BIG")).with(pack));
    List<Facts> base = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      base.add(customer("C" + i, i % 2 == 0 ? 13_800 : 3_000, 0));
    }
    CustomerAssessor fitted = fit(assessor.bind(SCHEMA).fitting().orElseThrow(), List.copyOf(base));
    double mean =
        base.stream()
            .mapToDouble(each -> fitted.assess(each).churn().outcome().orElseThrow().probability())
            .average()
            .orElseThrow();
    assertThat(fitted.policies().churn().profile(BusinessProfile.PREPAID).orElseThrow().isFitted())
        .isTrue();
    assertThat(mean).isCloseTo(.1, within(1e-6));
  }

  @Test
  void tableCalledAsAFact_isRefused() {
    PolicySet prepay = PolicySet.none().with(TablePolicy.builder("prepay", "1", "NO").build());
    assertThatThrownBy(() -> CustomerAssessor.of(prepay))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "an assessor must put out facts of its own but \"prepay\" puts out prepay [level]");
  }

  @Test
  void tableThatChangesItsOutcomes_isSeenByThoseWhoLookAtIt() {
    TablePolicy pack = TablePolicy.builder("pack", "1", "NO").build();
    TablePolicy after =
        TablePolicy.builder("after", "1", "KEEP")
            .rule("NONE", Condition.oneOf(pack.outcomeFact(), "NO"), "CALL")
            .build();
    PolicySet changed =
        PolicySet.none()
            .with(after)
            .with(pack)
            .with(
                TablePolicy.builder("pack", "2", "NO")
                    .rule("ANY", Condition.atLeast(StandardFacts.PORT_QUERY_90D, 1), "BIG")
                    .build());
    assertThatThrownBy(() -> CustomerAssessor.of(changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"after\" must look at pack as \"pack\" puts it out");
    PolicySet linked = changed.relinked(PolicyKinds.standard());
    assertThat(linked).isEqualTo(changed);
    assertThat(
            CustomerAssessor.of(linked)
                .assess(customer("C1", 13_800, 0))
                .get(TableAssessor.keyOf("after"))
                .outcome())
        .contains("CALL");
    PolicyOverlay other =
        new PolicyOverlay(
            PolicyOverlay.Level.CITY, "Hangzhou", Node.object().put("otherwise", "NONE").build());
    assertThatThrownBy(() -> linked.overlay("pack", List.of(other), PolicyKinds.standard()))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("NO");
  }

  @Test
  void plan_isExplainedWithWhatWasLeftOut() {
    CustomerAssessor assessor = CustomerAssessor.ofDefaults();
    ActionPlan plan = assessor.plan(assessor.assess(customer("C1", 13_800, 1)));
    assertThat(plan.actions()).extracting(Action::code).contains("A02");
    List<String> lines = Explanation.lines(plan, RuleTexts.of(Locale.CHINESE));
    assertThat(lines)
        .containsExactly(
            "携转关怀（不得报价），客户服务，2026-04-01前完成", "  近90天携转查询1次", "暂不执行：高危挽留", "  有携转意向，不得报价（携转查询1）");
    assertThat(Explanation.lines(plan, RuleTexts.of(Locale.ENGLISH)))
        .hasSameSizeAs(lines)
        .noneMatch(each -> each.contains("{"));
    ActionPlan nothing =
        assessor.plan(assessor.assess(Facts.builder(SCHEMA, CustomerId.of("C2"), AS_OF).build()));
    assertThat(Explanation.lines(nothing, RuleTexts.of(Locale.CHINESE))).containsExactly("暂无待办");
  }

  @Test
  void replacedHostAssessor_keepsItsPlace() {
    TableAssessor first = new TableAssessor(TablePolicy.builder("a", "1", "X").build());
    TableAssessor second = new TableAssessor(TablePolicy.builder("b", "1", "X").build());
    TableAssessor newer = new TableAssessor(TablePolicy.builder("a", "2", "X").build());
    CustomerAssessor assessor =
        CustomerAssessor.builder().assessor(first).assessor(second).assessor(newer).build();
    assertThat(assessor.assessors().subList(3, 5)).containsExactly(newer, second);
  }
}
