package org.telcocrm.rules.value;

/** How much a customer brings (价值等级). A closed set, highest first. */
public enum ValueTier {
  /** High value (高). */
  HIGH,
  /** Middle value (中). */
  MID,
  /** Low value (低). */
  LOW
}
