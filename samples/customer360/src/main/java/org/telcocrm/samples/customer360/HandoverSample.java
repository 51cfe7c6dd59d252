package org.telcocrm.samples.customer360;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.ownership.Assignment;
import org.telcocrm.core.ownership.Handover;
import org.telcocrm.core.ownership.HandoverCount;
import org.telcocrm.core.ownership.HandoverPlan;
import org.telcocrm.core.ownership.OpenWork;
import org.telcocrm.core.ownership.OwnershipLedger;
import org.telcocrm.core.ownership.StaffId;
import org.telcocrm.core.ownership.Successor;

/**
 * A manager with 40 customers leaves (人离客户资料不离): every customer, open action and care occasion gets
 * a new owner exactly once, and what was before stays on record; then one of the successors leaves.
 */
final class HandoverSample {

  private static final int CUSTOMERS = 40;
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
  private static final LocalDate LEAVES = LocalDate.of(2026, 4, 1);
  private static final LocalDate NEXT = LocalDate.of(2026, 7, 1);
  private static final StaffId LEAVER = StaffId.of("M1001");
  private static final StaffId FIRST = StaffId.of("M1002");
  private static final StaffId SECOND = StaffId.of("M1003");
  private static final StaffId THIRD = StaffId.of("M1004");

  private HandoverSample() {}

  static void run(PrintStream out) {
    OwnershipLedger ledger = ledger();
    HandoverPlan plan =
        Handover.plan(
            ledger,
            LEAVER,
            List.of(new Successor(FIRST, 25), new Successor(SECOND, 15)),
            openWork(),
            LEAVES);
    print(plan, out);
    OwnershipLedger after = plan.applyTo(ledger, Instant.parse("2026-03-31T10:00:00Z"));
    HandoverPlan second =
        Handover.plan(after, FIRST, List.of(new Successor(THIRD, 30)), List.of(), NEXT);
    print(second, out);
    OwnershipLedger last = second.applyTo(after, Instant.parse("2026-06-30T10:00:00Z"));
    CustomerId customer = customer(1);
    out.println(customer + " 的归属 / owned by:");
    for (LocalDate day : List.of(SINCE, LEAVES.minusDays(1), LEAVES, NEXT)) {
      out.println("  " + day + " " + last.owner(customer, day).orElseThrow());
    }
  }

  private static void print(HandoverPlan plan, PrintStream out) {
    out.println(plan.leaver() + " 离职，自 " + plan.at() + " 移交 / leaves, handed over:");
    out.println("  交出 / given: " + words(plan.given()));
    plan.taken()
        .forEach((staff, count) -> out.println("  接收 / taken: " + staff + " " + words(count)));
    plan.beyondCapacity()
        .forEach((staff, more) -> out.println("  超出能力 / overloaded: " + staff + " +" + more));
  }

  private static String words(HandoverCount count) {
    return count.customers()
        + " 客户 customers, "
        + count.actions()
        + " 待办 actions, "
        + count.careOccasions()
        + " 关怀 care occasions";
  }

  static OwnershipLedger ledger() {
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 1; i <= CUSTOMERS; i++) {
      assignments.add(
          new Assignment(
              customer(i), LEAVER, Validity.from(SINCE), Instant.parse("2024-01-01T00:00:00Z")));
    }
    return OwnershipLedger.of(assignments);
  }

  private static List<OpenWork> openWork() {
    List<OpenWork> work = new ArrayList<>();
    for (int i = 1; i <= CUSTOMERS; i += 4) {
      work.add(new OpenWork("A10-" + i, OpenWork.Kind.ACTION, customer(i), LEAVER));
    }
    for (int i = 2; i <= CUSTOMERS; i += 8) {
      work.add(new OpenWork("C-" + i, OpenWork.Kind.CARE_OCCASION, customer(i), LEAVER));
    }
    return work;
  }

  private static CustomerId customer(int number) {
    return CustomerId.of("G%03d".formatted(number));
  }
}
