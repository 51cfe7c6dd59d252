package org.telcocrm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.label.Texts;
import org.telcocrm.rules.credit.CreditPolicies;

/** A decision that is no part of an assessment, in words. */
class DecisionInWordsTest {

  private static final Texts CHINESE = RuleTexts.of(Locale.CHINESE);
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  @Test
  void lines_areReasonsTheirSumAndGaps() {
    Decision<String> decision =
        Decision.of(
            "STAR_2",
            CreditPolicies.ofDefaults().get(0).ref(),
            AS_OF,
            List.of(
                new Evidence("STAR_TENURE", "tenure_months", "60", "", 60),
                new Evidence("STAR_STOPS", "stops", "1", "", -10),
                Evidence.of("STAR_CAP", "stops", "3", "STAR_3")),
            List.of(new Gap("charges", Gap.Kind.MISSING)));
    assertThat(Explanation.lines(decision, CHINESE))
        .containsExactly("网龄60个月 +60", "欠费停机3次，最高三星", "近12个月欠费停机1次 -10", "合计 +50", "各月消费：未知");
  }

  /** Without points there is no sum; without outcome the gaps are all there is. */
  @Test
  void lines_withoutPoints_haveNoSum() {
    Decision<String> unknown =
        Decision.insufficientData(
            CreditPolicies.ofDefaults().get(0).ref(),
            AS_OF,
            List.of(),
            List.of(new Gap("bill_m0", Gap.Kind.ABSENT)));
    assertThat(Explanation.lines(unknown, CHINESE)).containsExactly("出账收入 M0：来源没有此项");
  }
}
