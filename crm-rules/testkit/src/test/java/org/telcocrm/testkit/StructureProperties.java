package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.structure.GroupStructure;
import org.telcocrm.core.structure.Membership;
import org.telcocrm.core.structure.ParentLink;
import org.telcocrm.core.structure.RollUp;
import org.telcocrm.core.structure.StructureFinding;

/** C04: sums over groups count everybody once, and contradictions are named. */
class StructureProperties {

  private static final CustomerId G1 = CustomerId.of("G1");
  private static final CustomerId G2 = CustomerId.of("G2");
  private static final CustomerId G3 = CustomerId.of("G3");
  private static final CustomerId U1 = CustomerId.of("U1");

  @Provide
  Arbitrary<List<ParentLink>> links() {
    return StructureArbitraries.links().list().ofMaxSize(7).withoutEdgeCases();
  }

  @Provide
  Arbitrary<List<Membership>> members() {
    return StructureArbitraries.memberships().list().ofMaxSize(8).withoutEdgeCases();
  }

  @Provide
  Arbitrary<GroupStructure> trees() {
    return StructureArbitraries.trees();
  }

  @Provide
  Arbitrary<CustomerId> groups() {
    return StructureArbitraries.groups();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return HistoryArbitraries.days();
  }

  /** Whom a group holds, told by a plain search of links and memberships of that day. */
  private static SortedSet<CustomerId> within(
      List<ParentLink> links, List<Membership> members, CustomerId group, LocalDate at) {
    TreeSet<CustomerId> groups = new TreeSet<>(List.of(group));
    for (int round = 0; round < links.size(); round++) {
      for (ParentLink each : links) {
        if (each.validity().contains(at) && groups.contains(each.parent())) {
          groups.add(each.child());
        }
      }
    }
    TreeSet<CustomerId> all = new TreeSet<>(groups);
    for (Membership each : members) {
      if (each.validity().contains(at) && groups.contains(each.group())) {
        all.add(each.member());
      }
    }
    return all;
  }

