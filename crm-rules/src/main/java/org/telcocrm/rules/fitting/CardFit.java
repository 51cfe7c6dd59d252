package org.telcocrm.rules.fitting;

import java.io.Serializable;
import java.util.List;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.rules.scorecard.ProbabilityTable;
import org.telcocrm.rules.scorecard.Scorecard;

/** What fitting a card came to. */
public sealed interface CardFit extends Serializable {

  /** So many points double the odds. */
  double POINTS_TO_DOUBLE_ODDS = 20;

  /**
   * A fitted card.
   *
   * @param card integer points, 20 of which double the odds
   * @param intercept log-odds at 0 points, by which the mean probability is the observed rate
   * @param lambda how strongly neighbouring bins were held together, chosen by inner
   *     cross-validation
   * @param expertSlope what a point of the expert's card was worth; 1 as the expert thought, 0 if
   *     fitted from scratch
   * @param facts what was looked at, usable or not for points in the end
   * @param size how many customers it learnt from
   * @param positives how many of them left
   */
  record Fitted(
      Scorecard card,
      double intercept,
      double lambda,
      double expertSlope,
      List<Fact> facts,
      int size,
      int positives)
      implements CardFit {

    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public Fitted {
      facts = List.copyOf(facts);
    }

    /**
     * From points to probabilities.
     *
     * @return the table
     */
    public ProbabilityTable table() {
      return ProbabilityTable.of(POINTS_TO_DOUBLE_ODDS, intercept);
    }
  }

  /** Why nothing could be learnt. */
  enum Reason {
    /** All left, or all stayed. */
    ONE_CLASS,
    /** Fewer than ten left, or fewer than ten stayed. */
    TOO_FEW_POSITIVES,
    /** No fact has two values. */
    NO_USABLE_FACTS
  }

  /**
   * The base does not allow a card.
   *
   * @param reason why
   * @param size how many customers there are
   * @param positives how many of them left
   */
  record NotFitted(Reason reason, int size, int positives) implements CardFit {

    private static final long serialVersionUID = 1L;

    /**
     * What was found and what is needed.
     *
     * @return one sentence, or two with advice
     */
    public String message() {
      String found = positives + " of " + size + " customers left";
      return switch (reason) {
        case ONE_CLASS -> "a card needs customers who left and others who stayed but " + found;
        case TOO_FEW_POSITIVES ->
            "a card needs at least "
                + CardFitting.LEAST
                + " customers who left and as many who stayed but "
                + found
                + ". Maybe take more months, or the default policies until there are";
        case NO_USABLE_FACTS ->
            "a card needs a fact that differs between customers but none of the source's does."
                + " Maybe the layout maps too few columns to facts";
      };
    }
  }
}
