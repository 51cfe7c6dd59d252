package org.telcocrm.rules.guard;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;

/**
 * A value-added service that a customer has (在订增值业务): what it is, since when, what it costs, and
 * what is known of confirmations, use and trial.
 *
 * <pre>{@code
 * SubscribedService.of("CRBT_5", "RING_TONE", since, Money.yuan("5.00"))
 *     .confirmedOn(List.of())              // it is known that nobody confirmed
 *     .neverUsed()
 *     .onTrialUntil(LocalDate.of(2026, 1, 31));
 * }</pre>
 *
 * <p>What is not said is unknown. Immutable and thread-safe.
 */
public final class SubscribedService implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String product;
  private final String kind;
  private final LocalDate since;
  private final Money monthlyCharge;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final @Nullable List<LocalDate> confirmations;

  private final boolean useKnown;
  private final @Nullable LocalDate lastUse;
  private final boolean trialKnown;
  private final @Nullable LocalDate trialEnd;

  private SubscribedService(
      String product,
      String kind,
      LocalDate since,
      Money monthlyCharge,
      @Nullable List<LocalDate> confirmations,
      Use use,
      Trial trial) {
    this.product = product;
    this.kind = kind;
    this.since = Objects.requireNonNull(since, "since");
    this.monthlyCharge = Objects.requireNonNull(monthlyCharge, "monthlyCharge");
    this.confirmations = confirmations;
    this.useKnown = use.known;
    this.lastUse = use.last;
    this.trialKnown = trial.known;
    this.trialEnd = trial.end;
    if (product.isBlank() || kind.isBlank()) {
      throw new IllegalArgumentException(
          "product and kind must not be blank but were \"" + product + "\" and \"" + kind + '"');
    }
    if (monthlyCharge.minorUnits() < 0) {
      throw new IllegalArgumentException(
          "monthlyCharge of " + product + " must not be negative but was " + monthlyCharge);
    }
    if (trialEnd != null && trialEnd.isBefore(since)) {
      throw new IllegalArgumentException(
          "trial of " + product + " must not end before " + since + " but ended " + trialEnd);
    }
  }

  private record Use(boolean known, @Nullable LocalDate last) {}

  private record Trial(boolean known, @Nullable LocalDate end) {}

  /**
   * A service of which nothing more is known.
   *
   * @param product the product's code, not blank
   * @param kind what kind of service it is, not blank: two of one kind are one too many
   * @param since the day of the order
   * @param monthlyCharge what it costs a month once a trial is over, not negative
   * @return the service
   */
  public static SubscribedService of(
      String product, String kind, LocalDate since, Money monthlyCharge) {
    return new SubscribedService(
        product, kind, since, monthlyCharge, null, new Use(false, null), new Trial(false, null));
  }

  /**
   * The same service with the customer's confirmations.
   *
   * @param days on which he said yes, in any order; none if it is known that he never did
   * @return the service
   */
  public SubscribedService confirmedOn(Collection<LocalDate> days) {
    return new SubscribedService(
        product,
        kind,
        since,
        monthlyCharge,
        days.stream().distinct().sorted().toList(),
        new Use(useKnown, lastUse),
        new Trial(trialKnown, trialEnd));
  }

  /**
   * The same service with its last use.
   *
   * @param day the newest day of use
   * @return the service
   */
  public SubscribedService usedOn(LocalDate day) {
    return with(new Use(true, Objects.requireNonNull(day, "day")));
  }

  /**
   * The same service, never used (从未使用).
   *
   * @return the service
   */
  public SubscribedService neverUsed() {
    return with(new Use(true, null));
  }

  private SubscribedService with(Use use) {
    return new SubscribedService(
        product, kind, since, monthlyCharge, confirmations, use, new Trial(trialKnown, trialEnd));
  }

  /**
   * The same service, begun as a free trial (试用).
   *
   * @param day the last free day, not before the order
   * @return the service
   */
  public SubscribedService onTrialUntil(LocalDate day) {
    return with(new Trial(true, Objects.requireNonNull(day, "day")));
  }

  /**
   * The same service, of which it is known that it never was a trial.
   *
   * @return the service
   */
  public SubscribedService withoutTrial() {
    return with(new Trial(true, null));
  }

  private SubscribedService with(Trial trial) {
    return new SubscribedService(
        product, kind, since, monthlyCharge, confirmations, new Use(useKnown, lastUse), trial);
  }

  /** The product's code (产品编码). */
  public String product() {
    return product;
  }

  /** What kind of service it is (业务类型). */
  public String kind() {
    return kind;
  }

  /** The day of the order (订购日期). */
  public LocalDate since() {
    return since;
  }

  /** What it costs a month once a trial is over (月功能费). */
  public Money monthlyCharge() {
    return monthlyCharge;
  }

  /** On which days the customer said yes, in order; empty if unknown, an empty list if never. */
  public Optional<List<LocalDate>> confirmations() {
    return Optional.ofNullable(confirmations);
  }

  /** Whether it is known when it was used. */
  public boolean isUseKnown() {
    return useKnown;
  }

  /** The newest day of use, or empty if never used or unknown. */
  public Optional<LocalDate> lastUse() {
    return Optional.ofNullable(lastUse);
  }

  /** Whether it is known if it began as a trial. */
  public boolean isTrialKnown() {
    return trialKnown;
  }

  /** The last free day, or empty if it was no trial or unknown. */
  public Optional<LocalDate> trialEnd() {
    return Optional.ofNullable(trialEnd);
  }

  /**
   * What it costs a month as of a day.
   *
   * @param asOf the day
   * @return nothing while a trial lasts, its last day included
   */
  public Money chargeOn(LocalDate asOf) {
    return trialEnd != null && !trialEnd.isBefore(asOf)
        ? monthlyCharge.minus(monthlyCharge)
        : monthlyCharge;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SubscribedService that
            && product.equals(that.product)
            && kind.equals(that.kind)
            && since.equals(that.since)
            && monthlyCharge.equals(that.monthlyCharge)
            && Objects.equals(confirmations, that.confirmations)
            && useKnown == that.useKnown
            && Objects.equals(lastUse, that.lastUse)
            && trialKnown == that.trialKnown
            && Objects.equals(trialEnd, that.trialEnd));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        product,
        kind,
        since,
        monthlyCharge,
        confirmations,
        useKnown,
        lastUse,
        trialKnown,
        trialEnd);
  }

  /** Product, kind, day and charge, for example {@code "CRBT_5 RING_TONE 2026-01-01 CNY 5.00"}. */
  @Override
  public String toString() {
    return product + ' ' + kind + ' ' + since + ' ' + monthlyCharge;
  }
}
