package org.telcocrm.io.run;

import java.util.Map;
import java.util.TreeMap;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.rules.analysis.PredictionQuality;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.policy.Node;

/**
 * How good a churn policy was on a base of which one knows who left.
 *
 * @param quality the figures
 * @param unlabelled accepted records whose label is unknown; not judged
 * @param undecided labelled records without a churn risk; not judged
 * @param policies what was judged, fitted
 */
public record EvaluationResult(
    PredictionQuality quality, long unlabelled, long undecided, PolicySet policies) {

  /**
   * The result as JSON: {@code n, positives, auc, gini, ks, lift10, brier, logloss, ece10, prior,
   * policy, unlabelled, undecided}. A figure that is not defined is null; {@code prior} is a number
   * if all profiles have the same, else an object by profile.
   *
   * @return a document that ends with a line end
   */
  public String json() {
    ChurnPolicy churn = policies.churn();
    Node.Builder json = figures(quality);
    json.put("prior", prior(churn))
        .put("policy", RunJson.policy(churn))
        .put("unlabelled", unlabelled)
        .put("undecided", undecided);
    return CrmJson.write(json.build());
  }

  /** The figures alone, under the names of contracts. */
  static Node.Builder figures(PredictionQuality quality) {
    Node.Builder json = Node.object().put("n", quality.n()).put("positives", quality.positives());
    number(json, "auc", quality.auc());
    number(json, "gini", quality.gini());
    number(json, "ks", quality.ks());
    number(json, "lift10", quality.lift10());
    number(json, "brier", quality.brier());
    number(json, "logloss", quality.logLoss());
    number(json, "ece10", quality.ece10());
    return json;
  }

  private static void number(Node.Builder json, String name, double value) {
    if (Double.isNaN(value)) {
      json.put(name, new Node.Nothing());
    } else {
      json.put(name, value);
    }
  }

  private static Node prior(ChurnPolicy churn) {
    Map<String, Double> priors = new TreeMap<>();
    churn.profiles().forEach((profile, each) -> priors.put(profile.name(), each.prior()));
    if (priors.values().stream().distinct().count() == 1) {
      return Node.of(priors.values().iterator().next());
    }
    Node.Builder node = Node.object();
    priors.forEach((name, rate) -> node.put(name, rate.doubleValue()));
    return node.build();
  }
}
