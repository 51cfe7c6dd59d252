package org.telcocrm.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.ownership.Assignment;
import org.telcocrm.core.ownership.CustomerMove;
import org.telcocrm.core.ownership.Handover;
import org.telcocrm.core.ownership.HandoverCount;
import org.telcocrm.core.ownership.HandoverPlan;
import org.telcocrm.core.ownership.Leaver;
import org.telcocrm.core.ownership.OpenWork;
import org.telcocrm.core.ownership.OwnershipFinding;
import org.telcocrm.core.ownership.OwnershipLedger;
import org.telcocrm.core.ownership.StaffId;
import org.telcocrm.core.ownership.Successor;
import org.telcocrm.core.ownership.WorkMove;

/**
 * Employees, whom they own, and handovers.
 *
 * <p>Example: {@code OwnershipArbitraries.ledgers()} are of the customers G1 to G6 and the
 * employees M0 to M3; {@code M0} is the one who leaves in {@link #plans()}.
 */
public final class OwnershipArbitraries {

  private static final StaffId LEAVER = StaffId.of("M0");
  private static final int MOST_ASSIGNMENTS = 12;
  private static final int MOST_WORK = 8;

  private OwnershipArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(StaffId.class, OwnershipArbitraries::staff);
    types.put(Assignment.class, OwnershipArbitraries::assignment);
    types.put(OwnershipLedger.class, OwnershipArbitraries::ledgers);
    types.put(OpenWork.class, OwnershipArbitraries::work);
    types.put(Successor.class, OwnershipArbitraries::successor);
    types.put(HandoverPlan.class, OwnershipArbitraries::plans);
    types.put(HandoverCount.class, () -> plans().map(HandoverPlan::given));
    types.put(
        CustomerMove.class,
        () ->
            Combinators.combine(customers(), staff(), PartyArbitraries.validities())
                .as((customer, to, period) -> new CustomerMove(customer, to, List.of(period))));
    types.put(
        Leaver.class,
        () -> Combinators.combine(staff(), HistoryArbitraries.days()).as(Leaver::new));
    types.put(
        OwnershipFinding.class,
        () ->
            Combinators.combine(assignment(), assignment())
                .as((one, other) -> new OwnershipFinding(one, other, one.validity())));
    types.put(WorkMove.class, () -> Combinators.combine(work(), staff()).as(WorkMove::new));
  }

  /**
   * Employees.
   *
   * @return M0 to M3
   */
  public static Arbitrary<StaffId> staff() {
    return Arbitraries.of("M0", "M1", "M2", "M3").map(StaffId::of);
  }

  /**
   * Texts that are no key of an employee.
   *
   * @return blank, too long or with a control character
   */
  public static Arbitrary<String> refusedStaff() {
    return Arbitraries.of("", " ", "　", "M\n1", "M\u0000", "M".repeat(65));
  }

  /**
   * The customers of all ledgers.
   *
   * @return G1 to G6
   */
  public static Arbitrary<CustomerId> customers() {
    return Arbitraries.of("G1", "G2", "G3", "G4", "G5", "G6").map(CustomerId::of);
  }

  private static Arbitrary<Assignment> assignment() {
    Arbitrary<Validity> periods =
        Arbitraries.oneOf(
            Arbitraries.just(Validity.always()),
            HistoryArbitraries.days().map(Validity::from),
            PartyArbitraries.validities());
    return Combinators.combine(customers(), staff(), periods, PrivacyArbitraries.instants())
        .as(Assignment::new)
        .withoutEdgeCases();
  }

  /**
   * Entries of which one ledger can be made.
   *
   * @return none to twelve, in any order
   */
  public static Arbitrary<List<Assignment>> assignments() {
    return assignment()
        .list()
        .ofMaxSize(MOST_ASSIGNMENTS)
        .map(OwnershipArbitraries::apart)
        .withoutEdgeCases();
  }

  private static List<Assignment> apart(List<Assignment> assignments) {
    List<Assignment> apart = new ArrayList<>();
    for (Assignment entry : assignments) {
      if (apart.stream().noneMatch(each -> collide(each, entry))) {
        apart.add(entry);
      }
    }
    return List.copyOf(apart);
  }

  private static boolean collide(Assignment a, Assignment b) {
    return a.customer().equals(b.customer())
        && HistoryArbitraries.overlap(a.recorded(), b.recorded(), a.validity(), b.validity());
  }

  /**
   * Ledgers.
   *
   * @return with entries that supersede others
   */
  public static Arbitrary<OwnershipLedger> ledgers() {
    return assignments().map(OwnershipLedger::of);
  }

  private static Arbitrary<OpenWork> work() {
    Arbitrary<String> keys = Arbitraries.integers().between(1, 99).map(number -> "W" + number);
    Arbitrary<CustomerId> customers =
        Arbitraries.oneOf(customers(), Arbitraries.of("X1", "X2").map(CustomerId::of));
    return Combinators.combine(keys, Arbitraries.of(OpenWork.Kind.class), customers, staff())
        .as(OpenWork::new)
        .withoutEdgeCases();
  }

  /**
   * What employees have to do, for customers of theirs, of others and of nobody.
   *
   * @return none to eight, keys unique
   */
  public static Arbitrary<List<OpenWork>> openWork() {
    return work().list().uniqueElements(OpenWork::key).ofMaxSize(MOST_WORK).withoutEdgeCases();
  }

  private static Arbitrary<Successor> successor() {
    return Combinators.combine(staff(), Arbitraries.integers().between(0, 4)).as(Successor::new);
  }

  /**
   * Those who can take over from an employee.
   *
   * @param leaver who leaves
   * @return one to three others, with more room or less than is needed
   */
  public static Arbitrary<List<Successor>> successors(StaffId leaver) {
    return successor()
        .filter(each -> !each.staff().equals(leaver))
        .list()
        .uniqueElements(Successor::staff)
        .ofMinSize(1)
        .ofMaxSize(3)
        .withoutEdgeCases();
  }

  /**
   * Handovers of {@code M0}.
   *
   * @return the empty one among them
   */
  public static Arbitrary<HandoverPlan> plans() {
    return Combinators.combine(ledgers(), successors(LEAVER), openWork(), HistoryArbitraries.days())
        .as((ledger, to, work, day) -> Handover.plan(ledger, LEAVER, to, work, day))
        .withoutEdgeCases();
  }
}
