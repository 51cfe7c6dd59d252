package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.ownership.Assignment;
import org.telcocrm.core.ownership.CustomerMove;
import org.telcocrm.core.ownership.Handover;
import org.telcocrm.core.ownership.HandoverCount;
import org.telcocrm.core.ownership.HandoverPlan;
import org.telcocrm.core.ownership.OpenWork;
import org.telcocrm.core.ownership.OwnershipLedger;
import org.telcocrm.core.ownership.StaffId;
import org.telcocrm.core.ownership.Successor;
import org.telcocrm.core.ownership.WorkMove;

/** C07: people leave, customers stay (人离客户资料不离). */
class OwnershipProperties {

  private static final StaffId LEAVER = StaffId.of("M0");
  private static final StaffId M1 = StaffId.of("M1");
  private static final StaffId M2 = StaffId.of("M2");

  /** After all instants of the kit's entries. */
  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

  @Provide
  Arbitrary<List<Assignment>> assignments() {
    return OwnershipArbitraries.assignments();
  }

  @Provide
  Arbitrary<List<OpenWork>> openWork() {
    return OwnershipArbitraries.openWork();
  }

  @Provide
  Arbitrary<List<Successor>> successors() {
    return OwnershipArbitraries.successors(LEAVER);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return HistoryArbitraries.days();
  }

  /** The days on which something can change, and those beside them. */
  private static List<LocalDate> bounds(List<Assignment> assignments, LocalDate day) {
    List<LocalDate> bounds = new ArrayList<>(List.of(day.minusDays(1), day, day.plusDays(1)));
    for (Assignment each : assignments) {
      Validity validity = each.validity();
      for (LocalDate bound : List.of(validity.from(), validity.until())) {
        if (!bound.equals(LocalDate.MIN) && !bound.equals(LocalDate.MAX)) {
          bounds.addAll(List.of(bound.minusDays(1), bound));
        }
      }
    }
    return bounds;
  }

  @Property(tries = 200)
  void anyArrival_isTheSameLedger(
      @ForAll("assignments") List<Assignment> assignments, @ForAll long seed) {
    OwnershipLedger ledger = OwnershipLedger.of(assignments);
    List<Assignment> shuffled = new ArrayList<>(assignments);
    shuffled.addAll(assignments);
    Collections.shuffle(shuffled, new Random(seed));
    OwnershipLedger again = OwnershipLedger.of(List.of());
    for (Assignment each : shuffled) {
      again = again.with(List.of(each));
    }
    assertThat(again).isEqualTo(ledger).hasSameHashCodeAs(ledger);
    for (CustomerId customer : ledger.customers()) {
      assertThat(again.history(customer)).isEqualTo(ledger.history(customer));
    }
  }

  @Example
  void anyArrival_example() {
    Assignment first =
        new Assignment(CustomerId.of("G1"), LEAVER, Validity.always(), Instant.EPOCH);
    Assignment second = new Assignment(CustomerId.of("G1"), M1, Validity.always(), LATER);
    OwnershipLedger late = OwnershipLedger.of(List.of(second)).with(List.of(first));
    assertThat(late).isEqualTo(OwnershipLedger.of(List.of(first, second)));
    assertThat(late.owner(CustomerId.of("G1"), LocalDate.EPOCH)).contains(M1);
    assertThat(late.owner(CustomerId.of("G1"), LocalDate.EPOCH, Instant.EPOCH)).contains(LEAVER);
  }

  /** What somebody owns from a day on is what the single days say. */
  @Property(tries = 200)
  void ownedFrom_isWhatTheDaysSay(
      @ForAll("assignments") List<Assignment> assignments, @ForAll("days") LocalDate from) {
    OwnershipLedger ledger = OwnershipLedger.of(assignments);
    for (LocalDate day : bounds(assignments, from)) {
      for (CustomerId customer : ledger.customers()) {
        Optional<StaffId> owner = ledger.owner(customer, day);
        for (StaffId each : List.of(LEAVER, M1, M2)) {
          boolean owned =
              ledger.ownedFrom(each, from).getOrDefault(customer, List.of()).stream()
                  .anyMatch(period -> period.contains(day));
          assertThat(owned).isEqualTo(owner.equals(Optional.of(each)) && !day.isBefore(from));
        }
      }
    }
  }

