package org.telcocrm.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.core.view.CustomerEvent;
import org.telcocrm.core.view.CustomerEvents;
import org.telcocrm.core.view.EventKey;
import org.telcocrm.core.view.Traffic;

/**
 * What a stream brings of one customer: late, out of order, twice or corrected.
 *
 * <p>Example: {@code EventArbitraries.events(asOf).list()} are of the accounts A1 and A2 and the
 * subscriptions S1 and S2; ids are few, so that an event often comes in several versions.
 */
public final class EventArbitraries {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final int MOST_EVENTS = 12;

  private EventArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(EventKey.class, EventArbitraries::keys);
    types.put(Traffic.class, EventArbitraries::traffic);
    types.put(CustomerEvent.class, () -> events(TODAY));
    types.put(CustomerEvent.Paid.class, () -> paid(TODAY));
    types.put(CustomerEvent.Used.class, () -> used(TODAY));
    types.put(CustomerEvent.Contacted.class, () -> contacted(TODAY));
    types.put(CustomerEvent.StateChanged.class, () -> stateChanged(TODAY));
    types.put(CustomerEvents.class, () -> states(TODAY));
  }

  /**
   * Which event it is.
   *
   * @return of twenty ids and three revisions
   */
  public static Arbitrary<EventKey> keys() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 20), Arbitraries.integers().between(0, 2))
        .as((number, revision) -> new EventKey("E" + number, revision))
        .withoutEdgeCases();
  }

  /**
   * What usage records count.
   *
   * @return nothing, and one byte less than 1 MB, among others
   */
  public static Arbitrary<Traffic> traffic() {
    Arbitrary<Long> seconds =
        Arbitraries.oneOf(Arbitraries.of(0L, 1L, 59L, 60L), Arbitraries.longs().between(0, 20_000));
    Arbitrary<Long> bytes =
        Arbitraries.oneOf(
            Arbitraries.of(0L, (1L << 20) - 1, 1L << 20), Arbitraries.longs().between(0, 1L << 32));
    return Combinators.combine(
            seconds,
            seconds,
            bytes,
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(false, false, true))
        .as(Traffic::new)
        .withoutEdgeCases();
  }

  private static Arbitrary<CustomerEvent.Paid> paid(LocalDate asOf) {
    return Combinators.combine(
            keys(),
            Arbitraries.of("A1", "A2").map(AccountId::of),
            DateArbitraries.around(asOf),
            MoneyArbitraries.positive())
        .as(
            (key, account, day, amount) ->
                new CustomerEvent.Paid(key, account, new Payment(day, amount)))
        .withoutEdgeCases();
  }

  private static Arbitrary<SubscriptionId> subscriptions() {
    return Arbitraries.of("S1", "S2").map(SubscriptionId::of);
  }

  private static Arbitrary<CustomerEvent.Used> used(LocalDate asOf) {
    return Combinators.combine(keys(), subscriptions(), DateArbitraries.around(asOf), traffic())
        .as(CustomerEvent.Used::new)
        .withoutEdgeCases();
  }

  private static Arbitrary<CustomerEvent.Contacted> contacted(LocalDate asOf) {
    return Combinators.combine(keys(), CustomerArbitraries.interactions(asOf))
        .as(CustomerEvent.Contacted::new)
        .withoutEdgeCases();
  }

  private static Arbitrary<CustomerEvent.StateChanged> stateChanged(LocalDate asOf) {
    return Combinators.combine(
            keys(),
            subscriptions(),
            DateArbitraries.around(asOf),
            Arbitraries.of(SubscriptionState.class))
        .as(CustomerEvent.StateChanged::new)
        .withoutEdgeCases();
  }

  /**
   * Events.
   *
   * @param asOf the day around which they happen
   * @return of every kind
   */
  public static Arbitrary<CustomerEvent> events(LocalDate asOf) {
    return Arbitraries.<CustomerEvent>oneOf(
        paid(asOf), used(asOf), contacted(asOf), stateChanged(asOf));
  }

  /**
   * Events as they arrive.
   *
   * @param asOf the day around which they happen
   * @return none to twelve, in any order, the same one in several versions now and then
   */
  public static Arbitrary<List<CustomerEvent>> streams(LocalDate asOf) {
    return events(asOf).list().ofMaxSize(MOST_EVENTS).withoutEdgeCases();
  }

  /**
   * Events as a state that can be cut and merged.
   *
   * @param asOf the day around which they happen
   * @return of {@link #streams}
   */
  public static Arbitrary<CustomerEvents> states(LocalDate asOf) {
    return streams(asOf).map(CustomerEvents::of);
  }
}
