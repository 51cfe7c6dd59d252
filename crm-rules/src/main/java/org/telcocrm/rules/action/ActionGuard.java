package org.telcocrm.rules.action;

import java.io.Serializable;
import java.util.List;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.Truth;

/**
 * What forbids some actions, as a condition: port intent forbids price offers.
 *
 * <p>A guard whose condition is unknown forbids nothing.
 *
 * @param code reason code, for example {@code "PORT_INTENT"}
 * @param when holds for customers under the guard
 * @param suppresses codes of the actions forbidden
 */
public record ActionGuard(String code, Condition when, List<String> suppresses)
    implements Serializable {

  /** Copies the codes. */
  public ActionGuard {
    suppresses = List.copyOf(suppresses);
  }

  /** Why the action is forbidden; empty if it is not. */
  List<Evidence> forbids(String action, FactReader facts) {
    return suppresses.contains(action) && when.test(facts) == Truth.TRUE
        ? when.evidence(code, facts)
        : List.of();
  }
}
