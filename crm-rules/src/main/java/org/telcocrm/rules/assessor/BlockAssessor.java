package org.telcocrm.rules.assessor;

import java.util.List;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;

/**
 * An assessment of many rows at once, without an object for each: the same answers as {@link
 * Assessor#assess}, as columns of a results file.
 *
 * <p>Holds the answers to the last block. One for each thread.
 */
public interface BlockAssessor {

  /**
   * Assesses every row, and writes the wanted facts that the assessment puts out into their
   * columns.
   *
   * @param block rows of the schema the assessment was bound to
   */
  void assess(FactBlock block);

  /**
   * What the columns of the assessment's key say of the rows of the last block.
   *
   * @return one for each column of the key, in its order; the same ones for every block
   */
  List<CellColumn> columns();

  /**
   * What can be unknown.
   *
   * @return in the order of gaps, without repetition
   */
  List<Gap> gaps();

  /**
   * Whether anything was unknown of any row of the last block: mostly not, and then nobody need ask
   * row by row.
   *
   * @return false if {@link #hasGaps(int)} is false for every row
   */
  boolean hasGaps();

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
