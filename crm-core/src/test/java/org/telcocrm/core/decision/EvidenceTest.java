package org.telcocrm.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  @Test
  void order_isPointsDescendingThenTexts() {
    Evidence most = new Evidence("PORT_QUERY", "port_query_90d", "1", ">= 1", 50);
    Evidence byReason = new Evidence("A_REASON", "z", "1", "", 30);
    Evidence bySubject = new Evidence("B_REASON", "a", "9", "", 30);
    Evidence byObserved = new Evidence("B_REASON", "b", "1", "z", 30);
    Evidence byBound = new Evidence("B_REASON", "b", "2", "a", 30);
    Evidence last = new Evidence("B_REASON", "b", "2", "b", 30);
    Evidence negative = new Evidence("A_REASON", "a", "1", "", -30);
    assertThat(
            List.of(negative, last, byBound, byObserved, bySubject, byReason, most).stream()
                .sorted(Evidence.ORDER))
        .containsExactly(most, byReason, bySubject, byObserved, byBound, last, negative);
  }

  @Test
  void of_withoutPoints_countsNothing() {
    assertThat(Evidence.of("PORT_QUERY", "port_query_90d", "1", ">= 1").points()).isZero();
  }

  @Test
  void new_lowerCaseReason_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evidence.of("portQuery", "port_query_90d", "1", ""))
        .withMessage(
            "reason must be upper-case letters, digits and underscores but was \"portQuery\"");
    assertThatIllegalArgumentException().isThrownBy(() -> Evidence.of("", "x", "1", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> Evidence.of("1A", "x", "1", ""));
  }

  @Test
  void new_blankSubject_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evidence.of("PORT_QUERY", " ", "1", ""))
        .withMessage("subject of reason PORT_QUERY must not be blank");
  }

  @Test
  @SuppressWarnings("NullAway") // what is refused
  void new_null_isRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> Evidence.of("PORT_QUERY", "port_query_90d", null, ""))
        .withMessage("observed");
    assertThatNullPointerException()
        .isThrownBy(() -> Evidence.of("PORT_QUERY", "port_query_90d", "1", null))
        .withMessage("bound");
    assertThatNullPointerException().isThrownBy(() -> new Gap("arrears", null)).withMessage("kind");
  }
}
