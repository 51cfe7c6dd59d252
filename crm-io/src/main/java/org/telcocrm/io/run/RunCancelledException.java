package org.telcocrm.io.run;

/** A run that its listener cancelled: nothing was published. */
public final class RunCancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunCancelledException(long records) {
    super("the run was cancelled after " + records + " records; nothing was published");
  }

  /** Tells a listener of progress, and asks whether to go on. */
  static void tell(RunListener listener, long records) {
    listener.progress(records);
    if (listener.isCancelled()) {
      throw new RunCancelledException(records);
    }
  }
}
