package org.telcocrm.rules.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.GroupFacts.EMPLOYEES;
import static org.telcocrm.core.fact.GroupFacts.INFLUENCE_SCORE;
import static org.telcocrm.core.fact.GroupFacts.ORG_KIND;
import static org.telcocrm.core.fact.GroupFacts.OUT_SHARE;
import static org.telcocrm.core.fact.GroupFacts.SERVICE_TYPE;
import static org.telcocrm.core.fact.GroupFacts.TURNOVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.label.Texts;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.rules.credit.CreditPolicies;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.segment.OrientationRules;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.template.TemplateFinding.Kind;
import org.telcocrm.rules.value.GroupIndicator;
import org.telcocrm.rules.value.GroupValuePolicy;

/** C11: templates of industries. */
class IndustryTemplatesTest {

  private static final PolicyKinds KINDS = PolicyKinds.standard();
  private static final IndustryTemplates TEMPLATES = IndustryTemplates.ofDefaults();
  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(EMPLOYEES, TURNOVER, OUT_SHARE, SERVICE_TYPE, GroupFacts.PRODUCTS);

  private static IndustryTemplate of(String industry) {
    return TEMPLATES.of(industry).orElseThrow();
  }

  private static Facts.Builder group() {
    return Facts.builder(SCHEMA, CustomerId.of("G1"), LocalDate.of(2026, 3, 31));
  }

  @Test
  void validate_namesWhatIsMissingAndWrong() {
    assertThat(of("WHOLESALE").validate(group().set(EMPLOYEES, 0).set(TURNOVER, .3).build()))
        .containsExactly(
            new TemplateFinding("employees", Kind.WRONG, "0", ">= 1"),
            new TemplateFinding("out_share", Kind.MISSING, "MISSING", ">= 0 and <= 1"),
            new TemplateFinding("service_type", Kind.MISSING, "MISSING", ""),
            new TemplateFinding("org_kind", Kind.MISSING, "MISSING", ""));
  }

