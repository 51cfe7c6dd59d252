package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.core.view.Views.AS_OF;
import static org.telcocrm.core.view.Views.line;
import static org.telcocrm.core.view.Views.mobile;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.core.product.CancelTag;
import org.telcocrm.core.product.Contract;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.Plan;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.core.product.ValueAddedServices;

class SubscriptionFactsTest {

  private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

  private static Facts derive(Subscription... lines) {
    return FactDerivation.standard().derive(Views.someone().subscriptions(List.of(lines)).build());
  }

  @Test
  void levels_areThoseOfTheMainSubscription() {
    Subscription main =
        mobile("S2")
            .openDate(DAY)
            .prepaid(true)
            .brand(Brand.EASYOWN)
            .plan(new Plan("G8", Money.yuan("8"), 100, 1024))
            .build();
    Subscription newer = line("S1", ServiceKind.BROADBAND).openDate(AS_OF).prepaid(false).build();
    Facts facts = derive(newer, main);
    assertThat(facts.choice(SERVICE_KIND)).contains(ServiceKind.MOBILE);
    assertThat(facts.choice(STATE)).contains(SubscriptionState.ACTIVE);
    assertThat(facts.date(OPEN_DATE)).contains(DAY);
    assertThat(facts.flag(PREPAY)).contains(true);
    assertThat(facts.choice(BRAND)).contains(Brand.EASYOWN);
    assertThat(facts.money(PLAN_FEE)).contains(Money.yuan("8"));
    assertThat(facts.number(PLAN_MINUTES)).hasValue(100);
    assertThat(facts.number(PLAN_MB)).hasValue(1024);
  }

  /** One line in each state: the extract gives the state of one who left, and so does the view. */
  @ParameterizedTest
  @EnumSource
  void levels_ofTheOnlyLine_inEveryState(SubscriptionState state) {
    Facts facts = derive(left("S1", state).prepaid(true).openDate(DAY).build());
    assertThat(facts.choice(STATE)).contains(state);
    assertThat(facts.choice(SERVICE_KIND)).contains(ServiceKind.MOBILE);
    assertThat(facts.date(OPEN_DATE)).contains(DAY);
    assertThat(facts.flag(PREPAY)).contains(true);
  }

  @Test
  void counts_noneInNet_areThoseOfNone() {
    Facts facts = derive(left("S1", SubscriptionState.CANCELLED).extraSims(2).build());
    assertThat(facts.number(EXTRA_SIMS)).isEmpty();
    assertThat(facts.flag(HAS_BROADBAND)).contains(false);
  }

  @Test
  void levels_noneInNet_areThoseOfTheLineThatLeftLast() {
    Subscription first =
        left("S1", SubscriptionState.CANCELLED)
            .stateSince(AS_OF.minusDays(9))
            .cancelTag(CancelTag.VOLUNTARY)
            .build();
    Subscription last =
        left("S2", SubscriptionState.CANCELLED)
            .stateSince(AS_OF.minusDays(8))
            .cancelTag(CancelTag.ARREARS)
            .build();
    Subscription unknown = left("S3", SubscriptionState.CANCELLED).build();
    Facts facts = derive(first, unknown, last);
    assertThat(facts.date(STATE_SINCE)).contains(AS_OF.minusDays(8));
    assertThat(facts.choice(CANCEL_TAG)).contains(CancelTag.ARREARS);
    Subscription going = left("S9", SubscriptionState.PRE_CANCELLED).build();
    assertThat(derive(first, going, last).choice(STATE)).contains(SubscriptionState.PRE_CANCELLED);
    Subscription inNet = mobile("S8").build();
    assertThat(derive(first, going, inNet).choice(STATE)).contains(SubscriptionState.ACTIVE);
    Subscription later = mobile("S7").openDate(AS_OF.plusDays(1)).build();
    assertThat(derive(later).choice(STATE)).isEmpty();
  }

  private static Subscription.Builder left(String id, SubscriptionState state) {
    return Subscription.builder(SubscriptionId.of(id), ServiceKind.MOBILE, state);
  }

