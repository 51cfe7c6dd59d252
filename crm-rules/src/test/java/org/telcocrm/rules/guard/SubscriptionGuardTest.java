package org.telcocrm.rules.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.DocumentPolicy;

/** C28, defaults 16: the subscription guard. */
class SubscriptionGuardTest {

  private static final LocalDate ASOF = LocalDate.of(2026, 3, 31);
  private static final LocalDate SINCE = LocalDate.of(2025, 1, 10);
  private static final DocumentPolicy<GuardRules> POLICY = GuardPolicies.guard();
  private static final Money BILL = Money.yuan("100.00");

  /** Wanted and used. */
  private static SubscribedService service(String product, String kind, String charge) {
    return SubscribedService.of(product, kind, SINCE, Money.yuan(charge))
        .confirmedOn(List.of(SINCE))
        .usedOn(ASOF)
        .withoutTrial();
  }

  private static GuardResult check(SubscribedService... services) {
    return SubscriptionGuard.check(List.of(services), BILL, ASOF, POLICY).outcome().orElseThrow();
  }

  private static List<String> cases(SubscribedService... services) {
    return check(services).findings().stream()
        .map(each -> each.kind() + each.product().map(product -> " " + product).orElse(""))
        .toList();
  }

  @Test
  void wantedService_isNoFinding() {
    assertThat(check(service("A", "MUSIC", "5")))
        .isEqualTo(new GuardResult(List.of(), Money.yuan("5"), Money.yuan("0")));
    assertThat(check()).isEqualTo(new GuardResult(List.of(), Money.fen(0), Money.fen(0)));
  }

  @Test
  void unconfirmed_hasNoRecordUpToTheDay() {
    SubscribedService service = service("A", "MUSIC", "5");
    assertThat(cases(service.confirmedOn(List.of()))).containsExactly("UNCONFIRMED A");
    assertThat(cases(service.confirmedOn(List.of(ASOF)))).isEmpty();
    assertThat(cases(service.confirmedOn(List.of(ASOF.plusDays(1)))))
        .containsExactly("UNCONFIRMED A");
    // Nothing is charged: nothing was taken.
    assertThat(cases(service("A", "MUSIC", "0").confirmedOn(List.of()))).isEmpty();
  }

  @Test
  void confirmationNeed_isOfTheKindOfService() {
    GuardRules rules = GuardRules.ofDefaults();
    GuardRules own =
        new GuardRules(
            new ConfirmationRules(
                ConfirmationNeed.ORDER_AND_CONVERSION,
                Map.of("FREE_WITH_PLAN", ConfirmationNeed.NONE, "MUSIC", ConfirmationNeed.ORDER),
                7),
            rules.unusedDays(),
            rules.chargeOver(),
            rules.sharePercentOver(),
            rules.billShock(),
            rules.products());
    DocumentPolicy<GuardRules> policy =
        DocumentPolicy.of(GuardPolicies.GUARD, "subscription-guard", "own", own);
    List<SubscribedService> services =
        List.of(
            service("A", "FREE_WITH_PLAN", "1").confirmedOn(List.of()),
            service("B", "MUSIC", "1").onTrialUntil(SINCE.plusDays(30)),
            service("C", "NEWS", "1").onTrialUntil(SINCE.plusDays(30)));

    assertThat(own.confirmation().of("FREE_WITH_PLAN")).isEqualTo(ConfirmationNeed.NONE);
    assertThat(own.confirmation().of("NEWS")).isEqualTo(ConfirmationNeed.ORDER_AND_CONVERSION);
    assertThat(
            SubscriptionGuard.check(services, BILL, ASOF, policy)
                .outcome()
                .orElseThrow()
                .findings())
        .extracting(each -> each.kind() + " " + each.product().orElse(""))
        .containsExactly("TRIAL_CONVERTED C");
  }

  /** A yes from 7 days before the trial's end on counts; the yes to the order does not. */
  @Test
  void trialConverted_needsASecondYes() {
    LocalDate end = LocalDate.of(2026, 2, 28);
    SubscribedService trial = service("A", "MUSIC", "5").onTrialUntil(end);
    assertThat(cases(trial)).containsExactly("TRIAL_CONVERTED A");
    assertThat(cases(trial.confirmedOn(List.of(SINCE, end.minusDays(8)))))
        .containsExactly("TRIAL_CONVERTED A");
    assertThat(cases(trial.confirmedOn(List.of(SINCE, end.minusDays(7))))).isEmpty();
    // In a trial of a week the yes to the order is still no second one.
    SubscribedService week = service("A", "MUSIC", "5").onTrialUntil(SINCE.plusDays(6));
    assertThat(cases(week)).containsExactly("TRIAL_CONVERTED A");
    assertThat(cases(week.confirmedOn(List.of(SINCE, SINCE.plusDays(1))))).isEmpty();
    assertThat(cases(trial.confirmedOn(List.of(SINCE, ASOF)))).isEmpty();
    assertThat(cases(trial.confirmedOn(List.of(SINCE, ASOF.plusDays(1)))))
        .containsExactly("TRIAL_CONVERTED A");
    assertThat(cases(trial.confirmedOn(List.of())))
        .containsExactly("UNCONFIRMED A", "TRIAL_CONVERTED A");
  }

