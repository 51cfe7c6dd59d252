package org.telcocrm.io.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.telcocrm.rules.policy.Node;

/**
 * Every document that differs from a right one in one place: a member dropped, added or renamed, a
 * value of another type, another text, a number beyond a bound, an element gone or twice.
 *
 * <p>Places that differ only in an index or in the name of a map's key are alike; of alike places
 * the first two are edited.
 */
final class DocumentEdits {

  /**
   * A document with one change.
   *
   * @param what the place and the change, for people
   * @param document the changed document
   */
  record Edit(String what, Node.Obj document) {}

  private static final int OF_ALIKE_PLACES = 2;

  private static final List<Node> OF_EVERY_TYPE =
      List.of(
          new Node.Nothing(),
          Node.of(true),
          Node.of(7),
          Node.of("text"),
          Node.of("2026-01-31"),
          Node.list(List.of()),
          Node.list(List.of(Node.of(7))),
          Node.list(List.of(Node.of("text"))),
          Node.object().build(),
          Node.object().put("x", 7).build());

  private final List<Edit> edits = new ArrayList<>();
  private final Map<String, Integer> alike = new HashMap<>();

  private DocumentEdits() {}

  static List<Edit> of(Node.Obj right) {
    DocumentEdits all = new DocumentEdits();
    all.editsOf(right, "", "", changed -> changed);
    return List.copyOf(all.edits);
  }

  /** Edits what lies below a node; {@code within} puts a changed node into the whole document. */
  private void editsOf(Node node, String path, String form, UnaryOperator<Node> within) {
    if (node instanceof Node.Obj object) {
      editsOfObject(object, path, form, within);
    } else if (node instanceof Node.Arr list) {
      editsOfList(list, path, form, within);
    }
  }

  private void editsOfObject(
      Node.Obj object, String path, String form, UnaryOperator<Node> within) {
    add(path, "one member more", within.apply(with(object, "surplus", Node.of(7))));
    object
        .members()
        .forEach(
            (name, value) -> {
              String place = path.isEmpty() ? name : path + "." + name;
              String kind = form + "." + (isMap(form) ? "*" : name);
              if (alike.merge(kind, 1, Integer::sum) > OF_ALIKE_PLACES) {
                return;
              }
              Node.Obj without = with(object, name, null);
              add(place, "dropped", within.apply(without));
              add(place, "renamed", within.apply(with(without, name + "s", value)));
              UnaryOperator<Node> inside = changed -> within.apply(with(object, name, changed));
              editsOfValue(value, place, inside);
              editsOf(value, place, kind, inside);
            });
  }

  private void editsOfList(Node.Arr list, String path, String form, UnaryOperator<Node> within) {
    for (int i = 0; i < list.elements().size(); i++) {
      int index = i;
      String place = path + "[" + i + "]";
      Node value = list.elements().get(i);
      if (alike.merge(form + "[]", 1, Integer::sum) > OF_ALIKE_PLACES) {
        return;
      }
      add(place, "dropped", within.apply(changed(list, all -> all.remove(index))));
      add(place, "twice", within.apply(changed(list, all -> all.add(index, value))));
      UnaryOperator<Node> inside =
          other -> within.apply(changed(list, all -> all.set(index, other)));
      editsOfValue(value, place, inside);
      editsOf(value, place, form + "[]", inside);
    }
  }

  private void editsOfValue(Node value, String place, UnaryOperator<Node> inside) {
    List<Node> others = new ArrayList<>(OF_EVERY_TYPE);
    if (value instanceof Node.Text text) {
      String word = text.value();
      for (String other : List.of("", " ", word + "X", word + " ", "x-" + word, lower(word))) {
        others.add(Node.of(other));
      }
    } else if (value instanceof Node.Num number) {
      BigDecimal it = number.value();
      others.add(new Node.Num(it.negate()));
      others.add(new Node.Num(it.add(BigDecimal.ONE)));
      others.add(new Node.Num(it.subtract(BigDecimal.ONE)));
      others.add(new Node.Num(it.add(new BigDecimal("0.5"))));
      for (String other : List.of("0", "1", "-1", "101", "1e6", "2147483648", "1e19", "-1e19")) {
        others.add(new Node.Num(new BigDecimal(other)));
      }
    } else if (value instanceof Node.Flag flag) {
      others.add(Node.of(!flag.value()));
    }
    others.stream()
        .distinct()
        .filter(other -> !other.equals(value))
        .forEach(other -> add(place, "is " + other.canonical(), inside.apply(other)));
  }

  private void add(String place, String change, Node document) {
    String where = place.isEmpty() ? "the document" : place;
    edits.add(new Edit(where + ": " + change, (Node.Obj) document));
  }

  private static String lower(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT))
        ? word.toUpperCase(Locale.ROOT)
        : word.toLowerCase(Locale.ROOT);
  }

  /** Objects whose member names are keys, so that all of them are alike. */
  private static boolean isMap(String form) {
    return form.endsWith(".profiles")
        || form.endsWith(".cells")
        || form.endsWith(".levels")
        || form.endsWith(".tiers")
        || form.endsWith(".capacity")
        || form.endsWith(".values")
        || form.endsWith(".constants")
        || form.endsWith(".amounts");
  }

  private static Node.Obj with(Node.Obj object, String name, @Nullable Node value) {
    Map<String, Node> members = new LinkedHashMap<>(object.members());
    if (value == null) {
      members.remove(name);
    } else {
      members.put(name, value);
    }
    return new Node.Obj(members);
  }

  private static Node changed(Node.Arr list, Consumer<List<Node>> change) {
    List<Node> elements = new ArrayList<>(list.elements());
    change.accept(elements);
    return Node.list(elements);
  }
}
