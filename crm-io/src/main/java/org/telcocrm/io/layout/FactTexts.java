package org.telcocrm.io.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Values of facts in layout documents: flags as true or false, numbers as numbers, the rest as
 * text.
 */
final class FactTexts {

  private FactTexts() {}

  /** The canonical text of a value, which is one of the fact's. */
  static String value(Fact fact, Node node, String path) {
    String text = of(fact, node, path);
    if (fact.parse(text).isEmpty()) {
      throw new PolicyException(path, "must be " + refusal(fact, text));
    }
    return text;
  }

  /** What the values of a fact are, what was found instead, and the nearest of them. */
  static String refusal(Fact fact, String text) {
    String was = " but was " + (isNumeric(fact) ? text : '"' + text + '"');
    if (fact instanceof ChoiceFact<?> choice) {
      List<String> levels =
          IntStream.range(0, choice.levels().size()).mapToObj(choice::format).toList();
      return "one of " + levels + was + NodeReader.nearest(text, levels);
    }
    return (fact.type() == Fact.Type.DATE ? "a date such as 2026-03-31" : "a value of " + fact)
        + was;
  }

  /** The canonical text of a value as a document writes it. */
  private static String of(Fact fact, Node node, String path) {
    if (node instanceof Node.Flag flag && fact.type() == Fact.Type.FLAG) {
      return Boolean.toString(flag.value());
    }
    if (node instanceof Node.Num number && isNumeric(fact)) {
      return number.value().toPlainString();
    }
    if (node instanceof Node.Text text && !isNumeric(fact) && fact.type() != Fact.Type.FLAG) {
      return text.value();
    }
    throw new PolicyException(path, "must be " + kind(fact) + " but was " + node.canonical());
  }

  /** How a document writes a known value. */
  static Node node(Fact fact, double numeric) {
    return switch (fact.type()) {
      case FLAG -> Node.of(numeric != 0);
      case NUMBER, MONEY -> new Node.Num(new BigDecimal(fact.format(numeric)));
      case CHOICE -> Node.of(fact.format(numeric));
      case DATE -> Node.of(LocalDate.ofEpochDay((long) numeric).toString());
    };
  }

  private static boolean isNumeric(Fact fact) {
    return fact.type() == Fact.Type.NUMBER || fact.type() == Fact.Type.MONEY;
  }

  private static String kind(Fact fact) {
    return switch (fact.type()) {
      case FLAG -> "true or false";
      case NUMBER, MONEY -> "a number";
      case CHOICE, DATE -> "a text";
    };
  }
}
