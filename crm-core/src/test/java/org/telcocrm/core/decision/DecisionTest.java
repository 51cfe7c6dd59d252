package org.telcocrm.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final PolicyRef CHURN = new PolicyRef("churn", "2026.1", "1f0c9a2b".repeat(8));
  private static final Evidence PORT = new Evidence("PORT_QUERY", "port_query_90d", "1", "", 50);
  private static final Evidence ENDED =
      new Evidence("CONTRACT_ENDED", "contract_days_left", "-62", "< 0", 30);
  private static final Gap ARREARS = new Gap("arrears", Gap.Kind.MISSING);

  private static Decision<String> high() {
    return Decision.of("HIGH", CHURN, AS_OF, List.of(ENDED, PORT), List.of());
  }

  @Test
  void of_evidenceInAnyOrder_isSorted() {
    assertThat(high().evidence()).containsExactly(PORT, ENDED);
    assertThat(high())
        .isEqualTo(Decision.of("HIGH", CHURN, AS_OF, List.of(PORT, ENDED), List.of()))
        .hasSameHashCodeAs(Decision.of("HIGH", CHURN, AS_OF, List.of(PORT, ENDED), List.of()));
  }

  @Test
  void of_gaps_areSortedAndDistinct() {
    Gap absent = new Gap("arrears", Gap.Kind.ABSENT);
    Decision<String> decision =
        Decision.of("LOW", CHURN, AS_OF, List.of(), List.of(ARREARS, absent, ARREARS));
    assertThat(decision.gaps()).containsExactly(absent, ARREARS);
  }

  @Test
  void points_sumTheEvidence() {
    assertThat(high().points()).isEqualTo(80);
    Evidence huge = new Evidence("HUGE", "x", "1", "", Integer.MAX_VALUE);
    Decision<String> tooMuch = Decision.of("X", CHURN, AS_OF, List.of(huge, PORT), List.of());
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(tooMuch::points);
  }

  @Test
  void insufficientData_hasNoOutcomeAndNamesTheGap() {
    Decision<String> decision =
        Decision.insufficientData(CHURN, AS_OF, List.of(), List.of(ARREARS));
    assertThat(decision.outcome()).isEmpty();
    assertThat(decision.isDecided()).isFalse();
    assertThat(decision)
        .hasToString("INSUFFICIENT_DATA [] gaps [arrears:MISSING] by churn@2026.1#1f0c9a2b");
  }

  @Test
  void insufficientData_withoutGap_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decision.insufficientData(CHURN, AS_OF, List.of(), List.of()))
        .withMessage("insufficient data must name at least one gap");
  }

  @Test
  void map_keepsEverythingButTheOutcome() {
    Decision<Integer> mapped = high().map(String::length);
    assertThat(mapped.outcome()).contains(4);
    assertThat(mapped.evidence()).isEqualTo(high().evidence());
    assertThat(mapped.policy()).isEqualTo(CHURN);
    assertThat(mapped.asOf()).isEqualTo(AS_OF);
  }

  @Test
  void map_insufficientData_isNotCalled() {
    Decision<String> none = Decision.insufficientData(CHURN, AS_OF, List.of(), List.of(ARREARS));
    assertThat(none.map(String::length).isDecided()).isFalse();
  }

  @Test
  void equals_otherPolicy_differs() {
    PolicyRef other = new PolicyRef("churn", "2026.2", CHURN.hash());
    assertThat(high())
        .isNotEqualTo(Decision.of("HIGH", other, AS_OF, List.of(ENDED, PORT), List.of()));
  }

  @Test
  void policyRef_blankOrShortHash_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolicyRef("", "1", CHURN.hash()))
        .withMessage("policy id and version must not be blank but were \"\" and \"1\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PolicyRef("churn", "1", "abc"))
        .withMessage("policy hash must have 64 hex digits but had 3");
  }

  @Test
  void policyRef_compareTo_ordersByIdThenVersion() {
    PolicyRef credit = new PolicyRef("credit", "2026.1", CHURN.hash());
    PolicyRef newer = new PolicyRef("churn", "2026.2", CHURN.hash());
    assertThat(List.of(credit, newer, CHURN).stream().sorted())
        .containsExactly(CHURN, newer, credit);
  }

  @Test
  void gap_blankSubject_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Gap(" ", Gap.Kind.ABSENT))
        .withMessage("subject of a gap must not be blank");
  }
}
