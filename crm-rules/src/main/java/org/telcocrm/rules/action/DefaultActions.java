package org.telcocrm.rules.action;

import static org.telcocrm.core.fact.GroupFacts.RIVAL_ACTION;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.rules.churn.ChurnAssessor.CHURN_BAND;
import static org.telcocrm.rules.kano.ServiceAssessor.UNMET_BASICS;
import static org.telcocrm.rules.table.Condition.allOf;
import static org.telcocrm.rules.table.Condition.anyOf;
import static org.telcocrm.rules.table.Condition.atLeast;
import static org.telcocrm.rules.table.Condition.atMost;
import static org.telcocrm.rules.table.Condition.isFalse;
import static org.telcocrm.rules.table.Condition.isTrue;
import static org.telcocrm.rules.table.Condition.isUnknown;
import static org.telcocrm.rules.table.Condition.moreThan;
import static org.telcocrm.rules.table.Condition.oneOf;
import static org.telcocrm.rules.value.ValueAssessor.VALUE_TIER;

import java.util.List;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

/** The default actions (defaults 15), as far as facts of individual customers exist. */
final class DefaultActions {

  private static final int CALLS = 40;
  private static final int VISITS = 3;

  private DefaultActions() {}

  static ActionPolicy policy() {
    return ActionPolicy.builder("actions", "2026.1")
        .action(action("A01", "OUTBOUND_CALL", 2, true, 75))
        .action(action("A02", "SERVICE", 1, true, 90))
        .action(action("A03", "CHANNEL", 30, true, 65))
        .action(action("A04", "MESSAGING", 10, true, 50))
        .action(action("A05", "MESSAGING", 3, false, 70))
        .action(action("A06", "SERVICE", 2, false, 85))
        .action(action("A07", "HOTLINE", 1, true, 80))
        .action(action("A08", "BILLING", 1, false, 60))
        .action(action("A11", "ACCOUNT_MANAGER", 1, true, 75))
        .action(action("A12", "ACCOUNT_MANAGER", 30, true, 30))
        .action(action("A13", "HALL", 30, false, 20))
        .triggers(DecisionTable.of(HitPolicy.COLLECT, triggers()))
        // Who prepares to port out gets help, never a price: regulation. Allowed are the complaint,
        // the explanation of eligibility and the fault (defaults 7.4); a renewal and a better plan
        // are offers too.
        .guard(
            new ActionGuard(
                "PORT_INTENT",
                anyOf(atLeast(PORT_CODE_90D, 1), atLeast(PORT_QUERY_90D, 1)),
                List.of("A01", "A03", "A04", "A11", "A12")))
        // Who has left is no longer a customer to keep or to sell to; what is owed stays a matter.
        .guard(
            new ActionGuard(
                "HAS_LEFT",
                oneOf(STATE, SubscriptionState.CANCELLED),
                List.of("A01", "A02", "A03", "A04", "A05", "A06", "A07", "A11", "A12", "A13")))
        // Who has not agreed, or was not asked, gets no marketing message: regulation. The end of a
        // contract (A03) and a charge to confirm (A05) are service notices; A12 asks for consent.
        .guard(
            new ActionGuard(
                "NO_CONSENT",
                anyOf(isFalse(MARKETING_CONSENT), isUnknown(MARKETING_CONSENT)),
                List.of("A04")))
        .exemption(new ActionExemption("DUNNING_EXEMPT", DUNNING_EXEMPT_UNTIL, List.of("A08")))
        .capacity("OUTBOUND_CALL", CALLS)
        .capacity("HOTLINE", CALLS)
        .capacity("ACCOUNT_MANAGER", VISITS)
        .build();
  }

  private static ActionDefinition action(
      String code, String owner, int dueDays, boolean outbound, int solvability) {
    return new ActionDefinition(code, owner, dueDays, outbound, "closes." + code, solvability);
  }

  private static List<DecisionTable.Rule<String>> triggers() {
    return List.of(
        rule("A01_HIGH_RISK", allOf(oneOf(CHURN_BAND, "HIGH"), oneOf(VALUE_TIER, "HIGH", "MID"))),
        rule("A02_PORT_CODE", atLeast(PORT_CODE_90D, 1)),
        rule("A02_PORT_QUERY", atLeast(PORT_QUERY_90D, 1)),
        rule("A03_CONTRACT_ENDS", new Condition.Range(CONTRACT_DAYS_LEFT, 0, true, 60, true)),
        // Defaults 15 wants two months of mismatch; the extract has one month of over-plan fees, so
        // the newest closed month decides alone.
        rule("A04_PLAN_MISMATCH", moreThan(OVER_PLAN_SHARE, .30)),
        rule("A05_VAS_UNCONFIRMED", atLeast(VAS_UNCONFIRMED, 1)),
        rule("A05_VAS_UNUSED", atLeast(VAS_UNUSED, 1)),
        rule("A06_BASIC_UNMET", atLeast(UNMET_BASICS, 1)),
        rule("A07_GRADE_LOW", atMost(LAST_CSAT, 2)),
        // A later, better grade speaks louder than an older dissatisfied answer.
        rule("A07_DISSATISFIED", allOf(atLeast(DISSATISFIED_6M, 1), isUnknown(LAST_CSAT))),
        rule("A08_ARREARS", moreThan(ARREARS, Money.fen(0))),
        // A person's rivals are heard of too: a promotion in the street, a call at home (S 3:37).
        rule(
            "A11_RIVAL_ACTION",
            oneOf(RIVAL_ACTION, "VISIT", "PROMOTION", "LINE_OFFER", "KEY_PERSON")),
        rule(
            "A12_BUNDLE",
            allOf(
                oneOf(VALUE_TIER, "HIGH", "MID"),
                atMost(UNMET_BASICS, 0),
                isFalse(HAS_BROADBAND),
                isTrue(MARKETING_CONSENT))),
        rule("A13_DATA_FINDINGS", atLeast(ActionPolicy.DATA_FINDINGS, 1)));
  }

  /** The action's code is the rule's up to the underscore. */
  private static DecisionTable.Rule<String> rule(String code, Condition when) {
    return new DecisionTable.Rule<>(code, when, code.substring(0, code.indexOf('_')));
  }
}
