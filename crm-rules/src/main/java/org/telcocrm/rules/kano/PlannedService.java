package org.telcocrm.rules.kano;

import java.io.Serializable;
import org.telcocrm.core.money.Money;

/**
 * What a plan says of one service of the customer's segment.
 *
 * @param code for example {@code "I05"}
 * @param tier what the service is to the segment
 * @param state whether its promise is kept
 * @param atRisk the promise is kept, but barely
 * @param advice what to do
 * @param leftOut why nothing is done, if so
 * @param cost monthly cost of a remedy or offer; zero for others
 */
public record PlannedService(
    String code,
    KanoCategory tier,
    Fulfilment state,
    boolean atRisk,
    ServiceAdvice advice,
    LeftOut leftOut,
    Money cost)
    implements Serializable {

  /** Refuses advice to leave out without a reason, and a reason without that advice. */
  public PlannedService {
    if ((advice == ServiceAdvice.LEAVE_OUT) == (leftOut == LeftOut.NOT_LEFT_OUT)) {
      throw new IllegalArgumentException(
          "leftOut of " + code + " must fit the advice " + advice + " but was " + leftOut);
    }
  }

  /**
   * Whether something is to be done.
   *
   * @return true for a remedy and an offer
   */
  public boolean isAdvised() {
    return advice == ServiceAdvice.REMEDY || advice == ServiceAdvice.OFFER;
  }

  /**
   * Whether this is a must-be whose promise is not kept.
   *
   * @return true for an unmet basic
   */
  public boolean isUnmetBasic() {
    return tier == KanoCategory.MUST_BE && state == Fulfilment.UNMET;
  }
}
