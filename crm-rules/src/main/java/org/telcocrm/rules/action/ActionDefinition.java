package org.telcocrm.rules.action;

import java.io.Serializable;

/**
 * A kind of action.
 *
 * @param code stable code, for example {@code "A01"}; its name is the text {@code action.A01}
 * @param owner who does it, for example {@code "HOTLINE"}; its name is the text {@code
 *     owner.HOTLINE}
 * @param dueDays days from the as-of date to the last day, 0 to 366
 * @param outbound whether we contact the customer of our own accord; service notices (bill,
 *     dunning, confirmation of an order) and work without contact are not
 * @param closesWhen key of the text that says when the action is done
 * @param solvability how likely the action helps, whole percent, 0 to 100
 */
public record ActionDefinition(
    String code, String owner, int dueDays, boolean outbound, String closesWhen, int solvability)
    implements Serializable {

  private static final int MAX_DAYS = 366;
  private static final int MAX_PERCENT = 100;

  /** Refuses blank codes and numbers out of range. */
  public ActionDefinition {
    if (code.isBlank() || owner.isBlank()) {
      throw new IllegalArgumentException(
          "code and owner must not be blank but were \"" + code + "\" and \"" + owner + '"');
    }
    if (dueDays < 0 || dueDays > MAX_DAYS) {
      throw new IllegalArgumentException(
          "dueDays of " + code + " must be between 0 and 366 but was " + dueDays);
    }
    if (solvability < 0 || solvability > MAX_PERCENT) {
      throw new IllegalArgumentException(
          "solvability of " + code + " must be between 0 and 100 but was " + solvability);
    }
  }
}