  /** Every customer, action and care occasion of the leaver moves once; nothing else does. */
  @Property(tries = 600)
  @StatisticsReport(onFailureOnly = true)
  void handover_movesEverythingOnce(
      @ForAll("assignments") List<Assignment> assignments,
      @ForAll("successors") List<Successor> successors,
      @ForAll("openWork") List<OpenWork> work,
      @ForAll("days") LocalDate at) {
    OwnershipLedger before = OwnershipLedger.of(assignments);
    HandoverPlan plan = Handover.plan(before, LEAVER, successors, work, at);

    assertThat(plan.customers())
        .extracting(CustomerMove::customer)
        .containsExactlyElementsOf(before.ownedFrom(LEAVER, at).keySet());
    assertThat(plan.work())
        .extracting(WorkMove::work)
        .containsExactlyInAnyOrderElementsOf(
            work.stream().filter(each -> each.holder().equals(LEAVER)).toList());
    assertThat(plan.taken().values().stream().reduce(HandoverCount.NONE, HandoverCount::plus))
        .isEqualTo(plan.given());
    TreeMap<CustomerId, StaffId> takers = new TreeMap<>();
    plan.customers().forEach(each -> takers.put(each.customer(), each.to()));
    for (WorkMove move : plan.work()) {
      CustomerId customer = move.work().customer();
      Optional<StaffId> with =
          Optional.ofNullable(takers.get(customer)).or(() -> before.owner(customer, at));
      assertThat(move.to()).as("work goes with its customer").isEqualTo(with.orElse(move.to()));
    }
    covers("customers move", plan.given().customers() > 0, 30);
    covers("two customers move", plan.given().customers() > 1, 10);
    covers("work moves", !plan.work().isEmpty(), 30);
    covers("actions and occasions", plan.given().actions() * plan.given().careOccasions() > 0, 8);
    covers("nobody has room", !plan.beyondCapacity().isEmpty(), 4);
  }

  /** Successors are shared the customers by room, and the plan is the same whatever comes first. */
  @Property(tries = 200)
  void handover_isFair_andTheSameInAnyOrder(
      @ForAll("assignments") List<Assignment> assignments,
      @ForAll("successors") List<Successor> successors,
      @ForAll("openWork") List<OpenWork> work,
      @ForAll("days") LocalDate at,
      @ForAll long seed) {
    OwnershipLedger before = OwnershipLedger.of(assignments);
    HandoverPlan plan = Handover.plan(before, LEAVER, successors, work, at);
    TreeMap<StaffId, Integer> room = new TreeMap<>();
    successors.forEach(each -> room.put(each.staff(), each.capacity()));
    for (CustomerMove move : plan.customers()) {
      int most = Collections.max(room.values());
      assertThat(room.get(move.to())).as("who has most room").isEqualTo(most);
      room.merge(move.to(), -1, Integer::sum);
    }
    room.values().removeIf(left -> left >= 0);
    room.replaceAll((staff, left) -> -left);
    assertThat(plan.beyondCapacity()).isEqualTo(room);

    List<Successor> others = new ArrayList<>(successors);
    List<OpenWork> otherWork = new ArrayList<>(work);
    Collections.shuffle(others, new Random(seed));
    Collections.shuffle(otherWork, new Random(seed));
    assertThat(Handover.plan(before, LEAVER, others, otherWork, at)).isEqualTo(plan);
  }

  /** From the day on the leaver owns nobody; before it, and as it was known, nothing changed. */
  @Property(tries = 200)
  void handover_leavesThePast(
      @ForAll("assignments") List<Assignment> assignments,
      @ForAll("successors") List<Successor> successors,
      @ForAll("days") LocalDate at) {
    OwnershipLedger before = OwnershipLedger.of(assignments);
    HandoverPlan plan = Handover.plan(before, LEAVER, successors, List.of(), at);
    OwnershipLedger after = plan.applyTo(before, LATER);

    assertThat(after.ownedFrom(LEAVER, at)).isEmpty();
    assertThat(plan.applyTo(after, LATER)).as("twice").isEqualTo(after);
    TreeMap<CustomerId, StaffId> takers = new TreeMap<>();
    plan.customers().forEach(each -> takers.put(each.customer(), each.to()));
    for (LocalDate day : bounds(assignments, at)) {
      for (CustomerId customer : before.customers()) {
        Optional<StaffId> was = before.owner(customer, day);
        boolean moves = !day.isBefore(at) && was.equals(Optional.of(LEAVER));
        assertThat(after.owner(customer, day))
            .isEqualTo(moves ? Optional.ofNullable(takers.get(customer)) : was);
        assertThat(after.owner(customer, day, LATER.minusNanos(1))).isEqualTo(was);
      }
    }
  }

