package org.telcocrm.core.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;

/**
 * What happens to the customers and the open work of somebody who leaves: people leave, customers
 * stay (人离客户资料不离, seed 0:28; defaults 17 "every account, open action and care occasion moves").
 *
 * <pre>{@code
 * HandoverPlan plan = Handover.plan(ledger, leaver, List.of(new Successor(a, 30), new Successor(b, 10)),
 *     openWork, LocalDate.of(2026, 4, 1));
 * OwnershipLedger after = plan.applyTo(ledger, recorded);
 * }</pre>
 *
 * <p>How it is shared out: the customers, in order of their ids, go one by one to the successor
 * with the most room left, of equals to the one whose id comes first. Room may become negative,
 * because no customer is ever left behind; {@link HandoverPlan#beyondCapacity()} then names who is
 * overloaded. Work goes where its customer goes; work for a customer of somebody else goes to that
 * owner; work for a customer without owner goes to the successor with the most room left. Pure and
 * thread-safe; the same input in any order gives the same plan.
 */
public final class Handover {

  private final StaffId leaver;
  private final LocalDate at;
  private final OwnershipLedger ledger;
  private final SortedMap<StaffId, Integer> room = new TreeMap<>();
  private final SortedMap<CustomerId, StaffId> takers = new TreeMap<>();

  private Handover(OwnershipLedger ledger, StaffId leaver, LocalDate at) {
    this.ledger = Objects.requireNonNull(ledger, "ledger");
    this.leaver = Objects.requireNonNull(leaver, "leaver");
    this.at = Objects.requireNonNull(at, "at");
  }

  /**
   * Plans a handover.
   *
   * @param ledger who owns whom
   * @param leaver who leaves
   * @param successors who can take over, in any order; not the leaver, nobody twice
   * @param openWork open actions and care occasions, in any order; that of others stays where it is
   * @param at the first day on which the leaver owns nobody
   * @return the plan; empty if the leaver has nothing from that day on
   * @throws IllegalArgumentException if a successor is the leaver or stands twice, a key of open
   *     work stands twice, or something has to move and there is no successor
   */
  public static HandoverPlan plan(
      OwnershipLedger ledger,
      StaffId leaver,
      Collection<Successor> successors,
      Collection<OpenWork> openWork,
      LocalDate at) {
    Handover handover = new Handover(ledger, leaver, at);
    successors.forEach(handover::addRoom);
    List<CustomerMove> customers = handover.moveCustomers();
    List<WorkMove> work = handover.moveWork(openWork);
    return new HandoverPlan(leaver, at, customers, work, handover.room);
  }

  private void addRoom(Successor successor) {
    if (successor.staff().equals(leaver)) {
      throw new IllegalArgumentException("successor must not be the leaver " + leaver);
    }
    if (room.put(successor.staff(), successor.capacity()) != null) {
      throw new IllegalArgumentException(
          "successors must be unique but " + successor.staff() + " stands twice");
    }
  }

  private List<CustomerMove> moveCustomers() {
    List<CustomerMove> moves = new ArrayList<>();
    for (Map.Entry<CustomerId, List<Validity>> owned : ledger.ownedFrom(leaver, at).entrySet()) {
      StaffId taker = roomiest("customer " + owned.getKey());
      room.merge(taker, -1, Integer::sum);
      takers.put(owned.getKey(), taker);
      moves.add(new CustomerMove(owned.getKey(), taker, owned.getValue()));
    }
    return moves;
  }

  private StaffId roomiest(String what) {
    StaffId best = null;
    for (StaffId each : room.keySet()) {
      if (best == null || room.getOrDefault(each, 0) > room.getOrDefault(best, 0)) {
        best = each;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException(
          "handover of " + leaver + " must have a successor for " + what + " but has none");
    }
    return best;
  }

  private List<WorkMove> moveWork(Collection<OpenWork> openWork) {
    Set<String> keys = new HashSet<>();
    List<WorkMove> moves = new ArrayList<>();
    List<OpenWork> sorted = openWork.stream().sorted(Comparator.comparing(OpenWork::key)).toList();
    for (OpenWork work : sorted) {
      if (!keys.add(work.key())) {
        throw new IllegalArgumentException(
            "keys of open work must be unique but " + work.key() + " stands twice");
      }
      if (work.holder().equals(leaver)) {
        moves.add(new WorkMove(work, taker(work)));
      }
    }
    return moves;
  }

  private StaffId taker(OpenWork work) {
    Optional<StaffId> withCustomer = Optional.ofNullable(takers.get(work.customer()));
    return withCustomer
        .or(() -> ledger.owner(work.customer(), at))
        .orElseGet(() -> roomiest("open work " + work.key()));
  }
}
