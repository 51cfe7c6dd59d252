package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.history.History;
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
 * an entry that arrives twice is kept once. Immutable and thread-safe; appending copies the map of
 * customers, so append many entries at once.
 */
public final class OwnershipLedger implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final OwnershipLedger EMPTY = new OwnershipLedger(new TreeMap<>());

  @SuppressWarnings("serial") // always a tree map of the JDK, never changed after construction
  private final SortedMap<CustomerId, History<StaffId>> customers;

  private OwnershipLedger(SortedMap<CustomerId, History<StaffId>> customers) {
    this.customers = customers;
  }

  /**
   * A ledger.
   *
   * @param assignments in any order
   * @return the ledger
   * @throws IllegalArgumentException if two entries about one customer, recorded at one instant,
   *     overlap and differ
   */
  public static OwnershipLedger of(Collection<Assignment> assignments) {
    return EMPTY.with(assignments);
  }

  /**
   * This ledger and more entries.
   *
   * @param assignments in any order
   * @return the longer ledger
   * @throws IllegalArgumentException if two entries about one customer, recorded at one instant,
   *     overlap and differ
   */
  public OwnershipLedger with(Collection<Assignment> assignments) {
    Map<CustomerId, List<Version<StaffId>>> added = new TreeMap<>();
    for (Assignment each : assignments) {
      added
          .computeIfAbsent(each.customer(), customer -> versions(customer))
          .add(Version.of(each.owner(), each.validity(), each.recorded()));
    }
    SortedMap<CustomerId, History<StaffId>> longer = new TreeMap<>(customers);
    added.forEach((customer, versions) -> longer.put(customer, historyOf(customer, versions)));
    return new OwnershipLedger(longer);
  }

  private List<Version<StaffId>> versions(CustomerId customer) {
    History<StaffId> known = customers.get(customer);
    return known == null ? new ArrayList<>() : new ArrayList<>(known.versions());
  }

  private static History<StaffId> historyOf(
      CustomerId customer, Collection<Version<StaffId>> versions) {
    try {
      return History.of(versions);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "owner of customer " + customer + ": " + e.getMessage(), e);
    }
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
    History<StaffId> history = customers.get(customer);
    return history == null ? Optional.empty() : history.at(at);
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
    History<StaffId> history = customers.get(customer);
    return history == null ? Optional.empty() : history.at(at, known);
  }

  /**
   * Everybody who has owned a customer or is going to (归属变更历史).
   *
   * @param customer the customer
   * @return owners with their half-open periods, in order of time, without overlap
   */
  public List<Version<StaffId>> history(CustomerId customer) {
    History<StaffId> history = customers.get(customer);
    return history == null ? List.of() : history.course();
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
        (customer, history) -> {
          List<Validity> periods =
              history.course().stream()
                  .filter(version -> version.value().equals(Optional.of(owner)))
                  .flatMap(version -> version.validity().startingAt(from).stream())
                  .toList();
          if (!periods.isEmpty()) {
            owned.put(customer, periods);
          }
        });
    return Collections.unmodifiableSortedMap(owned);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof OwnershipLedger that && customers.equals(that.customers));
  }

  @Override
  public int hashCode() {
    return customers.hashCode();
  }

  /** How many customers, for example {@code "owners of 12 customers"}. */
  @Override
  public String toString() {
    return "owners of " + customers.size() + " customers";
  }
}
