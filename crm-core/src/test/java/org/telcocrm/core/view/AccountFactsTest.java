package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.core.view.Views.AS_OF;
import static org.telcocrm.core.view.Views.M0;
import static org.telcocrm.core.view.Views.account;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.Arrears;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.account.PaymentMethod;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.money.Money;

class AccountFactsTest {

  private static final Bill BILL = Bill.of(M0, Money.yuan("100"));

  private static Facts derive(Account... accounts) {
    return FactDerivation.standard().derive(Views.someone().accounts(List.of(accounts)).build());
  }

  private static Payment payment(LocalDate date, String yuan) {
    return new Payment(date, Money.yuan(yuan));
  }

  @Test
  void bills_ofOneMonth_areSummedOverAccounts() {
    Facts facts =
        derive(
            account("A1").bills(List.of(BILL, Bill.of(M0.minusMonths(5), Money.fen(7)))).build(),
            account("A2").bills(List.of(Bill.of(M0, Money.yuan("-30")))).build());
    assertThat(facts.money(BILL_M0)).contains(Money.yuan("70"));
    assertThat(facts.money(BILL_M5)).contains(Money.fen(7));
  }

  @Test
  void bills_monthInNoAccount_isMissingNotZero() {
    Facts facts = derive(account("A1").bills(List.of(BILL)).build(), account("A2").build());
    assertThat(facts.money(BILL_M0)).contains(Money.yuan("100"));
    assertThat(facts.money(BILL_M1)).isEmpty();
  }

  @Test
  void bills_olderThanSixMonths_areNotLookedAt() {
    Bill old = Bill.of(M0.minusMonths(6), Money.fen(1));
    Facts facts = derive(account("A1").bills(List.of(old)).build());
    assertThat(facts.money(BILL_M5)).isEmpty();
  }

  @Test
  void billParts_ofM0_areMissingUntilGiven() {
    Bill parts = BILL.withOverPlanFee(Money.yuan("12")).withValueAddedFee(Money.yuan("6"));
    Facts facts = derive(account("A1").bills(List.of(parts)).build());
    assertThat(facts.money(OVER_PLAN_FEE)).contains(Money.yuan("12"));
    assertThat(facts.money(VAS_FEE)).contains(Money.yuan("6"));
    assertThat(derive(account("A1").bills(List.of(BILL)).build()).money(OVER_PLAN_FEE)).isEmpty();
  }

  @Test
  void payments_areCountedInTheirWindows() {
    Facts facts =
        derive(
            account("A1")
                .payments(
                    List.of(
                        payment(AS_OF.plusDays(1), "9"),
                        payment(LocalDate.of(2026, 3, 12), "50"),
                        payment(LocalDate.of(2026, 3, 1), "20"),
                        payment(LocalDate.of(2026, 2, 28), "10"),
                        payment(LocalDate.of(2026, 1, 1), "5")))
                .build(),
            account("A2").build());
    assertThat(facts.number(TOPUPS)).hasValue(2);
    assertThat(facts.money(PAID_M0)).contains(Money.yuan("70"));
    assertThat(facts.number(TOPUPS_90D)).hasValue(4);
    assertThat(facts.date(LAST_TOPUP)).contains(LocalDate.of(2026, 3, 12));
  }

  @Test
  void payments_none_areZeroAndWithoutADay() {
    Facts facts = derive(account("A1").payments(List.of()).build());
    assertThat(facts.number(TOPUPS)).hasValue(0);
    assertThat(facts.money(PAID_M0)).contains(Money.fen(0));
    assertThat(facts.number(TOPUPS_90D)).hasValue(0);
    assertThat(facts.date(LAST_TOPUP)).isEmpty();
  }

  @Test
  void payments_unknown_areMissing() {
    Facts facts = derive(account("A1").bills(List.of(BILL)).build());
    assertThat(facts.number(TOPUPS)).isEmpty();
    assertThat(facts.money(PAID_M0)).isEmpty();
  }

  @Test
  void owed_amountsAreSummedAndMonthsAreTheMost() {
    Facts facts =
        derive(
            account("A1")
                .balance(Money.yuan("-5"))
                .arrears(new Arrears(Money.yuan("5"), 3))
                .stopsIn12Months(1)
                .build(),
            account("A2")
                .balance(Money.yuan("20"))
                .arrears(new Arrears(Money.yuan("1"), 1))
                .stopsIn12Months(2)
                .build(),
            account("A3").build());
    assertThat(facts.money(BALANCE)).contains(Money.yuan("15"));
    assertThat(facts.money(ARREARS)).contains(Money.yuan("6"));
    assertThat(facts.number(ARREARS_MONTHS)).hasValue(3);
    assertThat(facts.number(STOPS_12M)).hasValue(3);
  }

  @Test
  void paymentMethod_accountsDiffer_isMissing() {
    Account automatic = account("A1").paymentMethod(PaymentMethod.AUTOMATIC).build();
    Account counter = account("A2").paymentMethod(PaymentMethod.COUNTER).build();
    assertThat(derive(automatic, account("A3").build()).choice(PAYMENT_METHOD))
        .contains(PaymentMethod.AUTOMATIC);
    assertThat(derive(automatic, counter).choice(PAYMENT_METHOD)).isEmpty();
  }
}
