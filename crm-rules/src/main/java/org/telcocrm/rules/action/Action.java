package org.telcocrm.rules.action;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.id.CustomerId;

/**
 * Something to do for one customer: what, why, who, until when.
 *
 * @param customer for whom
 * @param code kind of action, for example {@code "A02"}
 * @param trigger code of the first rule that asked for it, for example {@code "A02_PORT_CODE"}
 * @param owner who does it
 * @param due last day; that day still counts
 * @param priority whole minor units a month that the action is expected to keep, 0 or more; see
 *     {@link ActionPlanner}
 * @param reasons what the rules saw, in the order of {@link Evidence#ORDER}
 */
public record Action(
    CustomerId customer,
    String code,
    String trigger,
    String owner,
    LocalDate due,
    int priority,
    List<Evidence> reasons)
    implements Serializable {

  /**
   * The stated total order: priority descending, then due, customer, code and trigger, at last
   * owner and reasons, so that only equal actions tie.
   */
  public static final Comparator<Action> ORDER =
      Comparator.comparingInt(Action::priority)
          .reversed()
          .thenComparing(Action::due)
          .thenComparing(Action::customer)
          .thenComparing(Action::code)
          .thenComparing(Action::trigger)
          .thenComparing(Action::owner)
          .thenComparing(action -> action.reasons().toString());

  /** Sorts the reasons; refuses a negative priority. */
  public Action {
    if (priority < 0) {
      throw new IllegalArgumentException(
          "priority of " + code + " must be 0 or more but was " + priority);
    }
    reasons = reasons.stream().sorted(Evidence.ORDER).distinct().toList();
  }
}
