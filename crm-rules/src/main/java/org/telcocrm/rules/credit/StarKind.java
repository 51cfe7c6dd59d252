package org.telcocrm.rules.credit;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** Stars as a document. */
final class StarKind implements PolicyKind<StarRules> {

  @Override
  public String name() {
    return "stars";
  }

  @Override
  public void write(StarRules rules, Node.Builder document) {
    StarPoints points = rules.points();
    document
        .put(
            "points",
            Node.object()
                .put("charges", points.charges().name())
                .put("perTenureMonth", points.perTenureMonth())
                .put("perProductClass", points.perProductClass())
                .put("maxForProducts", points.maxForProducts())
                .put("perStop", points.perStop())
                .build())
        .put("bands", Node.list(rules.bands().stream().map(StarKind::write).toList()));
    StarCap cap = rules.cap();
    if (cap != null) {
      document.put("cap", Node.object().put("stops", cap.stops()).put("star", cap.star()).build());
    }
    document
        .put("validMonths", rules.validMonths())
        .put("minTenureMonths", rules.minTenureMonths())
        .put("ratedEvery", rules.ratedEvery());
  }

  /** The lowest band has no bound. */
  private static Node write(StarBand band) {
    Node.Builder node = Node.object().put("code", band.star());
    if (band.minPoints() != Integer.MIN_VALUE) {
      node.put("minPoints", band.minPoints());
    }
    return node.build();
  }

  @Override
  public StarRules read(NodeReader reader, FactCatalog facts) {
    NodeReader inner = reader.object("points");
    var charges = inner.constant("charges", StarPoints.Charges.class);
    int perMonth = inner.integer("perTenureMonth");
    int perClass = inner.integer("perProductClass");
    int max = inner.integer("maxForProducts");
    int perStop = inner.integer("perStop");
    inner.end();
    StarPoints points =
        inner.make("", () -> new StarPoints(charges, perMonth, perClass, max, perStop));
    // In any order, so that an overlay can put a band among the others.
    List<StarBand> bands =
        reader.objects("bands", StarKind::band).stream()
            .sorted(Comparator.comparingInt(StarBand::minPoints))
            .toList();
    @Nullable StarCap cap = reader.has("cap") ? cap(reader.object("cap")) : null;
    int valid = reader.integer("validMonths");
    int tenure = reader.integer("minTenureMonths");
    int every = reader.integer("ratedEvery");
    return reader.make("", () -> new StarRules(points, bands, cap, valid, tenure, every));
  }

  private static StarBand band(NodeReader reader) {
    String star = reader.text("code");
    int from = reader.has("minPoints") ? reader.integer("minPoints") : Integer.MIN_VALUE;
    reader.end();
    return reader.make("code", () -> new StarBand(star, from));
  }

  private static StarCap cap(NodeReader reader) {
    int stops = reader.integer("stops");
    String star = reader.text("star");
    reader.end();
    return reader.make("", () -> new StarCap(stops, star));
  }
}