  /** Each customer once, whatever cycles and double memberships there are; unknown is not 0. */
  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true)
  void rollUp_countsEachOnce(
      @ForAll("links") List<ParentLink> links,
      @ForAll("members") List<Membership> members,
      @ForAll("groups") CustomerId group,
      @ForAll("days") LocalDate at) {
    GroupStructure structure = GroupStructure.of(links, members);
    SortedSet<CustomerId> expected = within(links, members, group, at);
    assertThat(structure.within(group, at)).containsExactlyElementsOf(expected);

    List<CustomerId> asked = new ArrayList<>();
    RollUp<Integer> sum =
        structure.rollUp(
            group,
            at,
            each -> {
              asked.add(each);
              return each.equals(U1) ? Optional.empty() : Optional.of(1);
            },
            Integer::sum);
    assertThat(asked).containsExactlyElementsOf(expected);
    int known = expected.size() - (expected.contains(U1) ? 1 : 0);
    assertThat(sum.sum()).isEqualTo(Optional.of(known));
    assertThat(sum.counted()).hasSize(known).doesNotContain(U1);
    assertThat(sum.unknown().size() + known).isEqualTo(expected.size());
    covers("subsidiaries", expected.stream().filter(StructureProperties::isGroup).count() > 1, 10);
    covers("members", !expected.stream().allMatch(StructureProperties::isGroup), 20);
    covers("unknown", !sum.unknown().isEmpty(), 5);
    covers("cycle", !structure.findings().isEmpty(), 20);
  }

  private static boolean isGroup(CustomerId id) {
    return id.value().startsWith("G");
  }

  /** G1 over G2, both with the same member: three customers, 1 + 2 + 4 yuan. */
  @Example
  void rollUp_example() {
    LocalDate day = LocalDate.of(2026, 3, 31);
    Validity always = Validity.always();
    GroupStructure structure =
        GroupStructure.of(
            List.of(new ParentLink(G2, G1, always), new ParentLink(G1, G2, always)),
            List.of(new Membership(U1, G1, always), new Membership(U1, G2, always)));
    RollUp<Money> sum =
        structure.rollUp(
            G1,
            day,
            each -> Optional.of(Money.fen(each.equals(G1) ? 100 : each.equals(G2) ? 200 : 400)),
            Money::plus);
    assertThat(sum.sum()).contains(Money.yuan("7"));
    assertThat(sum.counted()).containsExactly(G1, G2, U1);
    assertThat(structure.rollUp(G3, day, each -> Optional.<Money>empty(), Money::plus))
        .hasToString("unknown of 0 customers, 1 unknown");
  }

  /** A day decides: on the first it counts, on the last it does not. */
  @Property(tries = 300)
  void dates_areHalfOpen(@ForAll ParentLink link, @ForAll Membership member) {
    GroupStructure structure = GroupStructure.of(List.of(link), List.of(member));
    Validity period = link.validity();
    assertThat(structure.parents(link.child(), period.from())).containsExactly(link.parent());
    assertThat(structure.subsidiaries(link.parent(), period.from())).containsExactly(link.child());
    assertThat(structure.parents(link.child(), period.until())).isEmpty();
    assertThat(structure.subsidiaries(link.parent(), period.until())).isEmpty();
    Validity stay = member.validity();
    assertThat(structure.members(member.group(), stay.from())).containsExactly(member.member());
    assertThat(structure.groupsOf(member.member(), stay.from())).containsExactly(member.group());
    assertThat(structure.members(member.group(), stay.until())).isEmpty();
    assertThat(structure.groupsOf(member.member(), stay.until())).isEmpty();
  }

  @Example
  void dates_example() {
    Validity march = Validity.ofDays(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    GroupStructure structure = GroupStructure.of(List.of(new ParentLink(G2, G1, march)), List.of());
    assertThat(structure.within(G1, LocalDate.of(2026, 3, 31))).containsExactly(G1, G2);
    assertThat(structure.within(G1, LocalDate.of(2026, 4, 1))).containsExactly(G1);
    assertThat(structure.within(G1, LocalDate.of(2026, 2, 28))).containsExactly(G1);
  }

  /** A tree has no contradiction; one link back to its root makes a cycle that is named. */
  @Property(tries = 900)
  @StatisticsReport(onFailureOnly = true)
  void cycles_areNamed(
      @ForAll("trees") GroupStructure tree,
      @ForAll("links") List<ParentLink> links,
      @ForAll("groups") CustomerId group,
      @ForAll("days") LocalDate at) {
    assertThat(tree.findings()).isEmpty();
    List<StructureFinding> findings = GroupStructure.of(links, List.of()).findings();
    assertThat(findings).doesNotHaveDuplicates();
    for (StructureFinding each : findings) {
      if (each.kind() == StructureFinding.Kind.CYCLE) {
        assertThat(each.path().get(0))
            .isEqualTo(each.path().get(each.path().size() - 1))
            .isEqualTo(Collections.min(each.path()));
        for (int i = 1; i < each.path().size(); i++) {
          assertThat(parents(links, each.path().get(i - 1), each.from()))
              .contains(each.path().get(i));
        }
      } else {
        assertThat(parents(links, each.path().get(0), each.from()))
            .hasSizeGreaterThan(1)
            .containsExactlyElementsOf(each.path().subList(1, each.path().size()));
      }
    }
    boolean ownAncestor =
        parents(links, group, at).stream()
            .anyMatch(parent -> within(links, List.of(), group, at).contains(parent));
    boolean named =
        findings.stream()
            .filter(each -> each.kind() == StructureFinding.Kind.CYCLE)
            .anyMatch(each -> !each.from().isAfter(at) && each.path().contains(group));
    assertThat(ownAncestor && !named && parents(links, group, at).size() == 1).isFalse();
    covers("in a cycle", ownAncestor, 3);
    covers("two parents", findings.stream().anyMatch(StructureProperties::isTwoParents), 10);
  }

  private static boolean isTwoParents(StructureFinding finding) {
    return finding.kind() == StructureFinding.Kind.TWO_PARENTS;
  }

  private static SortedSet<CustomerId> parents(
      List<ParentLink> links, CustomerId child, LocalDate at) {
    TreeSet<CustomerId> parents = new TreeSet<>();
    for (ParentLink each : links) {
      if (each.child().equals(child) && each.validity().contains(at)) {
        parents.add(each.parent());
      }
    }
    return parents;
  }

  /** G1 under G3 under G2 under G1, from the day on which the last of the links begins. */
  @Example
  void cycles_example() {
    LocalDate day = LocalDate.of(2026, 2, 1);
    List<StructureFinding> findings =
        GroupStructure.of(
                List.of(
                    new ParentLink(G1, G3, Validity.always()),
                    new ParentLink(G3, G2, Validity.from(day)),
                    new ParentLink(G2, G1, Validity.always())),
                List.of())
            .findings();
    assertThat(findings)
        .containsExactly(
            new StructureFinding(StructureFinding.Kind.CYCLE, day, List.of(G1, G3, G2, G1)));
  }

  @Property(tries = 200)
  void anyOrder_isTheSameStructure(
      @ForAll("links") List<ParentLink> links,
      @ForAll("members") List<Membership> members,
      @ForAll long seed) {
    List<ParentLink> otherLinks = new ArrayList<>(links);
    otherLinks.addAll(links);
    List<Membership> otherMembers = new ArrayList<>(members);
    Collections.shuffle(otherLinks, new Random(seed));
    Collections.shuffle(otherMembers, new Random(seed));
    GroupStructure one = GroupStructure.of(links, members);
    GroupStructure other = GroupStructure.of(otherLinks, otherMembers);
    assertThat(other).isEqualTo(one).hasSameHashCodeAs(one).hasToString(one.toString());
    assertThat(other.findings()).isEqualTo(one.findings());
  }

  /** After shipping a structure answers as before: its indexes are built anew. */
  @Property(tries = 50)
  void shipped_answersTheSame(
      @ForAll GroupStructure structure,
      @ForAll("groups") CustomerId group,
      @ForAll("days") LocalDate at,
      @ForAll RollUp<Money> sum) {
    assertThat(Shipping.ship(structure).within(group, at)).isEqualTo(structure.within(group, at));
    assertThat(Shipping.ship(sum)).isEqualTo(sum);
  }
}
