package org.telcocrm.rules.churn;

/** How high a churn probability is against the known rate of the base. A closed set. */
public enum ChurnBand {
  /** Below twice the prior, by default. */
  LOW,
  /** At least twice and below four times the prior, by default. */
  MEDIUM,
  /** At least four times the prior, by default. */
  HIGH
}
