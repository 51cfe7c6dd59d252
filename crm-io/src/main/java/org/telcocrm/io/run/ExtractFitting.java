package org.telcocrm.io.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.analysis.PredictionQuality.Prediction;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.fitting.CardFit;
import org.telcocrm.rules.fitting.CardFitting;
import org.telcocrm.rules.fitting.FittingOptions;
import org.telcocrm.rules.fitting.LabelledBase;
import org.telcocrm.rules.fitting.LabelledBase.Labelled;
import org.telcocrm.rules.fitting.Recalibration;
import org.telcocrm.rules.scorecard.ProbabilityTable;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * Fits a churn card to a base of which one knows who left (评分卡训练).
 *
 * <pre>{@code
 * FittingResult result =
 *     ExtractFitting.builder()
 *         .input(Path.of("telco.csv"))
 *         .layout(LayoutJson.read(Path.of("ibm_telco.json"), LayoutCatalog.standard()))
 *         .label("Churn", "Yes")
 *         .build()
 *         .run();
 * PolicyFiles.write(result.policy(), Path.of("policy.json"));
 * result.quality().auc(); // out of fold
 * }</pre>
 *
 * <p>Looks at every fact the layout gives or that follows from those, never at the label. Facts
 * must be of a time before the outcome: leave out what is not. One card is fitted, that of one
 * business profile; what the policies say of others stays. Keeps eight bytes for each fact of each
 * record in memory. The card is the same bytes for any order of the records and any number of
 * threads. Writes nothing. Immutable; may run several times.
 */
public final class ExtractFitting {

  private static final int USUAL_FOLDS = 5;
  private static final int MOST_FOLDS = 20;
  private static final String SUFFIX = "+fitted";

  private final Path input;
  private final Layout layout;
  private final LabelColumn label;
  private final PolicySet policies;
  private final boolean knownPrior;
  private final @Nullable BusinessProfile profile;
  private final FittingOptions options;
  private final int folds;
  private final LocalDate asOf;
  private final int threads;
  private final RunListener listener;

  private ExtractFitting(Builder builder) {
    this.input = Required.of("input", builder.input);
    this.label = Required.of("label", builder.label);
    this.layout = label.in(Required.of("layout", builder.layout));
    this.policies =
        builder.policies == null ? JobBuilder.defaultPolicies(layout) : builder.policies;
    this.knownPrior = builder.knownPrior;
    this.profile = builder.profile;
    this.options = builder.options;
    this.folds = builder.folds;
    this.asOf = LabelColumn.date(layout, builder.asOf);
    this.threads = builder.threads;
    this.listener = builder.listener;
    policies.churn();
  }

  /**
   * Starts with default policies and options, five folds and one thread.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads, fits and judges.
   *
   * @return the card and its figures
   * @throws IOException if the input cannot be read
   * @throws org.telcocrm.io.layout.LayoutException if the file as a whole does not fit the layout,
   *     or has no such label
   * @throws IllegalArgumentException if no accepted record has the label's value or all have it,
   *     the profile is not clear, or the base allows no card
   */
  public FittingResult run() throws IOException {
    try (ExtractReader first = ExtractReader.open(ExtractSource.file(input), layout, asOf)) {
      first.findDuplicates(threads);
      LabelColumn.Counts labels =
          SummaryPass.read(first, label.counting(), label::text, threads, listener);
      label.requireBoth(labels);
      listener.stage(RunListener.Stage.FIT);
      LabelledBase all = read(first);
      BusinessProfile wanted = profile(all);
      LabelledBase base =
          all.having(
              StandardFacts.BUSINESS_PROFILE, StandardFacts.BUSINESS_PROFILE.indexOf(wanted));
      return fit(base, wanted, labels.unknown(), (long) all.size() - base.size());
    }
  }

  private LabelledBase read(ExtractReader first) throws IOException {
    DerivedFacts.Bound derived = DerivedFacts.standard().bind(first.schema());
    LabelledBase.Identity identity =
        layout.id().equals(Layout.RECORD_NUMBER)
            ? LabelledBase.Identity.CONTENT
            : LabelledBase.Identity.CUSTOMER;
    return SummaryPass.read(
        first,
        LabelledBase.aggregate(derived.schema(), asOf, identity),
        row -> labelled(row, derived),
        threads,
        listener);
  }

  private Optional<Labelled> labelled(ExtractRow row, DerivedFacts.Bound derived) {
    return label.left(row).map(left -> new Labelled(derived.derive(row.facts()), left));
  }

