package org.telcocrm.io.json;

import java.util.Iterator;
import java.util.Map;
import org.telcocrm.rules.policy.Node;

/** Writes a tree as indented JSON; lists and objects of a few plain values stay on one line. */
final class NodePrinter {

  private static final int MAX_LINE = 120;

  private final StringBuilder text = new StringBuilder();

  private NodePrinter() {}

  static String print(Node node) {
    NodePrinter printer = new NodePrinter();
    printer.write(node, 0);
    return printer.text.append('\n').toString();
  }

  private void write(Node node, int level) {
    if (node instanceof Node.Obj object && !fits(node, level)) {
      text.append('{');
      Iterator<Map.Entry<String, Node>> members = object.members().entrySet().iterator();
      while (members.hasNext()) {
        Map.Entry<String, Node> member = members.next();
        line(level + 1);
        text.append(Node.of(member.getKey()).canonical()).append(": ");
        write(member.getValue(), level + 1);
        text.append(members.hasNext() ? "," : "");
      }
      line(level);
      text.append('}');
    } else if (node instanceof Node.Arr list && !fits(node, level)) {
      text.append('[');
      for (int i = 0; i < list.elements().size(); i++) {
        line(level + 1);
        write(list.elements().get(i), level + 1);
        text.append(i < list.elements().size() - 1 ? "," : "");
      }
      line(level);
      text.append(']');
    } else {
      inline(node);
    }
  }

  private void line(int level) {
    text.append('\n').append("  ".repeat(level));
  }

  private static boolean fits(Node node, int level) {
    return level > 0 && isShallow(node) && node.canonical().length() + 2 * level < MAX_LINE;
  }

  private static boolean isShallow(Node node) {
    if (node instanceof Node.Obj object) {
      return object.members().values().stream().noneMatch(NodePrinter::isDeep);
    }
    return !(node instanceof Node.Arr list)
        || list.elements().stream().noneMatch(NodePrinter::isDeep);
  }

  private static boolean isDeep(Node node) {
    return !isShallow(node) || node instanceof Node.Obj;
  }

  private void inline(Node node) {
    if (node instanceof Node.Obj object) {
      String separator = "{";
      for (Map.Entry<String, Node> member : object.members().entrySet()) {
        text.append(separator).append(Node.of(member.getKey()).canonical()).append(": ");
        inline(member.getValue());
        separator = ", ";
      }
      text.append(separator.equals("{") ? "{}" : "}");
    } else if (node instanceof Node.Arr list) {
      String separator = "[";
      for (Node element : list.elements()) {
        text.append(separator);
        inline(element);
        separator = ", ";
      }
      text.append(separator.equals("[") ? "[]" : "]");
    } else {
      text.append(node.canonical());
    }
  }
}
