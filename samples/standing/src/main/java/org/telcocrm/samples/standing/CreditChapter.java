package org.telcocrm.samples.standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.credit.CreditEvent;
import org.telcocrm.rules.credit.CreditLimitRules;
import org.telcocrm.rules.credit.CreditPolicies;
import org.telcocrm.rules.credit.CreditStanding;
import org.telcocrm.rules.credit.DunningCase;
import org.telcocrm.rules.credit.DunningRules;
import org.telcocrm.rules.credit.StarRating;
import org.telcocrm.rules.credit.StarRules;
import org.telcocrm.rules.policy.DocumentPolicy;

/** A good customer pays late: his stars, how far he may overdraw, and what is done next. */
final class CreditChapter {

  private static final YearMonth MARCH = YearMonth.from(StandingStory.AS_OF);

  private CreditChapter() {}

  static void tell(StandingStory story) {
    PolicySet policies = PolicySet.ofDefaults();
    DocumentPolicy<StarRules> stars = policies.find(CreditPolicies.STARS).orElseThrow();
    CreditStanding standing = CreditStanding.of(LocalDate.of(2021, 4, 15)).with(events());

    String before = "";
    for (Map.Entry<YearMonth, StarRating> each :
        standing.trail(MARCH.minusMonths(11), MARCH, stars).entrySet()) {
      String star = each.getValue().star();
      if (!star.equals(before)) {
        story.say("STAR", each.getKey(), story.word("star", star));
      }
      before = star;
    }
    Decision<StarRating> star = standing.star(MARCH, stars);
    story.because(star);

    Decision<Money> limit =
        CreditLimitRules.limit(
            star.outcome().orElseThrow().star(),
            List.of(Money.yuan("98.00"), Money.yuan("120.00"), Money.yuan("101.50")),
            List.of(),
            StandingStory.AS_OF.atStartOfDay(),
            policies.find(CreditPolicies.LIMITS).orElseThrow());
    story.say("LIMIT", limit.outcome().orElseThrow());
    story.because(limit);

    DunningCase late =
        DunningCase.builder(AccountId.of("A8812"))
            .oldestDue(LocalDate.of(2026, 3, 2))
            .done("REMIND_BEFORE", LocalDate.of(2026, 2, 27))
            .done("REMIND_1", LocalDate.of(2026, 3, 3))
            .build();
    Decision<DunningRules.Plan> plan =
        DunningRules.plan(
            late, StandingStory.AS_OF, policies.find(CreditPolicies.DUNNING).orElseThrow());
    for (DunningRules.Next next : plan.outcome().orElseThrow().open()) {
      story.say("STEP", next.on(), story.word("dunning", next.step().action().name()));
    }
  }

  /** Two years of bills, a stop for arrears in autumn, and a family plan. */
  private static List<CreditEvent> events() {
    List<CreditEvent> events = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Money bill = i < 5 ? Money.yuan("108.00") : Money.yuan("176.00");
      events.add(new CreditEvent.Charged(MARCH.minusMonths(i), bill));
    }
    events.add(new CreditEvent.Stopped("S1", LocalDate.of(2025, 11, 20)));
    events.add(new CreditEvent.Subscribed("FAMILY_NET", LocalDate.of(2023, 5, 1), LocalDate.MAX));
    return events;
  }
}