  /** When the successor leaves too, every day has the owner it had, and nobody is left behind. */
  @Property(tries = 200)
  @StatisticsReport(onFailureOnly = true)
  void successorLeavesToo_nobodyIsLeftBehind(
      @ForAll("assignments") List<Assignment> assignments, @ForAll("days") LocalDate at) {
    OwnershipLedger first = OwnershipLedger.of(assignments);
    OwnershipLedger second =
        Handover.plan(first, LEAVER, List.of(new Successor(M1, 1)), List.of(), at)
            .applyTo(first, LATER);
    LocalDate next = at.plusDays(40);
    OwnershipLedger third =
        Handover.plan(second, M1, List.of(new Successor(M2, 1)), List.of(), next)
            .applyTo(second, LATER.plusSeconds(1));
    int moved = 0;
    for (LocalDate day : bounds(assignments, next)) {
      for (CustomerId customer : first.customers()) {
        StaffId was = first.owner(customer, day).orElse(null);
        StaffId one = LEAVER.equals(was) && !day.isBefore(at) ? M1 : was;
        StaffId two = M1.equals(one) && !day.isBefore(next) ? M2 : one;
        assertThat(third.owner(customer, day)).isEqualTo(Optional.ofNullable(two));
        moved += LEAVER.equals(was) && M2.equals(two) ? 1 : 0;
      }
    }
    assertThat(third.ownedFrom(M1, next)).isEmpty();
    covers("moved twice", moved > 0, 20);
  }

  /** Three customers, room for one and two: G1 to who has two, then both have one. */
  @Example
  void handover_example() {
    List<Assignment> three = new ArrayList<>();
    for (String customer : List.of("G3", "G1", "G2")) {
      three.add(new Assignment(CustomerId.of(customer), LEAVER, Validity.always(), Instant.EPOCH));
    }
    LocalDate april = LocalDate.of(2026, 4, 1);
    OwnershipLedger before = OwnershipLedger.of(three);
    HandoverPlan plan =
        Handover.plan(
            before,
            LEAVER,
            List.of(new Successor(M2, 2), new Successor(M1, 1)),
            List.of(new OpenWork("W1", OpenWork.Kind.ACTION, CustomerId.of("G1"), LEAVER)),
            april);
    assertThat(plan.customers())
        .extracting(each -> each.customer() + ">" + each.to())
        .containsExactly("G1>M2", "G2>M1", "G3>M2");
    assertThat(plan)
        .hasToString(
            "handover of M0 at 2026-04-01: HandoverCount[customers=3, actions=1, careOccasions=0]");
    assertThat(plan.taken()).containsEntry(M2, new HandoverCount(2, 1, 0));
    assertThat(plan.leaver()).isEqualTo(LEAVER);
    assertThat(plan.at()).isEqualTo(april);
    assertThat(before.history(CustomerId.of("G1"))).hasSize(1);
    assertThat(before.history(CustomerId.of("G9"))).isEmpty();
    OwnershipLedger after = plan.applyTo(before, LATER);
    assertThat(after.owner(CustomerId.of("G2"), april.minusDays(1))).contains(LEAVER);
    assertThat(after.owner(CustomerId.of("G2"), april)).contains(M1);
  }

  @Example
  void refusedStaff_areRefused() {
    assertThat(StaffId.of("M".repeat(64)).value()).hasSize(64);
    OwnershipArbitraries.refusedStaff()
        .allValues()
        .orElseThrow()
        .forEach(
            text ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> StaffId.of(text))
                    .withMessageStartingWith("StaffId must "));
  }
}