  /** The profile asked for, or the only one there is. */
  private BusinessProfile profile(LabelledBase base) {
    Set<BusinessProfile> found = EnumSet.noneOf(BusinessProfile.class);
    if (base.schema().contains(StandardFacts.BUSINESS_PROFILE)) {
      List<BusinessProfile> levels = StandardFacts.BUSINESS_PROFILE.levels();
      long[][] counts =
          base.counts(
              StandardFacts.BUSINESS_PROFILE,
              levels.size() + 1,
              value -> Double.isNaN(value) ? levels.size() : (int) value);
      for (int i = 0; i < levels.size(); i++) {
        if (counts[i][0] > 0) {
          found.add(levels.get(i));
        }
      }
    }
    if (profile == null ? found.size() == 1 : found.contains(profile)) {
      return requireCard(profile == null ? found.iterator().next() : profile);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "the churn profile of the labelled records must be known but is unknown for all. Maybe"
              + " give the layout a constant churn_profile or service_kind");
    }
    throw new IllegalArgumentException(
        profile == null
            ? "profile must be given because the labelled records have several: " + found
            : "profile must be one of the labelled records' " + found + " but was " + profile);
  }

  private BusinessProfile requireCard(BusinessProfile found) {
    if (policies.churn().profile(found).isEmpty()) {
      throw new IllegalArgumentException(
          "profile must be one of the policy's "
              + policies.churn().profiles().keySet()
              + " but was "
              + found);
    }
    return found;
  }

  private FittingResult fit(LabelledBase base, BusinessProfile of, long unlabelled, long others) {
    ChurnPolicy.Profile before = policies.churn().profile(of).orElseThrow();
    Scorecard expert = before.card();
    CardFitting fitting = new CardFitting(options);
    List<Callable<List<Prediction>>> parts = new ArrayList<>();
    CardFit.Fitted[] whole = new CardFit.Fitted[1];
    parts.add(
        () -> {
          whole[0] = require(fitting.fit(base, expert));
          return List.of();
        });
    for (int i = 0; i < folds; i++) {
      int fold = i;
      parts.add(
          () -> {
            CardFit.Fitted card = require(fitting.fit(base.without(fold, folds), expert));
            return base.only(fold, folds).predictions(card.card(), card.table());
          });
    }
    List<Prediction> outOfFold = all(parts, base.size());
    double rate = (double) base.positives() / base.size();
    ProbabilityTable untrained =
        ProbabilityTable.fit(policies.churn().pointsToDoubleOdds(), base.pointCounts(expert), rate);
    return new FittingResult(
        policy(of, whole[0], before.prior(), rate),
        of,
        whole[0],
        folds,
        PredictionQuality.aggregate().over(outOfFold),
        PredictionQuality.aggregate().over(base.predictions(expert, untrained)),
        base,
        unlabelled,
        others);
  }

  /** What the parts give, in their order. */
  private List<Prediction> all(List<Callable<List<Prediction>>> parts, long records) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, parts.size()));
    try {
      List<Prediction> all = new ArrayList<>();
      for (Future<List<Prediction>> part : pool.invokeAll(parts)) {
        all.addAll(part.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunCancelledException(records);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static CardFit.Fitted require(CardFit fit) {
    if (fit instanceof CardFit.Fitted fitted) {
      return fitted;
    }
    throw new IllegalArgumentException(((CardFit.NotFitted) fit).message());
  }

  /** A known rate other than the sample's shifts the intercept. */
  private ChurnPolicy policy(BusinessProfile of, CardFit.Fitted fit, double known, double rate) {
    ChurnPolicy before = policies.churn();
    Scorecard expert = before.profile(of).orElseThrow().card();
    Scorecard card = new CardFitting(options).complete(fit, expert);
    double prior = knownPrior ? known : rate;
    double shift = knownPrior ? Recalibration.forPrior(rate, known).intercept() : 0;
    String version = before.ref().version();
    return before.toBuilder()
        .version(version.endsWith(SUFFIX) ? version : version + SUFFIX)
        .pointsToDoubleOdds(CardFit.POINTS_TO_DOUBLE_ODDS)
        .profile(of, new ChurnPolicy.Profile(prior, card, fit.intercept() + shift))
        .build();
  }

  /**
   * Collects what to fit. The layout need not declare the label; the date is needed only if the
   * layout has dates. Not thread-safe.
   */
  public static final class Builder extends JobBuilder<Builder> {

    private @Nullable LabelColumn label;
    private @Nullable PolicySet policies;
    private @Nullable BusinessProfile profile;
    private boolean knownPrior;
    private FittingOptions options = FittingOptions.ofDefaults();
    private int folds = USUAL_FOLDS;

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
     * Sets the policies whose churn card is the expert's.
     *
     * @param set with a churn policy
     * @return this builder
     */
    public Builder policies(PolicySet set) {
      this.policies = set;
      return this;
    }

    /**
     * Sets which card is fitted.
     *
     * @param wanted needed only if the records have several profiles
     * @return this builder
     */
    public Builder profile(BusinessProfile wanted) {
      this.profile = wanted;
      return this;
    }

    /**
     * Sets which churn rate the fitted policy's probabilities have.
     *
     * @param known true: the profile's in the policies, for a base in which those who left are more
     *     or fewer than in truth; false (default): the share of the label in this base
     * @return this builder
     */
    public Builder knownPrior(boolean known) {
      this.knownPrior = known;
      return this;
    }

    /**
     * Sets how the card is fitted.
     *
     * @param how the options
     * @return this builder
     */
    public Builder options(FittingOptions how) {
      this.options = how;
      return this;
    }

    /**
     * Sets into how many parts the base is cut for the out-of-fold figures.
     *
     * @param count 2 to 20; 5 by default
     * @return this builder
     * @throws IllegalArgumentException if it lies outside
     */
    public Builder folds(int count) {
      if (count < 2 || count > MOST_FOLDS) {
        throw new IllegalArgumentException(
            "folds must be between 2 and " + MOST_FOLDS + " but was " + count);
      }
      this.folds = count;
      return this;
    }

    /**
     * Checks what was set.
     *
     * @return the fitting
     * @throws IllegalArgumentException if input, layout or label is missing, the label is a fact,
     *     or the layout has dates and there is no as-of date
     * @throws IllegalStateException if the set has no churn policy
     */
    public ExtractFitting build() {
      return new ExtractFitting(this);
    }
  }
}
