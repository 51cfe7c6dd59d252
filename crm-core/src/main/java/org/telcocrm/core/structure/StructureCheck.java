package org.telcocrm.core.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.telcocrm.core.id.CustomerId;

/**
 * Looks for cycles and double parents. It suffices to look at the first day of every link: on the
 * day on which the youngest link of a cycle begins, all its links hold.
 */
final class StructureCheck {

  private static final Comparator<StructureFinding> ORDER =
      Comparator.comparing(StructureFinding::from)
          .thenComparing(StructureFinding::kind)
          .thenComparing(finding -> finding.path().toString());

  private final GroupStructure structure;
  private final Set<StructureFinding> findings = new LinkedHashSet<>();

  private StructureCheck(GroupStructure structure) {
    this.structure = structure;
  }

  static List<StructureFinding> findings(GroupStructure structure, List<ParentLink> links) {
    StructureCheck check = new StructureCheck(structure);
    for (ParentLink link : links) {
      LocalDate day = link.validity().from();
      SortedSet<CustomerId> parents = structure.parents(link.child(), day);
      if (parents.size() > 1) {
        List<CustomerId> path = new ArrayList<>(List.of(link.child()));
        path.addAll(parents);
        check.findings.add(new StructureFinding(StructureFinding.Kind.TWO_PARENTS, day, path));
      }
      check.climb(link, day);
    }
    return check.once();
  }

  /** What goes on from one link to its renewal is one finding; after a gap it is another. */
  private List<StructureFinding> once() {
    List<StructureFinding> once = new ArrayList<>();
    Map<List<CustomerId>, StructureFinding> last = new HashMap<>();
    for (StructureFinding each : findings.stream().sorted(ORDER).toList()) {
      StructureFinding before = last.put(each.path(), each);
      if (before == null || !goesOn(each, before.from(), each.from())) {
        once.add(each);
      }
    }
    return List.copyOf(once);
  }

  private boolean goesOn(StructureFinding finding, LocalDate from, LocalDate until) {
    List<CustomerId> path = finding.path();
    for (int i = 1; i < path.size(); i++) {
      CustomerId child =
          finding.kind() == StructureFinding.Kind.CYCLE ? path.get(i - 1) : path.get(0);
      if (!structure.isParentThroughout(path.get(i), child, from, until)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Breadth first from the link's parent upwards: a cycle is the shortest way back to its child.
   */
  private void climb(ParentLink link, LocalDate day) {
    List<List<CustomerId>> open = new ArrayList<>();
    open.add(List.of(link.child(), link.parent()));
    Set<CustomerId> seen = new TreeSet<>(Set.of(link.parent()));
    for (int i = 0; i < open.size(); i++) {
      List<CustomerId> path = open.get(i);
      CustomerId last = path.get(path.size() - 1);
      if (last.equals(link.child())) {
        findings.add(new StructureFinding(StructureFinding.Kind.CYCLE, day, fromTheFirstId(path)));
        return;
      }
      for (CustomerId parent : structure.parents(last, day)) {
        if (seen.add(parent)) {
          List<CustomerId> longer = new ArrayList<>(path);
          longer.add(parent);
          open.add(longer);
        }
      }
    }
  }

  /** Turns {@code G2 G1 G3 G2} into {@code G1 G3 G2 G1}, so that one cycle is found once. */
  private static List<CustomerId> fromTheFirstId(List<CustomerId> path) {
    List<CustomerId> ring = new ArrayList<>(path.subList(0, path.size() - 1));
    Collections.rotate(ring, -ring.indexOf(Collections.min(ring)));
    ring.add(ring.get(0));
    return ring;
  }
}
