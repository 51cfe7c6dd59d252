package org.telcocrm.io.run;

import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.rules.assessment.CustomerAssessor;

/**
 * What a run did.
 *
 * <p>Immutable and thread-safe.
 */
public final class RunResult {

  private final ExtractCounts counts;
  private final long resumed;
  private final CustomerAssessor assessor;
  private final boolean tooManyRejects;
  private final double seconds;

  RunResult(
      ExtractCounts counts,
      long resumed,
      CustomerAssessor assessor,
      boolean tooManyRejects,
      double seconds) {
    this.counts = counts;
    this.resumed = resumed;
    this.assessor = assessor;
    this.tooManyRejects = tooManyRejects;
    this.seconds = seconds;
  }

  /**
   * How every record ended.
   *
   * @return counters whose sum was checked
   */
  public ExtractCounts counts() {
    return counts;
  }

  /**
   * How many records this run skipped, because an equal run that was broken off had done them
   * already (SKIPPED_BY_CHECKPOINT). {@link #counts} speaks of all records, these too.
   *
   * @return 0 unless the run went on from a checkpoint
   */
  public long skippedByCheckpoint() {
    return resumed;
  }

  /**
   * The assessor that was applied, fitted to the base where its policies ask for it.
   *
   * @return the assessor
   */
  public CustomerAssessor assessor() {
    return assessor;
  }

  /**
   * Whether more records were rejected than the run allows; the results are there all the same.
   *
   * @return true above {@link ExtractRun.Builder#maxRejects}
   */
  public boolean hasTooManyRejects() {
    return tooManyRejects;
  }

  /**
   * How long the run took.
   *
   * @return seconds of wall time
   */
  public double seconds() {
    return seconds;
  }

  /** The counters. */
  @Override
  public String toString() {
    return counts.toString();
  }
}
