package org.telcocrm.rules.statistics;

/**
 * What becomes of a bin in which one of two classes does not occur, so that a logarithm of its
 * ratio does not exist. Hosts may switch over it: it grows only in a major version.
 */
public enum ZeroCells {
  /**
   * Half a customer is added to both classes of each such bin; shares are of the totals with the
   * halves, so that they still sum to 1.
   */
  ADD_HALF,
  /** The bin is joined with the one behind it in order, the last with the one before it. */
  MERGE,
  /** No figure: {@link EstimateRefusal#EMPTY_CELL}. */
  REFUSE
}
