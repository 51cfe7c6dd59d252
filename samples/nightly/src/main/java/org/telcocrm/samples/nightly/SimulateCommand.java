package org.telcocrm.samples.nightly;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.run.PolicySimulation;
import org.telcocrm.io.run.SimulationResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says who would be in another class under other policies. */
@Command(
    name = "simulate",
    description =
        "Counts who would be in another class under other policies; JSON on stdout, tables on"
            + " stderr.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final DateOption date = new DateOption();

  @Option(
      names = "--policies",
      paramLabel = "A",
      description = "Policies in force, FILE or DIR; the default ones if left out.")
  private @Nullable Path policies;

  @Option(
      names = "--against",
      required = true,
      paramLabel = "B",
      description = "Policies to compare with, FILE or DIR.")
  private @Nullable Path against;

  @Option(
      names = "--moved",
      paramLabel = "FILE",
      description = "Gets a line for each customer and class that changes; must not exist.")
  private @Nullable Path moved;

  @Override
  public Integer call() throws IOException {
    Layout layout = input.layout();
    PolicySimulation simulation =
        PolicySimulation.builder()
            .input(input.file())
            .layout(layout)
            .asOf(date.asOf())
            .policies(PolicyOptions.read(policies, layout))
            .against(PolicyOptions.read(against, layout))
            .threads(input.threads())
            .build();
    SimulationResult result = moved == null ? simulation.run() : run(simulation, moved);
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    line.getErr().print(result.table());
    line.getOut().print(result.json());
    return 0;
  }

  private static SimulationResult run(PolicySimulation simulation, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
      out.write("customer_id,column,from,to\n");
      return simulation.run(
          each ->
              out.write(
                  String.join(
                          ",", cell(each.customer().value()), each.column(), each.from(), each.to())
                      + "\n"));
    }
  }

  /** Quoted only where needed, as in the results files. */
  private static String cell(String id) {
    boolean plain = id.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
  }
}
