package org.telcocrm.rules.risk;

import java.util.Locale;

/** What may go wrong with a customer (风险类别). Grows only in a major version. */
public enum RiskPart {
  /** He leaves (流失). */
  CHURN,
  /** He does not pay (信用). */
  CREDIT,
  /** He, or somebody with his line, cheats (欺诈). */
  FRAUD,
  /** He complains, to us or beyond us (投诉). */
  COMPLAINT;

  /**
   * How a gap names it.
   *
   * @return for example {@code "risk_churn"}
   */
  public String subject() {
    return "risk_" + name().toLowerCase(Locale.ROOT);
  }
}
