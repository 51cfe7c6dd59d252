package org.telcocrm.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CustomerIdTest {

  @Test
  void of_text_isTheTextItself() {
    assertThat(CustomerId.of("C1")).hasToString("C1").isEqualTo(new CustomerId("C1"));
    assertThat(CustomerId.of("c1")).isNotEqualTo(CustomerId.of("C1"));
  }

  @Test
  void of_blank_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerId.of(" "))
        .withMessage("CustomerId must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccountId.of(""))
        .withMessage("AccountId must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SubscriptionId.of(""))
        .withMessage("SubscriptionId must not be blank");
  }

  @Test
  void of_65Characters_refused() {
    assertThat(CustomerId.of("x".repeat(64)).value()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerId.of("x".repeat(65)))
        .withMessage("CustomerId must have at most 64 characters but had 65");
  }

  @Test
  void of_controlCharacter_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerId.of("C1\n2"))
        .withMessage("CustomerId must not hold control characters but has one at index 2");
  }

  @Test
  void compareTo_ordersByText() {
    assertThat(CustomerId.of("C10")).isLessThan(CustomerId.of("C9"));
    assertThat(AccountId.of("A1")).isLessThan(AccountId.of("A2"));
    assertThat(SubscriptionId.of("S1")).isLessThan(SubscriptionId.of("S2"));
  }
}
