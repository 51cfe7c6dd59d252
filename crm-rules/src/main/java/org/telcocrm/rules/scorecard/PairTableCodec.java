package org.telcocrm.rules.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.ConditionCodec;

/** Pair tables as policy content and back. */
final class PairTableCodec {

  private static final String CODE = "code";
  private static final String ROWS = "rows";
  private static final String COLUMNS = "columns";
  private static final String BELOW = "below";
  private static final String POINTS = "points";

  private PairTableCodec() {}

  /** Whether an element of a card is a pair; any other is a characteristic. */
  static boolean isPair(NodeReader reader) {
    return reader.has(ROWS) || reader.has(COLUMNS);
  }

  static Node.Obj write(PairTable pair) {
    List<Node> lines = new ArrayList<>();
    for (int row = 0; row < pair.rows().size(); row++) {
      List<Node> line = new ArrayList<>();
      for (int column = 0; column < pair.columns().size(); column++) {
        line.add(Node.of(pair.points(row, column)));
      }
      lines.add(Node.list(line));
    }
    return Node.object()
        .put(CODE, pair.code())
        .put(ROWS, axis(pair.rows()))
        .put(COLUMNS, axis(pair.columns()))
        .put(POINTS, Node.list(lines))
        .put("reason", pair.reason())
        .build();
  }

  private static Node axis(PairAxis axis) {
    Node.Builder node = Node.object().put(CODE, axis.fact().code());
    if (axis.isLine()) {
      node.put(BELOW, Node.list(Arrays.stream(axis.uppers()).mapToObj(Node::of).toList()));
    }
    return node.build();
  }

  static PairTable read(NodeReader reader, FactCatalog catalog) {
    String code = reader.text(CODE);
    PairAxis rows = axis(reader.object(ROWS), catalog);
    PairAxis columns = axis(reader.object(COLUMNS), catalog);
    String reason = reader.text("reason");
    try {
      PairTable pair = PairTable.of(rows, columns, points(reader), reason);
      if (!pair.code().equals(code)) {
        throw reader.refuse(CODE, "must be " + pair.code() + " but was " + code);
      }
      reader.end();
      return pair;
    } catch (PolicyException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw reader.refuse(POINTS, "are refused: " + e.getMessage());
    }
  }

  private static PairAxis axis(NodeReader reader, FactCatalog catalog) {
    Fact fact = ConditionCodec.readFact(reader, CODE, catalog);
    if (fact instanceof DateFact) {
      throw reader.refuse(CODE, "must not be a date but was " + fact.code());
    }
    if (fact instanceof FlagFact || fact instanceof ChoiceFact) {
      reader.end();
      return PairAxis.levels(fact);
    }
    double[] uppers =
        elements(reader, BELOW).stream()
            .mapToDouble(
                each -> {
                  if (each instanceof Node.Num number) {
                    return number.value().doubleValue();
                  }
                  throw reader.refuse(BELOW, "must be numbers but one was " + each.canonical());
                })
            .toArray();
    reader.end();
    try {
      return PairAxis.line(fact, uppers);
    } catch (IllegalArgumentException e) {
      throw reader.refuse(BELOW, "is refused: " + e.getMessage());
    }
  }

  private static int[][] points(NodeReader reader) {
    return elements(reader, POINTS).stream()
        .map(
            line -> {
              if (line instanceof Node.Arr list) {
                return list.elements().stream().mapToInt(each -> whole(reader, each)).toArray();
              }
              throw reader.refuse(
                  POINTS, "must be lists of points but one was " + line.canonical());
            })
        .toArray(int[][]::new);
  }

  private static int whole(NodeReader reader, Node node) {
    if (node instanceof Node.Num number) {
      try {
        return number.value().intValueExact();
      } catch (ArithmeticException e) {
        // Refused below.
      }
    }
    throw reader.refuse(POINTS, "must be whole numbers but one was " + node.canonical());
  }

  private static List<Node> elements(NodeReader reader, String name) {
    if (reader.node(name) instanceof Node.Arr list) {
      return list.elements();
    }
    throw reader.refuse(name, "must be a list but was " + reader.node(name).canonical());
  }
}
