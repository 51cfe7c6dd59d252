package org.telcocrm.rules.guard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.BillShockRule;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * Whether a customer has to be told of a bill at once (巨额话费): {@link BillShockRule} with reasons.
 *
 * <pre>{@code
 * BillShock.decide(bill, otherBills, asOf, GuardPolicies.guard()).outcome(); // SUDDEN
 * }</pre>
 *
 * <p>Pure and thread-safe. Source: domain/04 (电信服务规范), row C15.
 */
public final class BillShock {

  private BillShock() {}

  /**
   * Whether a bill is sudden.
   *
   * @param bill the bill
   * @param bills other bills of the account, at most one per month, in any order; months that are
   *     not directly before the bill's do not matter
   * @param asOf the day
   * @param policy whose rules these are
   * @return {@code SUDDEN} or {@code USUAL} with the bill and the amount above which it is sudden;
   *     insufficient data, with a gap {@code TOO_FEW}, if a month before has no bill
   * @throws IllegalArgumentException if the currencies differ
   */
  public static Decision<BillShockRule.Outcome> decide(
      Bill bill, Collection<Bill> bills, LocalDate asOf, DocumentPolicy<GuardRules> policy) {
    Objects.requireNonNull(bill, "bill");
    Objects.requireNonNull(bills, "bills");
    Objects.requireNonNull(asOf, "asOf");
    BillShockRule rule = Objects.requireNonNull(policy, "policy").rules().billShock();
    BillShockRule.Outcome outcome = rule.check(bill, bills);
    if (outcome == BillShockRule.Outcome.TOO_FEW_MONTHS) {
      return Decision.insufficientData(
          policy.ref(), asOf, List.of(), List.of(new Gap("bills_before", Gap.Kind.TOO_FEW)));
    }
    boolean sudden = outcome == BillShockRule.Outcome.SUDDEN;
    Money sum = sum(bill, bills, rule);
    String code = sum.minorUnits() > 0 ? "BILL_SHOCK" : "BILL_SHOCK_FLOOR";
    Money limit = sum.minorUnits() > 0 ? limit(sum, rule) : rule.floor();
    return Decision.of(
        outcome,
        policy.ref(),
        asOf,
        List.of(
            Evidence.of(
                sudden ? code : code + "_NOT",
                "bill",
                bill.total().toString(),
                (sudden ? "> " : "<= ") + limit)),
        List.of());
  }

  private static Money sum(Bill bill, Collection<Bill> bills, BillShockRule rule) {
    Map<YearMonth, Money> totals = new HashMap<>();
    bills.forEach(each -> totals.put(each.month(), each.total()));
    List<Money> before = new ArrayList<>();
    for (int i = 1; i <= rule.months(); i++) {
      @Nullable Money total = totals.get(bill.month().minusMonths(i));
      if (total != null) {
        before.add(total);
      }
    }
    return before.stream().reduce(rule.floor().minus(rule.floor()), Money::plus);
  }

  /** Whole minor units that are full: a bill above it is above the mean's multiple too. */
  private static Money limit(Money sum, BillShockRule rule) {
    return new Money(sum.currency(), sum.times(rule.times()).minorUnits() / rule.months());
  }
}
