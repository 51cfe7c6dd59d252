package org.telcocrm.io.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.id.Mask;
import org.telcocrm.core.id.Sex;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.SurvivorshipPolicy;
import org.telcocrm.core.master.SurvivorshipRule;
import org.telcocrm.core.party.OrganisationKind;
import org.telcocrm.core.privacy.DataKind;
import org.telcocrm.core.privacy.MaskingPolicy;
import org.telcocrm.core.privacy.RetentionPolicy;
import org.telcocrm.core.privacy.Sensitivity;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.brand.BrandPolicies;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.credit.CreditPolicies;
import org.telcocrm.rules.credit.StarRules;
import org.telcocrm.rules.guard.ConfirmationNeed;
import org.telcocrm.rules.guard.ConfirmationRules;
import org.telcocrm.rules.guard.GuardPolicies;
import org.telcocrm.rules.guard.GuardRules;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.segment.RfmCuts;
import org.telcocrm.rules.segment.RfmRules;
import org.telcocrm.rules.segment.SegmentPolicies;
import org.telcocrm.rules.stewardship.StewardshipPolicies;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.template.IndustryTemplate;
import org.telcocrm.rules.template.IndustryTemplates;
import org.telcocrm.rules.template.TemplateField;
import org.telcocrm.rules.template.TemplateOverlay;
import org.telcocrm.rules.template.TemplatePolicies;
import org.telcocrm.rules.value.FittedBase;
import org.telcocrm.rules.value.ValuePolicies;
import org.telcocrm.rules.value.ValuePolicy;

/** Right documents that use, all together, every member a policy can have. */
final class PolicyDocuments {

  /** The default churn policy with intercepts. */
  static final Node.Obj FITTED_CHURN = fittedChurn();

  /** The default value policy with a base. */
  static final Node.Obj FITTED_VALUE = fittedValue();

  /** Every form of a condition, and dates as bounds. */
  static final Node.Obj TABLE =
      CrmJson.parse(
          """
          {"$schema": "policy.schema.json", "kind": "table", "id": "game_pack", "version": "1",
           "table": {"hitPolicy": "FIRST", "rules": [
             {"code": "GAMER", "then": "OFFER", "when": {"allOf": [
               {"fact": "data_mb_m0", "atLeast": 1024, "below": 4096},
               {"fact": "sms", "moreThan": 0, "atMost": 100},
               {"fact": "open_date", "below": "2026-01-01"},
               {"fact": "prepay", "is": false},
               {"fact": "state", "in": ["ACTIVE", "ONE_WAY"]}]}},
             {"code": "UNKNOWN_AGE", "then": "ASK", "when": {"anyOf": [
               {"fact": "birth_date", "known": false},
               {"not": {"fact": "arrears", "atMost": 0}}]}},
             {"code": "ANYONE", "then": "WAIT", "when": {"allOf": []}}]},
           "otherwise": "NO"}
          """);

  /** Every form of an attribute. */
  static final Node.Obj CARD =
      CrmJson.parse(
          """
          {"kind": "scorecard", "id": "credit", "version": "2026.1",
           "characteristics": [
             {"code": "tenure_months", "missing": {"points": -5, "reason": "TENURE_UNKNOWN"}, "attributes": [
               {"below": 6, "points": -20, "reason": "NEW"},
               {"below": 24.5, "points": 0},
               {"points": 15, "reason": "LOYAL"}]},
             {"code": "birth_date", "attributes": [
               {"below": "1990-12-31", "points": 5, "reason": "OLDER"},
               {"points": 0, "reason": ""}]},
             {"code": "prepay", "attributes": [
               {"is": false, "points": 10, "reason": "POSTPAID"},
               {"is": true, "points": 0}]},
             {"code": "state", "missing": {"points": 0}, "attributes": [
               {"level": "ACTIVE", "points": 3, "reason": "IN_USE"},
               {"level": "STOPPED", "points": -30, "reason": "STOPPED"}]},
             {"code": "bill_m0*prepay", "rows": {"code": "bill_m0", "below": [4500, 6000]},
              "columns": {"code": "prepay"}, "reason": "BILL_BY_PREPAY",
              "points": [[0, 5, 0], [3, 0, 0], [-20, 0, 1], [0, 0, 0]]}],
           "bands": [{"code": "LOW"}, {"code": "MEDIUM", "minPoints": -3}, {"code": "HIGH", "minPoints": 12}]}
          """);

  /** Stars with a cap. */
  static final DocumentPolicy<StarRules> CAPPED_STARS =
      DocumentPolicy.of(CreditPolicies.STARS, "stars", "CMCC_HA", StarRules.cmccHenan());

  /** RFM with cuts. */
  static final DocumentPolicy<RfmRules> FITTED_RFM =
      DocumentPolicy.of(
          SegmentPolicies.RFM,
          "rfm",
          "1",
          RfmRules.ofDefaults()
              .withCuts(
                  new RfmCuts(
                      995,
                      Currency.getInstance("USD"),
                      decimals("115", "180", "296.4", "400"),
                      decimals("3", "4", "5", "7"),
                      decimals("20000", "38100", "50540", "66500"))));

  /** The default templates, and one whose field has a fallback and a condition. */
  static final DocumentPolicy<IndustryTemplates> TEMPLATES = templates();

