package org.telcocrm.rules.action;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.id.CustomerId;

/**
 * What to do for one customer, and what not, each with its reasons.
 *
 * @param customer for whom
 * @param asOf the date the plan is about
 * @param actions what to do, in the order of {@link Action#ORDER}
 * @param suppressed what rules asked for and a guard or the contact rule forbids, in the same order
 * @param evidence the reasons of both, in the order of {@link Evidence#ORDER}, without repetition
 * @param gaps what was not known, by subject, without repetition
 * @param policy which rules decided
 */
public record ActionPlan(
    CustomerId customer,
    LocalDate asOf,
    List<Action> actions,
    List<SuppressedAction> suppressed,
    List<Evidence> evidence,
    List<Gap> gaps,
    PolicyRef policy)
    implements Serializable {

  /** Puts everything into its stated order. */
  public ActionPlan {
    actions = actions.stream().sorted(Action.ORDER).toList();
    suppressed =
        suppressed.stream().sorted((a, b) -> Action.ORDER.compare(a.action(), b.action())).toList();
    evidence = evidence.stream().sorted(Evidence.ORDER).distinct().toList();
    gaps = gaps.stream().sorted().distinct().toList();
  }
}
