package org.telcocrm.rules.action;

import static org.telcocrm.core.fact.GroupFacts.*;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_DAYS_LEFT;
import static org.telcocrm.core.fact.StandardFacts.DUNNING_EXEMPT_UNTIL;
import static org.telcocrm.core.fact.StandardFacts.STATE;
import static org.telcocrm.rules.churn.ChurnAssessor.CHURN_BAND;
import static org.telcocrm.rules.kano.ServiceAssessor.UNMET_BASICS;
import static org.telcocrm.rules.table.Condition.allOf;
import static org.telcocrm.rules.table.Condition.anyOf;
import static org.telcocrm.rules.table.Condition.atLeast;
import static org.telcocrm.rules.table.Condition.atMost;
import static org.telcocrm.rules.table.Condition.isTrue;
import static org.telcocrm.rules.table.Condition.isUnknown;
import static org.telcocrm.rules.table.Condition.moreThan;
import static org.telcocrm.rules.table.Condition.oneOf;
import static org.telcocrm.rules.value.GroupValueAssessor.SUGGESTED_CLASS;

import java.util.List;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

/** The default actions for group customers (defaults 15), as far as facts of groups exist. */
final class DefaultGroupActions {

  private static final int VISITS = 3;

  /** What high and mid value are for persons; the class in force says so, if there is one. */
  private static final String[] OF_VALUE = {"A1", "A2", "B1", "B2"};

  private DefaultGroupActions() {}

  static ActionPolicy policy() {
    return ActionPolicy.builder("group_actions", "2026.1")
        .unknown(500_000, 30_000)
        .action(action("A01", "ACCOUNT_MANAGER", 2, true, 70))
        .action(action("A03", "ACCOUNT_MANAGER", 30, true, 65))
        .action(action("A06", "SERVICE", 2, false, 85))
        .action(action("A07", "ACCOUNT_MANAGER", 1, true, 80))
        .action(action("A08", "BILLING", 1, false, 60))
        .action(action("A09", "ACCOUNT_MANAGER", 14, true, 55))
        .action(action("A10", "ACCOUNT_MANAGER", 7, true, 60))
        .action(action("A11", "ACCOUNT_MANAGER", 1, true, 75))
        .action(action("A12", "ACCOUNT_MANAGER", 30, true, 30))
        .action(action("A13", "ACCOUNT_MANAGER", 30, false, 20))
        .triggers(DecisionTable.of(HitPolicy.COLLECT, triggers()))
        .guard(
            new ActionGuard(
                "HAS_LEFT",
                oneOf(STATE, SubscriptionState.CANCELLED),
                List.of("A01", "A03", "A06", "A07", "A09", "A10", "A11", "A12", "A13")))
        .exemption(new ActionExemption("DUNNING_EXEMPT", DUNNING_EXEMPT_UNTIL, List.of("A08")))
        .capacity("ACCOUNT_MANAGER", VISITS)
        .build();
  }

  private static ActionDefinition action(
      String code, String owner, int dueDays, boolean outbound, int solvability) {
    return new ActionDefinition(code, owner, dueDays, outbound, "closes." + code, solvability);
  }

  private static List<DecisionTable.Rule<String>> triggers() {
    return List.of(
        rule(
            "A01_GROUP_RISK",
            allOf(
                oneOf(CHURN_BAND, "HIGH"),
                anyOf(
                    oneOf(VALUE_CLASS, OF_VALUE),
                    allOf(isUnknown(VALUE_CLASS), oneOf(SUGGESTED_CLASS, OF_VALUE))))),
        rule("A03_CONTRACT_ENDS", new Condition.Range(CONTRACT_DAYS_LEFT, 0, true, 60, true)),
        rule("A06_BASIC_UNMET", atLeast(UNMET_BASICS, 1)),
        rule("A07_GROUP_GRADE_LOW", atMost(GROUP_CSAT, 6)),
        rule("A08_ARREARS_BEYOND", atLeast(ARREARS_BEYOND, 1)),
        rule("A09_KEY_PERSON_UNCARED", atLeast(KEY_PERSONS_UNCARED, 1)),
        // A source without a list of people may say of a group when a key person was cared for.
        rule(
            "A09_KEY_PERSON_CARE_OLD",
            allOf(isUnknown(KEY_PERSONS_UNCARED), moreThan(KEY_PERSON_CARE_DAYS, 90))),
        rule("A09_CONTACT_LAPSED", isTrue(CONTACT_LAPSED)),
        rule("A10_VISIT_OVERDUE", atLeast(VISITS_LACKING, 1)),
        rule(
            "A11_RIVAL_ACTION",
            oneOf(RIVAL_ACTION, "VISIT", "PROMOTION", "LINE_OFFER", "KEY_PERSON")),
        rule(
            "A12_GROUP_PRODUCTS_FEW",
            allOf(atMost(PRODUCTS, 1), atMost(UNMET_BASICS, 0), atLeast(EMPLOYEES, 50))),
        rule("A13_DATA_FINDINGS", atLeast(ActionPolicy.DATA_FINDINGS, 1)));
  }

  /** The action's code is the rule's up to the underscore. */
  private static DecisionTable.Rule<String> rule(String code, Condition when) {
    return new DecisionTable.Rule<>(code, when, code.substring(0, code.indexOf('_')));
  }
}
