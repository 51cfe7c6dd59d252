package org.telcocrm.io.run;

import java.io.IOException;
import java.util.List;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.report.CardPage;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.fitting.CardFit;
import org.telcocrm.rules.fitting.LabelledBase;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.scorecard.PairTable;

/**
 * A fitted churn card, and how good it is for customers it did not learn from.
 *
 * @param policy the churn policy with the fitted card in the place of the profile's
 * @param profile which one
 * @param fit the card and how it came about
 * @param folds into how many parts the base was cut for the figures
 * @param quality out-of-fold figures: each customer judged by a card that was fitted without
 * @param untrained figures of the card the policies had before, on the same customers
 * @param base whom it learnt from
 * @param unlabelled accepted records whose label is unknown; not used
 * @param otherProfile labelled records of another profile, or of none; not used
 */
public record FittingResult(
    ChurnPolicy policy,
    BusinessProfile profile,
    CardFit.Fitted fit,
    int folds,
    PredictionQuality quality,
    PredictionQuality untrained,
    LabelledBase base,
    long unlabelled,
    long otherProfile) {

  /**
   * The card as a page for people, every point of it.
   *
   * @return self-contained HTML, Chinese first with a switch to English
   * @throws IOException if the jar is damaged
   */
  public String html() throws IOException {
    return CardPage.of(policy, profile, base, quality, untrained);
  }

  /**
   * The result as JSON. {@code cv} has the out-of-fold figures under the names of {@link
   * EvaluationResult#json}, {@code untrained} those of the card before.
   *
   * @return a document that ends with a line end
   */
  public String json() {
    Node.Builder cv = EvaluationResult.figures(quality);
    double prior = (double) fit.positives() / fit.size();
    cv.put("prior", prior)
        .put("policy", RunJson.policy(policy))
        .put("unlabelled", unlabelled)
        .put("undecided", otherProfile)
        .put("folds", folds);
    List<String> pairs = fit.card().pairs().stream().map(PairTable::code).toList();
    return CrmJson.write(
        Node.object()
            .put("policy", RunJson.policy(policy))
            .put("profile", profile.name())
            .put("n", fit.size())
            .put("positives", fit.positives())
            .put("unlabelled", unlabelled)
            .put("otherProfile", otherProfile)
            .put("lambda", fit.lambda())
            .put("expertSlope", fit.expertSlope())
            .put("facts", Node.texts(fit.facts().stream().map(Fact::code).toList()))
            .put("pairs", Node.texts(pairs))
            .put("cv", cv.build())
            .put("untrained", EvaluationResult.figures(untrained).build())
            .build());
  }
}
