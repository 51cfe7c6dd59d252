package org.telcocrm.rules.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.PairTable;
import org.telcocrm.rules.scorecard.ProbabilityTable;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * Learns a scorecard from outcomes (评分卡训练): a binned, penalised, additive logistic model, rounded
 * to whole points of which 20 double the odds.
 *
 * <pre>{@code
 * CardFit fit = new CardFitting(FittingOptions.ofDefaults()).fit(base, expertCard);
 * if (fit instanceof CardFit.Fitted fitted) {
 *   fitted.card();
 * }
 * }</pre>
 *
 * <p>By default it begins with an expert's card: the expert's points are what a bin is worth until
 * the outcomes say otherwise, facts that the base lacks keep them, and some fifteen who left are
 * enough to be better than the expert. The same base gives the same card to the byte. Immutable and
 * thread-safe; uses the thread that calls. Source: domain/11 "Fitted scorecard".
 */
public final class CardFitting {

  /** Points per unit of log-odds. */
  static final double FACTOR = CardFit.POINTS_TO_DOUBLE_ODDS / StrictMath.log(2);

  /** Fewer of either kind teach nothing. */
  static final int LEAST = 10;

  /** From the strongest, which is the nearest to the expert. */
  private static final double[] LAMBDAS = {30, 10, 3, 1, .3};

  private static final int INNER_FOLDS = 3;
  private static final int FEW_BINS = 20;
  private static final int MANY_BINS = 64;
  private static final int ROWS_A_BIN = 600;

  /** A fit solves so many equations at a time: beyond them bins of many facts are wider. */
  private static final int MOST_PARAMETERS = 1200;

  private static final int LEAST_BINS = 5;
  private static final double CLOSE = 1e-9;
  private static final double CLOSE_ENOUGH = 1e-6;

  private final FittingOptions options;

