package org.telcocrm.rules.table;

import java.util.List;
import java.util.Map;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Conditions as policy content and back.
 *
 * <p>Forms: {@code {"fact":"tenure_months","atLeast":6,"below":24}} with {@code atLeast | moreThan}
 * and {@code atMost | below}; {@code {"fact":"prepay","is":true}}; {@code
 * {"fact":"brand","in":["GOTONE"]}}; {@code {"fact":"coverage_good","known":true}}; {@code
 * {"allOf":[…]}}, {@code {"anyOf":[…]}}, {@code {"not":{…}}}. Money bounds are minor units, date
 * bounds ISO texts. Pure.
 */
public final class ConditionCodec {

  private ConditionCodec() {}

  /**
   * The content of a condition.
   *
   * @param condition any condition
   * @return the node
   */
  public static Node.Obj write(Condition condition) {
    Node.Builder node = Node.object();
    if (condition instanceof Condition.AllOf all) {
      node.put("allOf", writeAll(all.conditions()));
    } else if (condition instanceof Condition.AnyOf any) {
      node.put("anyOf", writeAll(any.conditions()));
    } else if (condition instanceof Condition.Not not) {
      node.put("not", write(not.condition()));
    } else if (condition instanceof Condition.Known known) {
      node.put("fact", known.fact().code()).put("known", known.known());
    } else if (condition instanceof Condition.OneOf oneOf) {
      node.put("fact", oneOf.fact().code()).put("in", Node.texts(oneOf.levels()));
    } else {
      writeRange((Condition.Range) condition, node);
    }
    return node.build();
  }

  private static Node writeAll(List<Condition> conditions) {
    return Node.list(conditions.stream().map(ConditionCodec::write).toList());
  }

  private static void writeRange(Condition.Range range, Node.Builder node) {
    Fact fact = range.fact();
    node.put("fact", fact.code());
    if (fact instanceof FlagFact && range.lower() == range.upper()) {
      node.put("is", range.lower() == 1);
      return;
    }
    if (range.lower() != Double.NEGATIVE_INFINITY) {
      node.put(range.lowerInclusive() ? "atLeast" : "moreThan", bound(fact, range.lower()));
    }
    if (range.upper() != Double.POSITIVE_INFINITY) {
      node.put(range.upperInclusive() ? "atMost" : "below", bound(fact, range.upper()));
    }
  }

  private static Node bound(Fact fact, double value) {
    return fact instanceof DateFact ? Node.of(fact.format(value)) : Node.of(value);
  }

  /**
   * Reads a condition.
   *
   * @param reader at the condition's object
   * @param catalog what fact names mean
   * @return the condition
   * @throws PolicyException with path, rule and value
   */
  public static Condition read(NodeReader reader, FactCatalog catalog) {
    Condition condition;
    if (reader.has("allOf")) {
      condition = new Condition.AllOf(reader.objects("allOf", r -> read(r, catalog)));
    } else if (reader.has("anyOf")) {
      condition = new Condition.AnyOf(reader.objects("anyOf", r -> read(r, catalog)));
    } else if (reader.has("not")) {
      condition = new Condition.Not(read(reader.object("not"), catalog));
    } else {
      condition = readLeaf(reader, readFact(reader, "fact", catalog));
    }
    reader.end();
    return condition;
  }

  /**
   * Reads a fact's name.
   *
   * @param reader at the object that has the member
   * @param name the member
   * @param catalog what fact names mean
   * @return the fact
   * @throws PolicyException naming the nearest known fact
   */
  public static Fact readFact(NodeReader reader, String name, FactCatalog catalog) {
    String code = reader.text(name);
    return catalog
        .find(code)
        .orElseThrow(
            () ->
                reader.refuse(
                    name,
                    "must name a known fact but was \""
                        + code
                        + '"'
                        + NodeReader.nearest(code, catalog.codes())));
  }

  private static Condition readLeaf(NodeReader reader, Fact fact) {
    if (reader.has("known")) {
      return new Condition.Known(fact, reader.flag("known"));
    }
    if (reader.has("is")) {
      if (!(fact instanceof FlagFact flag)) {
        throw reader.refuse("is", "belongs to a flag but " + fact + " is a " + fact.type());
      }
      return reader.flag("is") ? Condition.isTrue(flag) : Condition.isFalse(flag);
    }
    try {
      if (reader.has("in")) {
        if (!(fact instanceof ChoiceFact<?> choice)) {
          throw reader.refuse("in", "belongs to a choice but " + fact + " is a " + fact.type());
        }
        return new Condition.OneOf(choice, reader.texts("in"));
      }
      return readRange(reader, fact);
    } catch (PolicyException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw reader.refuse("fact", "has a refused condition: " + e.getMessage());
    }
  }

  private static Condition readRange(NodeReader reader, Fact fact) {
    Map<String, Boolean> bounds =
        Map.of(
            "atLeast", reader.has("atLeast"),
            "moreThan", reader.has("moreThan"),
            "atMost", reader.has("atMost"),
            "below", reader.has("below"));
    if (!bounds.containsValue(true)) {
      throw reader.refuse(
          "fact", "needs a bound: atLeast, moreThan, atMost, below, is, in or known");
    }
    boolean inclusiveLow = reader.has("atLeast");
    boolean inclusiveHigh = reader.has("atMost");
    if ((inclusiveLow && reader.has("moreThan")) || (inclusiveHigh && reader.has("below"))) {
      throw reader.refuse("fact", "must have at most one lower and one upper bound");
    }
    double lower =
        inclusiveLow || reader.has("moreThan")
            ? readBound(reader, inclusiveLow ? "atLeast" : "moreThan", fact)
            : Double.NEGATIVE_INFINITY;
    double upper =
        inclusiveHigh || reader.has("below")
            ? readBound(reader, inclusiveHigh ? "atMost" : "below", fact)
            : Double.POSITIVE_INFINITY;
    return new Condition.Range(fact, lower, inclusiveLow, upper, inclusiveHigh);
  }

  /**
   * Reads a bound in the form of its fact: an ISO date, else a number in the fact's unit.
   *
   * @param reader at the object that has the member
   * @param name the member
   * @param fact whose bound it is
   * @return the numeric view
   */
  public static double readBound(NodeReader reader, String name, Fact fact) {
    if (fact instanceof DateFact) {
      String text = reader.text(name);
      return fact.parse(text)
          .orElseThrow(() -> reader.refuse(name, "must be an ISO date but was \"" + text + '"'));
    }
    return reader.number(name).doubleValue();
  }
}
