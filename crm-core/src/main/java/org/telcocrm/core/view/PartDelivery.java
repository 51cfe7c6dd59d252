package org.telcocrm.core.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
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
 * What one source says about one part of one customer: its values as of a day, or why there are
 * none.
 *
 * <p>Example: {@code PartDelivery.accounts("BILLING", LocalDate.of(2026, 3, 31), accounts)}, {@code
 * PartDelivery.absent(Part.INTERACTIONS, "CALL_CENTRE", AbsenceReason.SOURCE_DOWN)}. A part is
 * delivered whole: a host that collects contacts from several systems unites them first, and
 * delivers an absence if one of them did not answer, because otherwise a count would be too small
 * and nobody would know. Immutable and thread-safe; two are equal when every value is, the order of
 * a list included; {@code toString()} shows no value.
 */
public final class PartDelivery implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ViewPart part;
  private final String source;
  private final @Nullable LocalDate asOf;
  private final @Nullable Serializable value;
  private final @Nullable AbsenceReason reason;

  private PartDelivery(
      ViewPart part,
      String source,
      @Nullable LocalDate asOf,
      @Nullable Serializable value,
      @Nullable AbsenceReason reason) {
    Objects.requireNonNull(part, "part");
    if (source.isBlank()) {
      throw new IllegalArgumentException("source of " + part.code() + " must not be blank");
    }
    this.part = part;
    this.source = source;
    this.asOf = asOf;
    this.value = value;
    this.reason = reason;
  }

  /**
   * Subscriptions.
   *
   * @param source the code of the system they come from, not blank
   * @param asOf the day as of which they hold
   * @param all every subscription; empty if there is none
   * @return the delivery
   */
  public static PartDelivery subscriptions(
      String source, LocalDate asOf, Collection<Subscription> all) {
    return of(Customer360.Part.SUBSCRIPTIONS, source, asOf, new Items<>(List.copyOf(all)));
  }

  /**
   * Accounts.
   *
   * @param source the code of the system they come from, not blank
   * @param asOf the day as of which they hold
   * @param all every account; empty if there is none
   * @return the delivery
   */
  public static PartDelivery accounts(String source, LocalDate asOf, Collection<Account> all) {
    return of(Customer360.Part.ACCOUNTS, source, asOf, new Items<>(List.copyOf(all)));
  }

  /**
   * Months of usage.
   *
   * @param source the code of the system they come from, not blank
   * @param asOf the day as of which they hold
   * @param all every closed month known
   * @return the delivery
   */
  public static PartDelivery usageMonths(
      String source, LocalDate asOf, Collection<UsageMonth> all) {
    return of(Customer360.Part.USAGE_MONTHS, source, asOf, new Items<>(List.copyOf(all)));
  }

  /**
   * Contacts.
   *
   * @param source the code of the system they come from, not blank
   * @param asOf the day up to which they are complete
   * @param all every contact of at least the last six months and every one still open
   * @return the delivery
   */
  public static PartDelivery interactions(
      String source, LocalDate asOf, Collection<Interaction> all) {
    return of(Customer360.Part.INTERACTIONS, source, asOf, new Items<>(List.copyOf(all)));
  }

  /**
   * The person, or a part of the host's own.
   *
   * @param key {@link PartKey#CUSTOMER} or another key
   * @param source the code of the system it comes from, not blank
   * @param asOf the day as of which it holds
   * @param value immutable
   * @param <T> the value's type
   * @return the delivery
   */
  public static <T extends Serializable> PartDelivery of(
      PartKey<T> key, String source, LocalDate asOf, T value) {
    return of((ViewPart) key, source, asOf, value);
  }

  private static PartDelivery of(ViewPart part, String source, LocalDate asOf, Serializable value) {
    return new PartDelivery(
        part,
        source,
        Objects.requireNonNull(asOf, "asOf"),
        Objects.requireNonNull(value, "value"),
        null);
  }

  /**
   * No values.
   *
   * @param part what was wanted
   * @param source the code of the system that was to give it, not blank
   * @param reason why it did not
   * @return the delivery
   */
  public static PartDelivery absent(ViewPart part, String source, AbsenceReason reason) {
    return new PartDelivery(part, source, null, null, Objects.requireNonNull(reason, "reason"));
  }

  /** What it speaks about. */
  public ViewPart part() {
    return part;
  }

  /** The code of the system it comes from (来源). */
  public String source() {
    return source;
  }

  /** The day as of which it holds, or empty for an absence. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** Why there are no values, or empty if there are. */
  public Optional<AbsenceReason> absence() {
    return Optional.ofNullable(reason);
  }

  /** The values: {@link Items} of one of the four parts, else the value of a key. */
  Serializable value() {
    return Objects.requireNonNull(value, "value");
  }

  /** The day of a delivery with values. */
  LocalDate day() {
    return Objects.requireNonNull(asOf, "asOf");
  }

  /** Source and day of a delivery with values. */
  PartStatus.Known known() {
    return new PartStatus.Known(source, day());
  }

  /** The person it delivers, if that is its part. */
  Optional<Customer> customer() {
    return value instanceof Customer customer ? Optional.of(customer) : Optional.empty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PartDelivery that
            && part.equals(that.part)
            && source.equals(that.source)
            && Objects.equals(asOf, that.asOf)
            && Objects.equals(value, that.value)
            && reason == that.reason);
  }

  @Override
  public int hashCode() {
    return Objects.hash(part, source, asOf, value, reason);
  }

  /**
   * Part, source and day or reason, for example {@code "ACCOUNTS from BILLING as of 2026-03-31"}.
   */
  @Override
  public String toString() {
    return part.code() + " from " + source + (reason == null ? " as of " + asOf : " " + reason);
  }
}
