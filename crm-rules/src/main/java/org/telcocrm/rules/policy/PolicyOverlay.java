package org.telcocrm.rules.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A partial change of a policy for an industry, a province or a city (模板叠加).
 *
 * <p>Members of the patch replace members of the base; objects merge; a {@link Node.Nothing}
 * removes; lists whose elements carry a {@code code} merge element by element ({@code
 * {"code":"X","remove":true}} takes one out, a new rule goes before a last one that always holds),
 * other lists are replaced as a whole. Example: the patch {@code
 * {"version":"2026.1-hz","bands":{"highFrom":5}}} raises one bound and leaves all else. A patch
 * without a version gives {@code 2026.1+Hangzhou}. The result is read by the policy's own reader
 * and so validated again. Immutable.
 *
 * @param level how near to the customer; overlays apply base first
 * @param name what the overlay is for, for example {@code "Hangzhou"}
 * @param patch the members to change
 */
public record PolicyOverlay(Level level, String name, Node.Obj patch)
    implements java.io.Serializable {

  private static final String CODE = "code";
  private static final String REMOVE = "remove";
  private static final String VERSION = "version";

  /** The order in which overlays apply: each is nearer to the customer than the one before. */
  public enum Level {
    /** For one industry. */
    INDUSTRY,
    /** For one province. */
    PROVINCE,
    /** For one city. */
    CITY
  }

  /**
   * Applies overlays in order of their level, then of the list.
   *
   * @param base the whole document
   * @param overlays any number
   * @return the changed document, not yet validated
   */
  public static Node.Obj apply(Node.Obj base, List<PolicyOverlay> overlays) {
    Node result = base;
    for (Level level : Level.values()) {
      for (PolicyOverlay overlay : overlays) {
        if (overlay.level == level) {
          result = overlay.over(result);
        }
      }
    }
    return (Node.Obj) result;
  }

  /**
   * Reads an overlay.
   *
   * @param reader at an object with the members {@code level}, {@code name} and {@code patch}; what
   *     else is there, is left to the caller
   * @return the overlay
   * @throws PolicyException with path, rule and value
   */
  public static PolicyOverlay read(NodeReader reader) {
    Level level = reader.constant("level", Level.class);
    // Refuses what is no object.
    reader.object("patch");
    return new PolicyOverlay(level, reader.text("name"), (Node.Obj) reader.node("patch"));
  }

  /** A change that says no version of its own must not pass for the version it changes. */
  private Node over(Node base) {
    Node changed = merge(base, patch);
    if (changed.equals(base)
        || patch.members().containsKey(VERSION)
        || !(changed instanceof Node.Obj document)
        || !(document.members().get(VERSION) instanceof Node.Text version)) {
      return changed;
    }
    Map<String, Node> members = new LinkedHashMap<>(document.members());
    members.put(VERSION, new Node.Text(version.value() + '+' + name));
    return new Node.Obj(members);
  }

  /** What the patch makes of the base; no base is a member that is new. */
  private static Node merge(@Nullable Node base, Node patch) {
    if (patch instanceof Node.Obj b) {
      // Also a new object is merged, into nothing: the removals in it must not stay as content.
      Map<String, Node> members =
          base instanceof Node.Obj a ? new LinkedHashMap<>(a.members()) : new LinkedHashMap<>();
      b.members().forEach((name, value) -> mergeInto(members, name, value));
      return new Node.Obj(members);
    }
    if (isKeyed(patch)) {
      if (base == null || !isKeyed(base)) {
        return new Node.Arr(
            ((Node.Arr) patch).elements().stream().map(each -> merge(null, each)).toList());
      }
      return mergeElements((Node.Arr) base, (Node.Arr) patch);
    }
    return patch;
  }

  /**
   * Element by element. A new element goes to the end, but before a last rule that always holds:
   * behind it, it could never be reached.
   */
  private static Node mergeElements(Node.Arr base, Node.Arr patch) {
    Map<String, Node> elements = byCode(base);
    byCode(patch)
        .forEach(
            (code, value) -> {
              boolean remove = Node.of(true).equals(((Node.Obj) value).members().get(REMOVE));
              mergeInto(elements, code, remove ? new Node.Nothing() : value);
            });
    List<Node> result = new ArrayList<>(elements.values());
    Node last = base.elements().get(base.elements().size() - 1);
    Node merged = elements.get(codeOf(last));
    if (merged != null && isCatchAll(merged)) {
      result.remove(merged);
      result.add(merged);
    }
    return new Node.Arr(result);
  }

  private static boolean isCatchAll(Node rule) {
    return rule instanceof Node.Obj object
        && Node.object()
            .put("allOf", Node.list(List.of()))
            .build()
            .equals(object.members().get("when"));
  }

  private static void mergeInto(Map<String, Node> target, String name, Node value) {
    if (value instanceof Node.Nothing) {
      target.remove(name);
    } else {
      target.put(name, merge(target.get(name), value));
    }
  }

  static boolean isKeyed(Node node) {
    return node instanceof Node.Arr list
        && !list.elements().isEmpty()
        && list.elements().stream().noneMatch(element -> codeOf(element).isEmpty());
  }

  static Map<String, Node> byCode(Node.Arr list) {
    Map<String, Node> result = new LinkedHashMap<>();
    for (Node element : list.elements()) {
      String code = codeOf(element);
      if (result.put(code, element) != null) {
        throw new PolicyException("", "codes in a list must be unique but \"" + code + "\" is not");
      }
    }
    return result;
  }

  /** The code of a list's element; empty if it has none. */
  private static String codeOf(Node element) {
    return element instanceof Node.Obj object
            && object.members().get(CODE) instanceof Node.Text code
        ? code.value()
        : "";
  }
}
