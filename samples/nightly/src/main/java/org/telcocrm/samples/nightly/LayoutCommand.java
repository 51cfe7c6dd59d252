package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.guess.GuessedColumn;
import org.telcocrm.io.guess.LayoutGuess;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proposes a layout of a file that nobody described. */
@Command(
    name = "layout",
    description =
        "Proposes a layout of an unknown file: JSON on stdout, what it found in each column on"
            + " stderr.",
    mixinStandardHelpOptions = true)
final class LayoutCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--guess",
      required = true,
      paramLabel = "FILE",
      description = "What to look at, plain or .gz.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Path wanted = InputOptions.requireFile(Objects.requireNonNull(file));
    LayoutGuess guess = LayoutGuess.of(wanted, LayoutCatalog.standard());
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    for (GuessedColumn column : guess.columns()) {
      err.println(column);
    }
    err.println(
        (guess.isWholeFile() ? "All records: " : "The first records: ")
            + guess.counts().read()
            + " looked at, "
            + guess.counts().rejected()
            + " of them unreadable "
            + guess.counts().rejectsByCode());
    spec.commandLine().getOut().print(LayoutJson.write(guess.layout()));
    return 0;
  }
}