  /** A guard that asks some kinds of services for less. */
  static final DocumentPolicy<GuardRules> OWN_GUARD = ownGuard();

  private PolicyDocuments() {}

  private static List<BigDecimal> decimals(String... numbers) {
    return Stream.of(numbers).map(BigDecimal::new).toList();
  }

  private static DocumentPolicy<IndustryTemplates> templates() {
    List<IndustryTemplate> all = new ArrayList<>();
    all.add(
        new IndustryTemplate(
            "HOSPITALITY",
            List.of("HOTEL", "CATERING"),
            List.of(
                new TemplateField(
                    GroupFacts.EMPLOYEES,
                    true,
                    "20",
                    Condition.between(GroupFacts.EMPLOYEES, 1, 100_000)),
                TemplateField.withFallback(GroupFacts.SERVICE_TYPE, "IMAGE")),
            List.of(
                TemplateOverlay.of("group-credit", Node.object().put("billMonths", 3).build()))));
    all.addAll(IndustryTemplates.ofDefaults().templates());
    return DocumentPolicy.of(
        TemplatePolicies.INDUSTRY_TEMPLATES, "industry-templates", "1", new IndustryTemplates(all));
  }

  private static DocumentPolicy<GuardRules> ownGuard() {
    GuardRules rules = GuardRules.ofDefaults();
    return DocumentPolicy.of(
        GuardPolicies.GUARD,
        "subscription-guard",
        "own",
        new GuardRules(
            new ConfirmationRules(
                ConfirmationNeed.ORDER_AND_CONVERSION,
                Map.of("MUSIC", ConfirmationNeed.ORDER, "PLAN_PART", ConfirmationNeed.NONE),
                7),
            rules.unusedDays(),
            rules.chargeOver(),
            rules.sharePercentOver(),
            rules.billShock(),
            rules.products()));
  }

  /** The default policies, then fitted ones and a host's. */
  static List<Node.Obj> all() {
    List<Node.Obj> all = new ArrayList<>();
    PolicySet.ofDefaults().all().forEach(policy -> all.add(policy.document()));
    PolicySet.ofGroupDefaults().all().forEach(policy -> all.add(policy.document()));
    all.add(FITTED_CHURN);
    all.add(FITTED_VALUE);
    all.add(TABLE);
    all.add(CARD);
    SegmentPolicies.ofDefaults().forEach(policy -> all.add(policy.document()));
    all.add(BrandPolicies.brand().document());
    all.add(CAPPED_STARS.document());
    all.add(FITTED_RFM.document());
    all.add(ValuePolicies.stickiness().document());
    all.add(TEMPLATES.document());
    all.add(OWN_GUARD.document());
    all.add(masking());
    all.add(retention());
    all.add(survivorship());
    return List.copyOf(all);
  }

  /** Fields that show a number of characters at their ends. */
  private static Node.Obj masking() {
    return DocumentPolicy.of(
            StewardshipPolicies.MASKING,
            "masking",
            "1",
            MaskingPolicy.builder()
                .field("address", Sensitivity.PERSONAL, Mask.ends(6, 0))
                .field("name", Sensitivity.PERSONAL, Mask.full())
                .build())
        .document();
  }

  /** A rule for every kind of record. */
  private static Node.Obj retention() {
    RetentionPolicy.Builder builder = RetentionPolicy.builder();
    for (DataKind kind : DataKind.values()) {
      builder.keep(kind, Period.of(1, 2, 3), "own rule");
    }
    return DocumentPolicy.of(StewardshipPolicies.RETENTION, "retention", "1", builder.build())
        .document();
  }

  /** Rules of their own for every field. */
  private static Node.Obj survivorship() {
    SurvivorshipPolicy.Builder builder = SurvivorshipPolicy.builder();
    for (MasterField<?> field : MasterField.standard()) {
      builder.rules(field, List.of(SurvivorshipRule.values()));
    }
    builder
        .unknown(MasterField.GROUP_NAME, List.of("测试"))
        .unknown(MasterField.BIRTH_DATE, List.of(LocalDate.of(2010, 1, 1)))
        .unknown(MasterField.SEX, List.of(Sex.MALE))
        .unknown(MasterField.ORGANISATION_KIND, List.of(OrganisationKind.OTHER))
        .datesFrom(MasterField.BIRTH_DATE, LocalDate.of(1900, 1, 2));
    return DocumentPolicy.of(StewardshipPolicies.SURVIVORSHIP, "survivorship", "1", builder.build())
        .document();
  }

  private static Node.Obj fittedChurn() {
    ChurnPolicy.Builder churn = ChurnPolicy.ofDefaults().toBuilder();
    ChurnPolicy.ofDefaults()
        .profiles()
        .forEach(
            (name, profile) ->
                churn.profile(
                    name, new ChurnPolicy.Profile(profile.prior(), profile.card(), -4.25)));
    return churn.build().document();
  }

  private static Node.Obj fittedValue() {
    FittedBase base =
        new FittedBase(
            2000,
            "USD",
            9000,
            -50,
            Map.of(
                "PREPAID/PLAN_1/TENURE_2", new FittedBase.Cell(900, 3100, 4400),
                "?/PLAN_?/TENURE_0", new FittedBase.Cell(1100, -20, 0)));
    return ValuePolicy.ofDefaults().toBuilder().base(base).build().document();
  }
}
