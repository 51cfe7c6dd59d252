package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.json.PolicyFiles;
import org.telcocrm.rules.assessment.PolicySet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the default policies as JSON: the start of an operator's own. */
@Command(
    name = "policies",
    description = "Writes every default policy as JSON, and their schema for editors.",
    mixinStandardHelpOptions = true)
final class PoliciesCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--export",
      required = true,
      paramLabel = "DIR",
      description =
          "Where to write, those for groups into DIR/groups; files of the same names are replaced.")
  private @Nullable Path export;

  @Override
  public Integer call() throws IOException {
    Path directory = Objects.requireNonNull(export);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PolicyFiles.export(PolicySet.ofDefaults(), directory).forEach(out::println);
    PolicyFiles.export(PolicySet.ofGroupDefaults(), directory.resolve("groups"))
        .forEach(out::println);
    return 0;
  }
}
