package org.telcocrm.io.run;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.analysis.PredictionQuality.Prediction;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.policy.NodeReader;

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

  /** For layouts without a date, where it does not matter. */
  private static final LocalDate ANY_DATE = LocalDate.of(2000, 1, 1);

  private final Path input;
  private final Layout layout;
  private final String column;
  private final String positive;
  private final PolicySet policies;
  private final boolean knownPrior;
  private final LocalDate asOf;
  private final int threads;
  private final RunListener listener;

  private ExtractEvaluation(Builder builder) {
    this.input = Required.of("input", builder.input);
    this.column = Required.of("label", builder.column);
    this.positive = Required.of("label", builder.positive);
    this.layout = labelled(Required.of("layout", builder.layout), column);
    this.policies =
        builder.policies == null ? JobBuilder.defaultPolicies(layout) : builder.policies;
    this.knownPrior = builder.knownPrior;
    this.asOf = date(layout, builder.asOf);
    this.threads = builder.threads;
    this.listener = builder.listener;
    policies.churn();
  }

  private static Layout labelled(Layout layout, String label) {
    Optional<LayoutColumn> declared = layout.column(label);
    if (declared.flatMap(LayoutColumn::fact).isPresent()) {
      throw new IllegalArgumentException(
          "label must not be used as a fact but the layout's column \""
              + label
              + "\" gives "
              + declared.get().fact().get().code()
              + ". Maybe remove the fact from that column");
    }
    if (declared.isEmpty() && !layout.format().hasHeader()) {
      throw new IllegalArgumentException(
          "label must be a column of the layout, because the input has no header, but was \""
              + label
              + '"'
              + NodeReader.nearest(
                  label, layout.columns().stream().map(LayoutColumn::name).toList()));
    }
    return layout.withTextColumn(label);
  }

  private static LocalDate date(Layout layout, @Nullable LocalDate given) {
    if (given == null && layout.columns().stream().anyMatch(LayoutColumn::isDate)) {
      throw new IllegalArgumentException(
          "asOf is required for a layout with dates but was not set. Maybe give the last day of the"
              + " month the facts are about");
    }
    return given == null ? ANY_DATE : given;
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
      Labels labels =
          SummaryPass.read(
              first, new CountingLabels(positive), this::labelOrEmpty, threads, listener);
      labels.requireBoth(column, positive);
      PolicySet set =
          knownPrior ? policies : policies.withPrior((double) labels.positives / labels.known());
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
          quality, labels.unknown, labels.known() - quality.n(), fitted.policies());
    }
  }

  private Optional<Optional<String>> labelOrEmpty(ExtractRow row) {
    return Optional.of(row.text(column));
  }

  private Optional<Prediction> prediction(ExtractRow row, CustomerAssessor.Bound bound) {
    return row.text(column)
        .flatMap(
            label ->
                bound
                    .assess(row.facts())
                    .get(ChurnAssessor.KEY)
                    .outcome()
                    .map(risk -> new Prediction(risk.probability(), label.equals(positive))));
  }

  /** How many records have which label. */
  private static final class Labels implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private long positives;
    private long negatives;
    private long unknown;

    /** The first of the values that do not count as positive, in their order. */
    private final TreeSet<String> others = new TreeSet<>();

    long known() {
      return positives + negatives;
    }

    void other(String label) {
      others.add(label);
      if (others.size() > SHOWN + 1) {
        others.pollLast();
      }
    }

    void requireBoth(String column, String positive) {
      if (positives > 0 && negatives > 0) {
        return;
      }
      // A column with many values is no label, and may be personal: it is not shown.
      String found =
          others.isEmpty() || others.size() > SHOWN ? "" : ". Maybe it is one of " + others;
      throw new IllegalArgumentException(
          "label "
              + column
              + "="
              + positive
              + " must hold for some records and not for others but holds for "
              + positives
              + " of "
              + known()
              + found);
    }
  }

  private record CountingLabels(String positive)
      implements Aggregate<Optional<String>, Labels, Labels> {

    @Override
    public Labels zero() {
      return new Labels();
    }

    @Override
    public Labels add(Labels state, Optional<String> label) {
      if (label.isEmpty()) {
        state.unknown++;
      } else if (label.get().equals(positive)) {
        state.positives++;
      } else {
        state.negatives++;
        state.other(label.get());
      }
      return state;
    }

    @Override
    public Labels merge(Labels left, Labels right) {
      left.positives += right.positives;
      left.negatives += right.negatives;
      left.unknown += right.unknown;
      right.others.forEach(left::other);
      return left;
    }

    @Override
    public Labels finish(Labels state) {
      return state;
    }
  }

  /**
   * Collects what to judge. The layout need not declare the label; the date is needed only if the
   * layout has dates. Not thread-safe.
   */
  public static final class Builder extends JobBuilder<Builder> {

    private @Nullable String column;
    private @Nullable String positive;
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
      this.column = name;
      this.positive = value;
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