  /** Each bound reached and passed by the least step. */
  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "-0.001, false", "1.001, false"})
  void validate_boundsAreInclusive(double share, boolean right) {
    assertThat(
            of("WHOLESALE").validate(group().set(TURNOVER, share).build()).stream()
                .noneMatch(each -> each.field().equals("turnover")))
        .isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "10, true", "-1, false", "11, false"})
  void validate_gradesGoFromNoneToTen(double grade, boolean right) {
    Facts body =
        Facts.builder(
                FactSchema.ofYuan(INFLUENCE_SCORE), CustomerId.of("G1"), LocalDate.of(2026, 3, 31))
            .set(INFLUENCE_SCORE, grade)
            .build();
    assertThat(of("TAX").validate(body).stream().noneMatch(each -> each.kind() == Kind.WRONG))
        .isEqualTo(right);
  }

  @Test
  void instantiate_fillsInWhatNobodySaid_andNothingElse() {
    Facts given = group().set(EMPLOYEES, 80).set(TURNOVER, .4).set(OUT_SHARE, .7).build();
    TemplateInstance instance = of("FOREIGN_TRADE").instantiate(given);

    assertThat(instance.filled()).containsExactly("service_type", "org_kind");
    assertThat(instance.facts().choice(SERVICE_TYPE)).contains("SECURITY");
    assertThat(instance.facts().choice(ORG_KIND)).contains("ENTERPRISE");
    assertThat(instance.facts().number(EMPLOYEES)).hasValue(80);
    assertThat(instance.facts().number(GroupFacts.PRODUCTS)).isEmpty();
    assertThat(instance.isComplete()).isTrue();
    // What was filled in is known from then on: once more changes nothing.
    TemplateInstance again = of("FOREIGN_TRADE").instantiate(instance.facts());
    assertThat(again.facts()).isEqualTo(instance.facts());
    assertThat(again.filled()).isEmpty();
  }

  @Test
  void instantiate_neverOverwrites_evenWhatIsWrong() {
    TemplateInstance instance =
        of("COURIER").instantiate(group().set(SERVICE_TYPE, "COST").set(EMPLOYEES, 0).build());

    assertThat(instance.facts().choice(SERVICE_TYPE)).contains("COST");
    assertThat(instance.facts().number(EMPLOYEES)).hasValue(0);
    assertThat(instance.findings())
        .extracting(TemplateFinding::field)
        .containsExactly("employees", "away_share", "out_share");
    assertThat(instance.isComplete()).isFalse();
  }

  @Test
  void finding_showsNoBirthday() {
    IndustryTemplate own =
        new IndustryTemplate(
            "OWN",
            List.of("OWN"),
            List.of(
                TemplateField.optional(
                    StandardFacts.BIRTH_DATE,
                    Condition.before(StandardFacts.BIRTH_DATE, LocalDate.of(2010, 1, 1)))),
            List.of());
    Facts child =
        Facts.builder(
                FactSchema.ofYuan(StandardFacts.BIRTH_DATE),
                CustomerId.of("C1"),
                LocalDate.of(2026, 3, 31))
            .set(StandardFacts.BIRTH_DATE, LocalDate.of(2015, 5, 5))
            .build();
    assertThat(own.validate(child))
        .containsExactly(new TemplateFinding("birth_date", Kind.WRONG, "****", "< 2010-01-01"));
  }

  private static List<Integer> points(PolicySet set) {
    return set.find(GroupValuePolicy.class).orElseThrow().indicators().stream()
        .filter(each -> each.part() == GroupIndicator.Part.INFLUENCE)
        .map(GroupIndicator::points)
        .toList();
  }

  private static PolicyOverlay overlay(PolicyOverlay.Level level, String name, int months) {
    return new PolicyOverlay(
        level,
        name,
        Node.object().put("extraMonths", Node.object().put("C", months).build()).build());
  }

  /** Base, then industry, then province, then city, in whatever order they are given. */
  @Test
  void overlays_applyFromTheBaseToTheCustomer() {
    PolicySet base = PolicySet.ofGroupDefaults();
    List<PolicyOverlay> nearer =
        List.of(
            overlay(PolicyOverlay.Level.CITY, "Hangzhou", 5),
            overlay(PolicyOverlay.Level.PROVINCE, "Zhejiang", 4));
    PolicySet industry = base.forIndustry(of("TAX"), Map.of(), KINDS);
    PolicySet city = base.forIndustry(of("TAX"), Map.of("group-credit", nearer), KINDS);

    assertThat(months(base)).containsEntry("C", 1).containsEntry("D", 0);
    assertThat(months(industry)).containsEntry("C", 2).containsEntry("D", 1);
    assertThat(months(city)).containsEntry("C", 5).containsEntry("D", 1).containsEntry("A1", 3);
    assertThat(city.find(CreditPolicies.GROUP_CREDIT).orElseThrow().ref().version())
        .isEqualTo("2026.1+PUBLIC_BODY+Zhejiang+Hangzhou");
    assertThat(points(base)).containsExactly(12, 8);
    assertThat(points(industry)).containsExactly(20);
    assertThat(city.all()).hasSameSizeAs(base.all());
  }

  private static Map<String, Integer> months(PolicySet set) {
    return set.find(CreditPolicies.GROUP_CREDIT).orElseThrow().rules().extraMonths();
  }

  @Test
  void everyDefaultTemplate_fitsTheGroupPolicies() {
    for (IndustryTemplate each : TEMPLATES.templates()) {
      PolicySet set = PolicySet.ofGroupDefaults().forIndustry(each, Map.of(), KINDS);
      assertThat(set.equals(PolicySet.ofGroupDefaults())).isEqualTo(each.overlays().isEmpty());
    }
    List<String> known =
        OrientationRules.ofDefaults().industries().stream().map(each -> each.code()).toList();
    assertThat(TEMPLATES.templates())
        .allSatisfy(each -> assertThat(known).containsAll(each.industries()));
    assertThat(TEMPLATES.of("HOTEL")).as("no template: the base holds").isEmpty();
  }

  @Test
  void overlayOfAPolicyTheSetHasNot_isRefusedWithTheNearest() {
    IndustryTemplate wrong =
        new IndustryTemplate(
            "OWN",
            List.of("OWN"),
            of("TAX").fields(),
            List.of(TemplateOverlay.of("group_valeu", Node.object().build())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicySet.ofGroupDefaults().forIndustry(wrong, Map.of(), KINDS))
        .withMessage(
            "id must name a policy of the set but was \"group_valeu\". Maybe \"group_value\"?");
  }

  @Test
  void document_isReadBack_andAProvinceChangesAField() {
    DocumentPolicy<IndustryTemplates> policy = TemplatePolicies.industryTemplates();
    assertThat(KINDS.read(policy.document())).isEqualTo(policy);
    PolicySet set = PolicySet.ofGroupDefaults().with(policy);
    Node.Obj patch =
        Node.object()
            .put(
                "templates",
                Node.list(
                    List.of(
                        Node.object()
                            .put("code", "TRADE")
                            .put(
                                "fields",
                                Node.list(
                                    List.of(
                                        Node.object()
                                            .put("code", "turnover")
                                            .put("required", false)
                                            .build())))
                            .build())))
            .build();
    IndustryTemplates changed =
        set.overlay(
                "industry-templates",
                List.of(new PolicyOverlay(PolicyOverlay.Level.PROVINCE, "Zhejiang", patch)),
                KINDS)
            .find(TemplatePolicies.INDUSTRY_TEMPLATES)
            .orElseThrow()
            .rules();

    assertThat(changed.of("WHOLESALE").orElseThrow().validate(group().build()))
        .extracting(TemplateFinding::field)
        .containsExactly("employees", "out_share", "service_type", "org_kind");
    assertThat(changed.of("TAX")).isEqualTo(TEMPLATES.of("TAX"));
  }

  @Test
  void wrongTemplates_areRefused() {
    List<TemplateField> fields = of("TAX").fields();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TemplateField.withFallback(SERVICE_TYPE, "SAFETY"))
        .withMessage("fallback must be a right value of service_type but was \"SAFETY\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TemplateField(EMPLOYEES, true, "0", Condition.atLeast(EMPLOYEES, 1)))
        .withMessage("fallback must be a right value of employees but was \"0\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TemplateField.required(EMPLOYEES, Condition.atLeast(TURNOVER, 1)))
        .withMessage("right must ask for employees alone but asks for [turnover [share]]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new IndustryTemplate(
                    "OWN", List.of("A"), List.of(fields.get(0), fields.get(0)), List.of()))
        .withMessage("fields of OWN must stand once each but were [employees, employees]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IndustryTemplate("OWN", List.of(), fields, List.of()))
        .withMessage("OWN must have industries and fields but has 0 and 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IndustryTemplates(List.of(of("TAX"), of("TAX"))))
        .withMessage("templates must stand once each but were [PUBLIC_BODY, PUBLIC_BODY]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TemplateOverlay.of(" ", Node.object().build()))
        .withMessage("policy must not be blank but was \" \"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TemplateOverlay.of("value", Node.object().put("code", "X").build()))
        .withMessage(
            "patches of value must be one or more, none with a member code, but were"
                + " [{\"code\":\"X\"}]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TemplateOverlay("value", List.of()))
        .withMessage("patches of value must be one or more, none with a member code, but were []");
    assertThatThrownBy(
            () ->
                KINDS.read(
                    Node.object()
                        .put("kind", "industry-templates")
                        .put("id", "t")
                        .put("version", "1")
                        .put(
                            "templates",
                            Node.list(List.of(Node.object().put("code", "own").build())))
                        .build()))
        .isInstanceOf(PolicyException.class)
        .hasMessage("templates[0].industries is required but missing");
  }

  @Test
  void words_areThere() {
    List<String> keys = new ArrayList<>();
    TEMPLATES.templates().forEach(each -> keys.add("industry_template." + each.code()));
    TEMPLATES
        .templates()
        .forEach(each -> each.industries().forEach(code -> keys.add("industry." + code)));
    for (Kind kind : Kind.values()) {
      keys.add("template_finding." + kind);
    }
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Texts texts = RuleTexts.of(locale);
      assertThat(keys).allSatisfy(key -> assertThat(texts.find(key)).as(key).isPresent());
    }
    assertThat(of("TAX").fields()).extracting(TemplateField::fact).contains(INFLUENCE_SCORE);
  }
}
