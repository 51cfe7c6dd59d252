package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.history.Version;
import org.telcocrm.core.id.CustomerId;

/**
 * One entry of the ownership ledger: an employee looks after a customer over a period (客户归属), or
 * nobody does.
 *
 * <p>Example: {@code new Assignment(CustomerId.of("G1"), StaffId.of("M7"),
 * Validity.from(LocalDate.of(2026, 4, 1)), Instant.parse("2026-03-28T09:00:00Z"))}. Immutable and
 * thread-safe; two are equal when every value is.
 */
public final class Assignment implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CustomerId customer;
  private final @Nullable StaffId owner;
  private final Validity validity;
  private final Instant recorded;

  /**
   * An employee looks after a customer.
   *
   * @param customer who is looked after
   * @param owner by whom (归属客户经理)
   * @param validity the days, half-open
   * @param recorded when it was entered; of two entries about one day the later recorded one holds
   */
  public Assignment(CustomerId customer, StaffId owner, Validity validity, Instant recorded) {
    this(customer, validity, recorded, Objects.requireNonNull(owner, "owner"));
  }

  private Assignment(
      CustomerId customer, Validity validity, Instant recorded, @Nullable StaffId owner) {
    this.customer = Objects.requireNonNull(customer, "customer");
    this.owner = owner;
    this.validity = Objects.requireNonNull(validity, "validity");
    this.recorded = Objects.requireNonNull(recorded, "recorded");
  }

  /**
   * Nobody looks after a customer from a day on (归属终止), whoever was to.
   *
   * @param customer the customer
   * @param from the first day without an owner
   * @param recorded when it was entered
   * @return the entry
   */
  public static Assignment ended(CustomerId customer, LocalDate from, Instant recorded) {
    return new Assignment(customer, Validity.from(from), recorded, (StaffId) null);
  }

  /** Who is looked after. */
  public CustomerId customer() {
    return customer;
  }

  /** By whom (归属客户经理), or empty if nobody does. */
  public Optional<StaffId> owner() {
    return Optional.ofNullable(owner);
  }

  /** The days, half-open. */
  public Validity validity() {
    return validity;
  }

  /** When it was entered; of two entries about one day the later recorded one holds. */
  public Instant recorded() {
    return recorded;
  }

  /** What it says of some of its days. */
  Version<StaffId> over(Validity days) {
    return owner == null ? Version.nothing(days, recorded) : Version.of(owner, days, recorded);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Assignment that
            && customer.equals(that.customer)
            && Objects.equals(owner, that.owner)
            && validity.equals(that.validity)
            && recorded.equals(that.recorded));
  }

  @Override
  public int hashCode() {
    return Objects.hash(customer, owner, validity, recorded);
  }

  /** Customer, owner, period and time of recording. */
  @Override
  public String toString() {
    String who = owner == null ? "nobody" : owner.toString();
    return customer + " of " + who + " " + validity + " recorded " + recorded;
  }
}
