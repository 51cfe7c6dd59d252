package org.telcocrm.rules.assessor;

import java.util.List;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;

/**
 * An assessment of many rows at once, without an object for each: the same answers as {@link
 * Assessor#assess}, as cells of a results file.
 *
 * <p>Holds the answers to the last block. One for each thread.
 */
public interface BlockAssessor {

  /**
   * Assesses every row, and writes the facts that the assessment puts out into their columns.
   *
   * @param block rows of the schema the assessment was bound to
   */
  void assess(FactBlock block);

  /**
   * Writes what the columns of the assessment's key say of a row of the last block.
   *
   * @param row the row, from 0
   * @param cells takes one cell for each column
   */
  void write(int row, CellSink cells);

  /**
   * What can be unknown.
   *
   * @return in the order of gaps, without repetition
   */
  List<Gap> gaps();

  /**
   * Whether anything was unknown of a row of the last block.
   *
   * @param row the row, from 0
   * @return false if {@link #hasGap} is false for every gap
   */
  boolean hasGaps(int row);

  /**
   * Whether something was unknown of a row of the last block.
   *
   * @param row the row, from 0
   * @param gap index in {@link #gaps()}
   * @return true if the row's decision has the gap
   */
  boolean hasGap(int row, int gap);
}
