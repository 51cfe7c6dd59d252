package org.telcocrm.core.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.interaction.Interaction;

/**
 * The events of one customer as a state that can be cut and merged (可合并的客户状态): by month, by
 * machine, by source.
 *
 * <p>Example: {@code march = march.plus(event)} as events arrive; {@code
 * march.merge(february).on(view, YearMonth.of(2025, 10))} for the facts.
 *
 * <p>{@link #merge} is associative, commutative and idempotent, with {@link #NONE} as neutral
 * element, because the state is a set: an event that comes twice, in whichever pieces, counts once.
 * Of two versions of an event the higher revision counts; of two that differ and yet have the same
 * revision, which a source must not send, the one whose content is greater in a fixed order.
 * Nothing but whole numbers is kept. Months that are merged and {@link #carriedInto} the first of
 * the last six give the facts of the whole history. Immutable and thread-safe. The size is that of
 * the events: a host with many call records delivers sums per hour or day. {@code toString()} shows
 * no value.
 */
public final class CustomerEvents implements Serializable {

  private static final long serialVersionUID = 1L;

  /** No events: the neutral element of {@link #merge}. */
  public static final CustomerEvents NONE = new CustomerEvents(Map.of());

  @SuppressWarnings("serial") // always an unmodifiable TreeMap in natural order
  private final Map<String, CustomerEvent> byId;

  private CustomerEvents(Map<String, CustomerEvent> byId) {
    this.byId = Collections.unmodifiableMap(new TreeMap<>(byId));
  }

  /**
   * These events, in any order.
   *
   * @param events any number; the same one may come again
   * @return the state
   */
  public static CustomerEvents of(Collection<? extends CustomerEvent> events) {
    return NONE.plus(events);
  }

  /**
   * One event more. Takes time in proportion to the size: many are better added at once.
   *
   * @param event early or late, new or not
   * @return the state
   */
  public CustomerEvents plus(CustomerEvent event) {
    return plus(List.of(event));
  }

  /**
   * Several events more.
   *
   * @param events in any order
   * @return the state
   */
  public CustomerEvents plus(Collection<? extends CustomerEvent> events) {
    Map<String, CustomerEvent> all = new TreeMap<>(byId);
    events.forEach(each -> all.merge(each.key().id(), each, EventOrder::later));
    return new CustomerEvents(all);
  }

  /**
   * The events of both.
   *
   * @param other they may overlap
   * @return the state; {@code a.merge(b)} equals {@code b.merge(a)}
   */
  public CustomerEvents merge(CustomerEvents other) {
    return plus(other.byId.values());
  }

  /**
   * The events of one month, by the day on which they happened.
   *
   * @param month from its first to its last day, both inclusive
   * @return the piece; all pieces merged are the whole
   */
  public CustomerEvents month(YearMonth month) {
    return where(each -> YearMonth.from(each.date()).equals(month));
  }

  /** All events, by id. */
  public List<CustomerEvent> all() {
    return List.copyOf(byId.values());
  }

  private CustomerEvents where(Predicate<CustomerEvent> condition) {
    Map<String, CustomerEvent> some = new TreeMap<>(byId);
    some.values().removeIf(condition.negate());
    return new CustomerEvents(some);
  }

  /**
   * What still matters from a month on: its events and later ones, and of earlier ones the newest
   * payment of each account, the newest state of each subscription, contacts that were not closed
   * before the month, and the newest grade given before it.
   *
   * <p>With M0 − 5 as the month, {@link #on} gives the same facts as before. Merge the pieces
   * first, and carry when nothing of the earlier months can come any more: an old version of a
   * contact that was dropped here would stand open again.
   *
   * @param first the first month of which everything is kept
   * @return the smaller state
   */
  public CustomerEvents carriedInto(YearMonth first) {
    LocalDate from = first.atDay(1);
    Map<String, LocalDate> newest = new TreeMap<>();
    for (CustomerEvent each : byId.values()) {
      if (each.date().isBefore(from)) {
        dated(each).entrySet().stream()
            // A grade given later is kept with its open contact, and hides none of before.
            .filter(day -> day.getValue().isBefore(from))
            .forEach(day -> newest.merge(day.getKey(), day.getValue(), CustomerEvents::max));
      }
    }
    return where(
        each ->
            !each.date().isBefore(from)
                || isOpenFrom(each, from)
                || dated(each).entrySet().stream()
                    .anyMatch(day -> day.getValue().equals(newest.get(day.getKey()))));
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean isOpenFrom(CustomerEvent event, LocalDate day) {
    return event instanceof CustomerEvent.Contacted contacted
        && contacted.contact().closed().map(closed -> !closed.isBefore(day)).orElse(true);
  }

  /** The day that makes an event the newest of its subject; empty if only its month looks at it. */
  private static Map<String, LocalDate> dated(CustomerEvent event) {
    if (event instanceof CustomerEvent.Paid paid) {
      return Map.of("account " + paid.account(), paid.date());
    }
    if (event instanceof CustomerEvent.StateChanged changed) {
      return Map.of("subscription " + changed.subscription(), changed.date());
    }
    if (event instanceof CustomerEvent.Contacted contacted) {
      Interaction contact = contacted.contact();
      return contact.grade().isPresent()
          ? Map.of("grade", contact.closed().orElse(contact.date()))
          : Map.of();
    }
    return Map.of();
  }

  /**
   * A view with payments, usage, contacts and states as these events tell them; everything else as
   * it was.
   *
   * <p>A subscription of the view without a record in a month used nothing in it, unless it was
   * opened later; a record of an unknown subscription counts too. An account without a payment was
   * not paid into since then. Days are active with a call, a message or at least 1 MB. States hold
   * from their day on; of two of one day that of the greater id. Usage of months that are not
   * closed as of the view's date is not looked at.
   *
   * <p>Of what came before {@code completeFrom} the events do not tell all: usage and payments of
   * the view from before it stay. If it lies after the beginning of the six months (the 90 days) in
   * which contacts (payments) are counted, contacts and payments are those of the view, and unknown
   * if they were; payments that the view knows are joined by those that it does not.
   *
   * @param view the customer with accounts, bills and subscriptions as of its date
   * @param completeFrom the first month of which every event is here; at most M0 − 5 for all facts
   * @return the view; its usage and contacts are known, from the source {@code EVENTS}, as far as
   *     the events reach back
   * @throws IllegalArgumentException if a month of usage is more than a {@code UsageMonth} can hold
   * @throws ArithmeticException if a sum exceeds 64 bits
   */
  public Customer360 on(Customer360 view, YearMonth completeFrom) {
    return new EventParts(all(), view, completeFrom).view();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof CustomerEvents that && byId.equals(that.byId));
  }

  @Override
  public int hashCode() {
    return byId.hashCode();
  }

  /** The number of events, for example {@code "12 events"}. */
  @Override
  public String toString() {
    return byId.size() + " events";
  }
}
