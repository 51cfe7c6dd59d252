package org.telcocrm.io.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.analysis.PredictionQuality.Prediction;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.churn.ChurnAssessor;

/**
 * Judges churn policies by a base of which one knows who left (模型评估).
 *
 * <pre>{@code
 * EvaluationResult result =
 *     ExtractEvaluation.builder()
 *         .input(Path.of("telco.csv"))
 *         .layout(LayoutJson.read(Path.of("ibm_telco.json"), LayoutCatalog.standard()))
 *         .label("Churn", "Yes")
 *         .build()
 *         .run();
 * result.quality().auc();
 * }</pre>
 *
 * <p>The label is a column of the input and never a fact. A record whose label is unknown does not
 * count, nor does one whose churn risk is undecided; both are counted apart. Reads the input two or
 * three times and writes nothing. Immutable; may run several times.
 */
public final class ExtractEvaluation {

  private final Path input;
  private final Layout layout;
  private final LabelColumn label;
  private final PolicySet policies;
  private final boolean knownPrior;
  private final LocalDate asOf;
  private final int threads;
  private final RunListener listener;

  private ExtractEvaluation(Builder builder) {
    this.input = Required.of("input", builder.input);
    this.label = Required.of("label", builder.label);
    this.layout = label.in(Required.of("layout", builder.layout));
    this.policies =
        builder.policies == null ? JobBuilder.defaultPolicies(layout) : builder.policies;
    this.knownPrior = builder.knownPrior;
    this.asOf = LabelColumn.date(layout, builder.asOf);
    this.threads = builder.threads;
    this.listener = builder.listener;
    policies.churn();
  }

  /**
   * Starts with default policies, the observed churn rate as prior, and one thread.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads, assesses and judges.
   *
   * @return the figures
   * @throws IOException if the input cannot be read
   * @throws org.telcocrm.io.layout.LayoutException if the file as a whole does not fit the layout,
   *     or has no such label
   * @throws IllegalArgumentException if no accepted record has the label's value, or all have it
   */
  public EvaluationResult run() throws IOException {
    try (ExtractReader first = ExtractReader.open(ExtractSource.file(input), layout, asOf)) {
      first.findDuplicates(threads);
      LabelColumn.Counts labels =
          SummaryPass.read(first, label.counting(), label::text, threads, listener);
      label.requireBoth(labels);
      PolicySet set = knownPrior ? policies : policies.withPrior(labels.rate());
      CustomerAssessor fitted = SummaryPass.fit(first, CustomerAssessor.of(set), threads, listener);
      CustomerAssessor.Bound bound = fitted.bind(first.schema());
      PredictionQuality quality =
          SummaryPass.read(
              first,
              PredictionQuality.aggregate(),
              row -> prediction(row, bound),
              threads,
              listener);
      return new EvaluationResult(
          quality, labels.unknown(), labels.known() - quality.n(), fitted.policies());
    }
  }

  private Optional<Prediction> prediction(ExtractRow row, CustomerAssessor.Bound bound) {
    return label
        .left(row)
        .flatMap(
            left ->
                bound
                    .assess(row.facts())
                    .get(ChurnAssessor.KEY)
                    .outcome()
                    .map(risk -> new Prediction(risk.probability(), left)));
  }

  /**
   * Collects what to judge. The layout need not declare the label; the date is needed only if the
   * layout has dates. Not thread-safe.
   */
  public static final class Builder extends JobBuilder<Builder> {

    private @Nullable LabelColumn label;
    private @Nullable PolicySet policies;
    private boolean knownPrior;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets how to tell who left.
     *
     * @param name the input's own name of a column; without a header one that the layout declares
     * @param value the text of those who left, for example {@code "Yes"}; any other is a "no"
     * @return this builder
     */
    public Builder label(String name, String value) {
      this.label = new LabelColumn(name, value);
      return this;
    }

    /**
     * Sets what to judge.
     *
     * @param set with a churn policy
     * @return this builder
     */
    public Builder policies(PolicySet set) {
      this.policies = set;
      return this;
    }

    /**
     * Sets which churn rate the probabilities are fitted to.
     *
     * @param known true: what the policies say, as {@link PolicySet#withPrior}; false (default):
     *     the share of the label in this base
     * @return this builder
     */
    public Builder knownPrior(boolean known) {
      this.knownPrior = known;
      return this;
    }

    /**
     * Checks what was set.
     *
     * @return the evaluation
     * @throws IllegalArgumentException if input, layout or label is missing, the label is a fact,
     *     or the layout has dates and there is no as-of date
     * @throws IllegalStateException if the set has no churn policy
     */
    public ExtractEvaluation build() {
      return new ExtractEvaluation(this);
    }
  }
}
