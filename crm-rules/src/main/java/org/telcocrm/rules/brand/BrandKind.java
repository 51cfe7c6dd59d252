package org.telcocrm.rules.brand;

import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.ConditionCodec;

/** Brands as a document. */
final class BrandKind implements PolicyKind<BrandRules> {

  @Override
  public String name() {
    return "brand";
  }

  @Override
  public void write(BrandRules rules, Node.Builder document) {
    document.put("codes", Node.list(rules.codes().stream().map(BrandKind::write).toList()));
    Brand fallback = rules.fallback();
    if (fallback != null) {
      document.put("fallback", fallback.name());
    }
    document
        .put("tests", Node.list(rules.tests().stream().map(BrandKind::write).toList()))
        .put("least", rules.least())
        .put("within", rules.within());
  }

  private static Node write(BrandCode code) {
    return Node.object()
        .put("brand", code.brand().name())
        .put("digit", code.digit())
        .put("code", code.code())
        .put("products", Node.texts(code.products()))
        .build();
  }

  private static Node write(BrandTest test) {
    return Node.object()
        .put("reason", test.reason())
        .put("brand", test.brand().name())
        .put("when", ConditionCodec.write(test.when()))
        .put("points", test.points())
        .build();
  }

  @Override
  public BrandRules read(NodeReader reader, FactCatalog facts) {
    var codes = reader.objects("codes", BrandKind::code);
    @Nullable Brand fallback =
        reader.has("fallback") ? reader.constant("fallback", Brand.class) : null;
    var tests = reader.objects("tests", each -> test(each, facts));
    int least = reader.integer("least");
    int within = reader.integer("within");
    return reader.make("", () -> new BrandRules(codes, fallback, tests, least, within));
  }

  private static BrandCode code(NodeReader reader) {
    Brand brand = reader.constant("brand", Brand.class);
    String digit = reader.text("digit");
    String code = reader.text("code");
    var products = reader.texts("products");
    reader.end();
    return reader.make("", () -> new BrandCode(brand, digit, code, products));
  }

  private static BrandTest test(NodeReader reader, FactCatalog facts) {
    String reason = reader.text("reason");
    Brand brand = reader.constant("brand", Brand.class);
    Condition when = ConditionCodec.read(reader.object("when"), facts);
    int points = reader.integer("points");
    reader.end();
    return reader.make("", () -> new BrandTest(reason, brand, when, points));
  }
}
