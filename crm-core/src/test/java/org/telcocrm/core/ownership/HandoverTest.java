package org.telcocrm.core.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.history.Version;
import org.telcocrm.core.id.CustomerId;

/** C07, seed 0:28 人离客户资料不离; defaults 17, row "recruiting". */
class HandoverTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final StaffId LEAVER = StaffId.of("M0");
  private static final StaffId M1 = StaffId.of("M1");
  private static final StaffId M2 = StaffId.of("M2");

  private static Assignment assign(String customer, StaffId owner, String validity) {
    return new Assignment(
        CustomerId.of(customer), owner, Validity.parse(validity), Instant.ofEpochSecond(1));
  }

  private static OpenWork action(String key, String customer, StaffId holder) {
    return new OpenWork(key, OpenWork.Kind.ACTION, CustomerId.of(customer), holder);
  }

  private static OpenWork care(String key, String customer, StaffId holder) {
    return new OpenWork(key, OpenWork.Kind.CARE_OCCASION, CustomerId.of(customer), holder);
  }

  private static OwnershipLedger five() {
    return OwnershipLedger.of(
        List.of(
            assign("G1", LEAVER, "[2020-01-01,)"),
            assign("G2", LEAVER, "[2020-01-01,)"),
            assign("G3", LEAVER, "[2024-02-29,)"),
            assign("G4", M1, "[2020-01-01,)"),
            assign("G5", LEAVER, "[2020-01-01,2026-04-01)")));
  }

  @Test
  void plan_followsTheRoom_andTheWorkFollowsTheCustomer() {
    HandoverPlan plan =
        Handover.plan(
            five(),
            LEAVER,
            List.of(new Successor(M2, 1), new Successor(M1, 2)),
            List.of(
                care("C2", "G2", LEAVER),
                action("A1", "G1", LEAVER),
                action("A4", "G4", LEAVER),
                action("A9", "G9", LEAVER),
                action("A5", "G1", M2)),
            APRIL);

    assertThat(plan.customers().toString())
        .contains("customer=G1, to=M1", "customer=G2, to=M1", "customer=G3, to=M2");
    assertThat(plan.work())
        .extracting(move -> move.work().key() + ">" + move.to())
        .containsExactly("A1>M1", "A4>M1", "A9>M1", "C2>M1");
    assertThat(plan.given()).isEqualTo(new HandoverCount(3, 3, 1));
    assertThat(plan.taken()).containsEntry(M2, new HandoverCount(1, 0, 0)).hasSize(2);
    assertThat(plan.beyondCapacity()).isEmpty();
    assertThat(plan.leaver()).isEqualTo(LEAVER);
    assertThat(plan.at()).isEqualTo(APRIL);
    assertThat(RoundTrip.of(plan)).isEqualTo(plan).hasSameHashCodeAs(plan);
  }

  @Test
  void applied_pastStays_andTheLeaverOwnsNobody() {
    HandoverPlan plan =
        Handover.plan(five(), LEAVER, List.of(new Successor(M1, 9)), List.of(), APRIL);
    OwnershipLedger after = plan.applyTo(five(), Instant.ofEpochSecond(2));
    CustomerId g3 = CustomerId.of("G3");

    assertThat(after.owner(g3, APRIL.minusDays(1))).contains(LEAVER);
    assertThat(after.owner(g3, APRIL)).contains(M1);
    assertThat(after.owner(g3, APRIL, Instant.ofEpochSecond(1))).as("as known").contains(LEAVER);
    assertThat(after.ownedFrom(LEAVER, APRIL)).isEmpty();
    assertThat(after.owner(CustomerId.of("G5"), APRIL)).as("had ended anyway").isEmpty();
    assertThat(plan.applyTo(after, Instant.ofEpochSecond(2))).as("twice").isEqualTo(after);
  }

  @Test
  void successorLeavesToo_everyPredecessorStaysKnown() {
    List<OpenWork> work = List.of(action("A1", "G1", LEAVER), care("C4", "G4", M1));
    HandoverPlan first = Handover.plan(five(), LEAVER, List.of(new Successor(M1, 9)), work, APRIL);
    OwnershipLedger second = first.applyTo(five(), Instant.ofEpochSecond(2));
    List<OpenWork> secondWork = first.applyTo(work);
    LocalDate june = LocalDate.of(2026, 6, 30);
    HandoverPlan next = Handover.plan(second, M1, List.of(new Successor(M2, 9)), secondWork, june);
    OwnershipLedger third = next.applyTo(second, Instant.ofEpochSecond(3));
    assertThat(third.history(CustomerId.of("G3")))
        .extracting(each -> each.value().orElseThrow() + " " + each.validity())
        .containsExactly(
            "M0 [2024-02-29,2026-04-01)", "M1 [2026-04-01,2026-06-30)", "M2 [2026-06-30,)");
    assertThat(third.ownedFrom(M2, june)).hasSize(4);
    assertThat(secondWork).extracting(OpenWork::holder).containsExactly(M1, M1);
    assertThat(next.applyTo(secondWork)).extracting(OpenWork::holder).containsExactly(M2, M2);
    assertThat(third.left()).containsEntry(LEAVER, APRIL).containsEntry(M1, june).hasSize(2);
  }

  /** The example of the review: M1 takes over from M0, M2 from M1, and M1 leaves that day too. */
  @Test
  void severalLeavers_noneTakesOver() {
    StaffId m3 = StaffId.of("M3");
    List<OpenWork> work =
        List.of(
            action("A1", "G1", LEAVER),
            action("A4", "G4", LEAVER),
            care("C1", "G1", M1),
            action("A9", "G9", M1));
    List<Leaver> leavers = List.of(new Leaver(M1, APRIL.plusDays(1)), new Leaver(LEAVER, APRIL));
    List<HandoverPlan> plans =
        Handover.planAll(
            five(), leavers, List.of(new Successor(m3, 1), new Successor(M2, 3)), work);
    assertThat(plans).extracting(HandoverPlan::leaver).containsExactly(LEAVER, M1);
    assertThat(plans.get(0).customers().toString())
        .contains("customer=G1, to=M2", "customer=G2, to=M2", "customer=G3, to=M2");
    assertThat(plans.get(1).customers().toString()).contains("customer=G4, to=M3");
    assertThat(plans.get(0).work())
        .extracting(move -> move.work().key() + ">" + move.to())
        .as("A4 is of a customer whose owner leaves too")
        .containsExactly("A1>M2", "A4>M3");
    assertThat(plans.get(1).work())
        .extracting(move -> move.work().key() + ">" + move.to())
        .containsExactly("A9>M2", "C1>M2");

    Instant recorded = Instant.ofEpochSecond(2);
    OwnershipLedger oneWay = plans.get(1).applyTo(plans.get(0).applyTo(five(), recorded), recorded);
    OwnershipLedger otherWay =
        plans.get(0).applyTo(plans.get(1).applyTo(five(), recorded), recorded);
    assertThat(oneWay).isEqualTo(otherWay);
    for (String each : List.of("G1", "G2", "G3")) {
      assertThat(oneWay.owner(CustomerId.of(each), LocalDate.of(2030, 1, 1))).contains(M2);
    }
    assertThat(oneWay.owner(CustomerId.of("G4"), APRIL)).contains(M1);
    assertThat(oneWay.owner(CustomerId.of("G4"), APRIL.plusDays(1))).contains(m3);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Handover.planAll(five(), leavers, List.of(new Successor(M1, 3)), List.of()))
        .withMessage("successor must not be the leaver M1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Handover.planAll(
                    five(),
                    List.of(new Leaver(M1, APRIL), new Leaver(M1, APRIL.plusDays(1))),
                    List.of(),
                    List.of()))
        .withMessage("leavers must be unique but M1 stands twice");
  }

  /** Who goes over from one leaver to another later goes to one taker, who has one more. */
  @Test
  void customerOfTwoLeavers_goesToOneTaker() {
    OwnershipLedger ledger =
        OwnershipLedger.of(
            List.of(
                assign("G1", LEAVER, "[2026-01-01,2026-05-01)"),
                assign("G1", M1, "[2026-05-01,)")));
    List<HandoverPlan> plans =
        Handover.planAll(
            ledger,
            List.of(new Leaver(LEAVER, APRIL), new Leaver(M1, APRIL)),
            List.of(new Successor(M2, 1), new Successor(StaffId.of("M3"), 1)),
            List.of());
    assertThat(plans).allMatch(each -> each.customers().get(0).to().equals(M2));
    assertThat(plans).allMatch(each -> each.beyondCapacity().isEmpty());
  }

  @Test
  void work_isHandedOver_once() {
    List<OpenWork> work =
        List.of(care("C2", "G2", LEAVER), action("A5", "G1", M2), action("A1", "G1", LEAVER));
    HandoverPlan plan = Handover.plan(five(), LEAVER, List.of(new Successor(M1, 9)), work, APRIL);
    List<OpenWork> after = plan.applyTo(work);
    assertThat(after)
        .containsExactly(care("C2", "G2", M1), action("A5", "G1", M2), action("A1", "G1", M1));
    assertThat(plan.applyTo(after)).isEqualTo(after);
    assertThat(plan.applyTo(work.subList(1, 3))).as("C2 was closed").hasSize(2);
    assertThatIllegalStateException()
        .isThrownBy(() -> plan.applyTo(List.of(action("A7", "G1", LEAVER))))
        .withMessage("open work of M0 must be in the plan but A7 is not. Maybe plan again.");
  }

  /** Trap: a customer promised for later, and one whose next owner is already named. */
  @Test
  void plannedPeriods_moveToo_andPlannedOwnersKeepTheirs() {
    OwnershipLedger ledger =
        OwnershipLedger.of(
            List.of(
                assign("G1", LEAVER, "[2026-09-01,)"),
                assign("G2", LEAVER, "[2026-01-01,2026-05-01)"),
                assign("G2", M2, "[2026-05-01,2026-06-01)"),
                assign("G2", LEAVER, "[2026-06-01,)")));
    HandoverPlan plan =
        Handover.plan(ledger, LEAVER, List.of(new Successor(M1, 1)), List.of(), APRIL);
    OwnershipLedger after = plan.applyTo(ledger, Instant.ofEpochSecond(2));

    assertThat(plan.given().customers()).isEqualTo(2);
    assertThat(after.owner(CustomerId.of("G1"), LocalDate.of(2026, 9, 1))).contains(M1);
    assertThat(after.history(CustomerId.of("G2")))
        .extracting(each -> each.value().orElseThrow() + " " + each.validity())
        .containsExactly(
            "M0 [2026-01-01,2026-04-01)",
            "M1 [2026-04-01,2026-05-01)",
            "M2 [2026-05-01,2026-06-01)",
            "M1 [2026-06-01,)");
    assertThat(plan.beyondCapacity()).containsEntry(M1, 1).hasSize(1);
  }

  @Test
  void applyTo_ledgerThatHasChanged_isRefused() {
    HandoverPlan plan =
        Handover.plan(five(), LEAVER, List.of(new Successor(M1, 9)), List.of(), APRIL);
    OwnershipLedger changed = five().with(List.of(assign("G7", LEAVER, "[2026-03-01,)")));
    assertThatIllegalStateException()
        .isThrownBy(() -> plan.applyTo(changed, Instant.ofEpochSecond(2)))
        .withMessageStartingWith("customers of M0 from 2026-04-01 on must be {G1=")
        .withMessageContaining("G7=[[2026-04-01,)]")
        .withMessageEndingWith("Maybe the ledger has changed: plan again.");
    HandoverPlan empty = Handover.plan(five(), M2, List.of(), List.of(), APRIL);
    OwnershipLedger without = empty.applyTo(five(), Instant.ofEpochSecond(2));
    assertThat(without).isEqualTo(five().withLeaver(M2, APRIL));
    assertThat(without.history(CustomerId.of("G4"))).isEqualTo(five().history(CustomerId.of("G4")));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                empty.applyTo(
                    five().with(List.of(assign("G8", M2, "[2026-03-01,)"))),
                    Instant.ofEpochSecond(2)));
  }

  /** M1 was to take over from the leaver and left on the same day: G1 would be M1's for ever. */
  @Test
  void successorWhoHasLeft_getsNobody() {
    HandoverPlan toM1 =
        Handover.plan(five(), LEAVER, List.of(new Successor(M1, 9)), List.of(), APRIL);
    HandoverPlan fromM1 =
        Handover.plan(five(), M1, List.of(new Successor(M2, 9)), List.of(), APRIL);
    OwnershipLedger withoutM1 = fromM1.applyTo(five(), Instant.ofEpochSecond(2));
    assertThatIllegalStateException()
        .isThrownBy(() -> toM1.applyTo(withoutM1, Instant.ofEpochSecond(2)))
        .withMessage(
            "successor M1 of customer G1 must not have left but left on 2026-04-01. Maybe plan"
                + " again.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Handover.plan(withoutM1, LEAVER, List.of(new Successor(M1, 9)), List.of(), APRIL))
        .withMessage("successor M1 must not have left but left on 2026-04-01");
    assertThat(toM1.applyTo(withoutM1.withReturned(M1), Instant.ofEpochSecond(3)).left())
        .containsOnlyKeys(LEAVER);
  }

  @Test
  void wrongCalls_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Handover.plan(five(), LEAVER, List.of(), List.of(), APRIL))
        .withMessage("handover of M0 must have a successor for customer G1 but has none");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Handover.plan(five(), LEAVER, List.of(new Successor(LEAVER, 1)), List.of(), APRIL))
        .withMessage("successor must not be the leaver M0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Handover.plan(
                    five(),
                    LEAVER,
                    List.of(new Successor(M1, 1), new Successor(M1, 2)),
                    List.of(),
                    APRIL))
        .withMessage("successors must be unique but M1 stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Handover.plan(
                    five(),
                    LEAVER,
                    List.of(new Successor(M1, 1)),
                    List.of(action("A1", "G1", LEAVER), care("A1", "G2", M1)),
                    APRIL))
        .withMessage("keys of open work must be unique but A1 stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Successor(M1, -1))
        .withMessage("capacity of successor M1 must be at least 0 but was -1");
  }

  /** Law: everything of the leaver moves exactly once, in = out, the past stays, order is moot. */
  @Test
  void everyCustomerAndWork_movesExactlyOnce() {
    Random random = new Random(20260401);
    for (int round = 0; round < 100; round++) {
      List<Assignment> assignments = new ArrayList<>();
      List<OpenWork> work = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        StaffId owner = StaffId.of("M" + random.nextInt(4));
        assignments.add(
            assign("G" + i, owner, random.nextBoolean() ? "[2020-01-01,)" : "[2026-05-31,)"));
        StaffId holder = StaffId.of("M" + random.nextInt(4));
        work.add(
            random.nextBoolean() ? action("W" + i, "G" + i, holder) : care("W" + i, "X", holder));
      }
      OwnershipLedger before = OwnershipLedger.of(assignments);
      List<Successor> successors =
          new ArrayList<>(List.of(new Successor(M1, random.nextInt(9)), new Successor(M2, 3)));
      HandoverPlan plan = Handover.plan(before, LEAVER, successors, work, APRIL);
      OwnershipLedger after = plan.applyTo(before, Instant.ofEpochSecond(2));

      assertMovedOnce(before, after, plan, work);
      Collections.shuffle(successors, random);
      Collections.shuffle(work, random);
      assertThat(Handover.plan(before, LEAVER, successors, work, APRIL)).isEqualTo(plan);
    }
  }

  private static void assertMovedOnce(
      OwnershipLedger before, OwnershipLedger after, HandoverPlan plan, List<OpenWork> work) {
    HandoverCount taken =
        plan.taken().values().stream().reduce(HandoverCount.NONE, HandoverCount::plus);
    assertThat(taken).isEqualTo(plan.given());
    assertThat(plan.customers())
        .extracting(CustomerMove::customer)
        .containsExactlyElementsOf(before.ownedFrom(LEAVER, APRIL).keySet());
    assertThat(new TreeSet<>(plan.work().stream().map(each -> each.work().key()).toList()))
        .hasSize(plan.work().size())
        .hasSize((int) work.stream().filter(each -> each.holder().equals(LEAVER)).count());
    for (CustomerId customer : before.customers()) {
      for (Version<StaffId> was : before.history(customer)) {
        LocalDate day = was.validity().from();
        boolean moved = was.value().orElseThrow().equals(LEAVER) && !day.isBefore(APRIL);
        assertThat(after.owner(customer, day).equals(was.value())).isEqualTo(!moved);
        assertThat(after.owner(customer, day, Instant.ofEpochSecond(1))).isEqualTo(was.value());
      }
      assertThat(after.owner(customer, LocalDate.of(2027, 1, 1))).isPresent();
    }
    for (CustomerMove move : plan.customers()) {
      assertThat(move.to()).isIn(M1, M2);
      assertThat(after.owner(move.customer(), LocalDate.of(2027, 1, 1))).contains(move.to());
    }
    for (OpenWork each : plan.applyTo(work)) {
      assertThat(each.holder()).isNotEqualTo(LEAVER);
    }
  }

  /**
   * A later entry gives the customer to the leaver, so an earlier handover cannot take him away.
   */
  @Test
  void applyTo_recordedBeforeWhatItShouldSupersede_isRefused() {
    HandoverPlan plan =
        Handover.plan(five(), LEAVER, List.of(new Successor(M1, 9)), List.of(), APRIL);
    assertThatIllegalStateException()
        .isThrownBy(() -> plan.applyTo(five(), Instant.ofEpochSecond(0)))
        .withMessageStartingWith(
            "customers of M0 from 2026-04-01 on must be {} after the handover");
  }

  @Test
  @SuppressWarnings("NullAway") // what is refused
  void customerMove_withoutCustomer_isRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> new CustomerMove(null, M1, List.of(Validity.always())))
        .withMessage("customer");
  }
}
