package org.telcocrm.rules.value;

import static org.telcocrm.core.fact.StandardFacts.BILLING_DISPUTE_OPEN;
import static org.telcocrm.core.fact.StandardFacts.BILL_AVERAGE;
import static org.telcocrm.core.fact.StandardFacts.BILL_PER_DAY;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINTS_3M;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINT_OPEN_DAYS;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_DAYS_LEFT;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_KIND;
import static org.telcocrm.core.fact.StandardFacts.COST_SHARE;
import static org.telcocrm.core.fact.StandardFacts.COST_TO_SERVE;
import static org.telcocrm.core.fact.StandardFacts.GROUP_MEMBER;
import static org.telcocrm.core.fact.StandardFacts.LOSS_MONTHS;
import static org.telcocrm.core.fact.StandardFacts.OVER_PLAN_FEE;
import static org.telcocrm.rules.table.Condition.allOf;
import static org.telcocrm.rules.table.Condition.anyOf;
import static org.telcocrm.rules.table.Condition.atLeast;
import static org.telcocrm.rules.table.Condition.atMost;
import static org.telcocrm.rules.table.Condition.below;
import static org.telcocrm.rules.table.Condition.isFalse;
import static org.telcocrm.rules.table.Condition.isTrue;
import static org.telcocrm.rules.table.Condition.moreThan;
import static org.telcocrm.rules.table.Condition.oneOf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.table.Condition;

/**
 * What follows from a customer's value, one decision table each, ready to stand in a policy set.
 *
 * <pre>{@code
 * PolicySet policies = PolicySet.ofDefaults().with(ValueTables.marginAdvice());
 * }</pre>
 *
 * <p>Thread-safe. Source: defaults 5.1 and 5.4.
 */
public final class ValueTables {

  private static final String VERSION = "2026.1";
  private static final int EXIT_MONTHS = 6;
  private static final double MUCH_OF_BILL = .3;
  private static final Money NOTHING = Money.fen(0);

  private ValueTables() {}

  /**
   * What is advised by the margin with cost to serve: outcomes are the names of {@link
   * MarginAdvice}. For individuals, behind the value policy.
   *
   * <ul>
   *   <li>{@code KEEP} for a margin of 0 or above, or below 0 with a potential value above 0;
   *   <li>{@code REPRICE} for a loss with fees beyond the plan, or with a discount that makes it;
   *   <li>{@code MANAGED_EXIT} for a loss in each of the six newest months, without potential, in
   *       no contract and no group, without complaint or dispute and under no protection. All of it
   *       must be known: what is unknown never leads there;
   *   <li>{@code SELF_SERVE} for a loss where serving costs more than 30 % of the bill;
   *   <li>{@code REPRICE} for any other loss.
   * </ul>
   *
   * <p>The first that holds decides. Without the cost to serve the margin is unknown, and so is the
   * advice. A complaint of today is open for 0 days, so that none in three months is asked for,
   * too. Potential and the last line are ours (proposals).
   *
   * @return the policy {@code margin_advice}; universal service, public sector and disability
   *     protect
   */
  public static TablePolicy marginAdvice() {
    return marginAdvice(List.of());
  }

  /**
   * The same with further protections.
   *
   * @param alsoProtected flags that must be known to be false before an exit is proposed, beside
   *     those of {@link #marginAdvice()}
   * @return the policy {@code margin_advice}
   */
  public static TablePolicy marginAdvice(List<FlagFact> alsoProtected) {
    Condition costKnown = atLeast(COST_TO_SERVE, NOTHING);
    Condition loss = allOf(below(ValueAssessor.REALISED_VALUE, NOTHING), costKnown);
    return TablePolicy.builder("margin_advice", VERSION, MarginAdvice.KEEP.name())
        .rule(
            "ADVICE_KEEP_MARGIN",
            allOf(atLeast(ValueAssessor.REALISED_VALUE, NOTHING), costKnown),
            MarginAdvice.KEEP.name())
        .rule(
            "ADVICE_REPRICE_OVER_PLAN",
            allOf(loss, moreThan(OVER_PLAN_FEE, NOTHING)),
            MarginAdvice.REPRICE.name())
        .rule(
            "ADVICE_REPRICE_DISCOUNT",
            allOf(loss, isTrue(ValueFacts.LOSS_MAKING_DISCOUNT)),
            MarginAdvice.REPRICE.name())
        .rule(
            "ADVICE_KEEP_POTENTIAL",
            allOf(loss, moreThan(ValueAssessor.POTENTIAL_VALUE, NOTHING)),
            MarginAdvice.KEEP.name())
        .rule("ADVICE_MANAGED_EXIT", exit(loss, alsoProtected), MarginAdvice.MANAGED_EXIT.name())
        .rule(
            "ADVICE_SELF_SERVE",
            allOf(loss, anyOf(moreThan(COST_SHARE, MUCH_OF_BILL), atMost(BILL_AVERAGE, NOTHING))),
            MarginAdvice.SELF_SERVE.name())
        .rule("ADVICE_REPRICE_LOSS", loss, MarginAdvice.REPRICE.name())
        .build();
  }

  private static Condition exit(Condition loss, List<FlagFact> alsoProtected) {
    List<Condition> all =
        new ArrayList<>(
            List.of(
                loss,
                // Whose loss another price would end, and that is known, never comes so far.
                atMost(OVER_PLAN_FEE, NOTHING),
                isFalse(ValueFacts.LOSS_MAKING_DISCOUNT),
                atLeast(LOSS_MONTHS, EXIT_MONTHS),
                atMost(ValueAssessor.POTENTIAL_VALUE, NOTHING),
                anyOf(oneOf(CONTRACT_KIND, ContractKind.NONE), below(CONTRACT_DAYS_LEFT, 0)),
                isFalse(GROUP_MEMBER),
                atMost(COMPLAINT_OPEN_DAYS, 0),
                atMost(COMPLAINTS_3M, 0),
                isFalse(BILLING_DISPUTE_OPEN)));
    Stream.concat(
            Stream.of(ValueFacts.UNIVERSAL_SERVICE, ValueFacts.PUBLIC_SECTOR, ValueFacts.DISABLED),
            alsoProtected.stream())
        .distinct()
        .forEach(flag -> all.add(isFalse(flag)));
    return allOf(all.toArray(Condition[]::new));
  }

  /**
   * High value by day (日均口径高价值): {@code HIGH} from 7.00 yuan for each day of the month, which are
   * 210.00 in a month of 30 days and 217.00 in one of 31; else {@code OTHER}. The alternative of
   * 2007 to the tiers of {@link ValuePolicy}.
   *
   * @return the policy {@code daily_value}
   */
  public static TablePolicy dailyValue() {
    return TablePolicy.builder("daily_value", VERSION, "OTHER")
        .rule("DAILY_VALUE_HIGH", atLeast(BILL_PER_DAY, Money.yuan("7.00")), "HIGH")
        .build();
  }
}
