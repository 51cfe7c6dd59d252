package org.telcocrm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

class PolicySetTest {

  private static final ScorecardPolicy CARE =
      ScorecardPolicy.builder("care_need", "1", "LOW")
          .card(Scorecard.of(Characteristic.of(TENURE_MONTHS).below(6, 30, "NEW").neutralAbove()))
          .build();

  @Test
  void none_decidesOnlyByWhatIsPutIn() {
    PolicySet set = PolicySet.none().with(CARE);

    assertThat(set.all()).containsExactly(CARE);
    assertThat(set).isEqualTo(PolicySet.none().with(CARE)).isNotEqualTo(PolicySet.none());
    assertThat(CustomerAssessor.of(set).assessors())
        .extracting(each -> each.key().name())
        .containsExactly("care_need");
    assertThat(CustomerAssessor.of(set).bind(FactSchema.ofYuan(TENURE_MONTHS)).fitting()).isEmpty();
    assertThat(set.find(ScorecardPolicy.class)).contains(CARE);
    assertThat(set.find(ActionPolicy.class)).isEmpty();
    assertThat(CustomerAssessor.of(PolicySet.none()).assessors()).isEmpty();
  }

  @Test
  void policyTheSetDoesNotHave_isNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PolicySet.none().with(CARE).churn())
        .withMessage("the set must hold a policy of kind churn but has [" + CARE.ref() + "]");
    assertThatIllegalStateException().isThrownBy(() -> PolicySet.none().value());
    assertThatIllegalStateException().isThrownBy(() -> PolicySet.none().services());
    assertThatIllegalStateException().isThrownBy(() -> PolicySet.none().actions());
    assertThatIllegalStateException().isThrownBy(() -> PolicySet.none().withPrior(.02));
  }

  @Test
  void churnPolicy_isPutIn() {
    assertThat(PolicySet.none().with(ChurnPolicy.ofDefaults()).churn())
        .isEqualTo(PolicySet.ofDefaults().churn());
    assertThat(PolicySet.ofDefaults().find(ChurnPolicy.class))
        .contains(PolicySet.ofDefaults().churn());
  }
}
