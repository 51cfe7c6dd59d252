package org.telcocrm.samples.nightly;

import java.io.Closeable;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.run.RunListener;

/** Shows how far a run is, where people can see it: on a terminal, never in a file or a pipe. */
final class TerminalProgress implements RunListener, Closeable {

  private final boolean terminal = Terminal.isPresent();
  private final long records;
  private @Nullable ProgressBar bar;

  /**
   * A bar.
   *
   * @param records how many records there are, or −1 if nobody knows
   */
  TerminalProgress(long records) {
    this.records = records;
  }

  @Override
  public void stage(Stage stage) {
    progress(records);
    close();
    if (terminal && stage != Stage.PUBLISH) {
      // On standard output, because only of that we know that it is a terminal.
      bar =
          new ProgressBarBuilder()
              .setTaskName(stage.name().toLowerCase(Locale.ROOT))
              .setInitialMax(records)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new ConsoleProgressBarConsumer(System.out))
              .build();
    }
  }

  @Override
  public void progress(long done) {
    if (bar != null && done >= 0) {
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
