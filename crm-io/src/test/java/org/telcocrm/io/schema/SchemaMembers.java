package org.telcocrm.io.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telcocrm.rules.policy.Node;

/**
 * Which members a schema names, and which of them documents have: walks a document along {@code
 * properties}, {@code items}, {@code prefixItems}, {@code additionalProperties}, {@code oneOf},
 * {@code $ref} and the branch of {@code allOf} that a document's {@code kind} asks for.
 */
final class SchemaMembers {

  private static final String REFERENCE = "#/$defs/";

  private final Node.Obj schema;
  private final Set<String> named = new LinkedHashSet<>();
  private final Set<String> seen = new LinkedHashSet<>();
  private final Set<String> unnamed = new LinkedHashSet<>();

  SchemaMembers(Node.Obj schema) {
    this.schema = schema;
    name("", schema);
    object(schema, "$defs").members().forEach((name, each) -> name(name, (Node.Obj) each));
  }

  private void name(String where, Node.Obj part) {
    object(part, "properties")
        .members()
        .forEach(
            (name, property) -> {
              if (property instanceof Node.Obj inner) {
                named.add(where + '.' + name);
                name(where + '.' + name, inner);
              }
            });
    if (part.members().get("items") instanceof Node.Obj items) {
      name(where, items);
    }
    list(part, "oneOf").forEach(each -> name(where, (Node.Obj) each));
  }

  /**
   * The members of the schema's parts, for example {@code churnBands.highFrom} or {@code
   * .limits.columns}.
   */
  Set<String> named() {
    return named;
  }

  /** Those of them that the visited documents have. */
  Set<String> seen() {
    return seen;
  }

  /** Members of the visited documents that the schema lets through without naming them. */
  Set<String> unnamed() {
    return unnamed;
  }

  void visit(Node.Obj document) {
    visit("", schema, document);
    for (Node each : list(schema, "allOf")) {
      Node.Obj branch = (Node.Obj) each;
      Node.Obj kind = object(object(object(branch, "if"), "properties"), "kind");
      if (document.members().get("kind") instanceof Node.Text text
          && text.equals(kind.members().get("const"))) {
        visit("", object(branch, "then"), document);
      }
    }
  }

  private void visit(String where, Node.Obj part, Node value) {
    if (part.members().get("$ref") instanceof Node.Text reference) {
      String name = reference.value().substring(REFERENCE.length());
      visit(name, object(object(schema, "$defs"), name), value);
    }
    list(part, "oneOf").forEach(each -> visit(where, (Node.Obj) each, value));
    if (value instanceof Node.Obj document) {
      visitObject(where, part, document);
    } else if (value instanceof Node.Arr list) {
      List<Node> first = list(part, "prefixItems");
      for (int i = 0; i < list.elements().size(); i++) {
        Node.Obj element = i < first.size() ? (Node.Obj) first.get(i) : object(part, "items");
        visit(where, element, list.elements().get(i));
      }
    }
  }

  private void visitObject(String where, Node.Obj part, Node.Obj document) {
    Map<String, Node> properties = object(part, "properties").members();
    document
        .members()
        .forEach(
            (name, value) -> {
              if (properties.get(name) instanceof Node.Obj property) {
                seen.add(where + '.' + name);
                visit(where + '.' + name, property, value);
              } else if (part.members().containsKey("additionalProperties")) {
                visit(where, object(part, "additionalProperties"), value);
              } else if (!part.members().containsKey("$ref")) {
                unnamed.add(where + '.' + name);
              }
            });
  }

  /** A member that is an object; empty where it is none. */
  private static Node.Obj object(Node.Obj part, String name) {
    return part.members().get(name) instanceof Node.Obj object ? object : Node.object().build();
  }

  private static List<Node> list(Node.Obj part, String name) {
    return part.members().get(name) instanceof Node.Arr list ? list.elements() : List.of();
  }
}
