package org.telcocrm.core.account;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.money.Money;

/**
 * A billing account (账户): its bills, what was paid and what is owed, as of the date the customer is
 * looked at.
 *
 * <p>Example: {@code Account.builder(AccountId.of("A1")).bills(List.of(Bill.of(YearMonth.of(2026,
 * 3), Money.yuan("128")))).arrears(new Arrears(Money.fen(0), 0)).build()}. Everything but the id
 * may be unknown. All money is of one currency. Immutable and thread-safe; two are equal when every
 * value is.
 */
public final class Account implements Serializable {

  private static final long serialVersionUID = 1L;

  private final AccountId id;
  private final @Nullable PaymentMethod paymentMethod;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<Bill> bills;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final @Nullable List<Payment> payments;

  private final @Nullable Money balance;
  private final @Nullable Arrears arrears;
  private final @Nullable Integer stopsIn12Months;

  private Account(Builder builder) {
    this.id = builder.id;
    this.paymentMethod = builder.paymentMethod;
    this.bills = builder.bills;
    this.payments = builder.payments;
    this.balance = builder.balance;
    this.arrears = builder.arrears;
    this.stopsIn12Months = builder.stopsIn12Months;
  }

  /**
   * Starts an account of which only the key is known.
   *
   * @param id the account's key
   * @return the builder
   */
  public static Builder builder(AccountId id) {
    return new Builder(id);
  }

  /** The account's key (账户标识). */
  public AccountId id() {
    return id;
  }

  /** How bills are paid (缴费方式), or empty if unknown. */
  public Optional<PaymentMethod> paymentMethod() {
    return Optional.ofNullable(paymentMethod);
  }

  /** The bills, newest first, one per month; a month without bill is unknown, not 0. */
  public List<Bill> bills() {
    return bills;
  }

  /** The payments, newest first; empty also if unknown, see {@link #isPaymentsKnown()}. */
  public List<Payment> payments() {
    return payments == null ? List.of() : payments;
  }

  /** Whether payments were given at all; an empty list given means that nothing was paid. */
  public boolean isPaymentsKnown() {
    return payments != null;
  }

  /** The balance (余额), negative if owed, or empty if unknown. */
  public Optional<Money> balance() {
    return Optional.ofNullable(balance);
  }

  /** What is overdue (欠费), or empty if unknown. */
  public Optional<Arrears> arrears() {
    return Optional.ofNullable(arrears);
  }

  /** Stops in the last twelve months (近12月停机次数), or empty if unknown. */
  public OptionalInt stopsIn12Months() {
    return stopsIn12Months == null ? OptionalInt.empty() : OptionalInt.of(stopsIn12Months);
  }

  /** The currency of all its money, or empty if it holds none. */
  public Optional<Currency> currency() {
    return money().stream().map(Money::currency).findFirst();
  }

  private List<Money> money() {
    List<Money> all = new ArrayList<>();
    bills.forEach(bill -> all.add(bill.total()));
    payments().forEach(payment -> all.add(payment.amount()));
    balance().ifPresent(all::add);
    arrears().ifPresent(due -> all.add(due.amount()));
    return all;
  }

  /** A builder that starts with this account. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.paymentMethod = paymentMethod;
    builder.bills = bills;
    builder.payments = payments;
    builder.balance = balance;
    builder.arrears = arrears;
    builder.stopsIn12Months = stopsIn12Months;
    return builder;
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(id, paymentMethod, bills, payments, balance, arrears, stopsIn12Months);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Account that && values().equals(that.values()));
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** Key and number of bills, for example {@code "A1 6 bills"}; no amount. */
  @Override
  public String toString() {
    return id + " " + bills.size() + " bills";
  }

  /** Collects what is known of an account. Not thread-safe; use one builder per account. */
  public static final class Builder {

    private final AccountId id;
    private @Nullable PaymentMethod paymentMethod;
    private List<Bill> bills = List.of();
    private @Nullable List<Payment> payments;
    private @Nullable Money balance;
    private @Nullable Arrears arrears;
    private @Nullable Integer stopsIn12Months;

    private Builder(AccountId id) {
      this.id = Objects.requireNonNull(id, "id");
    }

    /** Sets how bills are paid. */
    public Builder paymentMethod(PaymentMethod value) {
      this.paymentMethod = Objects.requireNonNull(value, "paymentMethod");
      return this;
    }

    /**
     * Sets the bills in place of earlier ones.
     *
     * @param value at most one per month, in any order
     * @return this builder
     * @throws IllegalArgumentException if a month stands twice
     */
    public Builder bills(Collection<Bill> value) {
      List<Bill> sorted =
          List.copyOf(value).stream().sorted(Comparator.comparing(Bill::month).reversed()).toList();
      for (int i = 1; i < sorted.size(); i++) {
        if (sorted.get(i).month().equals(sorted.get(i - 1).month())) {
          throw new IllegalArgumentException(
              "bill months of account "
                  + id
                  + " must be unique but "
                  + sorted.get(i).month()
                  + " stands twice");
        }
      }
      this.bills = sorted;
      return this;
    }

    /**
     * Sets the payments in place of earlier ones.
     *
     * @param value every payment of at least the last 90 days and the newest closed month, in any
     *     order; empty if nothing was paid
     * @return this builder
     */
    public Builder payments(Collection<Payment> value) {
      this.payments =
          List.copyOf(value).stream()
              .sorted(
                  Comparator.comparing(Payment::date)
                      .reversed()
                      .thenComparing(payment -> payment.amount().toString()))
              .toList();
      return this;
    }

    /** Sets the balance; negative is owed. */
    public Builder balance(Money value) {
      this.balance = Objects.requireNonNull(value, "balance");
      return this;
    }

    /** Sets what is overdue; an amount of 0 means that nothing is. */
    public Builder arrears(Arrears value) {
      this.arrears = Objects.requireNonNull(value, "arrears");
      return this;
    }

    /**
     * Sets the stops in the last twelve months, at least 0, else {@link IllegalArgumentException}.
     */
    public Builder stopsIn12Months(int value) {
      if (value < 0) {
        throw new IllegalArgumentException("stopsIn12Months must not be negative but was " + value);
      }
      this.stopsIn12Months = value;
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the account; the builder may be used further without changing it
     * @throws IllegalArgumentException if money of two currencies was given
     */
    public Account build() {
      Account account = new Account(this);
      List<Money> money = account.money();
      for (Money each : money) {
        if (!each.currency().equals(money.get(0).currency())) {
          throw new IllegalArgumentException(
              "money of account "
                  + id
                  + " must be in one currency but was in "
                  + money.get(0).currency()
                  + " and "
                  + each.currency());
        }
      }
      return account;
    }
  }
}