  /**
   * A way to fit.
   *
   * @param options what is wanted
   */
  public CardFitting(FittingOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  /**
   * Learns a card.
   *
   * @param base customers of whom one knows whether they left
   * @param expert where to begin; not looked at if the options say from scratch
   * @return the card, or why there is none
   */
  public CardFit fit(LabelledBase base, Scorecard expert) {
    int positives = base.positives();
    int others = base.size() - positives;
    if (positives == 0 || others == 0) {
      return new CardFit.NotFitted(CardFit.Reason.ONE_CLASS, base.size(), positives);
    }
    if (positives < LEAST || others < LEAST) {
      return new CardFit.NotFitted(CardFit.Reason.TOO_FEW_POSITIVES, base.size(), positives);
    }
    ExpertCard start =
        options.fromScratch() ? ExpertCard.none() : ExpertCard.of(expert, options.kept(), base);
    Candidates candidates = Candidates.of(base, start.card(), options.kept());
    if (candidates.facts().isEmpty()) {
      return new CardFit.NotFitted(CardFit.Reason.NO_USABLE_FACTS, base.size(), positives);
    }
    return new Search(base, start, candidates).fit();
  }

  /** What the card says of every row before its points are rounded, up to a constant. */
  double[] exact(LabelledBase base, Scorecard expert) {
    ExpertCard start = ExpertCard.of(expert, options.kept(), base);
    Search search = new Search(base, start, Candidates.of(base, start.card(), options.kept()));
    return search.sums(search.learn());
  }

  /**
   * A fitted card for use: with what the expert says of facts that nothing could be learnt from
   * because they tell of the outcome, {@link FittingOptions#unlearnt}. In the base they would tell
   * too much, so they are no part of what is learnt and judged.
   *
   * @param fitted what {@link #fit} came to
   * @param expert the card it began with
   * @return the fitted card, and after it the expert's characteristics of those facts; the fitted
   *     card itself if the options say from scratch
   */
  public Scorecard complete(CardFit.Fitted fitted, Scorecard expert) {
    List<Characteristic> all = new ArrayList<>(fitted.card().characteristics());
    for (Characteristic each : expert.characteristics()) {
      boolean unlearnt =
          options.unlearnt().contains(each.fact()) && !options.without().contains(each.fact());
      if (unlearnt && !options.fromScratch()) {
        all.add(each);
      }
    }
    return Scorecard.of(all).withPairs(fitted.card().pairs());
  }

  /** One fit on its way. */
  private final class Search {

    private final LabelledBase base;
    private final ExpertCard expert;
    private final Candidates candidates;
    private final boolean[] left;
    private final List<FactBins> bins = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<PairSearch.Found> pairs = new ArrayList<>();
    private double[] offset;
    private double lambda;

    Search(LabelledBase base, ExpertCard expert, Candidates candidates) {
      this.base = base;
      this.expert = expert;
      this.candidates = candidates;
      this.left = base.outcomes();
      this.offset = expert.offset(base);
      int most = mostBins(base.size(), candidates.facts().size());
      for (int i = 0; i < candidates.facts().size(); i++) {
        Fact fact = candidates.facts().get(i);
        double[] column = candidates.columns().get(i);
        bins.add(FactBins.of(fact, column, most, expert.bounds(fact)));
        terms.add(Term.of(bins.get(i), column));
      }
    }

    CardFit.Fitted fit() {
      Scorecard card = card(learn());
      ProbabilityTable table =
          ProbabilityTable.fit(
              CardFit.POINTS_TO_DOUBLE_ODDS,
              base.pointCounts(card),
              (double) base.positives() / base.size());
      return new CardFit.Fitted(
          card,
          table.intercept(),
          lambda,
          expert.slope(),
          candidates.facts(),
          base.size(),
          base.positives());
    }

    /** The curve of each term, in log-odds. */
    List<double[]> learn() {
      lambda = chooseLambda();
      double[] values = model(terms, offset, left, lambda, CLOSE).fit(new double[] {logOdds()});
      values = addPairs(lambda, values);
      if (!pairs.isEmpty()) {
        // Tables take over what bins had to bend for.
        lambda = chooseLambda();
        values = model(terms, offset, left, lambda, CLOSE).fit(values);
      }
      List<double[]> curves = curves(values);
      if (bins.stream().anyMatch(this::isMonotone)) {
        curves = monotone(curves, values[0], lambda);
      }
      return curves;
    }

    private double logOdds() {
      double rate = (double) base.positives() / base.size();
      return StrictMath.log(rate / (1 - rate));
    }

    private AdditiveModel model(
        List<Term> some, double[] from, boolean[] outcomes, double lambda, double close) {
      return new AdditiveModel(some, from, outcomes, lambda, close);
    }

    /** By the log-loss of folds that were not learnt from; of equal ones the strongest. */
    private double chooseLambda() {
      int[] member = LabelledBase.folds(left, INNER_FOLDS);
      double[] losses = new double[LAMBDAS.length];
      for (int fold = 0; fold < INNER_FOLDS; fold++) {
        int[] learn = rows(member, fold, false);
        int[] judge = rows(member, fold, true);
        List<Term> learned = terms.stream().map(term -> term.of(learn)).toList();
        List<Term> judged = terms.stream().map(term -> term.of(judge)).toList();
        double[] values = {logOdds()};
        for (int i = 0; i < LAMBDAS.length; i++) {
          values =
              model(learned, some(offset, learn), some(left, learn), LAMBDAS[i], CLOSE_ENOUGH)
                  .fit(values);
          double[] said = AdditiveModel.logOdds(judged, some(offset, judge), values);
          losses[i] += AdditiveModel.logLoss(said, some(left, judge));
        }
      }
      int best = 0;
      for (int i = 1; i < losses.length; i++) {
        best = losses[i] < losses[best] ? i : best;
      }
      return LAMBDAS[best];
    }

    private double[] addPairs(double lambda, double[] first) {
      double[] values = first;
      PairSearch search =
          new PairSearch(
              candidates.facts(), candidates.columns(), expert.card().pairs(), options::isMonotone);
      while (pairs.size() < options.pairs()) {
        double[] logOdds = AdditiveModel.logOdds(terms, offset, values);
        PairSearch.Found best = search.best(logOdds, left, pairs).orElse(null);
        if (best == null) {
          break;
        }
        pairs.add(best);
        terms.add(best.term(List.of(column(best.rows()), column(best.columns()))));
        values = model(terms, offset, left, lambda, CLOSE).fit(values);
      }
      return values;
    }

    private double[] column(FactBins of) {
      return candidates.columns().get(candidates.facts().indexOf(of.fact()));
    }

    /** The values of each term, of facts around their mean: nobody's points come from a level. */
    private List<double[]> curves(double[] values) {
      List<double[]> curves = new ArrayList<>();
      int at = 1;
      for (int i = 0; i < terms.size(); i++) {
        Term term = terms.get(i);
        double[] curve = Arrays.copyOfRange(values, at, at + term.size());
        curves.add(i < bins.size() ? centred(curve, term.counts(), bins.get(i)) : curve);
        at += term.size();
      }
      return curves;
    }

    private double[] centred(double[] curve, long[] counts, FactBins of) {
      double sum = 0;
      for (int bin = 0; bin < curve.length; bin++) {
        sum += counts[bin] * curve[bin];
      }
      double mean = sum / base.size();
      for (int bin = 0; bin < curve.length; bin++) {
        // What nobody had stays with the expert; between the bins of a line it goes along.
        boolean along = of.isLine() && bin < curve.length - 1;
        curve[bin] = counts[bin] > 0 || along ? curve[bin] - mean : 0;
      }
      return curve;
    }

    private boolean isMonotone(FactBins each) {
      return each.isLine() && options.isMonotone(each.fact());
    }

    /** Straightens the declared curves, and lets all others make up for it. */
    private List<double[]> monotone(List<double[]> curves, double intercept, double lambda) {
      double[] weights = weights(curves, intercept);
      double[] fixed = offset.clone();
      List<double[]> result = new ArrayList<>(curves);
      List<Term> free = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < terms.size(); i++) {
        if (i < bins.size() && isMonotone(bins.get(i))) {
          double[] straight = straight(bins.get(i), terms.get(i), curves.get(i), weights);
          result.set(i, straight);
          int[] of = terms.get(i).bins();
          for (int row = 0; row < fixed.length; row++) {
            fixed[row] += straight[of[row]];
          }
        } else {
          free.add(terms.get(i));
          places.add(i);
        }
      }
      double[] again = model(free, fixed, left, lambda, CLOSE).fit(new double[] {intercept});
      int at = 1;
      for (int place : places) {
        Term term = terms.get(place);
        double[] curve = Arrays.copyOfRange(again, at, at + term.size());
        result.set(
            place, place < bins.size() ? centred(curve, term.counts(), bins.get(place)) : curve);
        at += term.size();
      }
      return result;
    }

    /** What the expert and all curves say of each row, without intercept. */
    double[] sums(List<double[]> curves) {
      double[] sums = offset.clone();
      for (int i = 0; i < terms.size(); i++) {
        int[] of = terms.get(i).bins();
        for (int row = 0; row < sums.length; row++) {
          sums[row] += curves.get(i)[of[row]];
        }
      }
      return sums;
    }

    private double[] weights(List<double[]> curves, double intercept) {
      double[] weights = sums(curves);
      for (int row = 0; row < weights.length; row++) {
        double p = Recalibration.probability(weights[row] + intercept);
        weights[row] = p * (1 - p);
      }
      return weights;
    }

    /** What the expert says and what was learnt, together, only rises or only falls. */
    private double[] straight(FactBins of, Term term, double[] curve, double[] weights) {
      int known = of.size() - 1;
      double[] weight = new double[of.size()];
      Arrays.fill(weight, 1e-6);
      for (int row = 0; row < weights.length; row++) {
        weight[term.bins()[row]] += weights[row];
      }
      double[] said = new double[known];
      double[] whole = new double[known];
      for (int bin = 0; bin < known; bin++) {
        said[bin] = expert.slope() * expert.at(of.fact(), of.valueIn(bin)).points() / FACTOR;
        whole[bin] = said[bin] + curve[bin];
      }
      double[] straight = MonotoneCurve.nearest(whole, Arrays.copyOf(weight, known));
      double[] result = curve.clone();
      for (int bin = 0; bin < known; bin++) {
        result[bin] = straight[bin] - said[bin];
      }
      return result;
    }

    private Scorecard card(List<double[]> curves) {
      CardPoints points = new CardPoints(expert);
      List<Characteristic> characteristics = new ArrayList<>();
      for (int i = 0; i < bins.size(); i++) {
        points.characteristic(bins.get(i), curves.get(i)).ifPresent(characteristics::add);
      }
      characteristics.addAll(expert.others(new HashSet<>(candidates.facts()), base.schema()));
      Scorecard card = Scorecard.of(characteristics).withPairs(expert.pairs());
      for (int i = 0; i < pairs.size(); i++) {
        List<PairTable> tables = new ArrayList<>(card.pairs());
        points
            .pair(pairs.get(i), curves.get(bins.size() + i), card.reasons())
            .ifPresent(tables::add);
        card = card.withPairs(tables);
      }
      return card;
    }
  }

  /** How many bins a number may have, besides that of the missing. */
  static int mostBins(int rows, int facts) {
    int ofRows = Math.max(FEW_BINS, Math.min(MANY_BINS, rows / ROWS_A_BIN));
    return Math.max(LEAST_BINS, Math.min(ofRows, MOST_PARAMETERS / facts - 1));
  }

  private static int[] rows(int[] member, int fold, boolean inside) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < member.length; row++) {
      if ((member[row] == fold) == inside) {
        rows.add(row);
      }
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] some(double[] all, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> all[row]).toArray();
  }

  private static boolean[] some(boolean[] all, int[] rows) {
    boolean[] some = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      some[i] = all[rows[i]];
    }
    return some;
  }
}
