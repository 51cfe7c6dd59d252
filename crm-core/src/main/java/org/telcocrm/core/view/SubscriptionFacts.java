package org.telcocrm.core.view;

import static org.telcocrm.core.fact.StandardFacts.BRAND;
import static org.telcocrm.core.fact.StandardFacts.CANCEL_TAG;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_END;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_KIND;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_TERM_MONTHS;
import static org.telcocrm.core.fact.StandardFacts.EXTRA_SIMS;
import static org.telcocrm.core.fact.StandardFacts.FAMILY_NET;
import static org.telcocrm.core.fact.StandardFacts.HAS_BROADBAND;
import static org.telcocrm.core.fact.StandardFacts.HAS_PHONE;
import static org.telcocrm.core.fact.StandardFacts.LINKED_LINES;
import static org.telcocrm.core.fact.StandardFacts.OPEN_DATE;
import static org.telcocrm.core.fact.StandardFacts.PLAN_FEE;
import static org.telcocrm.core.fact.StandardFacts.PLAN_MB;
import static org.telcocrm.core.fact.StandardFacts.PLAN_MINUTES;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.SERVICE_KIND;
import static org.telcocrm.core.fact.StandardFacts.STATE;
import static org.telcocrm.core.fact.StandardFacts.STATE_SINCE;
import static org.telcocrm.core.fact.StandardFacts.VAS_COUNT;
import static org.telcocrm.core.fact.StandardFacts.VAS_UNCONFIRMED;
import static org.telcocrm.core.fact.StandardFacts.VAS_UNUSED;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.product.Contract;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.ValueAddedServices;

/** The facts about what the customer has. */
final class SubscriptionFacts {

  static final List<Fact> FACTS =
      List.of(
          SERVICE_KIND,
          PREPAY,
          BRAND,
          PLAN_FEE,
          PLAN_MINUTES,
          PLAN_MB,
          OPEN_DATE,
          STATE,
          STATE_SINCE,
          CANCEL_TAG,
          CONTRACT_KIND,
          CONTRACT_END,
          CONTRACT_TERM_MONTHS,
          HAS_BROADBAND,
          HAS_PHONE,
          LINKED_LINES,
          EXTRA_SIMS,
          FAMILY_NET,
          VAS_COUNT,
          VAS_UNUSED,
          VAS_UNCONFIRMED);

  private SubscriptionFacts() {}

  static void put(Customer360 view, Facts.Builder facts) {
    if (!view.isKnown(Customer360.Part.SUBSCRIPTIONS)) {
      return;
    }
    view.mainSubscription().ifPresent(main -> putMain(main, view.asOf(), facts));
    putAll(
        view.subscriptions().stream().filter(each -> each.isInNetAt(view.asOf())).toList(), facts);
  }

  private static void putMain(Subscription main, LocalDate asOf, Facts.Builder facts) {
    facts.set(SERVICE_KIND, main.kind());
    facts.set(STATE, main.state());
    main.stateSince().ifPresent(date -> facts.set(STATE_SINCE, date));
    main.cancelTag().ifPresent(tag -> facts.set(CANCEL_TAG, tag));
    main.prepaid().ifPresent(yes -> facts.set(PREPAY, yes));
    main.brand().ifPresent(brand -> facts.set(BRAND, brand));
    main.openDate().ifPresent(date -> facts.set(OPEN_DATE, date));
    main.plan()
        .ifPresent(
            plan -> {
              facts.set(PLAN_FEE, plan.monthlyFee());
              facts.set(PLAN_MINUTES, plan.minutes());
              facts.set(PLAN_MB, plan.megabytes());
            });
    if (main.isContractFree()) {
      facts.set(CONTRACT_KIND, ContractKind.NONE);
    }
    main.contract()
        .filter(contract -> !contract.start().isAfter(asOf))
        .ifPresent(contract -> putContract(contract, asOf, facts));
  }

  /** An ended contract keeps kind and end, because its age tells; a term has only a running one. */
  private static void putContract(Contract contract, LocalDate asOf, Facts.Builder facts) {
    facts.set(CONTRACT_KIND, contract.kind());
    facts.set(CONTRACT_END, contract.end());
    if (contract.isRunningAt(asOf)) {
      facts.set(CONTRACT_TERM_MONTHS, contract.termMonths());
    }
  }

  private static void putAll(List<Subscription> inNet, Facts.Builder facts) {
    long mobiles = count(inNet, ServiceKind.MOBILE);
    long phones = count(inNet, ServiceKind.FIXED_LINE);
    facts.set(HAS_BROADBAND, mobiles > 0 && count(inNet, ServiceKind.BROADBAND) > 0);
    facts.set(HAS_PHONE, phones > 0);
    facts.set(LINKED_LINES, mobiles + phones > 1);
    inNet.stream()
        .flatMapToInt(each -> each.extraSims().stream())
        .reduce(Math::addExact)
        .ifPresent(sum -> facts.set(EXTRA_SIMS, sum));
    inNet.stream()
        .flatMap(each -> each.familyNet().stream())
        .reduce(Boolean::logicalOr)
        .ifPresent(any -> facts.set(FAMILY_NET, any));
    putSum(inNet, VAS_COUNT, ValueAddedServices::count, facts);
    putSum(inNet, VAS_UNUSED, ValueAddedServices::unused, facts);
    putSum(inNet, VAS_UNCONFIRMED, ValueAddedServices::unconfirmed, facts);
  }

  private static long count(List<Subscription> inNet, ServiceKind kind) {
    return inNet.stream().filter(each -> each.kind() == kind).count();
  }

  private static void putSum(
      List<Subscription> inNet,
      NumberFact fact,
      ToIntFunction<ValueAddedServices> part,
      Facts.Builder facts) {
    inNet.stream()
        .flatMap(each -> each.valueAddedServices().stream())
        .mapToInt(part)
        .reduce(Math::addExact)
        .ifPresent(sum -> facts.set(fact, sum));
  }
}
