package org.telcocrm.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.telcocrm.core.money.Money;

class PlanTest {

  @Test
  void new_zeroes_areAllowed() {
    assertThat(new Plan("FREE", Money.fen(0), 0, 0).monthlyFee()).isEqualTo(Money.fen(0));
  }

  @Test
  void new_blankCode_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Plan(" ", Money.fen(0), 0, 0))
        .withMessage("plan code must not be blank");
  }

  @Test
  void new_negative_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Plan("G1", Money.fen(-1), 0, 0))
        .withMessage("monthlyFee of plan G1 must not be negative but was CNY -0.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Plan("G1", Money.fen(1), -1, 0))
        .withMessage("minutes of plan G1 must not be negative but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Plan("G1", Money.fen(1), 0, -1))
        .withMessage("megabytes of plan G1 must not be negative but was -1");
  }

  @Test
  void valueAddedServices_partLargerThanTheWhole_refused() {
    assertThat(new ValueAddedServices(2, 2, 2).unused()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ValueAddedServices(2, 3, 0))
        .withMessage("unused must be between 0 and the count 2 but was 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ValueAddedServices(2, 0, -1))
        .withMessage("unconfirmed must be between 0 and the count 2 but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ValueAddedServices(-1, 0, 0))
        .withMessage("count must not be negative but was -1");
  }
}
