package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.history.Version;
import org.telcocrm.core.id.CustomerId;

/**
 * Who looks after which customer and when (客户归属台账), append-only: an entry is never changed or
 * dropped, so it can always be told who owned a customer on a day and who was thought to.
 *
 * <pre>{@code
 * OwnershipLedger ledger = OwnershipLedger.of(assignments);
 * ledger.owner(CustomerId.of("G1"), LocalDate.of(2026, 3, 31)); // M1
 * ledger.owner(CustomerId.of("G1"), LocalDate.of(2026, 4, 1));  // M2, whose period begins that day
 * }</pre>
 *
 * <p>A customer has at most one owner on a day. The order in which entries arrive does not matter;
 * an entry that arrives twice is kept once. Two entries of one moment that contradict each other
 * refuse nothing: {@link #findings()} names them, and on their common days the one whose period
 * begins later holds, of two that begin together the one whose owner's id comes first. The ledger
 * also knows who has left, as {@link HandoverPlan#applyTo(OwnershipLedger, Instant)} enters it.
 * Immutable and thread-safe; appending copies the map of customers, so append many entries at once.
 */
public final class OwnershipLedger implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final OwnershipLedger EMPTY =
      new OwnershipLedger(new TreeMap<>(), new TreeMap<>());

  @SuppressWarnings("serial") // always a tree map of the JDK, never changed after construction
  private final SortedMap<CustomerId, Ownership> customers;

  @SuppressWarnings("serial") // always a tree map of the JDK, never changed after construction
  private final SortedMap<StaffId, LocalDate> left;

  private OwnershipLedger(
      SortedMap<CustomerId, Ownership> customers, SortedMap<StaffId, LocalDate> left) {
    this.customers = customers;
    this.left = left;
  }

  /**
   * A ledger.
   *
   * @param assignments in any order
   * @return the ledger, with all contradictions the entries have; nobody has left
   */
  public static OwnershipLedger of(Collection<Assignment> assignments) {
    return EMPTY.with(assignments);
  }

  /**
   * This ledger and more entries.
   *
   * @param assignments in any order
   * @return the longer ledger, with all contradictions the entries have
   */
  public OwnershipLedger with(Collection<Assignment> assignments) {
    Map<CustomerId, List<Assignment>> added = new TreeMap<>();
    for (Assignment each : assignments) {
      added.computeIfAbsent(each.customer(), this::entries).add(each);
    }
    SortedMap<CustomerId, Ownership> longer = new TreeMap<>(customers);
    added.forEach((customer, entries) -> longer.put(customer, Ownership.of(entries)));
    return new OwnershipLedger(longer, left);
  }

  private List<Assignment> entries(CustomerId customer) {
    Ownership known = customers.get(customer);
    return known == null ? new ArrayList<>() : new ArrayList<>(known.entries());
  }

  /**
   * This ledger, in which an employee has left (离职): no handover gives him customers any more.
   *
   * @param staff who has left
   * @param from the first day without him; of two the earlier holds
   * @return the ledger; what he owns is not changed by it
   */
  public OwnershipLedger withLeaver(StaffId staff, LocalDate from) {
    SortedMap<StaffId, LocalDate> more = new TreeMap<>(left);
    more.merge(
        Objects.requireNonNull(staff, "staff"),
        Objects.requireNonNull(from, "from"),
        (a, b) -> a.isBefore(b) ? a : b);
    return new OwnershipLedger(customers, more);
  }

  /**
   * This ledger, in which an employee who had left is back and may take customers.
   *
   * @param staff who is back
   * @return the ledger; who he is given to look after has to be assigned
   */
  public OwnershipLedger withReturned(StaffId staff) {
    SortedMap<StaffId, LocalDate> fewer = new TreeMap<>(left);
    fewer.remove(Objects.requireNonNull(staff, "staff"));
    return new OwnershipLedger(customers, fewer);
  }

  /** Who has left, in order of their ids, each with the first day without him. */
  public SortedMap<StaffId, LocalDate> left() {
    return Collections.unmodifiableSortedMap(left);
  }

  /**
   * Where entries of one moment give a customer to two owners.
   *
   * @return in order of the customers, then of the entries
   */
  public List<OwnershipFinding> findings() {
    return customers.values().stream().flatMap(each -> each.findings().stream()).toList();
  }

  /** The customers about whom there is an entry, in order. */
  public SortedSet<CustomerId> customers() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(customers.keySet()));
  }

  /**
   * Who owns a customer on a day, with all that is known.
   *
   * @param customer the customer
   * @param at the day
   * @return the owner, or empty if nobody does
   */
  public Optional<StaffId> owner(CustomerId customer, LocalDate at) {
    Ownership ownership = customers.get(customer);
    return ownership == null ? Optional.empty() : ownership.history().at(at);
  }

  /**
   * Who owned a customer on a day, as it was known at an instant.
   *
   * @param customer the customer
   * @param at the day
   * @param known entries recorded later do not count
   * @return the owner, or empty if nobody did
   */
  public Optional<StaffId> owner(CustomerId customer, LocalDate at, Instant known) {
    Ownership ownership = customers.get(customer);
    return ownership == null ? Optional.empty() : ownership.history().at(at, known);
  }

  /**
   * Everybody who has owned a customer or is going to (归属变更历史).
   *
   * @param customer the customer
   * @return owners with their half-open periods, in order of time, without overlap
   */
  public List<Version<StaffId>> history(CustomerId customer) {
    Ownership ownership = customers.get(customer);
    return ownership == null ? List.of() : ownership.history().course();
  }

  /**
   * What an employee owns from a day on, today's customers and those planned for later.
   *
   * @param owner the employee
   * @param from the first day that counts
   * @return the customers in order, each with its periods from that day on
   */
  public SortedMap<CustomerId, List<Validity>> ownedFrom(StaffId owner, LocalDate from) {
    SortedMap<CustomerId, List<Validity>> owned = new TreeMap<>();
    customers.forEach(
        (customer, ownership) -> {
          List<Validity> periods =
              ownership.history().course().stream()
                  .filter(version -> version.value().equals(Optional.of(owner)))
                  .flatMap(version -> version.validity().startingAt(from).stream())
                  .toList();
          if (!periods.isEmpty()) {
            owned.put(customer, periods);
          }
        });
    return Collections.unmodifiableSortedMap(owned);
  }

  private SortedMap<CustomerId, List<Assignment>> allEntries() {
    SortedMap<CustomerId, List<Assignment>> all = new TreeMap<>();
    customers.forEach((customer, ownership) -> all.put(customer, ownership.entries()));
    return all;
  }

  /** Two are equal when their entries are and the same people have left. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof OwnershipLedger that
            && left.equals(that.left)
            && allEntries().equals(that.allEntries()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(left, allEntries());
  }

  /** How many customers, for example {@code "owners of 12 customers"}. */
  @Override
  public String toString() {
    return "owners of " + customers.size() + " customers";
  }
}
