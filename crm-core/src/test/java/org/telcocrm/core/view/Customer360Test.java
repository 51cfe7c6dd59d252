package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.core.view.Views.AS_OF;
import static org.telcocrm.core.view.Views.M0;
import static org.telcocrm.core.view.Views.account;
import static org.telcocrm.core.view.Views.line;
import static org.telcocrm.core.view.Views.mobile;
import static org.telcocrm.core.view.Views.someone;
import static org.telcocrm.core.view.Views.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Plan;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;

class Customer360Test {

  private static final Money YEN = new Money(Currency.getInstance("JPY"), 100);

  @Test
  void build_nothingGiven_everyPartIsUnknown() {
    Customer360 view = someone().build();
    for (Customer360.Part part : Customer360.Part.values()) {
      assertThat(view.isKnown(part)).isFalse();
    }
    assertThat(view.subscriptions()).isEmpty();
    assertThat(view.accounts()).isEmpty();
    assertThat(view.usageMonths()).isEmpty();
    assertThat(view.interactions()).isEmpty();
    assertThat(view.mainSubscription()).isEmpty();
    assertThat(view.currency()).isEmpty();
  }

  @Test
  void build_emptyParts_areKnown() {
    Customer360 empty =
        someone()
            .subscriptions(List.of())
            .accounts(List.of())
            .usageMonths(List.of())
            .interactions(List.of())
            .build();
    for (Customer360.Part part : Customer360.Part.values()) {
      assertThat(empty.isKnown(part)).isTrue();
    }
    assertThat(empty).isNotEqualTo(someone().build());
  }

  @Test
  void build_callersListChanged_viewStays() {
    List<Subscription> lines = new ArrayList<>(List.of(mobile("S1").build()));
    Customer360.Builder builder = someone().subscriptions(lines);
    lines.clear();
    assertThat(builder.build().subscriptions()).hasSize(1);
  }

  @Test
  void equals_partsInOtherOrder_isEqual() {
    Subscription first = mobile("S1").build();
    Subscription second = mobile("S2").build();
    assertThat(someone().subscriptions(List.of(first, second)).build())
        .isEqualTo(someone().subscriptions(List.of(second, first)).build());
    Interaction open = Interaction.of(InteractionKind.COMPLAINT, AS_OF);
    Interaction graded = open.withGrade(1);
    assertThat(someone().interactions(List.of(open, graded)).build())
        .isEqualTo(someone().interactions(List.of(graded, open)).build());
  }

  @Test
  void toBuilder_unchanged_isEqualAndUnknownStaysUnknown() {
    assertThat(Views.full().toBuilder().build())
        .isEqualTo(Views.full())
        .hasSameHashCodeAs(Views.full());
    assertThat(someone().build().toBuilder().build()).isEqualTo(someone().build());
  }

  @Test
  void build_billOfOpenMonth_refused() {
    Customer360.Builder early =
        Customer360.builder(Views.SOMEONE, LocalDate.of(2026, 3, 15))
            .accounts(List.of(account("A1").bills(List.of(Bill.of(M0, Money.fen(1)))).build()));
    assertThatIllegalArgumentException()
        .isThrownBy(early::build)
        .withMessage(
            "bill of account A1 must be of a month closed as of 2026-03-15"
                + " but was of 2026-03, which ends on 2026-03-31");
  }

  @Test
  void build_usageOfOpenMonth_refused() {
    Customer360.Builder early =
        someone().usageMonths(List.of(usage("S1", YearMonth.of(2026, 4)).build()));
    assertThatIllegalArgumentException()
        .isThrownBy(early::build)
        .withMessage(
            "usage of subscription S1 must be of a month closed as of 2026-03-31"
                + " but was of 2026-04, which ends on 2026-04-30");
  }

  @Test
  void build_sameKeyTwice_refused() {
    Customer360.Builder lines =
        someone().subscriptions(List.of(mobile("S1").build(), mobile("S1").build()));
    assertThatIllegalArgumentException()
        .isThrownBy(lines::build)
        .withMessage("subscriptions of C1 must be unique but S1 stands twice");
    Customer360.Builder accounts =
        someone().accounts(List.of(account("A1").build(), account("A1").build()));
    assertThatIllegalArgumentException()
        .isThrownBy(accounts::build)
        .withMessage("accounts of C1 must be unique but A1 stands twice");
    Customer360.Builder months =
        someone().usageMonths(List.of(usage("S1", M0).build(), usage("S1", M0).sms(1).build()));
    assertThatIllegalArgumentException()
        .isThrownBy(months::build)
        .withMessage("usage months of C1 must be unique but S1 2026-03 stands twice");
  }

  @Test
  void build_twoCurrencies_refused() {
    Subscription yuan = mobile("S1").plan(new Plan("G1", Money.fen(1), 0, 0)).build();
    Customer360.Builder mixed =
        someone()
            .subscriptions(List.of(yuan))
            .accounts(List.of(account("A1").build(), account("A2").balance(YEN).build()));
    assertThatIllegalArgumentException()
        .isThrownBy(mixed::build)
        .withMessage(
            "money of C1 must be in one currency but was in CNY and, in account A2, in JPY");
  }

  @Test
  void currency_oneAccount_isItsCurrency() {
    Customer360 view = someone().accounts(List.of(account("A1").balance(YEN).build())).build();
    assertThat(view.currency()).contains(YEN.currency());
  }

  @Test
  void mainSubscription_isTheOldestInNet() {
    Subscription left =
        Subscription.builder(
                mobile("S0").build().id(), ServiceKind.MOBILE, SubscriptionState.CANCELLED)
            .openDate(LocalDate.of(2001, 1, 1))
            .build();
    Subscription unknown = mobile("S1").build();
    Subscription newer = mobile("S2").openDate(LocalDate.of(2020, 1, 1)).build();
    Subscription older =
        line("S3", ServiceKind.BROADBAND).openDate(LocalDate.of(2019, 1, 1)).build();
    Customer360.Builder view = someone();
    assertThat(view.subscriptions(List.of(newer, unknown, older, left)).build().mainSubscription())
        .contains(older);
    assertThat(view.subscriptions(List.of(unknown, left)).build().mainSubscription())
        .contains(unknown);
    assertThat(view.subscriptions(List.of(left)).build().mainSubscription()).contains(left);
  }

  @Test
  void mainSubscription_sameOpenDate_isTheSmallerId() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    Subscription first = mobile("S1").openDate(day).build();
    Subscription second = mobile("S2").openDate(day).build();
    assertThat(someone().subscriptions(List.of(second, first)).build().mainSubscription())
        .contains(first);
  }

  @Test
  void toString_showsTheKnownParts() {
    assertThat(Views.full())
        .hasToString(
            "C1 as of 2026-03-31 {SUBSCRIPTIONS=2, ACCOUNTS=1, USAGE_MONTHS=3, INTERACTIONS=2}");
    assertThat(someone().interactions(List.of()).build())
        .hasToString("C1 as of 2026-03-31 {INTERACTIONS=0}");
    assertThat(someone().build()).hasToString("C1 as of 2026-03-31 {}");
  }
}
