package org.telcocrm.rules.guard;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * Looks through a customer's value-added services for what he may not have wanted (订购保护): 开通了或者被开通了
 * 许多不了解的业务，致使大量扣费.
 *
 * <pre>{@code
 * GuardResult result = SubscriptionGuard.check(services, bill, asOf, policy).outcome().orElseThrow();
 * result.atStake(); // CNY 5.00 a month
 * }</pre>
 *
 * <p>Pure and thread-safe. Source: defaults 16.
 */
public final class SubscriptionGuard {

  private static final int PERCENT = 100;

  private static final Comparator<SubscribedService> ORDER =
      Comparator.comparing(SubscribedService::since)
          .thenComparing(SubscribedService::product)
          .thenComparing(SubscribedService::kind)
          .thenComparing(SubscribedService::monthlyCharge);

  private final GuardRules rules;
  private final LocalDate asOf;
  private final List<GuardFinding> findings = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  private SubscriptionGuard(GuardRules rules, LocalDate asOf) {
    this.rules = rules;
    this.asOf = asOf;
  }

  /**
   * Looks through the services of a customer whose bill is not known.
   *
   * @param services all that the customer has
   * @param asOf the day
   * @param policy whose rules these are
   * @return as {@link #check(Collection, Money, LocalDate, DocumentPolicy)}, with a gap for the
   *     bill
   */
  public static Decision<GuardResult> check(
      Collection<SubscribedService> services, LocalDate asOf, DocumentPolicy<GuardRules> policy) {
    return checked(services, null, asOf, policy);
  }

  /**
   * Looks through the services of a customer.
   *
   * <p>A service is unconfirmed if it is charged, or will be after a trial, needs a confirmation
   * and has none up to the day. A conversion is unconfirmed if the trial is over and there was no
   * yes from {@code noticeDays} before its end on; the yes to the order, on its day, is none.
   * Unused is what was last used, or if never was ordered, at least {@code unusedDays} ago. Of
   * services of one kind the oldest is kept; of equal days the one whose product code comes first.
   * The share is of a bill above 0; what was ordered after the day is not looked at.
   *
   * @param services all that the customer has, in any order
   * @param bill what was billed in the newest month
   * @param asOf the day
   * @param policy whose rules these are
   * @return what is wrong and what is at stake; what is not known of a service is a gap and no
   *     finding
   * @throws IllegalArgumentException if the currencies differ
   */
  public static Decision<GuardResult> check(
      Collection<SubscribedService> services,
      Money bill,
      LocalDate asOf,
      DocumentPolicy<GuardRules> policy) {
    Objects.requireNonNull(bill, "bill");
    String currency =
        Objects.requireNonNull(policy, "policy").rules().chargeOver().currency().getCurrencyCode();
    if (!bill.currency().getCurrencyCode().equals(currency)) {
      throw new IllegalArgumentException(
          "bill must be in " + currency + " but was in " + bill.currency().getCurrencyCode());
    }
    return checked(services, bill, asOf, policy);
  }

  private static Decision<GuardResult> checked(
      Collection<SubscribedService> services,
      @Nullable Money bill,
      LocalDate asOf,
      DocumentPolicy<GuardRules> policy) {
    Objects.requireNonNull(services, "services");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(policy, "policy");
    List<SubscribedService> begun =
        services.stream().filter(each -> !each.since().isAfter(asOf)).sorted(ORDER).toList();
    SubscriptionGuard guard = new SubscriptionGuard(policy.rules(), asOf);
    GuardResult result = guard.result(begun, bill);
    return Decision.of(result, policy.ref(), asOf, guard.evidence, guard.gaps);
  }

  private GuardResult result(List<SubscribedService> services, @Nullable Money bill) {
    Money none = rules.chargeOver().minus(rules.chargeOver());
    Money all = none;
    Money atStake = none;
    Set<String> kinds = new HashSet<>();
    for (SubscribedService each : services) {
      int before = findings.size();
      confirmation(each);
      use(each);
      if (!kinds.add(each.kind())) {
        find(GuardCase.DUPLICATE, each, each.kind(), "<= 1");
      }
      Money charge = each.chargeOn(asOf);
      all = all.plus(charge);
      atStake = findings.size() > before ? atStake.plus(charge) : atStake;
    }
    total(all, bill);
    return new GuardResult(findings, all, atStake);
  }

  private void confirmation(SubscribedService service) {
    ConfirmationNeed need = rules.confirmation().of(service.kind());
    if (need == ConfirmationNeed.NONE || service.monthlyCharge().minorUnits() == 0) {
      return;
    }
    @Nullable List<LocalDate> days = service.confirmations().orElse(null);
    if (days == null) {
      gaps.add(new Gap("service_confirmations", Gap.Kind.MISSING));
    } else if (days.stream().allMatch(day -> day.isAfter(asOf))) {
      find(GuardCase.UNCONFIRMED, service, "0", ">= 1");
    }
    if (need == ConfirmationNeed.ORDER_AND_CONVERSION) {
      conversion(service, days);
    }
  }

  private void conversion(SubscribedService service, @Nullable List<LocalDate> days) {
    if (!service.isTrialKnown()) {
      gaps.add(new Gap("service_trial", Gap.Kind.MISSING));
    }
    @Nullable LocalDate end = service.trialEnd().orElse(null);
    if (end == null || days == null || !end.isBefore(asOf)) {
      return;
    }
    LocalDate from = end.minusDays(rules.confirmation().noticeDays());
    boolean confirmed =
        days.stream()
            .anyMatch(
                day -> !day.isBefore(from) && day.isAfter(service.since()) && !day.isAfter(asOf));
    if (!confirmed) {
      find(GuardCase.TRIAL_CONVERTED, service, end.toString(), ">= " + from);
    }
  }

  private void use(SubscribedService service) {
    if (!service.isUseKnown()) {
      gaps.add(new Gap("service_use", Gap.Kind.MISSING));
      return;
    }
    long idle = ChronoUnit.DAYS.between(service.lastUse().orElse(service.since()), asOf);
    if (idle >= rules.unusedDays()) {
      find(GuardCase.UNUSED, service, Long.toString(idle), ">= " + rules.unusedDays());
    }
  }

  private void find(GuardCase kind, SubscribedService service, String observed, String bound) {
    findings.add(new GuardFinding(kind, service, service.chargeOn(asOf)));
    evidence.add(Evidence.of("GUARD_" + kind.name(), service.product(), observed, bound));
  }

  private void total(Money all, @Nullable Money bill) {
    if (all.compareTo(rules.chargeOver()) > 0) {
      findings.add(new GuardFinding(GuardCase.CHARGE_HIGH, null, all));
      evidence.add(
          Evidence.of(
              "GUARD_CHARGE_HIGH", "vas_charge", all.toString(), "> " + rules.chargeOver()));
    }
    if (all.minorUnits() == 0) {
      return;
    }
    if (bill == null || bill.minorUnits() <= 0) {
      gaps.add(new Gap("guarded_bill", bill == null ? Gap.Kind.MISSING : Gap.Kind.TOO_FEW));
    } else if (product(all, PERCENT).compareTo(product(bill, rules.sharePercentOver())) > 0) {
      findings.add(new GuardFinding(GuardCase.SHARE_HIGH, null, all));
      evidence.add(
          Evidence.of(
              "GUARD_SHARE_HIGH",
              "vas_charge",
              all.toString(),
              "> " + rules.sharePercentOver() + "% " + bill));
    }
  }

  private static BigInteger product(Money amount, int factor) {
    return BigInteger.valueOf(amount.minorUnits()).multiply(BigInteger.valueOf(factor));
  }
}
