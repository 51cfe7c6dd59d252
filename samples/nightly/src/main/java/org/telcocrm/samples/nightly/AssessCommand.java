package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.io.run.RunResult;
import org.telcocrm.rules.assessment.CustomerAssessor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Assesses an extract that a layout describes. */
@Command(
    name = "assess",
    description = "Assesses an extract and writes the results into a directory.",
    mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final DateOption date = new DateOption();

  @Mixin private final PolicyOptions policies = new PolicyOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Gets the results.")
  private @Nullable Path out;

  @Option(
      names = "--max-rejects",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "Exit code 1 above this share of rejects. Default: ${DEFAULT-VALUE}.")
  private double maxRejects;

  @Option(names = "--overwrite", description = "Replace an existing DIR as a whole.")
  private boolean overwrite;

  @Option(
      names = "--previous",
      paramLabel = "DIR",
      description = "Results of the month before, to compare with in report.html.")
  private @Nullable Path previous;

  @ArgGroup(exclusive = false)
  private @Nullable People people;

  /** The people of groups: a file and its layout, or none of both. */
  static final class People {

    @Option(
        names = "--people",
        required = true,
        paramLabel = "FILE",
        description = "The people of the groups in --in.")
    private @Nullable Path people;

    @Option(
        names = "--people-layout",
        required = true,
        paramLabel = "FILE",
        description = "Its layout.")
    private @Nullable Path layout;

    Path file() throws IOException {
      return InputOptions.requireFile(Objects.requireNonNull(people));
    }

    Layout layout() throws IOException {
      return InputOptions.layout(Objects.requireNonNull(layout));
    }
  }

  @Override
  public Integer call() throws IOException {
    Path file = input.file();
    requireApart(file);
    Layout layout = input.layout();
    try (TerminalProgress progress = new TerminalProgress(-1)) {
      ExtractRun.Builder run =
          ExtractRun.builder()
              .input(file)
              .layout(layout)
              .asOf(date.asOf())
              .out(Objects.requireNonNull(out))
              .assessor(CustomerAssessor.of(policies.policies(layout)))
              .threads(input.threads())
              .maxRejects(maxRejects)
              .overwrite(overwrite)
              .report(true)
              .listener(progress);
      if (people != null) {
        run.people(people.file(), people.layout());
      }
      if (previous != null) {
        run.previous(previous);
      }
      RunResult result = run.build().run();
      return report(file, result);
    }
  }

  /** An overwritten directory vanishes as a whole, with whatever lies in it. */
  private void requireApart(Path file) throws IOException {
    Path target = Objects.requireNonNull(out);
    if (overwrite
        && Files.exists(target)
        && Files.exists(file)
        && file.toRealPath().startsWith(target.toRealPath())) {
      throw new IllegalArgumentException(
          "--overwrite must not replace a directory that holds --in but "
              + target
              + " holds "
              + file
              + ". Maybe choose another --out");
    }
  }

  private int report(Path file, RunResult result) {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter print = command.commandLine().getOut();
    String name = String.valueOf(file.getFileName());
    print.println(RunLine.chinese(name, date.asOf(), result));
    print.println(RunLine.english(name, date.asOf(), result));
    if (!result.hasTooManyRejects()) {
      return 0;
    }
    command
        .commandLine()
        .getErr()
        .println(
            command.qualifiedName()
                + ": "
                + result.counts().rejected()
                + " of "
                + result.counts().read()
                + " records were rejected, more than --max-rejects "
                + maxRejects
                + " allows. Maybe see rejects.csv in "
                + out);
    return Failure.TOO_MANY_REJECTS;
  }
}
