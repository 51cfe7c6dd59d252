package org.telcocrm.rules.action;

import java.io.Serializable;
import java.util.List;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.FactReader;

/**
 * What forbids some actions until a day: an exemption from dunning (免催免停).
 *
 * @param code reason code, for example {@code "DUNNING_EXEMPT"}
 * @param until the fact that holds the last day of the exemption; that day still counts
 * @param suppresses codes of the actions forbidden
 */
public record ActionExemption(String code, DateFact until, List<String> suppresses)
    implements Serializable {

  /** Copies the codes. */
  public ActionExemption {
    suppresses = List.copyOf(suppresses);
  }

  /** Why the action is forbidden; empty if it is not, or no exemption is known. */
  List<Evidence> forbids(String action, FactReader facts) {
    double last = facts.numeric(until);
    if (!suppresses.contains(action) || !(last >= facts.asOf().toEpochDay())) {
      return List.of();
    }
    return List.of(Evidence.of(code, until.code(), until.format(last), ">= " + facts.asOf()));
  }
}
