package org.telcocrm.rules.statistics;

/**
 * Why data do not give a figure (无法估计的原因). Hosts may switch over it: it grows only in a major
 * version.
 */
public enum EstimateRefusal {
  /** There are fewer observations than the figure needs. */
  TOO_FEW,
  /** All observations are alike where the figure tells two kinds apart, for example all stayed. */
  ONE_CLASS,
  /** The search for the best parameters did not settle. */
  NOT_CONVERGED,
  /** The best parameters lie at the edge of what is searched: the data do not determine them. */
  AT_BOUND,
  /** A row contradicts itself, for example a last purchase after the end of observation. */
  INCONSISTENT_ROW,
  /** A cell that must hold somebody is empty. */
  EMPTY_CELL
}
