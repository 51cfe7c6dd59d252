package org.telcocrm.core.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.usage.UsageMonth;

/**
 * Everything known about one customer as of one date (360°客户视图).
 *
 * <p>Example: {@code Customer360.builder(customer, LocalDate.of(2026, 3, 31))
 * .accounts(List.of(account)).build()}. A part that was never given is unknown, which differs from
 * an empty part: without {@code interactions(…)} the number of complaints is unknown, with {@code
 * interactions(List.of())} it is 0. {@link #isKnown(Part)} tells them apart.
 *
 * <p>The date belongs to the view: subscriptions and accounts are given as they stood on it. A
 * contact or payment after it is allowed and not looked at. Immutable and thread-safe; two are
 * equal when every value is, whatever the order in which the parts were given. {@code toString()}
 * names nobody.
 */
public final class Customer360 implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The parts of a view that can be unknown as a whole. Grows only in a major version. */
  public enum Part {
    /** What the customer has (产品). */
    SUBSCRIPTIONS,
    /** What is billed, paid and owed (账户). */
    ACCOUNTS,
    /** What was used per closed month (用量). */
    USAGE_MONTHS,
    /** What passed between the customer and us (接触). */
    INTERACTIONS
  }

  private final Customer customer;
  private final LocalDate asOf;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final @Nullable List<Subscription> subscriptions;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final @Nullable List<Account> accounts;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final @Nullable List<UsageMonth> usageMonths;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final @Nullable List<Interaction> interactions;

  private Customer360(Builder builder) {
    this.customer = builder.customer;
    this.asOf = builder.asOf;
    this.subscriptions = builder.subscriptions;
    this.accounts = builder.accounts;
    this.usageMonths = builder.usageMonths;
    this.interactions = builder.interactions;
  }

  /**
   * Starts a view in which every part is unknown.
   *
   * @param customer whose view
   * @param asOf the date it is about, never read from a clock
   * @return the builder
   */
  public static Builder builder(Customer customer, LocalDate asOf) {
    return new Builder(customer, asOf);
  }

  /** Whose view. */
  public Customer customer() {
    return customer;
  }

  /** The date the view is about. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The newest month that is closed as of the date, called M0: the date's month if the date is its
   * last day, else the month before.
   *
   * @return 2026-03 as of 2026-03-31, 2026-02 as of 2026-03-30
   */
  public YearMonth newestClosedMonth() {
    return new Windows(asOf).newestClosedMonth();
  }

  /**
   * Whether a part was given, be it empty.
   *
   * @param part the part
   * @return false if nothing is known about it
   */
  public boolean isKnown(Part part) {
    return switch (part) {
      case SUBSCRIPTIONS -> subscriptions != null;
      case ACCOUNTS -> accounts != null;
      case USAGE_MONTHS -> usageMonths != null;
      case INTERACTIONS -> interactions != null;
    };
  }

  /** The subscriptions, by id; empty also if unknown. */
  public List<Subscription> subscriptions() {
    return orEmpty(subscriptions);
  }

  /** The accounts, by id; empty also if unknown. */
  public List<Account> accounts() {
    return orEmpty(accounts);
  }

  /** The closed months of usage, newest first, then by subscription; empty also if unknown. */
  public List<UsageMonth> usageMonths() {
    return orEmpty(usageMonths);
  }

  /** The contacts, newest first; empty also if unknown. */
  public List<Interaction> interactions() {
    return orEmpty(interactions);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> part) {
    return part == null ? List.of() : part;
  }

  /**
   * The subscription that speaks for the customer: of those in net the one with the oldest opening
   * date, ties by id. One of unknown opening date comes after those of known date.
   *
   * @return the main subscription, or empty if none is in net as of the date
   */
  public Optional<Subscription> mainSubscription() {
    return subscriptions().stream()
        .filter(each -> each.isInNetAt(asOf))
        .min(
            Comparator.comparing((Subscription each) -> each.openDate().orElse(LocalDate.MAX))
                .thenComparing(Subscription::id));
  }

  /**
   * The one currency of all money in the view.
   *
   * @return the currency, or empty if the view holds no money
   */
  public Optional<Currency> currency() {
    return PartRules.currency(customer.id(), subscriptions(), accounts());
  }

  /** A builder that starts with this view; parts that are unknown stay so. */
  public Builder toBuilder() {
    Builder builder = new Builder(customer, asOf);
    builder.subscriptions = subscriptions;
    builder.accounts = accounts;
    builder.usageMonths = usageMonths;
    builder.interactions = interactions;
    return builder;
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(customer, asOf, subscriptions, accounts, usageMonths, interactions);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Customer360 that && values().equals(that.values()));
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /**
   * Key, date and size of each part, for example {@code "C1 as of 2026-03-31 {SUBSCRIPTIONS=2}"}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(customer.id()).append(" as of ").append(asOf).append(" {");
    String separator = "";
    for (Part part : Part.values()) {
      if (isKnown(part)) {
        text.append(separator).append(part).append('=').append(size(part));
        separator = ", ";
      }
    }
    return text.append('}').toString();
  }

  private int size(Part part) {
    return switch (part) {
      case SUBSCRIPTIONS -> subscriptions().size();
      case ACCOUNTS -> accounts().size();
      case USAGE_MONTHS -> usageMonths().size();
      case INTERACTIONS -> interactions().size();
    };
  }

  /** Collects the parts of one view. Not thread-safe; use one builder per customer. */
  public static final class Builder {

    private final Customer customer;
    private final LocalDate asOf;
    private @Nullable List<Subscription> subscriptions;
    private @Nullable List<Account> accounts;
    private @Nullable List<UsageMonth> usageMonths;
    private @Nullable List<Interaction> interactions;

    private Builder(Customer customer, LocalDate asOf) {
      this.customer = Objects.requireNonNull(customer, "customer");
      this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /**
     * Sets the subscriptions in place of earlier ones.
     *
     * @param value all of them, ids unique; empty if there is none
     * @return this builder
     */
    public Builder subscriptions(Collection<Subscription> value) {
      this.subscriptions = PartRules.sorted(value, Comparator.comparing(Subscription::id));
      return this;
    }

    /**
     * Sets the accounts in place of earlier ones.
     *
     * @param value all of them, ids unique; empty if there is none
     * @return this builder
     */
    public Builder accounts(Collection<Account> value) {
      this.accounts = PartRules.sorted(value, Comparator.comparing(Account::id));
      return this;
    }

    /**
     * Sets the months of usage in place of earlier ones.
     *
     * @param value closed months, at most one per subscription and month; an empty collection is
     *     the same as months without any value: the usage is unknown
     * @return this builder
     */
    public Builder usageMonths(Collection<UsageMonth> value) {
      this.usageMonths = PartRules.sorted(value, PartRules.USAGE_ORDER);
      return this;
    }

    /**
     * Sets the contacts in place of earlier ones.
     *
     * @param value every contact of at least the last six months and every one that is still open;
     *     empty if there was none
     * @return this builder
     */
    public Builder interactions(Collection<Interaction> value) {
      this.interactions = PartRules.sorted(value, PartRules.INTERACTION_ORDER);
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the view; the builder may be used further without changing it
     * @throws IllegalArgumentException if an id or a month of usage stands twice, a month is not
     *     closed as of the date, or money is in two currencies
     */
    public Customer360 build() {
      Customer360 view = new Customer360(this);
      PartRules.check(view);
      return view;
    }
  }
}