  /** On its last free day a trial is not converted, and costs nothing. */
  @Test
  void runningTrial_costsNothing() {
    SubscribedService trial = service("A", "MUSIC", "50");
    GuardResult last = check(trial.onTrialUntil(ASOF));
    assertThat(last.findings()).isEmpty();
    assertThat(last.charge()).isEqualTo(Money.fen(0));
    GuardResult after = check(trial.onTrialUntil(ASOF.minusDays(1)));
    assertThat(after.count(GuardCase.TRIAL_CONVERTED)).isEqualTo(1);
    assertThat(after.atStake()).isEqualTo(Money.yuan("50"));
  }

  @ParameterizedTest
  @CsvSource({"89, false", "90, true", "0, false", "-1, false"})
  void unused_isNinetyDays(int days, boolean unused) {
    SubscribedService service = service("A", "MUSIC", "5").usedOn(ASOF.minusDays(days));
    assertThat(cases(service)).isEqualTo(unused ? List.of("UNUSED A") : List.of());
  }

  @Test
  void neverUsed_countsFromTheOrder() {
    for (int days : new int[] {89, 90}) {
      LocalDate since = ASOF.minusDays(days);
      SubscribedService service =
          SubscribedService.of("A", "MUSIC", since, Money.yuan("5"))
              .confirmedOn(List.of(since))
              .withoutTrial()
              .neverUsed();
      assertThat(cases(service)).isEqualTo(days == 90 ? List.of("UNUSED A") : List.of());
    }
  }

  /** The older one is kept, whatever the order in which they come. */
  @Test
  void duplicate_isTheLaterOfOneKind() {
    SubscribedService later =
        SubscribedService.of("A", "MUSIC", SINCE.plusDays(1), Money.yuan("3"))
            .confirmedOn(List.of(SINCE.plusDays(1)))
            .usedOn(ASOF)
            .withoutTrial();
    SubscribedService older = service("B", "MUSIC", "5");
    assertThat(cases(later, older)).containsExactly("DUPLICATE A");
    assertThat(check(older, later)).isEqualTo(check(later, older));
    assertThat(check(older, later).atStake()).isEqualTo(Money.yuan("3"));
    assertThat(cases(older, service("C", "NEWS", "1"))).isEmpty();
    SubscribedService cheap = service("B", "MUSIC", "3");
    assertThat(cases(cheap, cheap, cheap)).containsExactly("DUPLICATE B", "DUPLICATE B");
  }

  @ParameterizedTest
  @CsvSource({
    "10.00, 50.00, ''",
    "10.01, 50.06, CHARGE_HIGH",
    "10.00, 49.99, SHARE_HIGH",
    "9.99, 49.95, ''",
    "9.99, 49.94, SHARE_HIGH",
    "20.00, 99.99, CHARGE_HIGH SHARE_HIGH"
  })
  void chargeOfAll_isAboveTenYuanOrAFifthOfTheBill(String charge, String bill, String cases) {
    GuardResult result =
        SubscriptionGuard.check(
                List.of(service("A", "MUSIC", charge)), Money.yuan(bill), ASOF, POLICY)
            .outcome()
            .orElseThrow();

    assertThat(String.join(" ", result.findings().stream().map(f -> f.kind().name()).toList()))
        .isEqualTo(cases);
    assertThat(result.atStake()).isEqualTo(Money.fen(0));
  }

  /** Several findings on one service are one charge. */
  @Test
  void atStake_countsEachServiceOnce() {
    SubscribedService worst =
        SubscribedService.of("A", "MUSIC", SINCE, Money.yuan("5.01"))
            .confirmedOn(List.of())
            .neverUsed()
            .onTrialUntil(SINCE.plusDays(30));
    GuardResult result = check(worst, service("B", "NEWS", "6.00"));

    assertThat(result.findings())
        .extracting(GuardFinding::kind)
        .containsExactly(
            GuardCase.UNCONFIRMED,
            GuardCase.TRIAL_CONVERTED,
            GuardCase.UNUSED,
            GuardCase.CHARGE_HIGH);
    assertThat(result.charge()).isEqualTo(Money.yuan("11.01"));
    assertThat(result.atStake()).isEqualTo(Money.yuan("5.01"));
    assertThat(result.isMisSubscribed(worst)).isTrue();
    assertThat(result.isMisSubscribed(service("B", "NEWS", "6.00"))).isFalse();
  }

