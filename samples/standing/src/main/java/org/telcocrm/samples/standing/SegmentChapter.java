package org.telcocrm.samples.standing;

import java.util.Map;
import java.util.stream.Collectors;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.brand.BrandFit;
import org.telcocrm.rules.brand.BrandPolicies;
import org.telcocrm.rules.brand.BrandRules;
import org.telcocrm.rules.segment.CallMix;
import org.telcocrm.rules.segment.OrganisationTraits;
import org.telcocrm.rules.segment.OrientationResult;
import org.telcocrm.rules.segment.OrientationRules;
import org.telcocrm.rules.segment.SegmentPolicies;
import org.telcocrm.rules.segment.SizeClass;

/** Whom a brand fits, and what a company wants most. */
final class SegmentChapter {

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          StandardFacts.BRAND,
          StandardFacts.BILL_AVERAGE,
          StandardFacts.INTL_ROAM_DAYS,
          StandardFacts.AGE_YEARS,
          StandardFacts.PREPAY);

  private SegmentChapter() {}

  static void tell(StandingStory story) {
    Facts traveller =
        Facts.builder(SCHEMA, CustomerId.of("U3307"), StandingStory.AS_OF)
            .set(StandardFacts.BRAND, Brand.EASYOWN)
            .set(StandardFacts.BILL_AVERAGE, Money.yuan("214.60"))
            .set(StandardFacts.INTL_ROAM_DAYS, 6)
            .set(StandardFacts.AGE_YEARS, 44)
            .set(StandardFacts.PREPAY, false)
            .build();
    Decision<BrandFit> fit = BrandRules.fit(traveller, BrandPolicies.brand());
    BrandFit found = fit.outcome().orElseThrow();
    story.say(
        found.isMisplaced() ? "MISPLACED" : "PLACED",
        found.own().map(each -> story.word("value", each.name())).orElse("?"),
        found.best().map(each -> story.word("value", each.name())).orElse("?"));
    story.because(fit);

    OrganisationTraits courier =
        OrganisationTraits.builder()
            .industry("COURIER")
            .size(SizeClass.MEDIUM)
            .calls(
                CallMix.ofCounts(31_000, 52_000)
                    .withInternal(12_000, Map.of("CUSTOMERS", 60_000L, "SUPPLIERS", 11_000L)))
            .turnover(.35)
            .awayShare(.7)
            .publicNumbers(3)
            .servesPublic(false)
            .build();
    Decision<OrientationResult> type =
        OrientationRules.decide(courier, StandingStory.AS_OF, SegmentPolicies.orientation());
    OrientationResult result = type.outcome().orElseThrow();
    story.say(
        "TYPE",
        result.types().stream()
            .map(each -> story.word("orientation", each.name()))
            .collect(Collectors.joining(", ")),
        result.bundle().stream()
            .map(each -> story.word("service", each))
            .collect(Collectors.joining(", ")));
    story.because(type);
  }
}
