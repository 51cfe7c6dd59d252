package org.telcocrm.rules.segment;

import java.util.Collection;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** Service types of organisations as a document. */
final class OrientationKind implements PolicyKind<OrientationRules> {

  @Override
  public String name() {
    return "orientation";
  }

  @Override
  public void write(OrientationRules rules, Node.Builder document) {
    OrientationBounds bounds = rules.bounds();
    OrientationPoints points = rules.points();
    document
        .put(
            "bounds",
            Node.object()
                .put("dominantShare", bounds.dominantShare())
                .put("minCalls", bounds.minCalls())
                .put("highTurnover", bounds.highTurnover())
                .put("oftenAway", bounds.oftenAway())
                .put("severalNumbers", bounds.severalNumbers())
                .build())
        .put(
            "points",
            Node.object()
                .put("kind", points.kind())
                .put("size", points.size())
                .put("trait", points.trait())
                .put("least", points.least())
                .put("tieBelow", points.tieBelow())
                .build())
        .put(
            "industries",
            Node.list(rules.industries().stream().map(OrientationKind::write).toList()))
        .put("otherSizes", write(rules.otherSizes()))
        .put("noSizeOf", names(rules.noSizeOf()))
        .put("types", Node.list(rules.types().stream().map(OrientationKind::write).toList()));
  }

  private static Node names(Collection<? extends Enum<?>> constants) {
    return Node.texts(constants.stream().<String>map(Enum::name).toList());
  }

  private static Node write(OrientationIndustry industry) {
    return Node.object()
        .put("code", industry.code())
        .put("kind", industry.kind().name())
        .put("sizes", write(industry.sizes()))
        .build();
  }

  private static Node write(SizeSteps sizes) {
    return Node.object()
        .put("small", sizes.small())
        .put("medium", sizes.medium())
        .put("large", sizes.large())
        .build();
  }

  private static Node write(OrientationType type) {
    return Node.object()
        .put("type", type.type().name())
        .put("direction", type.direction().name())
        .put("kinds", names(type.kinds()))
        .put("sizes", names(type.sizes()))
        .put("traits", names(type.traits()))
        .put("bundle", Node.texts(type.bundle()))
        .build();
  }

  @Override
  public OrientationRules read(NodeReader reader, FactCatalog facts) {
    OrientationBounds bounds = bounds(reader.object("bounds"));
    OrientationPoints points = points(reader.object("points"));
    var industries = reader.objects("industries", OrientationKind::industry);
    SizeSteps otherSizes = sizes(reader.object("otherSizes"));
    var noSizeOf = reader.constants("noSizeOf", BusinessKind.class);
    var types = reader.objects("types", OrientationKind::type);
    return reader.make(
        "", () -> new OrientationRules(bounds, points, industries, otherSizes, noSizeOf, types));
  }

  private static OrientationBounds bounds(NodeReader reader) {
    double dominant = reader.number("dominantShare").doubleValue();
    int calls = reader.integer("minCalls");
    double turnover = reader.number("highTurnover").doubleValue();
    double away = reader.number("oftenAway").doubleValue();
    int numbers = reader.integer("severalNumbers");
    reader.end();
    return reader.make("", () -> new OrientationBounds(dominant, calls, turnover, away, numbers));
  }

  private static OrientationPoints points(NodeReader reader) {
    int kind = reader.integer("kind");
    int size = reader.integer("size");
    int trait = reader.integer("trait");
    int least = reader.integer("least");
    int tie = reader.integer("tieBelow");
    reader.end();
    return reader.make("", () -> new OrientationPoints(kind, size, trait, least, tie));
  }

  private static OrientationIndustry industry(NodeReader reader) {
    String code = reader.text("code");
    var kind = reader.constant("kind", BusinessKind.class);
    SizeSteps sizes = sizes(reader.object("sizes"));
    reader.end();
    return reader.make("code", () -> new OrientationIndustry(code, kind, sizes));
  }

  private static SizeSteps sizes(NodeReader reader) {
    int small = reader.integer("small");
    int medium = reader.integer("medium");
    int large = reader.integer("large");
    reader.end();
    return reader.make("", () -> new SizeSteps(small, medium, large));
  }

  private static OrientationType type(NodeReader reader) {
    var type = reader.constant("type", ServiceOrientation.class);
    var direction = reader.constant("direction", OrientationType.Direction.class);
    var kinds = reader.constants("kinds", BusinessKind.class);
    var sizes = reader.constants("sizes", SizeClass.class);
    var traits = reader.constants("traits", OrientationTrait.class);
    var bundle = reader.texts("bundle");
    reader.end();
    return reader.make(
        "", () -> new OrientationType(type, direction, kinds, sizes, traits, bundle));
  }
}
