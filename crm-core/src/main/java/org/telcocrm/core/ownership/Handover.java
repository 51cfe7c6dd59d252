package org.telcocrm.core.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.telcocrm.core.id.CustomerId;

/**
 * What happens to the customers and the open work of somebody who leaves: people leave, customers
 * stay (人离客户资料不离, seed 0:28; defaults 17 "every account, open action and care occasion moves").
 *
 * <pre>{@code
 * HandoverPlan plan = Handover.plan(ledger, leaver, List.of(new Successor(a, 30), new Successor(b, 10)),
 *     openWork, LocalDate.of(2026, 4, 1));
 * OwnershipLedger after = plan.applyTo(ledger, recorded);
 * List<OpenWork> workAfter = plan.applyTo(openWork);
 * }</pre>
 *
 * <p>How it is shared out: the customers, in order of their ids, go one by one to the successor
 * with the most room left, of equals to the one whose id comes first. Room may become negative,
 * because no customer is ever left behind; {@link HandoverPlan#beyondCapacity()} then names who is
 * overloaded. Work goes where its customer goes; work for a customer of somebody else goes to that
 * owner; work for a customer whose owner leaves too, or who has none, goes to the successor with
 * the most room left. Whoever leaves together is planned together ({@link #planAll}): none of them
 * takes anything over. Pure and thread-safe; the same input in any order gives the same plan.
 */
public final class Handover {

  private final OwnershipLedger ledger;
  private final Set<StaffId> leaving = new TreeSet<>();
  private final SortedMap<StaffId, Integer> room = new TreeMap<>();
  private final SortedMap<CustomerId, StaffId> takers = new TreeMap<>();

  private Handover(OwnershipLedger ledger) {
    this.ledger = Objects.requireNonNull(ledger, "ledger");
  }

  /**
   * Plans a handover.
   *
   * @param ledger who owns whom, and who has left
   * @param leaver who leaves
   * @param successors who can take over, in any order; not the leaver, nobody who has left, nobody
   *     twice
   * @param openWork open actions and care occasions, in any order; that of others stays where it is
   * @param at the first day on which the leaver owns nobody
   * @return the plan; empty if the leaver has nothing from that day on
   * @throws IllegalArgumentException if a successor is the leaver, has left or stands twice, a key
   *     of open work stands twice, or something has to move and there is no successor
   */
  public static HandoverPlan plan(
      OwnershipLedger ledger,
      StaffId leaver,
      Collection<Successor> successors,
      Collection<OpenWork> openWork,
      LocalDate at) {
    return planAll(ledger, List.of(new Leaver(leaver, at)), successors, openWork).get(0);
  }

  /**
   * Plans the handovers of several people who leave, on one day or on several: none of them is a
   * successor, and who takes a customer over from one takes him over from all.
   *
   * @param ledger who owns whom, and who has left
   * @param leavers who leaves, in any order, nobody twice
   * @param successors who can take over, in any order; no leaver, nobody who has left, nobody twice
   * @param openWork open actions and care occasions, in any order; that of others stays where it is
   * @return one plan for each leaver, by day, then by id; they are made for one ledger and may be
   *     entered in any order
   * @throws IllegalArgumentException if a leaver stands twice, a successor leaves, has left or
   *     stands twice, a key of open work stands twice, or something has to move and there is no
   *     successor
   */
  public static List<HandoverPlan> planAll(
      OwnershipLedger ledger,
      Collection<Leaver> leavers,
      Collection<Successor> successors,
      Collection<OpenWork> openWork) {
    Objects.requireNonNull(openWork, "openWork");
    Handover handover = new Handover(ledger);
    leavers.forEach(handover::addLeaver);
    successors.forEach(handover::addRoom);
    List<Leaver> sorted =
        leavers.stream()
            .sorted(Comparator.comparing(Leaver::at).thenComparing(Leaver::staff))
            .toList();
    List<List<CustomerMove>> customers = sorted.stream().map(handover::moveCustomers).toList();
    List<List<WorkMove>> work =
        sorted.stream().map(each -> handover.moveWork(each, openWork)).toList();
    List<HandoverPlan> plans = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Leaver each = sorted.get(i);
      plans.add(
          new HandoverPlan(each.staff(), each.at(), customers.get(i), work.get(i), handover.room));
    }
    return List.copyOf(plans);
  }

  private void addLeaver(Leaver leaver) {
    if (!leaving.add(leaver.staff())) {
      throw new IllegalArgumentException(
          "leavers must be unique but " + leaver.staff() + " stands twice");
    }
  }

  private void addRoom(Successor successor) {
    StaffId staff = successor.staff();
    if (leaving.contains(staff)) {
      throw new IllegalArgumentException("successor must not be the leaver " + staff);
    }
    LocalDate left = ledger.left().get(staff);
    if (left != null) {
      throw new IllegalArgumentException(
          "successor " + staff + " must not have left but left on " + left);
    }
    if (room.put(staff, successor.capacity()) != null) {
      throw new IllegalArgumentException(
          "successors must be unique but " + staff + " stands twice");
    }
  }

  private List<CustomerMove> moveCustomers(Leaver leaver) {
    List<CustomerMove> moves = new ArrayList<>();
    ledger
        .ownedFrom(leaver.staff(), leaver.at())
        .forEach(
            (customer, periods) ->
                moves.add(new CustomerMove(customer, taker(leaver, customer), periods)));
    return moves;
  }

  private StaffId taker(Leaver leaver, CustomerId customer) {
    StaffId known = takers.get(customer);
    if (known != null) {
      return known;
    }
    StaffId taker = roomiest(leaver, "customer " + customer);
    room.merge(taker, -1, Integer::sum);
    takers.put(customer, taker);
    return taker;
  }

  private StaffId roomiest(Leaver leaver, String what) {
    StaffId best = null;
    for (StaffId each : room.keySet()) {
      if (best == null || room.getOrDefault(each, 0) > room.getOrDefault(best, 0)) {
        best = each;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException(
          "handover of " + leaver.staff() + " must have a successor for " + what + " but has none");
    }
    return best;
  }

  private List<WorkMove> moveWork(Leaver leaver, Collection<OpenWork> openWork) {
    Set<String> keys = new HashSet<>();
    List<WorkMove> moves = new ArrayList<>();
    List<OpenWork> sorted = openWork.stream().sorted(Comparator.comparing(OpenWork::key)).toList();
    for (OpenWork work : sorted) {
      if (!keys.add(work.key())) {
        throw new IllegalArgumentException(
            "keys of open work must be unique but " + work.key() + " stands twice");
      }
      if (work.holder().equals(leaver.staff())) {
        moves.add(new WorkMove(work, taker(leaver, work)));
      }
    }
    return moves;
  }

  private StaffId taker(Leaver leaver, OpenWork work) {
    return Optional.ofNullable(takers.get(work.customer()))
        .or(() -> ledger.owner(work.customer(), leaver.at()).filter(this::stays))
        .orElseGet(() -> roomiest(leaver, "open work " + work.key()));
  }

  private boolean stays(StaffId owner) {
    return !leaving.contains(owner) && !ledger.left().containsKey(owner);
  }
}
