package org.telcocrm.samples.customer360;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.Arrears;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.party.PersonName;
import org.telcocrm.core.product.Plan;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.core.usage.UsageMonth;
import org.telcocrm.core.view.AbsenceReason;
import org.telcocrm.core.view.PartDelivery;
import org.telcocrm.core.view.PartKey;

/** What the operator's systems answered; a host would ask them here. */
final class Sources {

  static final CustomerId CUSTOMER = CustomerId.of("1310100004711");

  private static final SubscriptionId MOBILE = SubscriptionId.of("U0045120077");

  private Sources() {}

  static List<PartDelivery> all(LocalDate asOf) {
    YearMonth month = YearMonth.from(asOf);
    return List.of(
        PartDelivery.of(PartKey.CUSTOMER, "CRM", asOf, person()),
        PartDelivery.subscriptions("BOSS", asOf, List.of(mobile(asOf, "128"), broadband(asOf))),
        // CRM has not heard of the new plan.
        PartDelivery.subscriptions("CRM", asOf, List.of(mobile(asOf, "88"), broadband(asOf))),
        PartDelivery.accounts("BILLING", asOf, List.of(account(month))),
        // The month's usage has not been closed: what there is was closed two months ago.
        PartDelivery.usageMonths(
            "BI", month.minusMonths(2).atEndOfMonth(), List.of(usage(month.minusMonths(2)))),
        PartDelivery.interactions("CALL_CENTRE", asOf, contacts(asOf)),
        PartDelivery.of(
            OwnParts.DEVICE,
            "EIR",
            asOf.minusDays(12),
            new OwnParts.Device("Mate 60", true, LocalDate.of(2024, 10, 1))),
        PartDelivery.of(OwnParts.POINTS, "POINTS", asOf.minusDays(1), new OwnParts.Points(3250)),
        PartDelivery.of(OwnParts.CREDIT, "CREDIT", asOf, new OwnParts.Credit(5, Money.yuan("500"))),
        PartDelivery.of(OwnParts.HOUSEHOLD, "CRM", asOf, new OwnParts.Household("F0031", 3)),
        PartDelivery.of(
            OwnParts.OWNER, "CRM", asOf, new OwnParts.Owner("E0231", PersonName.of("李小龙"))),
        PartDelivery.absent(OwnParts.NETWORK, "OSS", AbsenceReason.SOURCE_DOWN),
        PartDelivery.absent(OwnParts.APP, "APP", AbsenceReason.NO_CONSENT));
  }

  private static Customer person() {
    return Customer.builder(CUSTOMER)
        .name(PersonName.of("张三丰"))
        .birthDate(LocalDate.of(1986, 3, 31))
        .realName(true)
        .marketingConsent(true)
        .build();
  }

  private static Subscription mobile(LocalDate asOf, String fee) {
    return Subscription.builder(MOBILE, ServiceKind.MOBILE, SubscriptionState.ACTIVE)
        .number(new Msisdn("13800130001"))
        .prepaid(false)
        .plan(new Plan("G" + fee, Money.yuan(fee), 500, 30_720))
        .openDate(asOf.minusYears(7))
        .build();
  }

  private static Subscription broadband(LocalDate asOf) {
    return Subscription.builder(
            SubscriptionId.of("K0215500881"), ServiceKind.BROADBAND, SubscriptionState.ACTIVE)
        .openDate(asOf.minusYears(2))
        .build();
  }

  private static Account account(YearMonth month) {
    return Account.builder(AccountId.of("A880001"))
        .bills(
            IntStream.range(0, 6)
                .mapToObj(i -> Bill.of(month.minusMonths(i), Money.yuan(i == 0 ? "140" : "128")))
                .toList())
        .payments(List.of(new Payment(month.atDay(12), Money.yuan("200"))))
        .balance(Money.yuan("60"))
        .arrears(new Arrears(Money.fen(0), 0))
        .build();
  }

  private static UsageMonth usage(YearMonth month) {
    return UsageMonth.builder(MOBILE, month).outgoingMinutes(212.5).dataMb(15_900).build();
  }

  private static List<Interaction> contacts(LocalDate asOf) {
    return List.of(
        Interaction.of(InteractionKind.COMPLAINT, asOf.minusDays(11)),
        Interaction.of(InteractionKind.HOTLINE_CALL, asOf.minusDays(11))
            .closedOn(asOf.minusDays(11)),
        Interaction.of(InteractionKind.SURVEY_ANSWER, asOf.minusDays(40)).withGrade(2));
  }
}
