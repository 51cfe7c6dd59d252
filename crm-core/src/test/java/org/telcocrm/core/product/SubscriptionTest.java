package org.telcocrm.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.money.Money;

class SubscriptionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final Contract CONTRACT = new Contract(ContractKind.TERMINAL, DAY, DAY);

  private static Subscription.Builder builder() {
    return Subscription.builder(
        SubscriptionId.of("S1"), ServiceKind.MOBILE, SubscriptionState.ACTIVE);
  }

  private static Subscription full() {
    return builder()
        .number(new Msisdn("13800130001"))
        .prepaid(false)
        .brand(Brand.GOTONE)
        .plan(new Plan("G128", Money.yuan("128"), 500, 30_720))
        .openDate(LocalDate.of(2019, 5, 6))
        .contract(CONTRACT)
        .extraSims(1)
        .familyNet(true)
        .valueAddedServices(new ValueAddedServices(3, 1, 0))
        .stateSince(DAY)
        .cancelTag(CancelTag.NONE)
        .inNet(true)
        .build();
  }

  @Test
  void build_onlyTheEssentials_everythingElseIsUnknown() {
    Subscription bare = builder().build();
    assertThat(bare.kind()).isEqualTo(ServiceKind.MOBILE);
    assertThat(bare.state()).isEqualTo(SubscriptionState.ACTIVE);
    assertThat(bare.number()).isEmpty();
    assertThat(bare.prepaid()).isEmpty();
    assertThat(bare.brand()).isEmpty();
    assertThat(bare.plan()).isEmpty();
    assertThat(bare.openDate()).isEmpty();
    assertThat(bare.contract()).isEmpty();
    assertThat(bare.isContractFree()).isFalse();
    assertThat(bare.extraSims()).isEmpty();
    assertThat(bare.familyNet()).isEmpty();
    assertThat(bare.valueAddedServices()).isEmpty();
    assertThat(bare.stateSince()).isEmpty();
    assertThat(bare.cancelTag()).isEmpty();
    assertThat(bare.inNet()).isEmpty();
  }

  @Test
  void noContract_differsFromUnknown() {
    Subscription free = full().toBuilder().noContract().build();
    assertThat(free.isContractFree()).isTrue();
    assertThat(free.contract()).isEmpty();
    assertThat(free.toBuilder().contract(CONTRACT).build()).isEqualTo(full());
    assertThat(builder().noContract().build()).isNotEqualTo(builder().build());
  }

  @ParameterizedTest
  @EnumSource(
      value = SubscriptionState.class,
      names = {"ACTIVE", "ONE_WAY", "STOPPED"})
  void isInNetAt_activeOrStopped_isTrue(SubscriptionState state) {
    assertThat(of(state).isInNetAt(DAY)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = SubscriptionState.class,
      names = {"PRE_CANCELLED", "CANCELLED", "OTHER"})
  void isInNetAt_leavingLeftOrUnknown_isFalse(SubscriptionState state) {
    assertThat(of(state).isInNetAt(DAY)).isFalse();
  }

  private static Subscription of(SubscriptionState state) {
    return Subscription.builder(SubscriptionId.of("S1"), ServiceKind.MOBILE, state).build();
  }

  /** Defaults 1.1: 预销号 counts by a parameter, default no; Y 携出方欠费停 is stopped and does not. */
  @Test
  void isInNetAt_saidOtherwise_goesBeforeTheState() {
    Subscription going = of(SubscriptionState.PRE_CANCELLED);
    assertThat(going.toBuilder().inNet(true).build().isInNetAt(DAY)).isTrue();
    assertThat(going.toBuilder().inNet(true).openDate(DAY.plusDays(1)).build().isInNetAt(DAY))
        .isFalse();
    Subscription portedOut = of(SubscriptionState.STOPPED).toBuilder().inNet(false).build();
    assertThat(portedOut.isInNetAt(DAY)).isFalse();
    assertThat(portedOut.inNet()).contains(false);
  }

  @Test
  void state_changed_forgetsWhatWasSaidOfTheOldOne() {
    Subscription stopped = full().toBuilder().state(SubscriptionState.STOPPED).build();
    assertThat(stopped.state()).isEqualTo(SubscriptionState.STOPPED);
    assertThat(stopped.stateSince()).isEmpty();
    assertThat(stopped.cancelTag()).isEmpty();
    assertThat(stopped.inNet()).isEmpty();
    assertThat(full().toBuilder().state(SubscriptionState.ACTIVE).build()).isEqualTo(full());
  }

  @Test
  void isInNetAt_openedLater_isFalse() {
    Subscription opened = builder().openDate(DAY).build();
    assertThat(opened.isInNetAt(DAY)).isTrue();
    assertThat(opened.isInNetAt(DAY.minusDays(1))).isFalse();
  }

  @Test
  void extraSims_negative_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().extraSims(-1))
        .withMessage("extraSims must not be negative but was -1");
  }

  @Test
  void toBuilder_unchanged_isEqual() {
    assertThat(full().toBuilder().build()).isEqualTo(full()).hasSameHashCodeAs(full());
    assertThat(full().toBuilder().prepaid(true).build()).isNotEqualTo(full());
  }

  @Test
  void toString_masksTheNumber() {
    assertThat(full()).hasToString("S1 MOBILE ACTIVE 138****0001");
    assertThat(builder().build()).hasToString("S1 MOBILE ACTIVE");
  }
}
