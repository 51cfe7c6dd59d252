package org.telcocrm.rules.fraud;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** Card farming as a document. */
final class CardFarmingKind implements PolicyKind<CardFarmingRules> {

  @Override
  public String name() {
    return "card-farming";
  }

  @Override
  public void write(CardFarmingRules rules, Node.Builder document) {
    FarmingRanking ranking = rules.ranking();
    document
        .put("lowBill", rules.lowBill().toString())
        .put("fewMinutes", rules.fewMinutes())
        .put("sharedFrom", rules.sharedFrom())
        .put(
            "gate",
            Node.object()
                .put("overPercent", rules.gate().overPercent())
                .put("withoutPast", rules.gate().withoutPast())
                .build());
    List<Node> weights = new ArrayList<>();
    rules.weights().forEach((figure, weight) -> weights.add(write(figure, weight)));
    document
        .put("weights", Node.list(weights))
        .put("levels", Node.list(rules.levels().stream().map(CardFarmingKind::level).toList()))
        .put(
            "ranking",
            Node.object()
                .put("top", ranking.top())
                .put(
                    "figures",
                    Node.texts(ranking.figures().stream().map(FarmingFigure::name).toList()))
                .put(
                    "levels",
                    Node.list(ranking.levels().stream().map(CardFarmingKind::level).toList()))
                .build());
  }

  private static Node write(FarmingFigure figure, FarmingWeight weight) {
    return Node.object()
        .put("code", figure.name())
        .put("points", weight.points())
        .put("per", weight.per())
        .build();
  }

  private static Node level(int level) {
    return Node.of(level);
  }

  @Override
  public CardFarmingRules read(NodeReader reader, FactCatalog facts) {
    Money lowBill = reader.make("lowBill", () -> Money.parse(reader.text("lowBill")));
    int fewMinutes = reader.integer("fewMinutes");
    int sharedFrom = reader.integer("sharedFrom");
    FarmingGate gate = gate(reader.object("gate"));
    Map<FarmingFigure, FarmingWeight> weights = new EnumMap<>(FarmingFigure.class);
    reader.objects("weights", each -> weight(each, weights));
    List<Integer> levels = reader.integers("levels");
    FarmingRanking ranking = ranking(reader.object("ranking"));
    return reader.make(
        "",
        () ->
            new CardFarmingRules(lowBill, fewMinutes, sharedFrom, gate, weights, levels, ranking));
  }

  private static FarmingGate gate(NodeReader reader) {
    int over = reader.integer("overPercent");
    int withoutPast = reader.integer("withoutPast");
    reader.end();
    return reader.make("", () -> new FarmingGate(over, withoutPast));
  }

  private static FarmingFigure weight(
      NodeReader reader, Map<FarmingFigure, FarmingWeight> weights) {
    FarmingFigure figure = reader.constant("code", FarmingFigure.class);
    int points = reader.integer("points");
    int per = reader.integer("per");
    reader.end();
    FarmingWeight weight = reader.make("", () -> new FarmingWeight(points, per));
    if (weights.put(figure, weight) != null) {
      throw reader.refuse("code", "must name each once but \"" + figure + "\" stands twice");
    }
    return figure;
  }

  private static FarmingRanking ranking(NodeReader reader) {
    int top = reader.integer("top");
    var figures = reader.constantsInOrder("figures", FarmingFigure.class);
    List<Integer> levels = reader.integers("levels");
    reader.end();
    return reader.make("", () -> new FarmingRanking(top, figures, levels));
  }
}
