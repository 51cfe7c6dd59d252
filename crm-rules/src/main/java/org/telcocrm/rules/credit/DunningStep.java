package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.decision.Evidence;

/**
 * One step towards money that is owed (催缴步骤).
 *
 * @param code names the step, for example {@code "REMIND_1"}; unique in its rules
 * @param action what is done
 * @param from from which moment its days are counted
 * @param days how many days behind that moment; negative is before
 * @param approvalNeeded whether a person decides it
 */
public record DunningStep(String code, Action action, From from, int days, boolean approvalNeeded)
    implements Serializable {

  /** What is done. Grows only in a major version. */
  public enum Action {
    /** A message, which never hurts (提醒). */
    REMIND(false),
    /** Calls out end (半停机). */
    ONE_WAY(true),
    /** Service ends (停机). */
    STOP(true),
    /** The line waits for its end (预销号). */
    PRE_CANCEL(true),
    /** The line ends (销号). */
    CANCEL(true);

    private final boolean restricting;

    Action(boolean restricting) {
      this.restricting = restricting;
    }

    /**
     * Whether it takes something away.
     *
     * @return false for a reminder
     */
    public boolean isRestricting() {
      return restricting;
    }
  }

  /** From when days are counted. Grows only in a major version. */
  public enum From {
    /** The last day on which the oldest open bill is paid in time (到期日). */
    DUE,
    /** The same after the agreed extra months (延长缴费后到期日). */
    EXTENDED_DUE,
    /** The day on which 80 % of the credit were used (信用额度用至八成). */
    CREDIT_LOW,
    /** The day on which the credit was used up (信用额度用尽). */
    CREDIT_EXHAUSTED,
    /** The day on which the restricting step before was carried out (上一步执行日). */
    STEP_BEFORE
  }

  /** Checks the code. */
  public DunningStep {
    Evidence.requireReason(code);
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(from, "from");
  }
}