  @Test
  void unknown_isAGap_andNoFinding() {
    Decision<GuardResult> decision =
        SubscriptionGuard.check(
            List.of(SubscribedService.of("A", "MUSIC", SINCE, Money.yuan("5"))), ASOF, POLICY);

    assertThat(decision.outcome().orElseThrow().findings()).isEmpty();
    assertThat(decision.gaps())
        .containsExactly(
            new Gap("guarded_bill", Gap.Kind.MISSING),
            new Gap("service_confirmations", Gap.Kind.MISSING),
            new Gap("service_trial", Gap.Kind.MISSING),
            new Gap("service_use", Gap.Kind.MISSING));
    assertThat(
            SubscriptionGuard.check(
                    List.of(service("A", "MUSIC", "5")), Money.yuan("-1"), ASOF, POLICY)
                .gaps())
        .containsExactly(new Gap("guarded_bill", Gap.Kind.TOO_FEW));
    assertThat(SubscriptionGuard.check(List.of(), ASOF, POLICY).gaps()).isEmpty();
  }

  @Test
  void evidence_namesProductValueAndBound() {
    SubscribedService service =
        service("A", "MUSIC", "10.01").confirmedOn(List.of()).usedOn(ASOF.minusDays(91));

    assertThat(SubscriptionGuard.check(List.of(service), BILL, ASOF, POLICY).evidence())
        .containsExactly(
            Evidence.of("GUARD_CHARGE_HIGH", "vas_charge", "CNY 10.01", "> CNY 10.00"),
            Evidence.of("GUARD_UNCONFIRMED", "A", "0", ">= 1"),
            Evidence.of("GUARD_UNUSED", "A", "91", ">= 90"));
  }

  @Test
  void serviceOfTheFuture_isNotLookedAt() {
    SubscribedService tomorrow =
        SubscribedService.of("A", "MUSIC", ASOF.plusDays(1), Money.yuan("50"));
    assertThat(check(tomorrow).charge()).isEqualTo(Money.fen(0));
  }

  @Test
  void order_doesNotMatter() {
    List<SubscribedService> services =
        new ArrayList<>(
            List.of(
                service("A", "MUSIC", "1").neverUsed(),
                service("A", "MUSIC", "2").confirmedOn(List.of()),
                service("C", "NEWS", "3").onTrialUntil(SINCE),
                service("D", "NEWS", "4")));
    Decision<GuardResult> decision = SubscriptionGuard.check(services, BILL, ASOF, POLICY);
    Collections.reverse(services);

    assertThat(SubscriptionGuard.check(services, BILL, ASOF, POLICY)).isEqualTo(decision);
  }

  @Test
  void values_refuseNonsense() {
    assertThatThrownBy(() -> service(" ", "MUSIC", "1"))
        .hasMessage("product and kind must not be blank but were \" \" and \"MUSIC\"");
    assertThatThrownBy(() -> service("A", "MUSIC", "-1"))
        .hasMessage("monthlyCharge of A must not be negative but was CNY -1.00");
    assertThatThrownBy(() -> service("A", "MUSIC", "1").onTrialUntil(SINCE.minusDays(1)))
        .hasMessage("trial of A must not end before 2025-01-10 but ended 2025-01-09");
    assertThatThrownBy(
            () -> SubscriptionGuard.check(List.of(), Money.parse("USD 1.00"), ASOF, POLICY))
        .hasMessage("bill must be in CNY but was in USD");
    assertThatThrownBy(() -> new GuardFinding(GuardCase.UNUSED, null, BILL))
        .hasMessage("a finding UNUSED must name a service");
    assertThatThrownBy(
            () -> new GuardFinding(GuardCase.SHARE_HIGH, service("A", "MUSIC", "1"), BILL))
        .hasMessage("a finding SHARE_HIGH must not name a service");
    assertThatThrownBy(() -> new GuardResult(List.of(), Money.fen(1), Money.fen(2)))
        .hasMessage("atStake must be between 0 and the charge CNY 0.01 but was CNY 0.02");
    assertThatThrownBy(() -> new ConfirmationRules(ConfirmationNeed.NONE, Map.of(), 91))
        .hasMessage("noticeDays must be between 0 and 90 but was 91");
    GuardRules rules = GuardRules.ofDefaults();
    assertThatThrownBy(
            () ->
                new GuardRules(
                    rules.confirmation(), 0, BILL, 101, rules.billShock(), rules.products()))
        .hasMessage(
            "unusedDays must be at least 1, chargeOver not negative and sharePercentOver between"
                + " 0 and 100 but were 0, CNY 100.00 and 101");
  }
}
