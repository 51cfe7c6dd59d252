package org.telcocrm.core.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.money.Money;

/**
 * What one account was billed, paid and owes, day by day (欠费台账), append-only.
 *
 * <pre>{@code
 * ArrearsLedger ledger = ArrearsLedger.of(account, currency, AllocationOrder.OLDEST_FIRST, entries);
 * ArrearsState state = ledger.at(LocalDate.of(2026, 3, 31));
 * state.arrears();                          // amount overdue and completed months
 * state.ageing(AgeingScale.days());         // not due, 1-30, 31-60, ...
 * }</pre>
 *
 * <p>A payment settles what is open on its day in the stated order; what is left over is credit and
 * settles the next bill on the day it is billed. An entry that was reversed by the day asked for
 * counts as if it had never been. A day is worked out from all entries up to it, so that entries
 * may arrive late and in any order; a reversal or a write-off that arrives before what it names is
 * {@link #pending()} until that is there. On one day bills come before payments and these before
 * write-offs. Immutable and thread-safe.
 */
public final class ArrearsLedger implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<ArrearsEntry> ORDER =
      Comparator.comparing(ArrearsEntry::date)
          .thenComparingInt(ArrearsLedger::rank)
          .thenComparing(ArrearsEntry::key);

  private final AccountId account;
  private final Currency currency;
  private final AllocationOrder order;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<ArrearsEntry> entries;

  private ArrearsLedger(
      AccountId account, Currency currency, AllocationOrder order, List<ArrearsEntry> entries) {
    this.account = Objects.requireNonNull(account, "account");
    this.currency = Objects.requireNonNull(currency, "currency");
    this.order = Objects.requireNonNull(order, "order");
    this.entries = entries;
    requireConsistent();
  }

  private static int rank(ArrearsEntry entry) {
    return entry instanceof ArrearsEntry.Billed ? 0 : entry instanceof ArrearsEntry.Paid ? 1 : 2;
  }

  /**
   * A ledger.
   *
   * @param account whose it is
   * @param currency the currency of all its money
   * @param order which bill a payment settles first
   * @param entries in any order; one that arrives twice counts once
   * @return the ledger
   * @throws IllegalArgumentException if one key stands for two entries, money is in another
   *     currency, or an entry names a bill or an entry of the wrong kind or of a later day
   */
  public static ArrearsLedger of(
      AccountId account,
      Currency currency,
      AllocationOrder order,
      Collection<ArrearsEntry> entries) {
    return new ArrearsLedger(
        account, currency, order, entries.stream().distinct().sorted(ORDER).toList());
  }

  /**
   * This ledger and more entries.
   *
   * @param added in any order, of any day
   * @return the longer ledger
   * @throws IllegalArgumentException as {@link #of} does
   */
  public ArrearsLedger with(Collection<ArrearsEntry> added) {
    List<ArrearsEntry> longer = new ArrayList<>(entries);
    longer.addAll(added);
    return of(account, currency, order, longer);
  }

  private void requireConsistent() {
    Map<String, ArrearsEntry> byKey = new HashMap<>();
    for (ArrearsEntry entry : entries) {
      ArrearsEntry other = byKey.put(entry.key(), entry);
      require(other == null, "key " + entry.key() + " must stand for one entry");
      Money money = moneyOf(entry);
      require(
          money == null || money.currency().equals(currency),
          "entry " + entry.key() + " must be in " + currency);
    }
    for (ArrearsEntry entry : entries) {
      if (entry instanceof ArrearsEntry.WrittenOff off) {
        require(
            isReducible(byKey.get(off.bill()), off),
            "write-off " + off.key() + " must name an earlier bill but names " + off.bill());
      } else if (entry instanceof ArrearsEntry.Reversed reversal) {
        require(
            isReversible(byKey.get(reversal.reversed()), reversal),
            "reversal "
                + reversal.key()
                + " must name an earlier entry that is no reversal but names "
                + reversal.reversed());
      }
    }
  }

  /** What is not there yet may still come: until then the entry that names it has no effect. */
  private static boolean isReducible(@Nullable ArrearsEntry entry, ArrearsEntry.WrittenOff off) {
    return entry == null
        || (entry instanceof ArrearsEntry.Billed bill
            && bill.amount().minorUnits() > 0
            && !bill.date().isAfter(off.date()));
  }

  private static boolean isReversible(
      @Nullable ArrearsEntry entry, ArrearsEntry.Reversed reversal) {
    return entry == null
        || (!(entry instanceof ArrearsEntry.Reversed) && !entry.date().isAfter(reversal.date()));
  }

  private void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("ledger of account " + account + ": " + rule);
    }
  }

  private static @Nullable Money moneyOf(ArrearsEntry entry) {
    if (entry instanceof ArrearsEntry.Billed billed) {
      return billed.amount();
    }
    if (entry instanceof ArrearsEntry.Paid paid) {
      return paid.amount();
    }
    return entry instanceof ArrearsEntry.WrittenOff off ? off.amount() : null;
  }

  /** Whose ledger it is. */
  public AccountId account() {
    return account;
  }

  /** Every entry, reversed ones too, by day, then bills, payments, others, then key. */
  public List<ArrearsEntry> entries() {
    return entries;
  }

  /**
   * The reversals and write-offs that wait for the entry they name and have no effect until then.
   *
   * @return in the order of {@link #entries()}; empty if nothing is missing
   */
  public List<ArrearsEntry> pending() {
    Set<String> keys = entries.stream().map(ArrearsEntry::key).collect(Collectors.toSet());
    return entries.stream().filter(each -> !keys.contains(named(each))).toList();
  }

  /** The key of the entry it names, else its own. */
  private static String named(ArrearsEntry entry) {
    if (entry instanceof ArrearsEntry.Reversed reversal) {
      return reversal.reversed();
    }
    return entry instanceof ArrearsEntry.WrittenOff off ? off.bill() : entry.key();
  }

  /**
   * How the account stands at the end of a day.
   *
   * @param at the day; entries of that day count
   * @return the state
   * @throws ArithmeticException if a sum exceeds 64 bits
   */
  public ArrearsState at(LocalDate at) {
    return new Allocation(currency, order).run(inForce(at), at);
  }

  /** The entries up to the end of a day that were not reversed by it. */
  private List<ArrearsEntry> inForce(LocalDate at) {
    List<ArrearsEntry> known = entries.stream().filter(each -> !each.date().isAfter(at)).toList();
    Set<String> reversed = new HashSet<>();
    for (ArrearsEntry entry : known) {
      if (entry instanceof ArrearsEntry.Reversed reversal) {
        reversed.add(reversal.reversed());
      }
    }
    return known.stream().filter(each -> !reversed.contains(each.key())).toList();
  }

  /**
   * What being late has cost by a day (滞纳金): for each bill the sum, over the days it was overdue,
   * of what was open of it at the end of the day before.
   *
   * <p>Example at 3‰: 500 yuan due on 31 January, 300 paid on 10 February, asked for on 2 March: 10
   * days of 500 and 20 days of 200, 15.00 and 12.00, together 27.00. A payment that was reversed by
   * the day stops no fee, a bill that was reversed costs none. The fee is not part of the ledger
   * unless it is billed.
   *
   * @param rule the rate
   * @param at the day; a payment of that day no longer lessens the fee
   * @return the sum of the bills' fees, each rounded half up to the minor unit once; 0 if nothing
   *     was late
   * @throws ArithmeticException if a sum exceeds 64 bits
   */
  public Money lateFee(LateFeeRule rule, LocalDate at) {
    return lateFee(rule, AgeingScale.days(), at);
  }

  /**
   * What being late has cost by a day, where months of delay were agreed (延长缴费月份): the days before
   * their end cost nothing.
   *
   * @param rule the rate
   * @param scale its {@link AgeingScale#extraMonths()} count, its buckets do not
   * @param at the day
   * @return as {@link #lateFee(LateFeeRule, LocalDate)}
   * @throws ArithmeticException if a sum exceeds 64 bits
   */
  public Money lateFee(LateFeeRule rule, AgeingScale scale, LocalDate at) {
    return new Allocation(currency, order).lateFee(inForce(at), rule, scale, at);
  }

  /**
   * The account as policies look at it on a day, where no months of delay were agreed: as {@link
   * #toAccount(LocalDate, AgeingScale)} with days.
   *
   * @param at the day
   * @return a builder to add what the ledger does not know
   * @throws ArithmeticException if a sum exceeds 64 bits
   */
  public Account.Builder toAccount(LocalDate at) {
    return toAccount(at, AgeingScale.days());
  }

  /**
   * The account as policies look at it on a day: its payments, its balance (credit less what is
   * open) and what is overdue. Entries do not tell the billed month; {@link ItemizedBill#toBill}
   * gives the bills.
   *
   * @param at the day; entries of that day count, payments reversed by it do not
   * @param scale its {@link AgeingScale#extraMonths()} decide what is overdue
   * @return a builder to add what the ledger does not know
   * @throws ArithmeticException if a sum exceeds 64 bits
   */
  public Account.Builder toAccount(LocalDate at, AgeingScale scale) {
    ArrearsState state = at(at);
    List<Payment> payments =
        inForce(at).stream()
            .filter(ArrearsEntry.Paid.class::isInstance)
            .map(entry -> new Payment(entry.date(), ((ArrearsEntry.Paid) entry).amount()))
            .toList();
    return Account.builder(account)
        .payments(payments)
        .balance(state.credit().minus(state.open()))
        .arrears(state.arrears(scale));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ArrearsLedger that
            && account.equals(that.account)
            && currency.equals(that.currency)
            && order == that.order
            && entries.equals(that.entries));
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, currency, order, entries);
  }

  /** The account and how many entries; no amount. */
  @Override
  public String toString() {
    return account + " with " + entries.size() + " entries";
  }
}
