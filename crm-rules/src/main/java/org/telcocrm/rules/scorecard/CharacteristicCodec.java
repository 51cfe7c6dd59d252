package org.telcocrm.rules.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.ConditionCodec;

/** Characteristics as policy content and back. */
final class CharacteristicCodec {

  private CharacteristicCodec() {}

  static Node.Obj write(Characteristic characteristic) {
    Fact fact = characteristic.fact();
    Node.Builder node = Node.object().put("code", fact.code());
    List<Node> bins = new ArrayList<>();
    for (int i = 0; i < characteristic.bins(); i++) {
      Attribute bin = characteristic.bin(i);
      Node.Builder one = Node.object();
      if (fact instanceof FlagFact) {
        one.put("is", i == 1);
      } else if (fact instanceof ChoiceFact) {
        if (bin.equals(Attribute.NEUTRAL)) {
          continue;
        }
        one.put("level", fact.format(i));
      } else if (i < characteristic.bins() - 1) {
        double upper = characteristic.upper(i);
        one.put("below", fact instanceof DateFact ? Node.of(fact.format(upper)) : Node.of(upper));
      }
      bins.add(attribute(one, bin));
    }
    node.put("attributes", Node.list(bins));
    if (!characteristic.missing().equals(Attribute.NEUTRAL)) {
      node.put("missing", attribute(Node.object(), characteristic.missing()));
    }
    return node.build();
  }

  private static Node attribute(Node.Builder node, Attribute attribute) {
    node.put("points", attribute.points());
    if (!attribute.reason().isEmpty()) {
      node.put("reason", attribute.reason());
    }
    return node.build();
  }

  static Characteristic read(NodeReader reader, FactCatalog catalog) {
    Fact fact = ConditionCodec.readFact(reader, "code", catalog);
    Attribute missing = Attribute.NEUTRAL;
    if (reader.has("missing")) {
      NodeReader inner = reader.object("missing");
      missing = attribute(inner);
      inner.end();
    }
    try {
      Characteristic result =
          fact instanceof FlagFact || fact instanceof ChoiceFact
              ? readLevels(reader, fact, missing)
              : readLine(reader, fact, missing);
      reader.end();
      return result;
    } catch (PolicyException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw reader.refuse("attributes", "are refused: " + e.getMessage());
    }
  }

  private static Characteristic readLine(NodeReader reader, Fact fact, Attribute missing) {
    List<Double> uppers = new ArrayList<>();
    List<Attribute> bins = new ArrayList<>();
    List<NodeReader> withoutBound = new ArrayList<>();
    reader.objects(
        "attributes",
        r -> {
          // Only the last bin may go on without end, else bounds and bins would slip.
          for (NodeReader earlier : withoutBound) {
            throw earlier.refuse("below", "is required but missing");
          }
          if (r.has("below")) {
            uppers.add(ConditionCodec.readBound(r, "below", fact));
          } else {
            withoutBound.add(r);
          }
          bins.add(attribute(r));
          r.end();
          return r;
        });
    return Characteristic.line(
        fact,
        uppers.stream().mapToDouble(Double::doubleValue).toArray(),
        bins.toArray(Attribute[]::new),
        missing);
  }

  private static Characteristic readLevels(NodeReader reader, Fact fact, Attribute missing) {
    int size = fact instanceof ChoiceFact<?> choice ? choice.levels().size() : 2;
    Attribute[] byLevel = new Attribute[size];
    Arrays.fill(byLevel, Attribute.NEUTRAL);
    Set<String> named = new HashSet<>();
    reader.objects(
        "attributes",
        r -> {
          String name = fact instanceof FlagFact ? "is" : "level";
          String level = fact instanceof FlagFact ? Boolean.toString(r.flag(name)) : r.text(name);
          int index =
              (int)
                  fact.parse(level)
                      .orElseThrow(
                          () -> r.refuse(name, "must be a level of " + fact + " but was " + level));
          if (!named.add(level)) {
            throw r.refuse(name, "must stand once but " + level + " stands twice");
          }
          byLevel[index] = attribute(r);
          r.end();
          return level;
        });
    return Characteristic.levels(fact, byLevel, missing);
  }

  private static Attribute attribute(NodeReader reader) {
    int points = reader.integer("points");
    String reason = reader.has("reason") ? reader.text("reason") : "";
    if (points != 0 && reason.isEmpty()) {
      throw reader.refuse("reason", "is required for " + points + " points");
    }
    try {
      return new Attribute(points, reason);
    } catch (IllegalArgumentException e) {
      throw reader.refuse("reason", "is refused: " + e.getMessage());
    }
  }
}
