package org.telcocrm.rules.value;

import java.util.List;
import org.telcocrm.core.decision.Decision;

/**
 * What is advised for a customer by the margin with cost to serve (不盈利客户处理建议). Hosts may switch
 * over it: it grows only in a major version.
 *
 * <p>Advice decides nothing: {@link #MANAGED_EXIT} is a proposal to a person, and nothing in the
 * library acts on it. Source: defaults 5.4, seed 4:19 (必要时).
 */
public enum MarginAdvice {
  /** 保留: the customer brings more than he costs, or is expected to. */
  KEEP,
  /** 调整资费: the price does not carry the cost. */
  REPRICE,
  /** 引导自助: serving costs too much of the bill; channels of his own cost less. */
  SELF_SERVE,
  /** 有序退出: a loss for months with nothing that speaks against ending it; a person decides. */
  MANAGED_EXIT;

  /**
   * Whether a person must decide before anything is done.
   *
   * @return true for {@link #MANAGED_EXIT}
   */
  public boolean needsDecision() {
    return this == MANAGED_EXIT;
  }

  /**
   * The advice of a decision of {@link ValueTables#marginAdvice()}.
   *
   * @param decision its outcome is a constant's name
   * @return the same decision with the advice as outcome
   * @throws IllegalArgumentException if the outcome is none of the constants, as an own table may
   *     have it
   */
  public static Decision<MarginAdvice> of(Decision<String> decision) {
    return decision.map(MarginAdvice::named);
  }

  private static MarginAdvice named(String outcome) {
    for (MarginAdvice each : values()) {
      if (each.name().equals(outcome)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "outcome must be one of " + List.of(values()) + " but was \"" + outcome + '"');
  }
}
