package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.io.json.PolicyFiles;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.run.ExtractFitting;
import org.telcocrm.io.run.FittingResult;
import org.telcocrm.rules.fitting.FittingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the churn card to an extract of which one knows who left. */
@Command(
    name = "fit",
    description =
        "Fits the churn card to a file that says who left; writes a policy, out-of-fold figures as"
            + " JSON on stdout.",
    mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {

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
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Gets the policy, for --policies; a file of that name is replaced.")
  private @Nullable Path out;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Date the facts are about; required if the layout has dates.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Which card: ${COMPLETION-CANDIDATES}; needed if the records have several.")
  private @Nullable BusinessProfile profile;

  @Option(
      names = "--from-scratch",
      description = "Forget the expert's card instead of beginning with it.")
  private boolean fromScratch;

  @Option(
      names = "--monotone",
      description = "More of a number always means more, or always less, risk.")
  private boolean monotone;

  @Option(
      names = "--pairs",
      paramLabel = "K",
      description = "At most so many tables of two facts, 0 to 20. Default: ${DEFAULT-VALUE}.")
  private int pairs = FittingOptions.USUAL_PAIRS;

  @Option(
      names = "--cv",
      paramLabel = "FOLDS",
      defaultValue = "5",
      description = "Parts for the out-of-fold figures, 2 to 20. Default: ${DEFAULT-VALUE}.")
  private int folds;

  @Option(
      names = "--without",
      paramLabel = "FACT",
      split = ",",
      description = "Facts not to use, for example what is known only after the outcome.")
  private List<String> without = List.of();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Gets the card as a page for people; a file of that name is replaced.")
  private @Nullable Path html;

  @Override
  public Integer call() throws IOException {
    LabelOption wanted = Objects.requireNonNull(label);
    Layout layout = input.layout();
    ExtractFitting.Builder fitting =
        ExtractFitting.builder()
            .input(input.file())
            .layout(layout)
            .label(wanted.column(), wanted.value())
            .policies(policies.policies(layout))
            .knownPrior(policies.hasPrior())
            .options(options())
            .folds(folds)
            .threads(input.threads());
    if (profile != null) {
      fitting.profile(profile);
    }
    if (asOf != null) {
      fitting.asOf(asOf);
    }
    FittingResult result = fitting.build().run();
    PolicyFiles.write(result.policy(), Objects.requireNonNull(out));
    if (html != null) {
      Files.writeString(html, result.html());
    }
    Objects.requireNonNull(spec).commandLine().getOut().print(result.json());
    return 0;
  }

  private FittingOptions options() {
    List<Fact> left = new ArrayList<>();
    without.forEach(code -> left.add(LayoutCatalog.standard().fact(code)));
    return FittingOptions.ofDefaults()
        .withFromScratch(fromScratch)
        .withMonotoneEverywhere(monotone)
        .withPairs(pairs)
        .withoutAlso(left);
  }
}
