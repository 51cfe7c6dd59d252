package org.telcocrm.core.product;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.telcocrm.core.calendar.CompletedMonths;
import org.telcocrm.core.history.Validity;

/**
 * What binds a subscription for a time (合约).
 *
 * <p>Example: {@code new Contract(ContractKind.TERMINAL, LocalDate.of(2024, 4, 1),
 * LocalDate.of(2026, 3, 31))} runs 24 months. A contract that has ended is still worth knowing: how
 * long ago it ended matters. Immutable and thread-safe.
 *
 * @param kind what it is about, not {@link ContractKind#NONE}
 * @param start the first day, inclusive
 * @param end the last day, inclusive; not before the start, at most 9999-12-31
 */
public record Contract(ContractKind kind, LocalDate start, LocalDate end) implements Serializable {

  private static final int MAX_YEAR = 9999;

  /** Checks the kind and that the end does not lie before the start. */
  public Contract {
    Objects.requireNonNull(start, "start");
    if (Objects.requireNonNull(kind, "kind") == ContractKind.NONE) {
      throw new IllegalArgumentException(
          "contract kind must be a contract but was NONE. Maybe call Subscription.Builder.noContract()");
    }
    if (end.isBefore(start) || end.getYear() > MAX_YEAR) {
      throw new IllegalArgumentException(
          "contract end must be between its start "
              + start
              + " and "
              + MAX_YEAR
              + "-12-31 but was "
              + end);
    }
  }

  /**
   * The length in completed months, counted from the first day as {@link CompletedMonths} does.
   *
   * @return at least 0; 24 for 2024-04-01 to 2026-03-31
   */
  public int termMonths() {
    return Math.toIntExact(CompletedMonths.between(start, end.plusDays(1)));
  }

  /**
   * The days on which it binds (合约期), half-open as every other period of the house.
   *
   * @return from the start until before the day after the end
   */
  public Validity validity() {
    return Validity.ofDays(start, end);
  }

  /**
   * Whether the contract binds on a day.
   *
   * @param day the day
   * @return true from start to end, both inclusive
   */
  public boolean isRunningAt(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
