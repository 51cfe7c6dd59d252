package org.telcocrm.core.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.party.Individual;
import org.telcocrm.core.party.Party;
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
 * <p>Of each part the view says whether it is known, stale or absent, from which source and as of
 * which day: {@link #status(ViewPart)}. {@link Customer360Assembler} makes a view of what several
 * sources delivered; the builder takes parts that the host knows to be of the view's date. Further
 * parts, of which no facts follow, are carried under a {@link PartKey}.
 *
 * <p>The date belongs to the view: subscriptions and accounts are given as they stood on it. A
 * contact or payment after it is allowed and not looked at. Immutable and thread-safe; two are
 * equal when every value is, whatever the order in which the parts were given. {@code toString()}
 * names nobody.
 */
public final class Customer360 implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The parts of a view from which facts follow. Grows only in a major version. */
  public enum Part implements ViewPart {
    /** What the customer has (产品). */
    SUBSCRIPTIONS,
    /** What is billed, paid and owed (账户). */
    ACCOUNTS,
    /** What was used per closed month (用量). */
    USAGE_MONTHS,
    /** What passed between the customer and us (接触). */
    INTERACTIONS;

    @Override
    public String code() {
      return name();
    }
  }

  private final Customer customer;
  private final LocalDate asOf;
  private final PartTable parts;

  private Customer360(Builder builder) {
    this.customer = builder.customer;
    this.asOf = builder.asOf;
    this.parts = new PartTable(builder.parts);
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

  /**
   * Starts a view with the whole file of a customer, which becomes the part {@link PartKey#PARTY}.
   *
   * @param file a person, whose name and birthday policies look at; or an organisation or
   *     household, of whom they look at the key alone
   * @param asOf the date it is about, never read from a clock
   * @return the builder
   */
  public static Builder builder(Party file, LocalDate asOf) {
    Objects.requireNonNull(file, "file");
    Customer customer =
        file instanceof Individual person
            ? person.toCustomer().build()
            : Customer.builder(file.id()).build();
    return new Builder(customer, asOf).given(PartKey.PARTY, file);
  }

  /** Whose view; no more than the key if {@link PartKey#CUSTOMER} is absent. */
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
    return parts.isKnown(part);
  }

  /**
   * What is known of a part: known, stale or absent, with source, day or reason.
   *
   * @param part the part
   * @return the status; absent, because nobody asked, if it was never mentioned
   */
  public PartStatus status(ViewPart part) {
    return parts.status(part);
  }

  /** The status of every part: the person, the four parts, then all others by code. */
  public Map<ViewPart, PartStatus> statuses() {
    return parts.statuses();
  }

  /** What sources said differently, by part and source; empty for a view of the builder. */
  public List<PartConflict> conflicts() {
    return parts.conflicts();
  }

  /**
   * A further part of the host, or the person.
   *
   * @param key its key
   * @param <T> the value's type
   * @return the value, or empty if it is absent
   */
  public <T extends Serializable> Optional<T> find(PartKey<T> key) {
    return parts.find(key);
  }

  /**
   * The same view in which a stale part is absent ({@link AbsenceReason#LEFT_OUT_AS_STALE}): its
   * facts are missing, so that whatever decides names the gap. The person stays, as the id must.
   *
   * @return a view without stale parts
   */
  public Customer360 withoutStale() {
    Builder builder = toBuilder();
    builder.parts.leaveOutStale();
    return builder.build();
  }

  /** The subscriptions, by id; empty also if unknown. */
  public List<Subscription> subscriptions() {
    return parts.list(Part.SUBSCRIPTIONS);
  }

  /** The accounts, by id; empty also if unknown. */
  public List<Account> accounts() {
    return parts.list(Part.ACCOUNTS);
  }

  /** The closed months of usage, newest first, then by subscription; empty also if unknown. */
  public List<UsageMonth> usageMonths() {
    return parts.list(Part.USAGE_MONTHS);
  }

  /** The contacts, newest first; empty also if unknown. */
  public List<Interaction> interactions() {
    return parts.list(Part.INTERACTIONS);
  }

  /**
   * The subscription that speaks for the customer: of those in net the one with the oldest opening
   * date, ties by id. One of unknown opening date comes after those of known date.
   *
   * <p>If none is in net, of those opened the one that left last: one that is not known to have
   * left before one that is cancelled (销号), then the one whose state is the newest ({@link
   * Subscription#stateSince()}, unknown last), then the one opened last, ties by id. Its state says
   * that he left.
   *
   * @return the main subscription, or empty if none had been opened as of the date
   */
  public Optional<Subscription> mainSubscription() {
    return MainSubscription.of(subscriptions(), asOf);
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
    builder.parts = new PartTable(parts);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Customer360 that
            && customer.equals(that.customer)
            && asOf.equals(that.asOf)
            && parts.equals(that.parts));
  }

  @Override
  public int hashCode() {
    return Objects.hash(customer, asOf, parts);
  }

  /**
   * Key, date and size of each part, for example {@code "C1 as of 2026-03-31 {SUBSCRIPTIONS=2}"}.
   */
  @Override
  public String toString() {
    return customer.id() + " as of " + asOf + " " + parts;
  }

  /** Collects the parts of one view. Not thread-safe; use one builder per customer. */
  public static final class Builder {

    private Customer customer;
    private final LocalDate asOf;
    private PartTable parts = new PartTable();

    private Builder(Customer customer, LocalDate asOf) {
      this.customer = Objects.requireNonNull(customer, "customer");
      this.asOf = Objects.requireNonNull(asOf, "asOf");
      given(PartKey.CUSTOMER, customer);
    }

    /**
     * Sets the subscriptions in place of earlier ones.
     *
     * @param value all of them, ids unique; empty if there is none
     * @return this builder
     */
    public Builder subscriptions(Collection<Subscription> value) {
      return given(Part.SUBSCRIPTIONS, new Items<>(List.copyOf(value)));
    }

    /**
     * Sets the accounts in place of earlier ones.
     *
     * @param value all of them, ids unique; empty if there is none
     * @return this builder
     */
    public Builder accounts(Collection<Account> value) {
      return given(Part.ACCOUNTS, new Items<>(List.copyOf(value)));
    }

    /**
     * Sets the months of usage in place of earlier ones.
     *
     * @param value closed months, at most one per subscription and month; an empty collection is
     *     the same as months without any value: the usage is unknown
     * @return this builder
     */
    public Builder usageMonths(Collection<UsageMonth> value) {
      return given(Part.USAGE_MONTHS, new Items<>(List.copyOf(value)));
    }

    /**
     * Sets the contacts in place of earlier ones.
     *
     * @param value every contact of at least the last six months and every one that is still open;
     *     empty if there was none
     * @return this builder
     */
    public Builder interactions(Collection<Interaction> value) {
      return given(Part.INTERACTIONS, new Items<>(List.copyOf(value)));
    }

    /**
     * Sets a part of the host's own in place of an earlier one.
     *
     * @param key its key, not {@link PartKey#CUSTOMER}
     * @param value immutable
     * @param <T> the value's type
     * @return this builder
     * @throws IllegalArgumentException if the key is that of the person
     */
    public <T extends Serializable> Builder part(PartKey<T> key, T value) {
      if (key.equals(PartKey.CUSTOMER)) {
        throw new IllegalArgumentException("the person must be given when the view is started");
      }
      return given(key, value);
    }

    /**
     * Says why nothing is known of a part, in place of its values.
     *
     * <p>Of a person who is absent no more than the key stays, neither name nor birthday nor file:
     * none of it becomes a fact.
     *
     * @param part the part
     * @param reason why
     * @return this builder
     */
    public Builder absent(ViewPart part, AbsenceReason reason) {
      parts.remove(part, PartStatus.Absent.of(reason));
      if (part.equals(PartKey.CUSTOMER)) {
        customer = Customer.builder(customer.id()).build();
        if (parts.isKnown(PartKey.PARTY)) {
          parts.remove(PartKey.PARTY, PartStatus.Absent.of(reason));
        }
      }
      return this;
    }

    private Builder given(ViewPart part, Serializable value) {
      parts.put(part, value, new PartStatus.Known(PartStatus.GIVEN, asOf));
      return this;
    }

    /** Where an assembler says what it knows of each part. */
    PartTable parts() {
      return parts;
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
