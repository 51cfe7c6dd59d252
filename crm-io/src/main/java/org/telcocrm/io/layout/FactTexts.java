package org.telcocrm.io.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Values of facts in layout documents: flags as true or false, numbers as numbers, the rest as
 * text.
 */
final class FactTexts {

  private FactTexts() {}

  /** The canonical text of a value as a document writes it. */
  static String of(Fact fact, Node node, String path) {
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
