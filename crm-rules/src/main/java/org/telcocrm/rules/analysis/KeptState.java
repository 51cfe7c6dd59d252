package org.telcocrm.rules.analysis;

/**
 * What became of a customer of a snapshot. Hosts may switch over it: it grows only in a major
 * version.
 */
public enum KeptState {
  /** Still there and billed enough. */
  KEPT,
  /** Lost: no longer in net. */
  LEFT,
  /** Lost: in net, but billed too little too often. */
  LOW_BILLS,
  /** Nobody knows: the month has no bill, or what would decide is missing. Not kept. */
  MISSING;

  /**
   * Whether the customer counts as lost.
   *
   * @return true for {@link #LEFT} and {@link #LOW_BILLS}
   */
  public boolean isLost() {
    return this == LEFT || this == LOW_BILLS;
  }
}
