package org.telcocrm.rules.action;

import java.io.Serializable;
import java.util.List;
import org.telcocrm.core.decision.Evidence;

/**
 * An action that a rule asked for and that is not done, with the reason.
 *
 * @param action what would have been done
 * @param reason code of the guard or exemption, or {@link ActionPlanner#ONE_OUTBOUND_PER_WEEK}
 * @param evidence what was seen
 */
public record SuppressedAction(Action action, String reason, List<Evidence> evidence)
    implements Serializable {

  /** Copies the evidence. */
  public SuppressedAction {
    evidence = List.copyOf(evidence);
  }
}
