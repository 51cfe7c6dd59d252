package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;

/**
 * Who takes over what from a leaver (交接方案): every customer, open action and care occasion exactly
 * once.
 *
 * <p>{@link Handover#plan} makes it, {@link #applyTo(OwnershipLedger, Instant)} enters it into the
 * ledger, {@link #applyTo(Collection)} hands the open work over. What the leaver gives equals what
 * the successors take: {@link #given()} is the sum of {@link #taken()}. Immutable and thread-safe.
 */
public final class HandoverPlan implements Serializable {

  private static final long serialVersionUID = 1L;

  private final StaffId leaver;
  private final LocalDate at;

  @SuppressWarnings("serial") // always List.of
  private final List<CustomerMove> customers;

  @SuppressWarnings("serial") // always List.of
  private final List<WorkMove> work;

  @SuppressWarnings("serial") // always a tree map of the JDK, never changed after construction
  private final SortedMap<StaffId, Integer> roomLeft;

  HandoverPlan(
      StaffId leaver,
      LocalDate at,
      List<CustomerMove> customers,
      List<WorkMove> work,
      SortedMap<StaffId, Integer> roomLeft) {
    this.leaver = leaver;
    this.at = at;
    this.customers = List.copyOf(customers);
    this.work = List.copyOf(work);
    this.roomLeft = new TreeMap<>(roomLeft);
  }

  /** Who leaves. */
  public StaffId leaver() {
    return leaver;
  }

  /** The first day on which the leaver owns nobody. */
  public LocalDate at() {
    return at;
  }

  /** The customers that move, in order of their ids, each once. */
  public List<CustomerMove> customers() {
    return customers;
  }

  /** The open work that moves, in order of its keys, each piece once. */
  public List<WorkMove> work() {
    return work;
  }

  /** What the leaver gives. */
  public HandoverCount given() {
    HandoverCount given = new HandoverCount(customers.size(), 0, 0);
    for (WorkMove move : work) {
      given = given.plus(HandoverCount.of(move.work()));
    }
    return given;
  }

  /** What each one takes, in order of ids: successors, and owners who get back work for theirs. */
  public SortedMap<StaffId, HandoverCount> taken() {
    SortedMap<StaffId, HandoverCount> taken = new TreeMap<>();
    for (CustomerMove move : customers) {
      taken.merge(move.to(), new HandoverCount(1, 0, 0), HandoverCount::plus);
    }
    for (WorkMove move : work) {
      taken.merge(move.to(), HandoverCount.of(move.work()), HandoverCount::plus);
    }
    return Collections.unmodifiableSortedMap(taken);
  }

  /** Successors who got more customers than they have room for, with how many too many. */
  public SortedMap<StaffId, Integer> beyondCapacity() {
    SortedMap<StaffId, Integer> beyond = new TreeMap<>();
    roomLeft.forEach(
        (staff, room) -> {
          if (room < 0) {
            beyond.put(staff, -room);
          }
        });
    return Collections.unmodifiableSortedMap(beyond);
  }

  /**
   * Enters the plan into the ledger it was made for, or into a longer one in which the leaver's
   * customers are the same. The past stays as it is; applying twice changes nothing.
   *
   * @param ledger who owns whom
   * @param recorded when the handover is entered, after every entry it supersedes
   * @return the longer ledger, in which the leaver has left and owns nobody from the day of the
   *     handover on
   * @throws IllegalStateException if the leaver's customers have changed or a successor has left
   *     since the plan was made, or an entry recorded at {@code recorded} or later hides a move
   */
  public OwnershipLedger applyTo(OwnershipLedger ledger, Instant recorded) {
    Objects.requireNonNull(recorded, "recorded");
    List<Assignment> assignments = assignments(recorded);
    OwnershipLedger after = ledger.with(assignments).withLeaver(leaver, at);
    if (after.equals(ledger)) {
      return ledger;
    }
    customers.forEach(move -> requireThere(move, ledger));
    SortedMap<CustomerId, List<Validity>> planned = new TreeMap<>();
    customers.forEach(move -> planned.put(move.customer(), move.periods()));
    requireSame("before", planned, ledger.ownedFrom(leaver, at));
    requireSame("after", Map.of(), after.ownedFrom(leaver, at));
    return after;
  }

  private static void requireThere(CustomerMove move, OwnershipLedger ledger) {
    LocalDate left = ledger.left().get(move.to());
    if (left != null) {
      throw new IllegalStateException(
          "successor "
              + move.to()
              + " of customer "
              + move.customer()
              + " must not have left but left on "
              + left
              + ". Maybe plan again.");
    }
  }

  /**
   * Hands the open work over. Applying twice changes nothing; what was closed since the plan was
   * made may be missing.
   *
   * @param openWork open actions and care occasions of anybody, in any order
   * @return all of it in the order given, that of the leaver with its new holder
   * @throws IllegalStateException if the leaver holds work that is not in the plan
   */
  public List<OpenWork> applyTo(Collection<OpenWork> openWork) {
    Map<OpenWork, StaffId> takers = new HashMap<>();
    work.forEach(move -> takers.put(move.work(), move.to()));
    List<OpenWork> after = new ArrayList<>();
    for (OpenWork each : openWork) {
      StaffId taker = takers.get(each);
      if (taker == null && each.holder().equals(leaver)) {
        throw new IllegalStateException(
            "open work of "
                + leaver
                + " must be in the plan but "
                + each.key()
                + " is not. Maybe plan again.");
      }
      after.add(taker == null ? each : each.heldBy(taker));
    }
    return List.copyOf(after);
  }

  private List<Assignment> assignments(Instant recorded) {
    List<Assignment> assignments = new ArrayList<>();
    for (CustomerMove move : customers) {
      for (Validity period : move.periods()) {
        assignments.add(new Assignment(move.customer(), move.to(), period, recorded));
      }
    }
    return assignments;
  }

  private void requireSame(
      String when,
      Map<CustomerId, List<Validity>> expected,
      Map<CustomerId, List<Validity>> owned) {
    if (!owned.equals(expected)) {
      throw new IllegalStateException(
          "customers of "
              + leaver
              + " from "
              + at
              + " on must be "
              + expected
              + ' '
              + when
              + " the handover but were "
              + owned
              + ". Maybe the ledger has changed: plan again.");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof HandoverPlan that
            && leaver.equals(that.leaver)
            && at.equals(that.at)
            && customers.equals(that.customers)
            && work.equals(that.work)
            && roomLeft.equals(that.roomLeft));
  }

  @Override
  public int hashCode() {
    return Objects.hash(leaver, at, customers, work, roomLeft);
  }

  /** Who leaves, when, and how much moves. */
  @Override
  public String toString() {
    return "handover of " + leaver + " at " + at + ": " + given();
  }
}
