package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * Who of a snapshot counts as kept (保有口径), and against what their bills are held.
 *
 * <p>Default: in net and not billed below 50.00 yuan in three or more months. Immutable and
 * thread-safe. Source: defaults 5.2.
 *
 * @param lowBill a bill below it is low; equal to it is not
 * @param lowMonths from how many low months on a customer counts as lost, 1 to 60
 * @param valueBase whose bills of the base quarter the value is held against
 */
public record KeptRule(Money lowBill, int lowMonths, ValueBase valueBase) implements Serializable {

  private static final int MOST_MONTHS = 60;

  /** Whose base quarter counts below the line of the value. */
  public enum ValueBase {
    /** That of the kept customers: how their own bills moved. The default. */
    KEPT_CUSTOMERS,
    /** That of the whole snapshot: what is left of its revenue. */
    WHOLE_SNAPSHOT
  }

  /** Refuses a number of months outside its range. */
  public KeptRule {
    Objects.requireNonNull(lowBill, "lowBill");
    Objects.requireNonNull(valueBase, "valueBase");
    if (lowMonths < 1 || lowMonths > MOST_MONTHS) {
      throw new IllegalArgumentException("lowMonths must be between 1 and 60 but was " + lowMonths);
    }
  }

  /**
   * The usual rule.
   *
   * @return below 50.00 yuan in 3 months; bills of kept customers against their own
   */
  public static KeptRule ofDefaults() {
    return new KeptRule(Money.yuan("50.00"), 3, ValueBase.KEPT_CUSTOMERS);
  }
}
