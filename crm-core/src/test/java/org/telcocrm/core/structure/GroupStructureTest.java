package org.telcocrm.core.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;

/** C04: tree of groups, effective-dated membership, cycles, roll-up. */
class GroupStructureTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
  private static final CustomerId G1 = CustomerId.of("G1");

  private static ParentLink link(String child, String parent, String validity) {
    return new ParentLink(CustomerId.of(child), CustomerId.of(parent), Validity.parse(validity));
  }

  private static Membership member(String member, String group, String validity) {
    return new Membership(CustomerId.of(member), CustomerId.of(group), Validity.parse(validity));
  }

  /** G1 over G2 and G3, G3 over G4; the member U1 works for G2 and G4. */
  private static final GroupStructure TREE =
      GroupStructure.of(
          List.of(
              link("G2", "G1", "[2020-01-01,)"),
              link("G3", "G1", "[2020-01-01,2026-04-01)"),
              link("G4", "G3", "[2020-01-01,)")),
          List.of(
              member("U1", "G2", "[2020-01-01,)"),
              member("U1", "G4", "[2020-01-01,)"),
              member("U2", "G4", "[2024-02-29,2026-03-31)")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-02-28 | [G1, G2, G3, G4, U1]",
        "2024-02-29 | [G1, G2, G3, G4, U1, U2]",
        "2026-03-30 | [G1, G2, G3, G4, U1, U2]",
        "2026-03-31 | [G1, G2, G3, G4, U1]",
        "2026-04-01 | [G1, G2, U1]",
        "2019-12-31 | [G1]"
      })
  void within_isEverybodyOfThatDay_once(LocalDate day, String expected) {
    assertThat(TREE.within(G1, day)).hasToString(expected);
  }

  @Test
  void neighbours_ofADay() {
    CustomerId g3 = CustomerId.of("G3");
    assertThat(TREE.parents(g3, MARCH)).containsExactly(G1);
    assertThat(TREE.parents(g3, MARCH.plusDays(1))).isEmpty();
    assertThat(TREE.subsidiaries(g3, MARCH)).hasToString("[G4]");
    assertThat(TREE.members(CustomerId.of("G4"), MARCH.minusDays(1))).hasToString("[U1, U2]");
    assertThat(TREE.groupsOf(CustomerId.of("U1"), MARCH)).hasToString("[G2, G4]");
    assertThat(TREE.findings()).isEmpty();
    assertThat(TREE).hasToString("3 links and 3 memberships");
    assertThat(RoundTrip.of(TREE)).isEqualTo(TREE).hasSameHashCodeAs(TREE);
    assertThat(RoundTrip.of(TREE).within(G1, MARCH)).hasSize(5);
  }

  @Test
  void rollUp_countsEachCustomerOnce_andNamesTheUnknown() {
    Map<String, Money> bills =
        Map.of("G1", Money.fen(100), "U1", Money.fen(5), "G4", Money.fen(30));
    RollUp<Money> sum =
        TREE.rollUp(G1, MARCH, id -> Optional.ofNullable(bills.get(id.value())), Money::plus);
    assertThat(sum.sum()).contains(Money.fen(135));
    assertThat(sum.counted()).hasToString("[G1, G4, U1]");
    assertThat(sum.unknown()).hasToString("[G2, G3]");
    assertThat(sum).hasToString("CNY 1.35 of 3 customers, 2 unknown");
    assertThat(RoundTrip.of(sum)).isEqualTo(sum).hasSameHashCodeAs(sum);
    assertThat(TREE.<Money>rollUp(G1, MARCH, id -> Optional.empty(), Money::plus).sum()).isEmpty();
  }

  @Test
  void cycle_isNamedWithItsPath_andRollUpEnds() {
    GroupStructure ring =
        GroupStructure.of(
            List.of(
                link("G3", "G2", "[2026-02-01,)"),
                link("G1", "G3", "[2026-01-01,2026-06-01)"),
                link("G2", "G1", "[2026-03-31,)"),
                link("G5", "G5", "[2026-05-01,)"),
                link("G6", "G1", "[2026-01-01,)")),
            List.of());
    assertThat(ring.findings())
        .containsExactly(
            new StructureFinding(StructureFinding.Kind.CYCLE, MARCH, ids("G1", "G3", "G2", "G1")),
            new StructureFinding(
                StructureFinding.Kind.CYCLE, LocalDate.of(2026, 5, 1), ids("G5", "G5")));
    assertThat(ring.rollUp(G1, MARCH, id -> Optional.of(1), Integer::sum).sum()).contains(4);
    assertThat(ring.rollUp(G1, LocalDate.of(2026, 6, 1), id -> Optional.of(1), Integer::sum).sum())
        .as("the ring is open again")
        .contains(4);
    assertThat(ring.within(CustomerId.of("G3"), LocalDate.of(2026, 6, 1))).hasToString("[G3]");
  }

  /** A link that is renewed every year goes on: its cycle is one finding until it is broken. */
  @Test
  void renewedLink_continuesTheCycle_untilAGap() {
    GroupStructure renewed =
        GroupStructure.of(
            List.of(
                link("G1", "G2", "[2024-01-01,2025-01-01)"),
                link("G1", "G2", "[2025-01-01,2026-01-01)"),
                link("G1", "G2", "[2026-03-31,)"),
                link("G2", "G1", "[2023-01-01,2024-07-01)"),
                link("G2", "G1", "[2024-07-01,)"),
                link("G3", "G1", "[2025-01-01,)"),
                link("G3", "G2", "[2025-01-01,2026-01-01)"),
                link("G3", "G2", "[2026-01-01,)")),
            List.of());
    assertThat(renewed.findings())
        .extracting(each -> each.kind() + " " + each.from() + " " + each.path())
        .containsExactly(
            "CYCLE 2024-01-01 [G1, G2, G1]",
            "TWO_PARENTS 2025-01-01 [G3, G1, G2]",
            "CYCLE 2026-03-31 [G1, G2, G1]");
  }

  @Test
  void neighbouringPeriods_areNoCycleAndNoSecondParent() {
    GroupStructure turned =
        GroupStructure.of(
            List.of(
                link("G1", "G2", "[2026-01-01,2026-03-31)"),
                link("G2", "G1", "[2026-03-31,)"),
                link("G3", "G1", "[2026-01-01,2026-03-31)"),
                link("G3", "G2", "[2026-03-31,)")),
            List.of());
    assertThat(turned.findings()).isEmpty();
  }

  @Test
  void twoParents_areNamed_andCountedOnce() {
    GroupStructure joint =
        GroupStructure.of(
            List.of(
                link("G2", "G1", "[2026-01-01,)"),
                link("G3", "G1", "[2026-01-01,)"),
                link("G4", "G3", "[2026-01-01,)"),
                link("G4", "G2", "[2026-02-01,)")),
            List.of());
    assertThat(joint.findings())
        .containsExactly(
            new StructureFinding(
                StructureFinding.Kind.TWO_PARENTS,
                LocalDate.of(2026, 2, 1),
                ids("G4", "G2", "G3")));
    assertThat(joint.rollUp(G1, MARCH, id -> Optional.of(1L), Long::sum).sum()).contains(4L);
  }

  @Test
  void ownMember_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> member("G1", "G1", "[2026-01-01,)"))
        .withMessage("group G1 must not be its own member");
  }

  private static List<CustomerId> ids(String... ids) {
    return List.of(ids).stream().map(CustomerId::of).toList();
  }

  /** Law: whatever the links say, a roll-up ends, counts each once, and order does not matter. */
  @Test
  void rollUp_ofAnyLinks_countsWhatIsReachableOnce() {
    Random random = new Random(20260331);
    for (int round = 0; round < 200; round++) {
      List<ParentLink> links = new ArrayList<>();
      List<Membership> members = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        links.add(link("G" + random.nextInt(8), "G" + random.nextInt(8), "[2026-01-01,)"));
        members.add(member("U" + random.nextInt(9), "G" + random.nextInt(8), "[2026-01-01,)"));
      }
      GroupStructure structure = GroupStructure.of(links, members);
      RollUp<Integer> sum = structure.rollUp(G1, MARCH, id -> Optional.of(1), Integer::sum);
      assertThat(sum.sum()).contains(reachable(links, members).size());
      Collections.shuffle(links, random);
      Collections.shuffle(members, random);
      assertThat(GroupStructure.of(links, members)).isEqualTo(structure);
      for (StructureFinding each : structure.findings()) {
        assertThat(each.kind() == StructureFinding.Kind.TWO_PARENTS || isRing(each.path(), links))
            .isTrue();
      }
    }
  }

  /** The naive way: spread until nothing is new. */
  private static Set<CustomerId> reachable(List<ParentLink> links, List<Membership> members) {
    Set<CustomerId> groups = new HashSet<>(Set.of(G1));
    for (int i = 0; i < links.size(); i++) {
      links.stream()
          .filter(each -> groups.contains(each.parent()))
          .toList()
          .forEach(each -> groups.add(each.child()));
    }
    Set<CustomerId> all = new HashSet<>(groups);
    members.stream()
        .filter(each -> groups.contains(each.group()))
        .forEach(each -> all.add(each.member()));
    return all;
  }

  private static boolean isRing(List<CustomerId> path, List<ParentLink> links) {
    for (int i = 1; i < path.size(); i++) {
      CustomerId child = path.get(i - 1);
      CustomerId parent = path.get(i);
      if (links.stream().noneMatch(l -> l.child().equals(child) && l.parent().equals(parent))) {
        return false;
      }
    }
    return path.get(0).equals(path.get(path.size() - 1));
  }
}
