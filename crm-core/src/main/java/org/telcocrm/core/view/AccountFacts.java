package org.telcocrm.core.view;

import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.ARREARS_MONTHS;
import static org.telcocrm.core.fact.StandardFacts.BALANCE;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.BILL_M1;
import static org.telcocrm.core.fact.StandardFacts.BILL_M2;
import static org.telcocrm.core.fact.StandardFacts.BILL_M3;
import static org.telcocrm.core.fact.StandardFacts.BILL_M4;
import static org.telcocrm.core.fact.StandardFacts.BILL_M5;
import static org.telcocrm.core.fact.StandardFacts.LAST_TOPUP;
import static org.telcocrm.core.fact.StandardFacts.OVER_PLAN_FEE;
import static org.telcocrm.core.fact.StandardFacts.PAID_M0;
import static org.telcocrm.core.fact.StandardFacts.PAYMENT_METHOD;
import static org.telcocrm.core.fact.StandardFacts.STOPS_12M;
import static org.telcocrm.core.fact.StandardFacts.TOPUPS;
import static org.telcocrm.core.fact.StandardFacts.TOPUPS_90D;
import static org.telcocrm.core.fact.StandardFacts.VAS_FEE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.Arrears;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.account.PaymentMethod;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.money.Money;

/** The facts about bills, payments and what is owed. */
final class AccountFacts {

  private static final List<MoneyFact> BILLS =
      List.of(BILL_M0, BILL_M1, BILL_M2, BILL_M3, BILL_M4, BILL_M5);

  static final List<Fact> FACTS =
      List.of(
          BILL_M0,
          BILL_M1,
          BILL_M2,
          BILL_M3,
          BILL_M4,
          BILL_M5,
          OVER_PLAN_FEE,
          VAS_FEE,
          TOPUPS,
          LAST_TOPUP,
          PAID_M0,
          TOPUPS_90D,
          BALANCE,
          ARREARS,
          ARREARS_MONTHS,
          STOPS_12M,
          PAYMENT_METHOD);

  private static final int TOPUP_DAYS = 90;

  private AccountFacts() {}

  /** The first day of the longest window in which payments are counted. */
  static LocalDate firstDayOfPayments(LocalDate asOf) {
    return new Windows(asOf).firstOfDays(TOPUP_DAYS);
  }

  static void put(Customer360 view, Facts.Builder facts) {
    Windows windows = new Windows(view.asOf());
    putBills(view, windows, facts);
    putPayments(view, windows, facts);
    List<Account> accounts = view.accounts();
    putSum(BALANCE, accounts.stream().flatMap(each -> each.balance().stream()), facts);
    List<Arrears> arrears = accounts.stream().flatMap(each -> each.arrears().stream()).toList();
    putSum(ARREARS, arrears.stream().map(Arrears::amount), facts);
    arrears.stream()
        .mapToInt(Arrears::months)
        .max()
        .ifPresent(most -> facts.set(ARREARS_MONTHS, most));
    accounts.stream()
        .flatMapToInt(each -> each.stopsIn12Months().stream())
        .reduce(Math::addExact)
        .ifPresent(sum -> facts.set(STOPS_12M, sum));
    List<PaymentMethod> methods =
        accounts.stream().flatMap(each -> each.paymentMethod().stream()).distinct().toList();
    if (methods.size() == 1) {
      facts.set(PAYMENT_METHOD, methods.get(0));
    }
  }

  private static void putBills(Customer360 view, Windows windows, Facts.Builder facts) {
    YearMonth newest = windows.newestClosedMonth();
    for (int i = 0; i < BILLS.size(); i++) {
      putSum(BILLS.get(i), bills(view, newest.minusMonths(i)).map(Bill::total), facts);
    }
    putSum(OVER_PLAN_FEE, bills(view, newest).flatMap(bill -> bill.overPlanFee().stream()), facts);
    putSum(VAS_FEE, bills(view, newest).flatMap(bill -> bill.valueAddedFee().stream()), facts);
  }

  private static Stream<Bill> bills(Customer360 view, YearMonth month) {
    return view.accounts().stream()
        .flatMap(account -> account.bills().stream())
        .filter(bill -> bill.month().equals(month));
  }

  private static void putPayments(Customer360 view, Windows windows, Facts.Builder facts) {
    if (view.accounts().stream().noneMatch(Account::isPaymentsKnown)) {
      return;
    }
    List<Payment> payments =
        view.accounts().stream()
            .flatMap(account -> account.payments().stream())
            .filter(payment -> !payment.date().isAfter(view.asOf()))
            .toList();
    List<Payment> newest =
        payments.stream().filter(each -> windows.inNewestClosedMonth(each.date())).toList();
    facts.set(TOPUPS, newest.size());
    // Nothing paid is a known 0, and needs no currency.
    facts.numeric(PAID_M0, 0);
    putSum(PAID_M0, newest.stream().map(Payment::amount), facts);
    List<Payment> recent =
        payments.stream().filter(each -> windows.withinDays(TOPUP_DAYS, each.date())).toList();
    facts.set(TOPUPS_90D, recent.size());
    payments.stream()
        .map(Payment::date)
        .max(Comparator.<LocalDate>naturalOrder())
        .ifPresent(date -> facts.set(LAST_TOPUP, date));
  }

  /** Missing if no account knows the amount. */
  private static void putSum(MoneyFact fact, Stream<Money> amounts, Facts.Builder facts) {
    amounts.reduce(Money::plus).ifPresent(sum -> facts.set(fact, sum));
  }
}
