package org.telcocrm.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.money.Money;

class AccountTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Bill BILL = Bill.of(MARCH, Money.yuan("128"));
  private static final Bill OLDER = Bill.of(MARCH.minusMonths(1), Money.yuan("-3"));
  private static final Payment PAYMENT = new Payment(LocalDate.of(2026, 3, 12), Money.yuan("50"));
  private static final Money YEN = new Money(Currency.getInstance("JPY"), 100);

  private static Account.Builder builder() {
    return Account.builder(AccountId.of("A1"));
  }

  private static Account full() {
    return builder()
        .paymentMethod(PaymentMethod.AUTOMATIC)
        .bills(List.of(OLDER, BILL))
        .payments(List.of(PAYMENT))
        .balance(Money.yuan("12"))
        .arrears(new Arrears(Money.fen(0), 0))
        .stopsIn12Months(0)
        .build();
  }

  @Test
  void build_onlyTheId_everythingElseIsUnknown() {
    Account bare = builder().build();
    assertThat(bare.paymentMethod()).isEmpty();
    assertThat(bare.bills()).isEmpty();
    assertThat(bare.payments()).isEmpty();
    assertThat(bare.isPaymentsKnown()).isFalse();
    assertThat(bare.balance()).isEmpty();
    assertThat(bare.arrears()).isEmpty();
    assertThat(bare.stopsIn12Months()).isEmpty();
    assertThat(bare.currency()).isEmpty();
  }

  @Test
  void build_billsInAnyOrder_areNewestFirst() {
    assertThat(full().bills()).containsExactly(BILL, OLDER);
    assertThat(full()).isEqualTo(full().toBuilder().bills(List.of(BILL, OLDER)).build());
  }

  @Test
  void build_callersListChanged_accountStays() {
    List<Bill> bills = new ArrayList<>(List.of(BILL));
    List<Payment> payments = new ArrayList<>(List.of(PAYMENT));
    Account account = builder().bills(bills).payments(payments).build();
    bills.clear();
    payments.clear();
    assertThat(account.bills()).containsExactly(BILL);
    assertThat(account.payments()).containsExactly(PAYMENT);
  }

  @Test
  void bills_sameMonthTwice_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().bills(List.of(BILL, OLDER, BILL)))
        .withMessage("bill months of account A1 must be unique but 2026-03 stands twice");
  }

  @Test
  void payments_emptyList_differsFromUnknown() {
    Account nothingPaid = builder().payments(List.of()).build();
    assertThat(nothingPaid.isPaymentsKnown()).isTrue();
    assertThat(nothingPaid).isNotEqualTo(builder().build());
  }

  @Test
  void build_twoCurrencies_refused() {
    assertThat(full().currency()).contains(Currency.getInstance("CNY"));
    Account.Builder mixed = full().toBuilder().balance(YEN);
    assertThatIllegalArgumentException()
        .isThrownBy(mixed::build)
        .withMessage("money of account A1 must be in one currency but was in CNY and JPY");
  }

  @Test
  void stopsIn12Months_negative_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().stopsIn12Months(-1))
        .withMessage("stopsIn12Months must not be negative but was -1");
  }

  @Test
  void toBuilder_unchanged_isEqual() {
    assertThat(full().toBuilder().build()).isEqualTo(full()).hasSameHashCodeAs(full());
    assertThat(builder().build().toBuilder().build()).isEqualTo(builder().build());
  }

  @Test
  void toString_showsNoAmount() {
    assertThat(full()).hasToString("A1 2 bills");
  }

  @Test
  void bill_parts_areUnknownUntilGiven() {
    assertThat(BILL.overPlanFee()).isEmpty();
    assertThat(BILL.valueAddedFee()).isEmpty();
    Bill bill = BILL.withOverPlanFee(Money.yuan("12")).withValueAddedFee(Money.yuan("-5"));
    assertThat(bill.overPlanFee()).contains(Money.yuan("12"));
    assertThat(bill.valueAddedFee()).contains(Money.yuan("-5"));
    assertThat(bill).isNotEqualTo(BILL).hasToString("2026-03 CNY 128.00");
    assertThat(BILL.withOverPlanFee(Money.yuan("12")).withValueAddedFee(Money.yuan("-5")))
        .isEqualTo(bill)
        .hasSameHashCodeAs(bill);
  }

  @Test
  void bill_partInOtherCurrency_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BILL.withOverPlanFee(YEN))
        .withMessage("overPlanFee of bill 2026-03 must be in CNY but was JPY 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BILL.withValueAddedFee(YEN))
        .withMessage("valueAddedFee of bill 2026-03 must be in CNY but was JPY 100");
  }

  @Test
  void arrears_contradictions_refused() {
    assertThat(new Arrears(Money.fen(1), 0).months()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Arrears(Money.fen(-1), 0))
        .withMessage("arrears must not be negative but were CNY -0.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Arrears(Money.fen(1), -1))
        .withMessage("months of arrears CNY 0.01 must be at least 0 but were -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Arrears(Money.fen(0), 1))
        .withMessage("months of arrears CNY 0.00 must be 0 but were 1");
  }

  @Test
  void payment_nothing_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Payment(LocalDate.of(2026, 3, 12), Money.fen(0)))
        .withMessage("payment of 2026-03-12 must be above 0 but was CNY 0.00");
  }
}
