package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.CustomerEvent;
import org.telcocrm.core.view.CustomerEvents;
import org.telcocrm.core.view.EventKey;
import org.telcocrm.core.view.FactDerivation;
import org.telcocrm.core.view.Traffic;

/** C62: the state of a customer online is the same however it arrives, is cut and is merged. */
class CustomerEventsProperties {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final YearMonth FIRST = YearMonth.of(2025, 10);

  @Provide
  Arbitrary<List<CustomerEvent>> streams() {
    return EventArbitraries.streams(AS_OF);
  }

  private static Customer360 view() {
    return Customer360.builder(Customer.builder(CustomerId.of("C1")).build(), AS_OF)
        .subscriptions(
            List.of(
                Subscription.builder(
                        SubscriptionId.of("S1"), ServiceKind.MOBILE, SubscriptionState.ACTIVE)
                    .openDate(AS_OF.minusYears(4))
                    .build()))
        .build();
  }

  private static Facts facts(CustomerEvents events) {
    return FactDerivation.standard().derive(events.on(view(), FIRST));
  }

  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void merge_isAssociativeCommutativeAndIdempotent(
      @ForAll CustomerEvents a, @ForAll CustomerEvents b, @ForAll CustomerEvents c) {
    assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
    assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
    assertThat(a.merge(a)).isEqualTo(a);
    assertThat(a.merge(CustomerEvents.NONE)).isEqualTo(a);
    assertThat(CustomerEvents.NONE.merge(a)).isEqualTo(a);
    int apart = a.all().size() + b.all().size();
    covers("one event in both", a.merge(b).all().size() < apart, 40);
    covers("both say something", !a.merge(b).equals(a) && !a.merge(b).equals(b), 40);
  }

  /** Late, out of order, twice, one by one or at once: the same state. */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void anyArrival_isTheSameState(@ForAll("streams") List<CustomerEvent> stream, @ForAll long seed) {
    List<CustomerEvent> shuffled = new ArrayList<>(stream);
    shuffled.addAll(stream);
    Collections.shuffle(shuffled, new Random(seed));
    CustomerEvents oneByOne = CustomerEvents.NONE;
    for (CustomerEvent each : shuffled) {
      oneByOne = oneByOne.plus(each);
    }
    CustomerEvents atOnce = CustomerEvents.of(stream);
    assertThat(oneByOne).isEqualTo(atOnce);
    assertThat(oneByOne.all()).isEqualTo(atOnce.all());
    assertThat(facts(oneByOne)).isEqualTo(facts(atOnce));
    long ids = stream.stream().map(each -> each.key().id()).distinct().count();
    assertThat(atOnce.all()).hasSize((int) ids);
    covers("corrected", ids < stream.size(), 40);
  }

  /** Of several versions the highest revision counts. */
  @Property(tries = 200)
  void highestRevision_counts(@ForAll("streams") List<CustomerEvent> stream) {
    for (CustomerEvent each : CustomerEvents.of(stream).all()) {
      int highest =
          stream.stream()
              .filter(other -> other.key().id().equals(each.key().id()))
              .mapToInt(other -> other.key().revision())
              .max()
              .orElseThrow();
      assertThat(each.key().revision()).isEqualTo(highest);
      assertThat(stream).contains(each);
    }
  }

  /** Cut into its months and merged in any order it is whole. */
  @Property(tries = 200)
  void monthsMerged_areTheWhole(@ForAll CustomerEvents events, @ForAll long seed) {
    TreeSet<YearMonth> months = new TreeSet<>();
    events.all().forEach(each -> months.add(YearMonth.from(each.date())));
    List<CustomerEvents> pieces = new ArrayList<>();
    months.forEach(month -> pieces.add(events.month(month)));
    assertThat(pieces.stream().mapToInt(each -> each.all().size()).sum())
        .isEqualTo(events.all().size());
    Collections.shuffle(pieces, new Random(seed));
    assertThat(pieces.stream().reduce(CustomerEvents.NONE, CustomerEvents::merge))
        .isEqualTo(events);
  }

  /** What is carried into the first of the last six months gives the facts of the whole. */
  @Property(tries = 200)
  @StatisticsReport(onFailureOnly = true)
  void carried_givesTheSameFacts(@ForAll CustomerEvents events) {
    CustomerEvents carried = events.carriedInto(FIRST);
    assertThat(facts(carried)).isEqualTo(facts(events));
    assertThat(carried.carriedInto(FIRST)).isEqualTo(carried);
    assertThat(carried.merge(events)).isEqualTo(events);
    covers("smaller", carried.all().size() < events.all().size(), 11);
  }

  /** A payment that comes late and its correction, from two machines. */
  @Example
  void merge_example() {
    CustomerEvents one = CustomerEvents.of(List.of(paid("P1", 0, "50"), used("U1", 90)));
    CustomerEvents other = CustomerEvents.of(List.of(paid("P1", 1, "30"), used("U1", 90)));
    Facts facts = facts(one.merge(other));
    assertThat(facts).isEqualTo(facts(other.merge(one)));
    assertThat(facts.money(StandardFacts.PAID_M0)).contains(Money.yuan("30"));
    assertThat(facts.number(StandardFacts.OUT_MIN_M0)).hasValue(1.5);
    assertThat(facts.state(StandardFacts.BILL_M0)).isEqualTo(FactReader.State.MISSING);
    assertThat(one.merge(other)).hasToString("2 events");
  }

  private static CustomerEvent paid(String id, int revision, String yuan) {
    return new CustomerEvent.Paid(
        new EventKey(id, revision), AccountId.of("A1"), new Payment(AS_OF, Money.yuan(yuan)));
  }

  private static CustomerEvent used(String id, int seconds) {
    return new CustomerEvent.Used(
        EventKey.of(id), SubscriptionId.of("S1"), AS_OF.minusDays(3), Traffic.call(seconds));
  }
}