  @Test
  void contract_running_hasATerm() {
    Contract contract =
        new Contract(ContractKind.TERMINAL, LocalDate.of(2024, 4, 1), LocalDate.of(2026, 3, 31));
    Facts facts = derive(mobile("S1").contract(contract).build());
    assertThat(facts.choice(CONTRACT_KIND)).contains(ContractKind.TERMINAL);
    assertThat(facts.date(CONTRACT_END)).contains(AS_OF);
    assertThat(facts.number(CONTRACT_TERM_MONTHS)).hasValue(24);
  }

  @Test
  void contract_ended_keepsKindAndEnd() {
    Contract contract = new Contract(ContractKind.FEE, DAY, AS_OF.minusDays(1));
    Facts facts = derive(mobile("S1").contract(contract).build());
    assertThat(facts.choice(CONTRACT_KIND)).contains(ContractKind.FEE);
    assertThat(facts.date(CONTRACT_END)).contains(AS_OF.minusDays(1));
    assertThat(facts.number(CONTRACT_TERM_MONTHS)).isEmpty();
  }

  @Test
  void contract_notBegunOrUnknown_isMissing() {
    Contract later = new Contract(ContractKind.FEE, AS_OF.plusDays(1), AS_OF.plusYears(1));
    assertThat(derive(mobile("S1").contract(later).build()).choice(CONTRACT_KIND)).isEmpty();
    assertThat(derive(mobile("S1").build()).choice(CONTRACT_KIND)).isEmpty();
  }

  @Test
  void contract_knownToBeNone_isNone() {
    Facts facts = derive(mobile("S1").noContract().build());
    assertThat(facts.choice(CONTRACT_KIND)).contains(ContractKind.NONE);
    assertThat(facts.date(CONTRACT_END)).isEmpty();
  }

  @Test
  void hasBroadband_needsAMobileAndABroadbandLine() {
    Subscription mobile = mobile("S1").build();
    Subscription broadband = line("S2", ServiceKind.BROADBAND).build();
    assertThat(derive(mobile, broadband).flag(HAS_BROADBAND)).contains(true);
    assertThat(derive(mobile).flag(HAS_BROADBAND)).contains(false);
    assertThat(derive(broadband).flag(HAS_BROADBAND)).contains(false);
    assertThat(derive().flag(HAS_BROADBAND)).contains(false);
  }

  @Test
  void linkedLines_needTwoTelephones() {
    Subscription mobile = mobile("S1").build();
    Subscription phone = line("S2", ServiceKind.FIXED_LINE).build();
    Subscription broadband = line("S3", ServiceKind.BROADBAND).build();
    assertThat(derive(mobile, phone).flag(LINKED_LINES)).contains(true);
    assertThat(derive(mobile, phone).flag(HAS_PHONE)).contains(true);
    assertThat(derive(mobile, broadband).flag(LINKED_LINES)).contains(false);
    assertThat(derive(mobile, broadband).flag(HAS_PHONE)).contains(false);
  }

  @Test
  void counts_areSummedOverWhatIsKnown() {
    Facts facts =
        derive(
            mobile("S1").extraSims(1).valueAddedServices(new ValueAddedServices(3, 2, 1)).build(),
            mobile("S2").extraSims(2).valueAddedServices(new ValueAddedServices(1, 0, 1)).build(),
            mobile("S3").build());
    assertThat(facts.number(EXTRA_SIMS)).hasValue(3);
    assertThat(facts.number(VAS_COUNT)).hasValue(4);
    assertThat(facts.number(VAS_UNUSED)).hasValue(2);
    assertThat(facts.number(VAS_UNCONFIRMED)).hasValue(2);
  }

  @Test
  void familyNet_oneLineSuffices() {
    Subscription in = mobile("S1").familyNet(true).build();
    Subscription out = mobile("S2").familyNet(false).build();
    assertThat(derive(in, out).flag(FAMILY_NET)).contains(true);
    assertThat(derive(out).flag(FAMILY_NET)).contains(false);
    assertThat(derive(mobile("S3").build()).flag(FAMILY_NET)).isEmpty();
  }
}
