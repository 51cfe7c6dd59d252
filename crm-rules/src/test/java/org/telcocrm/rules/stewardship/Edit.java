package org.telcocrm.rules.stewardship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.telcocrm.rules.policy.Node;

/** Puts one value into a document. */
final class Edit {

  private Edit() {}

  /** The document with another value at a path like {@code caps[0].window}. */
  static Node at(Node node, String path, Node value) {
    if (path.isEmpty()) {
      return value;
    }
    if (path.startsWith("[")) {
      int end = path.indexOf(']');
      int index = Integer.parseInt(path.substring(1, end));
      List<Node> elements = new ArrayList<>(((Node.Arr) node).elements());
      elements.set(index, at(elements.get(index), rest(path.substring(end + 1)), value));
      return Node.list(elements);
    }
    String name = path.split("[.\\[]", 2)[0];
    Map<String, Node> members = new LinkedHashMap<>(((Node.Obj) node).members());
    Node member = Objects.requireNonNull(members.get(name), name);
    members.put(name, at(member, rest(path.substring(name.length())), value));
    return new Node.Obj(members);
  }

  private static String rest(String path) {
    return path.startsWith(".") ? path.substring(1) : path;
  }
}
