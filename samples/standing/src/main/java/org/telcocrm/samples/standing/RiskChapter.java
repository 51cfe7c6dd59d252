package org.telcocrm.samples.standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.BillShockRule;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.ScorecardAssessor;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.guard.BillShock;
import org.telcocrm.rules.guard.GuardPolicies;
import org.telcocrm.rules.guard.GuardResult;
import org.telcocrm.rules.guard.GuardRules;
import org.telcocrm.rules.guard.SubscribedService;
import org.telcocrm.rules.guard.SubscriptionGuard;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.risk.RiskPart;
import org.telcocrm.rules.risk.RiskPolicies;
import org.telcocrm.rules.risk.RiskProfile;

/** What threatens a customer, and what a customer threatens: services nobody ordered, and risk. */
final class RiskChapter {

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          StandardFacts.BUSINESS_PROFILE,
          StandardFacts.PORT_QUERY_90D,
          StandardFacts.ARREARS,
          StandardFacts.ARREARS_MONTHS,
          StandardFacts.STOPS_12M,
          StandardFacts.COMPLAINTS_3M,
          StandardFacts.COMPLAINT_OPEN_DAYS);

  private RiskChapter() {}

  static void tell(StandingStory story) {
    guard(story);
    risk(story);
  }

  private static void guard(StandingStory story) {
    DocumentPolicy<GuardRules> policy =
        PolicySet.ofDefaults().find(GuardPolicies.GUARD).orElseThrow();
    LocalDate ordered = LocalDate.of(2025, 9, 1);
    List<SubscribedService> services =
        List.of(
            SubscribedService.of("RING_TONE", "MUSIC", ordered, Money.yuan("5.00"))
                .confirmedOn(List.of())
                .usedOn(LocalDate.of(2025, 9, 3))
                .withoutTrial(),
            SubscribedService.of("VIDEO_PACK", "VIDEO", ordered, Money.yuan("15.00"))
                .confirmedOn(List.of(ordered))
                .usedOn(StandingStory.AS_OF)
                .onTrialUntil(LocalDate.of(2025, 9, 30)));
    Decision<GuardResult> guarded =
        SubscriptionGuard.check(services, Money.yuan("88.00"), StandingStory.AS_OF, policy);
    GuardResult result = guarded.outcome().orElseThrow();
    story.say("GUARD", result.charge(), result.atStake());
    story.because(guarded);

    YearMonth march = YearMonth.from(StandingStory.AS_OF);
    Decision<BillShockRule.Outcome> shock =
        BillShock.decide(
            Bill.of(march, Money.yuan("650.00")),
            List.of(
                Bill.of(march.minusMonths(1), Money.yuan("140.00")),
                Bill.of(march.minusMonths(2), Money.yuan("120.00")),
                Bill.of(march.minusMonths(3), Money.yuan("100.00"))),
            StandingStory.AS_OF,
            policy);
    story.say("SHOCK_" + shock.outcome().orElseThrow());
    story.because(shock);
  }

  private static void risk(StandingStory story) {
    Facts customer =
        Facts.builder(SCHEMA, CustomerId.of("U5120"), StandingStory.AS_OF)
            .set(StandardFacts.BUSINESS_PROFILE, BusinessProfile.POSTPAID_METERED)
            .set(StandardFacts.PORT_QUERY_90D, 1)
            .set(StandardFacts.ARREARS, Money.yuan("260.00"))
            .set(StandardFacts.ARREARS_MONTHS, 2)
            .set(StandardFacts.STOPS_12M, 1)
            .set(StandardFacts.COMPLAINTS_3M, 1)
            .set(StandardFacts.COMPLAINT_OPEN_DAYS, 4)
            .build();
    PolicySet policies =
        PolicySet.ofDefaults().with(RiskPolicies.creditCard()).with(RiskPolicies.complaintCard());
    CustomerAssessment assessment = CustomerAssessor.of(policies).assess(customer);
    Map<RiskPart, Decision<?>> parts = new EnumMap<>(RiskPart.class);
    parts.put(RiskPart.CHURN, assessment.get(ChurnAssessor.KEY));
    parts.put(
        RiskPart.CREDIT, assessment.get(new ScorecardAssessor(RiskPolicies.creditCard()).key()));
    parts.put(
        RiskPart.COMPLAINT,
        assessment.get(new ScorecardAssessor(RiskPolicies.complaintCard()).key()));
    Decision<RiskProfile> risk =
        RiskProfile.of(parts, StandingStory.AS_OF, policies.find(RiskPolicies.RISK).orElseThrow());
    RiskProfile profile = risk.outcome().orElseThrow();
    story.say("RISK", story.word("band", profile.band()), profile.points());
    story.because(risk);
  }
}
