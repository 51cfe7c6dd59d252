package org.telcocrm.io.run;

/**
 * Watches a run: for progress, metrics and cancelling. Called by one thread at a time, not always
 * the same, every few thousand records and at the end of a stage; every method may be left out.
 */
public interface RunListener {

  /** What a run is doing. Grows only in a major version. */
  enum Stage {
    /** First pass: learning what the policies need from the whole base. */
    FIT,
    /** Second pass: assessing and writing. */
    APPLY,
    /** Third pass, if a report is wanted: key figures, and customers explained. */
    REPORT,
    /** Making the results visible. */
    PUBLISH
  }

  /**
   * A stage begins.
   *
   * @param stage the stage
   */
  default void stage(Stage stage) {}

  /**
   * Progress within a stage.
   *
   * @param records records read so far in this stage
   */
  default void progress(long records) {}

  /**
   * Whether the run shall stop; nothing is published then.
   *
   * @return false to go on
   */
  default boolean isCancelled() {
    return false;
  }
}
