package org.telcocrm.rules.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two policy documents, path by path.
 *
 * <p>Elements of a list that carry a {@code code} are matched by it, so moving a rule is no change
 * of the others. Pure.
 */
public final class PolicyDiff {

  private PolicyDiff() {}

  /**
   * One difference.
   *
   * @param path where, for example {@code "characteristics[tenure_months].attributes"}
   * @param before canonical content before; empty if it was not there
   * @param after canonical content after; empty if it is gone
   */
  public record Change(String path, String before, String after) {

    /** Readable: {@code "pdo: 20 -> 25"}. */
    @Override
    public String toString() {
      return path
          + ": "
          + (before.isEmpty() ? "(none)" : before)
          + " -> "
          + (after.isEmpty() ? "(none)" : after);
    }
  }

  /**
   * Compares two documents.
   *
   * @param before the earlier content
   * @param after the later content
   * @return the differences by path; empty exactly when the content hashes are equal
   */
  public static List<Change> between(Node before, Node after) {
    List<Change> changes = new ArrayList<>();
    compare("", before, after, changes);
    return List.copyOf(changes);
  }

  private static void compare(String path, Node before, Node after, List<Change> changes) {
    if (before.canonical().equals(after.canonical())) {
      return;
    }
    if (before instanceof Node.Obj a && after instanceof Node.Obj b) {
      Set<String> names = new TreeSet<>(a.members().keySet());
      names.addAll(b.members().keySet());
      for (String name : names) {
        String at = path.isEmpty() ? name : path + "." + name;
        compareMember(at, a.members().get(name), b.members().get(name), changes);
      }
    } else if (PolicyOverlay.isKeyed(before) && PolicyOverlay.isKeyed(after)) {
      var a = PolicyOverlay.byCode((Node.Arr) before);
      var b = PolicyOverlay.byCode((Node.Arr) after);
      Set<String> codes = new TreeSet<>(a.keySet());
      codes.addAll(b.keySet());
      for (String code : codes) {
        compareMember(path + "[" + code + "]", a.get(code), b.get(code), changes);
      }
      // The order of those in both matters to a first-hit table.
      List<String> orderBefore = a.keySet().stream().filter(b::containsKey).toList();
      List<String> orderAfter = b.keySet().stream().filter(a::containsKey).toList();
      if (!orderBefore.equals(orderAfter)) {
        changes.add(new Change(path + " (order)", orderBefore.toString(), orderAfter.toString()));
      }
    } else {
      changes.add(new Change(path, before.canonical(), after.canonical()));
    }
  }

  private static void compareMember(
      String path, @Nullable Node before, @Nullable Node after, List<Change> changes) {
    if (before != null && after != null) {
      compare(path, before, after, changes);
    } else {
      changes.add(
          new Change(
              path,
              before == null ? "" : before.canonical(),
              after == null ? "" : after.canonical()));
    }
  }
}
