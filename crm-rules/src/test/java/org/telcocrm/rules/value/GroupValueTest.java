package org.telcocrm.rules.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.GroupFacts.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.Explanation;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.churn.ChurnRisk;
import org.telcocrm.rules.kano.KanoCategory;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.kano.ServicePlan;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;

/** Group customers by the default policies: defaults 5.3, 7.3 and 8.2. */
class GroupValueTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final CustomerAssessor ASSESSOR = CustomerAssessor.of(PolicySet.ofGroupDefaults());

  /** A group of class A in every indicator. */
  private static Map<Fact, String> best() {
    Map<Fact, String> facts = new HashMap<>();
    facts.put(MEMBERS, "900");
    facts.put(MEMBERS_LEFT, "0");
    facts.put(MEMBERS_NEW, "0");
    facts.put(MEMBER_BILL.get(0), "10000000");
    facts.put(UNIFIED_BILL.get(0), "5000000");
    facts.put(UNIFIED_MEMBER_PART.get(0), "1000000");
    facts.put(IT_REVENUE.get(0), "3000000");
    facts.put(EMPLOYEES, "1000");
    facts.put(VPMN_MEMBERS, "800");
    facts.put(PRODUCTS, "6");
    facts.put(IT_LEVEL, "5");
    facts.put(SIGN_DATE, "2021-03-31");
    facts.put(INFLUENCE_SCORE, "10");
    facts.put(RANK_SCORE, "10");
    facts.put(VALUE_CLASS, "A1");
    return facts;
  }

  private static CustomerAssessment assess(Map<Fact, String> values) {
    FactSchema schema = FactSchema.ofYuan(values.keySet().stream().sorted().toArray(Fact[]::new));
    Facts.Builder facts = Facts.builder(schema, CustomerId.of("5711000000001"), AS_OF);
    values.forEach((fact, text) -> fact.parse(text).ifPresent(v -> facts.numeric(fact, v)));
    return ASSESSOR.assess(facts.build());
  }

  private static Decision<GroupValue> value(Map<Fact, String> facts) {
    return assess(facts).get(GroupValueAssessor.KEY);
  }

  @Test
  void everyIndicatorAtItsMost_is100Points() {
    Decision<GroupValue> decision = value(best());
    GroupValue value = decision.outcome().orElseThrow();
    assertThat(value.points()).isEqualTo(100);
    assertThat(List.of(value.realisedPoints(), value.potentialPoints(), value.influencePoints()))
        .containsExactly(50, 30, 20);
    assertThat(value.suggestedClass()).isEqualTo("A1");
    assertThat(value.classInForce()).contains("A1");
    assertThat(value.revenue()).contains(Money.yuan("140000.00"));
    assertThat(decision.points()).isEqualTo(100);
    assertThat(decision.evidence()).extracting(Evidence::reason).hasSize(11);
    assertThat(decision.gaps()).isEmpty();
  }

  /** Worked by hand: {@code 20·ln(9001)/ln(100001) = 15.82}; linear ones by the rule of three. */
  @ParameterizedTest
  @CsvSource({
    "GROUP_MEMBER_BILL, 900000, 16",
    "GROUP_MEMBER_BILL, 0, 0",
    "GROUP_MEMBER_BILL, 99999999999, 20",
    "GROUP_IT_REVENUE, 100000, 12",
    "GROUP_EMPLOYEES, 10, 0",
    "GROUP_EMPLOYEES, 505, 3",
    "GROUP_EMPLOYEES, 2000, 6",
    "GROUP_VPMN, 0.4, 3",
    "GROUP_IT_LEVEL, 3, 2",
    "GROUP_SIGNED, 1.25, 1",
    "GROUP_MEMBERS_STAY, 0.03, 0",
    "GROUP_MEMBERS_STAY, 0.0175, 2",
    "GROUP_MEMBERS_STAY, 0.005, 4",
    "GROUP_MEMBERS_STAY, 0.001, 4",
    "GROUP_INFLUENCE, 7.5, 9",
    "GROUP_RANK, -1, 0"
  })
  void pointsOfAnIndicator(String code, double value, int points) {
    GroupIndicator indicator =
        GroupValuePolicy.ofDefaults().indicators().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow();
    assertThat(indicator.earned(value, Money.fen(0).currency())).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"100, A1", "80, A1", "79, A2", "65, A2", "64, B1", "50, B1", "49, B2", "35, B2"})
  void classOfPoints_highHalf(int points, String expected) {
    assertThat(GroupValuePolicy.ofDefaults().classOf(points)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"34, C", "20, C", "19, D", "0, D"})
  void classOfPoints_lowHalf(int points, String expected) {
    assertThat(GroupValuePolicy.ofDefaults().classOf(points)).isEqualTo(expected);
  }

  @Test
  void unknownIndicators_areStoodForByTheKnownOnes_andPointsStillAddUp() {
    Map<Fact, String> facts = best();
    facts.remove(INFLUENCE_SCORE);
    facts.put(RANK_SCORE, "5");
    facts.put(VALUE_CLASS, "B1");
    Decision<GroupValue> decision = value(facts);
    // 84 of 88 points; 84 · 100 / 88 = 95.45.
    GroupValue value = decision.outcome().orElseThrow();
    assertThat(value.points()).isEqualTo(95);
    assertThat(decision.points()).isEqualTo(95);
    assertThat(decision.gaps()).extracting(Object::toString).anyMatch(g -> g.contains("influence"));
    assertThat(decision.evidence())
        .contains(new Evidence("GROUP_VALUE_SCALED", "group_points", "88", "100", 11))
        .contains(Evidence.of("GROUP_CLASS_DIFFERS", "value_class", "B1", "A1"));
  }

  @Test
  void tooLittleKnown_isInsufficient() {
    Map<Fact, String> facts = best();
    facts.remove(MEMBER_BILL.get(0));
    facts.remove(RANK_SCORE);
    facts.remove(IT_LEVEL);
    // 100 − 20 − 8 − 4 = 68; without members' bills the unified share goes too, but not its bill.
    assertThat(value(facts).outcome()).isEmpty();
    assertThat(value(facts).gaps()).isNotEmpty();
  }

  /** Every row of defaults 7.3, each threshold one step on either side. */
  @ParameterizedTest
  @CsvSource({
    "member_churn, 0.02, 0",
    "member_churn, 0.0201, 20",
    "member_churn, 0.05, 20",
    "member_churn, 0.0501, 45",
    "circle_share_change, -0.05, 0",
    "circle_share_change, -0.0501, 30",
    "contact_lapsed, true, 25",
    "contact_lapsed, false, 0",
    "rival_action, NONE, 0",
    "rival_action, VISIT, 15",
    "rival_action, PROMOTION, 30",
    "rival_action, LINE_OFFER, 35",
    "rival_action, KEY_PERSON, 30",
    "unrenewed_days, 91, 0",
    "unrenewed_days, 90, 35",
    "unrenewed_days, -90, 35",
    "unrenewed_days, -91, 0",
    "products_cancelled_3m, 1, 30",
    "products_unused_2m, 1, 15",
    "products_unused_2m, 2, 30",
    "unified_change, -0.3, 0",
    "unified_change, -0.31, 25",
    "arrears_beyond, 0, 0",
    "arrears_beyond, 1, 15",
    "fault_open_hours, 48, 0",
    "fault_open_hours, 49, 30",
    "line_faults_30d, 1, 0",
    "line_faults_30d, 2, 30",
    "complaint_open_days, 2, 0",
    "complaint_open_days, 3, 20",
    "group_csat, 6, 25",
    "group_csat, 7, 0",
    "visits_lacking, 1, 10",
    "paid_products, 3, 0",
    "paid_products, 4, -30",
    "unified_share, 0.49, 0",
    "unified_share, 0.5, -15",
    "vpmn_share, 0.59, 0",
    "vpmn_share, 0.6, -20",
    "key_person_care_days, 90, -10",
    "key_person_care_days, 91, 0",
    "onsite_service, true, -15"
  })
  void groupCard(String code, String value, int points) {
    Fact fact = FactCatalog.standard().find(code).orElseThrow();
    CustomerAssessment assessment =
        assess(Map.of(StandardFacts.BUSINESS_PROFILE, "GROUP", MEMBERS, "100", fact, value));
    ChurnRisk risk = assessment.get(ChurnAssessor.KEY).outcome().orElseThrow();
    assertThat(risk.profile()).isEqualTo(BusinessProfile.GROUP);
    assertThat(risk.points()).isEqualTo(points);
  }

  @Test
  void renewalOnItsWay_takesTheContractOut() {
    Map<Fact, String> facts = best();
    facts.put(StandardFacts.CONTRACT_END, "2026-04-30");
    assertThat(churnReasons(facts)).contains("CONTRACT_UNRENEWED");
    facts.put(RENEWAL_OPEN, "true");
    assertThat(churnReasons(facts)).doesNotContain("CONTRACT_UNRENEWED");
    facts.put(RENEWAL_OPEN, "?");
    assertThat(churnReasons(facts)).doesNotContain("CONTRACT_UNRENEWED");
    facts.put(RENEWAL_OPEN, "false");
    assertThat(churnReasons(facts)).contains("CONTRACT_UNRENEWED");
  }

  private static List<String> churnReasons(Map<Fact, String> facts) {
    return assess(facts).get(ChurnAssessor.KEY).evidence().stream().map(Evidence::reason).toList();
  }

  /** Defaults 8.2: the tier of a group's own wish; the budget of its class. */
  @Test
  void services_byClassAndWhatTheGroupWants() {
    Map<Fact, String> facts = best();
    ServicePlan plan = plan(facts);
    assertThat(plan.segment()).isEqualTo("GROUP_AB");
    assertThat(plan.budget()).isEqualTo(Money.yuan("600.00"));
    assertThat(tier(plan, "G10")).isEqualTo(KanoCategory.ONE_DIMENSIONAL);
    facts.put(SERVICE_TYPE, "COST");
    assertThat(plan(facts).segment()).isEqualTo("GROUP_AB_COST");
    assertThat(tier(plan(facts), "G10")).isEqualTo(KanoCategory.MUST_BE);
    assertThat(tier(plan(facts), "G18")).isEqualTo(KanoCategory.ONE_DIMENSIONAL);
    facts.put(VALUE_CLASS, "D");
    assertThat(plan(facts).segment()).isEqualTo("GROUP_CD_COST");
    assertThat(plan(facts).budget()).isEqualTo(Money.yuan("15.00"));
    assertThat(plan(facts).services()).extracting(each -> each.code()).doesNotContain("G17");
  }

  /** A 4 hours, B 8, C and D 48. */
  @ParameterizedTest
  @CsvSource({
    "A1, 4, true",
    "A2, 5, false",
    "B1, 8, true",
    "B2, 9, false",
    "C, 48, true",
    "D, 49, false"
  })
  void linesAreRepairedWithinThePromiseOfTheClass(String name, String hours, boolean kept) {
    Map<Fact, String> facts = best();
    facts.put(VALUE_CLASS, name);
    facts.put(StandardFacts.FAULT_OPEN_HOURS, hours);
    assertThat(plan(facts).unmetBasics().contains("G02")).isNotEqualTo(kept);
  }

  /** Defaults 8.2, G04: a named manager for A and B, a desk for C and D. */
  @ParameterizedTest
  @CsvSource({"A1, true", "B2, true", "C, false", "D, false"})
  void namedManager_isOwedToTheUpperClasses(String name, boolean owed) {
    Map<Fact, String> facts = best();
    facts.put(VALUE_CLASS, name);
    facts.put(MANAGER_ASSIGNED, "false");
    assertThat(plan(facts).unmetBasics().contains("G04")).isEqualTo(owed);
  }

  @Test
  void policyOfAnotherId_takesThePlaceOfTheDefaultOne() {
    GroupValuePolicy.Builder city = GroupValuePolicy.builder("city_value", "1");
    GroupValuePolicy.ofDefaults().indicators().forEach(city::indicator);
    PolicySet set = PolicySet.ofGroupDefaults().with(city.build());
    assertThat(set.all())
        .hasSameSizeAs(PolicySet.ofGroupDefaults().all())
        .contains(city.build())
        .doesNotContain(GroupValuePolicy.ofDefaults());
  }

  private static ServicePlan plan(Map<Fact, String> facts) {
    return assess(facts).get(ServiceAssessor.KEY).outcome().orElseThrow();
  }

  private static KanoCategory tier(ServicePlan plan, String code) {
    return plan.services().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow()
        .tier();
  }

  @Test
  void explanation_namesClassAndEveryPoint() {
    List<String> lines = Explanation.lines(assess(best()), RuleTexts.of(Locale.CHINESE));
    assertThat(lines)
        .contains("集团价值：建议等级 A1（现行 A1），100 分，月均集团整体收入 CNY 140000.00")
        .contains("  员工 1000 人 +6")
        .contains("  合计 +100");
    assertThat(lines).noneMatch(line -> line.contains("{") || line.contains("GROUP_"));
  }

  @Test
  void policies_areReadAgainAsTheyWere() {
    for (Policy each : PolicySet.ofGroupDefaults().all()) {
      assertThat(PolicyKinds.standard().read(each.document())).isEqualTo(each);
    }
  }

  @Test
  void wrongCodeOfAnIndicator_isRefusedWithItsPlace() {
    Node.Obj good = GroupValuePolicy.ofDefaults().document();
    List<Node> indicators =
        new ArrayList<>(
            ((Node.Arr) Objects.requireNonNull(good.members().get("indicators"))).elements());
    Node.Builder wrong = Node.object();
    ((Node.Obj) indicators.get(0))
        .members()
        .forEach((k, v) -> wrong.put(k, k.equals("code") ? Node.of("group rank") : v));
    indicators.set(0, wrong.build());
    Node.Builder document = Node.object();
    good.members()
        .forEach((k, v) -> document.put(k, k.equals("indicators") ? Node.list(indicators) : v));
    Node.Obj bad = document.build();
    assertThatThrownBy(() -> PolicyKinds.standard().read(bad))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("indicators[0].code");
  }

  @Test
  void wrongPolicies_areRefused() {
    GroupValuePolicy.Builder builder = GroupValuePolicy.ofDefaults().toBuilder();
    assertThatThrownBy(() -> builder.classFrom("A2", 80).build())
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("classes.A2 must be below the class before and above 0 but was 80");
    assertThatThrownBy(
            () ->
                GroupValuePolicy.ofDefaults().toBuilder()
                    .indicator(
                        new GroupIndicator(
                            "GROUP_RANK",
                            GroupIndicator.Part.INFLUENCE,
                            RANK_SCORE,
                            GroupIndicator.Growth.LINEAR,
                            0,
                            10,
                            9))
                    .build())
        .hasMessageContaining("indicators must have 100 points in all but have 101");
    assertThatThrownBy(
            () ->
                new GroupIndicator(
                    "GROUP_RANK",
                    GroupIndicator.Part.INFLUENCE,
                    RANK_SCORE,
                    GroupIndicator.Growth.LOG,
                    1,
                    10,
                    9))
        .hasMessage("from of GROUP_RANK must be 0 and to above it for LOG but were 1.0 and 10.0");
  }
}
