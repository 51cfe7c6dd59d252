package org.telcocrm.core.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.Arrears;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.account.PaymentMethod;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.party.MemberRole;
import org.telcocrm.core.party.PersonName;
import org.telcocrm.core.product.Brand;
import org.telcocrm.core.product.CancelTag;
import org.telcocrm.core.product.Contract;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.Plan;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.core.product.ValueAddedServices;
import org.telcocrm.core.usage.UsageMonth;

/** One customer of whom every part is known, and short forms for tests. */
final class Views {

  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  static final YearMonth M0 = YearMonth.of(2026, 3);
  static final Customer SOMEONE = Customer.builder(CustomerId.of("C1")).build();

  private Views() {}

  static Customer360.Builder someone() {
    return Customer360.builder(SOMEONE, AS_OF);
  }

  static Subscription.Builder mobile(String id) {
    return Subscription.builder(
        SubscriptionId.of(id), ServiceKind.MOBILE, SubscriptionState.ACTIVE);
  }

  static Subscription.Builder line(String id, ServiceKind kind) {
    return Subscription.builder(SubscriptionId.of(id), kind, SubscriptionState.ACTIVE);
  }

  static Account.Builder account(String id) {
    return Account.builder(AccountId.of(id));
  }

  static UsageMonth.Builder usage(String subscription, YearMonth month) {
    return UsageMonth.builder(SubscriptionId.of(subscription), month);
  }

  static Customer360 full() {
    Customer customer =
        Customer.builder(CustomerId.of("C1"))
            .name(PersonName.of("张三丰"))
            .birthDate(LocalDate.of(1986, 3, 31))
            .realName(true)
            .marketingConsent(false)
            .memberRole(MemberRole.KEY_PERSON)
            .build();
    Subscription mobile =
        mobile("S1")
            .number(new Msisdn("13800130001"))
            .prepaid(false)
            .brand(Brand.GOTONE)
            .plan(new Plan("G128", Money.yuan("128"), 500, 30_720))
            .openDate(LocalDate.of(2019, 5, 6))
            .stateSince(LocalDate.of(2019, 5, 6))
            .cancelTag(CancelTag.NONE)
            .contract(
                new Contract(
                    ContractKind.TERMINAL, LocalDate.of(2024, 7, 1), LocalDate.of(2026, 6, 30)))
            .extraSims(1)
            .familyNet(true)
            .valueAddedServices(new ValueAddedServices(3, 2, 1))
            .build();
    return Customer360.builder(customer, AS_OF)
        .subscriptions(List.of(mobile, line("S2", ServiceKind.BROADBAND).build()))
        .accounts(List.of(fullAccount()))
        .usageMonths(
            List.of(fullUsage(M0), fullUsage(M0.minusMonths(1)), fullUsage(M0.minusMonths(2))))
        .interactions(
            List.of(
                Interaction.of(InteractionKind.COMPLAINT, LocalDate.of(2026, 3, 20)),
                Interaction.of(InteractionKind.SURVEY_ANSWER, LocalDate.of(2026, 2, 2))
                    .withGrade(2)))
        .build();
  }

  private static Account fullAccount() {
    return account("A1")
        .paymentMethod(PaymentMethod.AUTOMATIC)
        .bills(
            List.of(
                Bill.of(M0, Money.yuan("140"))
                    .withOverPlanFee(Money.yuan("12"))
                    .withValueAddedFee(Money.yuan("6")),
                Bill.of(M0.minusMonths(1), Money.yuan("128")),
                Bill.of(M0.minusMonths(2), Money.yuan("128")),
                Bill.of(M0.minusMonths(3), Money.yuan("128")),
                Bill.of(M0.minusMonths(4), Money.yuan("128")),
                Bill.of(M0.minusMonths(5), Money.yuan("128"))))
        .payments(List.of(new Payment(LocalDate.of(2026, 3, 12), Money.yuan("200"))))
        .balance(Money.yuan("60"))
        .arrears(new Arrears(Money.fen(0), 0))
        .stopsIn12Months(0)
        .build();
  }

  private static UsageMonth fullUsage(YearMonth month) {
    return usage("S1", month)
        .outgoingMinutes(212.5)
        .incomingMinutes(180)
        .dataMb(15_900)
        .sms(3)
        .activeDays(28)
        .roamingDays(0)
        .build();
  }
}
