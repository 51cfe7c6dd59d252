package org.telcocrm.io.run;

/** A run that its listener cancelled: nothing was published. */
public final class RunCancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunCancelledException(long records) {
    super("the run was cancelled after " + records + " records; nothing was published");
  }
}
