package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.run.ExtractEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges the churn policy by an extract of which one knows who left. */
@Command(
    name = "evaluate",
    description = "Judges the churn policy by a file that says who left; JSON on stdout.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final PolicyOptions policies = new PolicyOptions();

  @Option(
      names = "--label",
      required = true,
      paramLabel = "COLUMN=VALUE",
      converter = LabelOption.Converter.class,
      description = "Who left: the input's column and its text, for example Churn=Yes.")
  private @Nullable LabelOption label;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Date the facts are about; required if the layout has dates.")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() throws IOException {
    LabelOption wanted = Objects.requireNonNull(label);
    Layout layout = input.layout();
    ExtractEvaluation.Builder evaluation =
        ExtractEvaluation.builder()
            .input(input.file())
            .layout(layout)
            .label(wanted.column(), wanted.value())
            .policies(policies.policies(layout))
            .knownPrior(policies.hasPrior())
            .threads(input.threads());
    if (asOf != null) {
      evaluation.asOf(asOf);
    }
    Objects.requireNonNull(spec).commandLine().getOut().print(evaluation.build().run().json());
    return 0;
  }
}
