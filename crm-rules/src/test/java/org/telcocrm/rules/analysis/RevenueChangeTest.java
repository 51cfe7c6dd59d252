package org.telcocrm.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.money.Money;

class RevenueChangeTest {

  private static final Currency YUAN = Currency.getInstance("CNY");

  private static Money yuan(String amount) {
    return Money.yuan(amount);
  }

  private static RevenueChange of(CustomerRevenue... customers) {
    return RevenueChange.aggregate(YUAN).over(List.of(customers));
  }

  /** By hand; capability C21: existing customers, upsell, downsell, new, lost. */
  @Test
  void parts_byHand() {
    RevenueChange change =
        of(
            CustomerRevenue.stayed(yuan("100.00"), yuan("130.00")),
            CustomerRevenue.stayed(yuan("100.00"), yuan("60.00")),
            CustomerRevenue.stayed(yuan("0.00"), yuan("20.00")),
            CustomerRevenue.joined(yuan("50.00")),
            CustomerRevenue.left(yuan("40.00")));
    assertThat(change.before()).isEqualTo(yuan("240.00"));
    assertThat(change.after()).isEqualTo(yuan("260.00"));
    assertThat(change.amount(RevenuePart.STOCK)).isEqualTo(yuan("160.00"));
    assertThat(change.amount(RevenuePart.ACTIVATED)).isEqualTo(yuan("20.00"));
    assertThat(change.amount(RevenuePart.UPSELL)).isEqualTo(yuan("30.00"));
    assertThat(change.amount(RevenuePart.DOWNSELL)).isEqualTo(yuan("40.00"));
    assertThat(change.amount(RevenuePart.NEW)).isEqualTo(yuan("50.00"));
    assertThat(change.amount(RevenuePart.LOST)).isEqualTo(yuan("40.00"));
    assertThat(change.increment()).isEqualTo(yuan("80.00"));
    assertThat(change.stockPercent(2)).contains(new BigDecimal("66.67"));
    assertThat(change.parts().get(RevenuePart.STOCK))
        .isEqualTo(new RevenueChange.Part(yuan("160.00"), 3));
  }

  /** An adjustment below 0 moves between parts, and the sums still meet. */
  @Test
  void negativeBills_reconcileToo() {
    RevenueChange change =
        of(
            CustomerRevenue.stayed(yuan("-10.00"), yuan("30.00")),
            CustomerRevenue.stayed(yuan("20.00"), yuan("-5.01")),
            CustomerRevenue.left(yuan("-1.00")));
    assertThat(change.before()).isEqualTo(yuan("9.00"));
    assertThat(change.after()).isEqualTo(yuan("24.99"));
    assertThat(change.amount(RevenuePart.UPSELL)).isEqualTo(yuan("40.00"));
    assertThat(change.amount(RevenuePart.DOWNSELL)).isEqualTo(yuan("25.01"));
  }

  @Test
  void unknownRevenue_isNoChange() {
    RevenueChange change =
        of(
            CustomerRevenue.beforeUnknown(yuan("70.00")),
            CustomerRevenue.afterUnknown(yuan("9.00")));
    assertThat(change.before()).isEqualTo(yuan("9.00"));
    assertThat(change.after()).isEqualTo(yuan("70.00"));
    assertThat(change.amount(RevenuePart.NEW)).isEqualTo(yuan("0.00"));
    assertThat(change.amount(RevenuePart.LOST)).isEqualTo(yuan("0.00"));
    assertThat(change.amount(RevenuePart.AFTER_ONLY_KNOWN)).isEqualTo(yuan("70.00"));
  }

  @Test
  void nobody_hasNoStock() {
    assertThat(of().before()).isEqualTo(yuan("0.00"));
    assertThat(of().stockPercent(2)).isEmpty();
  }

  @Test
  void wrongRows_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(CustomerRevenue.joined(Money.parse("USD 1.00"))))
        .withMessage("revenue must have one currency but had CNY and USD");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerRevenue.stayed(yuan("1.00"), Money.parse("USD 1.00")))
        .withMessage("currencies must be the same but were CNY and USD");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CustomerRevenue(CustomerRevenue.Course.JOINED, yuan("1.00"), yuan("2.00")))
        .withMessage(
            "revenue must be 0 where a customer of course JOINED has none but was CNY 1.00 and CNY"
                + " 2.00");
  }

  @Test
  void customerShare_sumsBeforeItDivides() {
    CustomerShare share = new CustomerShare(80, 20);
    assertThat(share.percent(1)).contains(new BigDecimal("80.0"));
    assertThat(CustomerShare.NONE.percent(1)).isEmpty();
    assertThat(
            CustomerShare.byGroup()
                .over(
                    List.of(
                        new CustomerShare.Count("banks", share),
                        new CustomerShare.Count("banks", new CustomerShare(0, 300)),
                        new CustomerShare.Count("schools", new CustomerShare(1, 0)))))
        .isEqualTo(Map.of("banks", new CustomerShare(80, 320), "schools", new CustomerShare(1, 0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CustomerShare(-1, 0))
        .withMessage("own and rivals must not be negative but were -1 and 0");
  }
}
