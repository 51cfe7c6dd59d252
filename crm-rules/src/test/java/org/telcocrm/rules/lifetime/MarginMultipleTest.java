package org.telcocrm.rules.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.telcocrm.core.money.Money;

class MarginMultipleTest {

  /** Source: domain/02 row V10, Gupta and Lehmann. */
  @Test
  void multiple_isThePrintedOne() {
    assertThat(MarginMultiple.of(.8, .12).multiple()).isCloseTo(2.5, within(1e-12));
  }

  /** By hand: 1.12 / .32 and .8 / (1.12 − .8·1.05). */
  @Test
  void otherForms_byHand() {
    assertThat(MarginMultiple.of(.8, .12).startingNow().multiple()).isCloseTo(3.5, within(1e-12));
    assertThat(MarginMultiple.of(.8, .12).growingAt(.05).multiple())
        .isCloseTo(.8 / .28, within(1e-12));
    assertThat(MarginMultiple.of(.8, .12).growingAt(.05).startingNow().multiple())
        .isCloseTo(1.12 / .28, within(1e-12));
  }

  @Test
  void longHorizon_isTheFormWithout() {
    for (MarginMultiple each :
        new MarginMultiple[] {
          MarginMultiple.of(.8, .12),
          MarginMultiple.of(.8, .12).startingNow(),
          MarginMultiple.of(.8, .12).growingAt(-.1),
          MarginMultiple.of(.8, .12).growingAt(.05).startingNow()
        }) {
      assertThat(each.multiple(500)).isCloseTo(each.multiple(), within(1e-12));
    }
  }

  @Test
  void horizon_allowsNoDiscount() {
    assertThat(MarginMultiple.of(.5, 0).multiple(2)).isEqualTo(.75);
    assertThat(MarginMultiple.of(1, 0).startingNow().multiple(3)).isEqualTo(4);
    assertThat(MarginMultiple.of(.5, 0).multiple(0)).isZero();
  }

  @Test
  void value_mayBeNegative() {
    assertThat(MarginMultiple.of(.8, .12).value(Money.yuan("-10.00")).rounded())
        .isEqualTo(Money.yuan("-25.00"));
  }

  @Test
  void sumWithoutEnd_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginMultiple.of(.8, 0).multiple())
        .withMessage(
            "discount must be above 0 without a horizon but was 0. Maybe ask for a number of"
                + " periods");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginMultiple.of(1, .25).growingAt(.25).multiple())
        .withMessage(
            "retention with growth must be below 1.25 without a horizon but was 1.25. Maybe ask"
                + " for a number of periods");
    assertThat(MarginMultiple.of(1, .25).multiple()).isEqualTo(4);
  }

  @Test
  void ratesOutside_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginMultiple.of(1.01, .1))
        .withMessage("retention must be between 0 and 1 but was 1.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginMultiple.of(.8, -.1))
        .withMessage("discount must be 0 or more but was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginMultiple.of(.8, .1).growingAt(-1))
        .withMessage("growth must be above -1 but was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginMultiple.of(.8, .1).multiple(-1))
        .withMessage("periods must be between 0 and 12000 but was -1");
  }
}
