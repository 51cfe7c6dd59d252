package org.telcocrm.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.structure.GroupStructure;
import org.telcocrm.core.structure.Membership;
import org.telcocrm.core.structure.ParentLink;
import org.telcocrm.core.structure.RollUp;
import org.telcocrm.core.structure.StructureFinding;

/**
 * Group customers, their parents and members.
 *
 * <p>Example: {@code StructureArbitraries.structures()} holds what a feed may say, cycles and
 * double parents included; {@link #trees()} has none of them. Groups are G1 to G5, members U1 to
 * U4.
 */
public final class StructureArbitraries {

  private static final List<CustomerId> GROUPS = ids("G", 5);
  private static final List<CustomerId> PERSONS = ids("U", 4);
  private static final int MOST_LINKS = 7;
  private static final int MOST_MEMBERS = 10;

  private StructureArbitraries() {}

  private static List<CustomerId> ids(String letter, int count) {
    List<CustomerId> ids = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      ids.add(CustomerId.of(letter + i));
    }
    return List.copyOf(ids);
  }

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(ParentLink.class, StructureArbitraries::links);
    types.put(Membership.class, StructureArbitraries::memberships);
    types.put(GroupStructure.class, StructureArbitraries::structures);
    types.put(StructureFinding.class, StructureArbitraries::findings);
  }

  /**
   * The groups of all structures.
   *
   * @return G1 to G5
   */
  public static Arbitrary<CustomerId> groups() {
    return Arbitraries.of(GROUPS);
  }

  /**
   * Links between groups.
   *
   * @return a group that is its own parent now and then
   */
  public static Arbitrary<ParentLink> links() {
    return Combinators.combine(groups(), groups(), PartyArbitraries.validities())
        .as(ParentLink::new)
        .withoutEdgeCases();
  }

  /**
   * Members of groups.
   *
   * @return persons, in several groups at a time now and then
   */
  public static Arbitrary<Membership> memberships() {
    return Combinators.combine(Arbitraries.of(PERSONS), groups(), PartyArbitraries.validities())
        .as(Membership::new)
        .withoutEdgeCases();
  }

  private static Arbitrary<List<Membership>> members() {
    return memberships().list().ofMaxSize(MOST_MEMBERS);
  }

  /**
   * Structures as feeds have them.
   *
   * @return a third of them without contradiction
   */
  public static Arbitrary<GroupStructure> structures() {
    Arbitrary<GroupStructure> wild =
        Combinators.combine(links().list().ofMaxSize(MOST_LINKS), members()).as(GroupStructure::of);
    return Arbitraries.oneOf(wild, wild, trees()).withoutEdgeCases();
  }

  /**
   * Structures that can be: no cycle, and one parent or none.
   *
   * @return in which G1 is nobody's subsidiary
   */
  public static Arbitrary<GroupStructure> trees() {
    Arbitrary<Integer> parents = Arbitraries.integers().between(-1, GROUPS.size() - 1);
    return Combinators.combine(
            parents.list().ofSize(GROUPS.size()),
            PartyArbitraries.validities().list().ofSize(GROUPS.size()),
            members())
        .as((above, periods, members) -> GroupStructure.of(tree(above, periods), members))
        .withoutEdgeCases();
  }

  /** A parent always stands before its child; a number that does not is no parent. */
  private static List<ParentLink> tree(List<Integer> parents, List<Validity> periods) {
    List<ParentLink> links = new ArrayList<>();
    for (int child = 0; child < parents.size(); child++) {
      int parent = parents.get(child);
      if (parent >= 0 && parent < child) {
        links.add(new ParentLink(GROUPS.get(child), GROUPS.get(parent), periods.get(child)));
      }
    }
    return links;
  }

  /** What is wrong with a structure in which something is. */
  private static Arbitrary<StructureFinding> findings() {
    return Combinators.combine(
            links().list().ofMaxSize(MOST_LINKS),
            PartyArbitraries.validities(),
            Arbitraries.integers().between(0, 9))
        .as(
            (links, validity, which) -> {
              List<ParentLink> wrong = new ArrayList<>(links);
              wrong.add(new ParentLink(GROUPS.get(0), GROUPS.get(0), validity));
              List<StructureFinding> all = GroupStructure.of(wrong, List.of()).findings();
              return all.get(which % all.size());
            })
        .withoutEdgeCases();
  }

  /**
   * Sums over groups.
   *
   * @return with and without customers whose value is unknown
   */
  public static Arbitrary<RollUp<Money>> rollUps() {
    return Combinators.combine(
            structures(),
            groups(),
            HistoryArbitraries.days(),
            Arbitraries.maps(
                Arbitraries.of(concat(GROUPS, PERSONS)), MoneyArbitraries.notNegative()))
        .as(
            (structure, group, day, values) ->
                structure.rollUp(
                    group, day, each -> Optional.ofNullable(values.get(each)), Money::plus))
        .withoutEdgeCases();
  }

  private static List<CustomerId> concat(List<CustomerId> some, List<CustomerId> others) {
    List<CustomerId> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
