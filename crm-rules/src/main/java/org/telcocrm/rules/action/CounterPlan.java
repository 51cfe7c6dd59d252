package org.telcocrm.rules.action;

import static org.telcocrm.core.fact.GroupFacts.RIVAL_ACTION;
import static org.telcocrm.core.fact.StandardFacts.PORT_CODE_90D;
import static org.telcocrm.core.fact.StandardFacts.PORT_QUERY_90D;
import static org.telcocrm.rules.table.Condition.allOf;
import static org.telcocrm.rules.table.Condition.anyOf;
import static org.telcocrm.rules.table.Condition.atLeast;
import static org.telcocrm.rules.table.Condition.isKnown;
import static org.telcocrm.rules.table.Condition.oneOf;

import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.table.Condition;

/**
 * How to answer a rival (竞争应对方案): what the counter-plan of action A11 holds, by what the rival did.
 *
 * <pre>{@code
 * PolicySet policies = PolicySet.ofGroupDefaults().with(CounterPlan.table());
 * }</pre>
 *
 * <p>Thread-safe. Source: seed 3:37 (应对竞争对手的现场促销), defaults 7.3 and 15; the answers are proposals.
 */
public final class CounterPlan {

  private CounterPlan() {}

  /**
   * The answers: {@code EXECUTIVE_VISIT} to a key person who was approached, {@code SOLUTION_OFFER}
   * to the offer of a line, {@code ON_SITE_DAY} to a promotion, {@code VISIT_FIRST} to a visit,
   * {@code NONE} if nothing was done. Who prepares to port out gets {@code SERVICE_ONLY}, never an
   * offer (regulation, defaults 7.4); a source that knows nothing of ports has nobody who does.
   *
   * @return the policy {@code counter_plan}
   */
  public static TablePolicy table() {
    return TablePolicy.builder("counter_plan", "2026.1", "NONE")
        .rule(
            "COUNTER_PORT_INTENT",
            allOf(
                oneOf(RIVAL_ACTION, "VISIT", "PROMOTION", "LINE_OFFER", "KEY_PERSON"),
                anyOf(once(PORT_CODE_90D), once(PORT_QUERY_90D))),
            "SERVICE_ONLY")
        .rule("COUNTER_KEY_PERSON", oneOf(RIVAL_ACTION, "KEY_PERSON"), "EXECUTIVE_VISIT")
        .rule("COUNTER_LINE_OFFER", oneOf(RIVAL_ACTION, "LINE_OFFER"), "SOLUTION_OFFER")
        .rule("COUNTER_PROMOTION", oneOf(RIVAL_ACTION, "PROMOTION"), "ON_SITE_DAY")
        .rule("COUNTER_VISIT", oneOf(RIVAL_ACTION, "VISIT"), "VISIT_FIRST")
        .build();
  }

  private static Condition once(NumberFact count) {
    return allOf(isKnown(count), atLeast(count, 1));
  }
}
