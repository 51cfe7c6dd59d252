package org.telcocrm.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.money.Money;

/** C21: the share of new business and its stock and flow, added up to the fen. */
class RevenueByBusinessTest {

  private static final Currency YUAN = Currency.getInstance("CNY");

  private static Money yuan(String amount) {
    return Money.yuan(amount);
  }

  private static BusinessRevenue stayed(
      String before, String newBefore, String after, String newAfter) {
    return BusinessRevenue.of(
        CustomerRevenue.stayed(yuan(before), yuan(after)),
        CustomerRevenue.stayed(yuan(newBefore), yuan(newAfter)));
  }

  private static RevenueByBusiness of(BusinessRevenue... customers) {
    return RevenueByBusiness.aggregate(YUAN).over(List.of(customers));
  }

  /** The example of the Javadoc: nothing lost and nothing won, and still 20 yuan moved. */
  @Test
  void customerWhoMoves_isStockOfTheWholeOnly() {
    RevenueByBusiness split = of(stayed("100.00", "10.00", "100.00", "30.00"));

    assertThat(split.total().amount(RevenuePart.STOCK)).isEqualTo(yuan("100.00"));
    assertThat(split.of(RevenueBusiness.TRADITIONAL).amount(RevenuePart.STOCK))
        .isEqualTo(yuan("70.00"));
    assertThat(split.of(RevenueBusiness.TRADITIONAL).amount(RevenuePart.DOWNSELL))
        .isEqualTo(yuan("20.00"));
    assertThat(split.of(RevenueBusiness.NEW).amount(RevenuePart.STOCK)).isEqualTo(yuan("10.00"));
    assertThat(split.of(RevenueBusiness.NEW).amount(RevenuePart.UPSELL)).isEqualTo(yuan("20.00"));
    assertThat(split.shifted()).isEqualTo(yuan("20.00"));
    assertThat(split.percentBefore(2)).contains(new BigDecimal("10.00"));
    assertThat(split.percentAfter(2)).contains(new BigDecimal("30.00"));
  }

  /** By hand: 100 + 40 + 7 before, 110 + 50 + 9 after; new business 30 of 160 where it is known. */
  @Test
  void parts_addUpToTheWhole() {
    RevenueByBusiness split =
        of(
            stayed("100.00", "0.00", "110.00", "25.00"),
            BusinessRevenue.of(
                CustomerRevenue.joined(yuan("50.00")), CustomerRevenue.joined(yuan("5.00"))),
            BusinessRevenue.of(
                CustomerRevenue.left(yuan("40.00")), CustomerRevenue.left(yuan("4.00"))),
            BusinessRevenue.unsplit(CustomerRevenue.stayed(yuan("7.00"), yuan("9.00"))));

    assertThat(split.total().before()).isEqualTo(yuan("147.00"));
    assertThat(split.total().after()).isEqualTo(yuan("169.00"));
    assertThat(split.of(RevenueBusiness.TRADITIONAL).after()).isEqualTo(yuan("130.00"));
    assertThat(split.of(RevenueBusiness.NEW).after()).isEqualTo(yuan("30.00"));
    assertThat(split.of(RevenueBusiness.NEW).amount(RevenuePart.ACTIVATED))
        .isEqualTo(yuan("25.00"));
    assertThat(split.of(RevenueBusiness.UNSPLIT).after()).isEqualTo(yuan("9.00"));
    assertThat(split.percentAfter(2)).as("30 ÷ 160").contains(new BigDecimal("18.75"));
    assertThat(split.percentBefore(2)).as("4 ÷ 140").contains(new BigDecimal("2.86"));
  }

  @Test
  void nobody_hasNoShare() {
    assertThat(of().percentAfter(2)).isEmpty();
    assertThat(of().shifted()).isEqualTo(yuan("0.00"));
    assertThat(of(BusinessRevenue.unsplit(CustomerRevenue.joined(yuan("9.00")))).percentAfter(2))
        .isEmpty();
  }

  @Test
  void partOfAnotherCustomer_isRefused() {
    CustomerRevenue joined = CustomerRevenue.joined(yuan("1.00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BusinessRevenue.of(joined, CustomerRevenue.left(yuan("1.00"))))
        .withMessage("newBusiness must be of course JOINED but was of course LEFT");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BusinessRevenue.of(joined, CustomerRevenue.joined(Money.parse("USD 1.00"))))
        .withMessage("newBusiness must be in CNY but was in USD");
  }
}
