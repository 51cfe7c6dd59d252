package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.core.view.Views.account;
import static org.telcocrm.core.view.Views.mobile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.core.view.CustomerEvent.Contacted;
import org.telcocrm.core.view.CustomerEvent.Paid;
import org.telcocrm.core.view.CustomerEvent.StateChanged;
import org.telcocrm.core.view.CustomerEvent.Used;

class CustomerEventsTest {

  private static final SubscriptionId S1 = SubscriptionId.of("S1");
  private static final AccountId A1 = AccountId.of("A1");

  /** Looks farther back: the last of something, what is still open, an old contact graded now. */
  private static final Set<Fact> OLDER =
      Set.of(
          LAST_TOPUP,
          LAST_CSAT,
          DISSATISFIED_6M,
          COMPLAINT_OPEN_DAYS,
          FAULT_OPEN_HOURS,
          BILLING_DISPUTE_OPEN,
          STATE);

  private static Customer360 base(LocalDate asOf) {
    YearMonth m0 = new Windows(asOf).newestClosedMonth();
    return Customer360.builder(Views.SOMEONE, asOf)
        .subscriptions(
            List.of(
                mobile("S1").openDate(asOf.minusYears(3)).build(),
                mobile("S2").openDate(asOf.minusDays(70)).build()))
        .accounts(
            List.of(
                account("A1").bills(List.of(Bill.of(m0, Money.yuan("88")))).build(),
                account("A2").build()))
        .build();
  }

  private static Facts facts(CustomerEvents events, LocalDate asOf) {
    YearMonth first = new Windows(asOf).newestClosedMonth().minusMonths(5);
    return FactDerivation.standard().derive(events.on(base(asOf), first));
  }

  /** Fourteen months of events, some of them corrected. */
  private static List<CustomerEvent> history(LocalDate asOf, Random random) {
    List<CustomerEvent> events = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      LocalDate day = asOf.plusDays(20 - random.nextInt(440));
      EventKey key = EventKey.of("E" + i);
      SubscriptionId line = SubscriptionId.of("S" + (1 + random.nextInt(2)));
      switch (random.nextInt(4)) {
        case 0 ->
            events.add(
                new Paid(
                    key,
                    AccountId.of("A" + (1 + random.nextInt(3))),
                    new Payment(day, Money.fen(1 + random.nextInt(9000)))));
        case 1 ->
            events.add(
                new Used(
                    key,
                    line,
                    day,
                    new Traffic(
                        random.nextInt(4000),
                        random.nextInt(100),
                        random.nextInt(3 << 20),
                        random.nextInt(2),
                        random.nextInt(9) == 0)));
        case 2 -> contact(day, key, random).forEach(events::add);
        default ->
            events.add(
                new StateChanged(
                    key,
                    line,
                    day,
                    random.nextBoolean() ? SubscriptionState.ACTIVE : SubscriptionState.STOPPED));
      }
    }
    return events;
  }

  private static Stream<CustomerEvent> contact(LocalDate day, EventKey key, Random random) {
    List<InteractionKind> kinds =
        List.of(
            InteractionKind.COMPLAINT,
            InteractionKind.FAULT_REPORT,
            InteractionKind.HOTLINE_CALL,
            InteractionKind.REMINDER,
            InteractionKind.BILLING_DISPUTE);
    Interaction open = Interaction.of(kinds.get(random.nextInt(kinds.size())), day);
    if (random.nextInt(3) == 0) {
      return Stream.of(new Contacted(key, open));
    }
    Interaction closed = open.closedOn(day.plusDays(random.nextInt(300)));
    return Stream.of(
        new Contacted(key, open),
        new Contacted(
            new EventKey(key.id(), 1),
            random.nextBoolean() ? closed : closed.withGrade(1 + random.nextInt(5))));
  }

  static Stream<LocalDate> dates() {
    return Stream.of(
        LocalDate.of(2026, 3, 31),
        LocalDate.of(2026, 3, 30),
        LocalDate.of(2028, 2, 29),
        LocalDate.of(2028, 2, 28),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 5, 15));
  }

  @ParameterizedTest
  @MethodSource("dates")
  void sixMonthsAndWhatIsCarried_giveTheFactsOfTheWholeHistory(LocalDate asOf) {
    YearMonth first = new Windows(asOf).newestClosedMonth().minusMonths(5);
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<CustomerEvent> history = history(asOf, random);
      Collections.shuffle(history, random);
      CustomerEvents whole = CustomerEvents.of(history);
      CustomerEvents carried = whole.carriedInto(first);
      assertThat(facts(carried, asOf)).isEqualTo(facts(whole, asOf));
      assertThat(carried.carriedInto(first)).isEqualTo(carried);
      assertThat(carried.all().size()).isLessThan(whole.all().size());
      CustomerEvents six = CustomerEvents.NONE;
      for (YearMonth month = first;
          month.isBefore(first.plusMonths(8));
          month = month.plusMonths(1)) {
        six = six.merge(whole.month(month));
      }
      Facts of = facts(six, asOf);
      Facts expected = facts(whole, asOf);
      for (Fact fact : of.schema().facts()) {
        // One state of S1 decides which line is the main one, and with it all its levels.
        if (!OLDER.contains(fact) && !SubscriptionFacts.FACTS.contains(fact)) {
          assertThat(of.numeric(fact))
              .as(fact.code())
              .isEqualTo(Double.valueOf(expected.numeric(fact)));
        }
      }
    }
  }

  /** Associative, commutative, idempotent, with NONE as neutral element; any cut, any order. */
  @Test
  void merge_anyPiecesInAnyOrder_isTheWhole() {
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<CustomerEvent> history = history(asOf, random);
      CustomerEvents whole = CustomerEvents.of(history);
      List<CustomerEvents> pieces = new ArrayList<>(Collections.nCopies(3, CustomerEvents.NONE));
      Collections.shuffle(history, random);
      for (CustomerEvent each : history) {
        // Now and then delivered twice, to two machines.
        for (int again = random.nextInt(4) == 0 ? 2 : 1; again > 0; again--) {
          int piece = random.nextInt(3);
          pieces.set(piece, pieces.get(piece).plus(each));
        }
      }
      CustomerEvents a = pieces.get(0);
      CustomerEvents b = pieces.get(1);
      CustomerEvents c = pieces.get(2);
      assertThat(a.merge(b).merge(c)).isEqualTo(whole).hasSameHashCodeAs(whole);
      assertThat(a.merge(b.merge(c))).isEqualTo(whole);
      assertThat(c.merge(a).merge(b)).isEqualTo(whole);
      assertThat(whole.merge(whole).merge(a)).isEqualTo(whole);
      assertThat(whole.merge(CustomerEvents.NONE)).isEqualTo(whole);
      assertThat(CustomerEvents.NONE.merge(whole)).isEqualTo(whole);
    }
  }

  /** Hand-worked: two calls, one twice; 1 MB in two records of one day, and less on another. */
  @Test
  void on_countsEachEventOnceInItsMonth() {
    LocalDate asOf = LocalDate.of(2028, 2, 29);
    LocalDate leapDay = asOf;
    Used call = used("U1", leapDay, Traffic.call(90));
    CustomerEvents events =
        CustomerEvents.of(
                List.of(
                    call,
                    used("U2", LocalDate.of(2028, 2, 1), Traffic.received(30)),
                    used("U3", LocalDate.of(2028, 2, 2), Traffic.data(1 << 19)),
                    used("U4", LocalDate.of(2028, 2, 2), Traffic.data(1 << 19).whileAbroad()),
                    used("U5", LocalDate.of(2028, 2, 3), Traffic.data((1 << 20) - 1)),
                    used("U6", LocalDate.of(2028, 2, 4), Traffic.messages(2)),
                    used("U7", LocalDate.of(2028, 1, 31), Traffic.call(60)),
                    used("U8", LocalDate.of(2028, 3, 1), Traffic.call(6000))))
            .plus(call);
    Facts facts = facts(events, asOf);
    assertThat(facts.number(OUT_MIN_M0)).hasValue(1.5);
    assertThat(facts.number(IN_MIN_M0)).hasValue(.5);
    assertThat(facts.number(OUT_MIN_M1)).hasValue(1);
    assertThat(facts.number(OUT_MIN_M2)).as("silent, not unknown").hasValue(0);
    assertThat(facts.number(DATA_MB_M0)).hasValue(2 - 1.0 / (1 << 20));
    assertThat(facts.number(SMS)).hasValue(2);
    assertThat(facts.number(ACTIVE_DAYS)).hasValue(4);
    assertThat(facts.number(INTL_ROAM_DAYS)).hasValue(1);
    assertThat(facts.number(TOPUPS_90D)).as("nothing paid is known").hasValue(0);
    assertThat(facts.number(COMPLAINTS_3M)).hasValue(0);
  }

  private static Used used(String id, LocalDate day, Traffic traffic) {
    return new Used(EventKey.of(id), S1, day, traffic);
  }

  @Test
  void plus_laterRevision_countsWhateverCameFirst() {
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    Interaction complaint = Interaction.of(InteractionKind.COMPLAINT, asOf.minusDays(9));
    Contacted open = new Contacted(EventKey.of("C1"), complaint);
    Contacted closed = new Contacted(new EventKey("C1", 1), complaint.closedOn(asOf).withGrade(2));
    for (List<Contacted> order : List.of(List.of(open, closed), List.of(closed, open))) {
      Facts facts = facts(CustomerEvents.of(order), asOf);
      assertThat(facts.number(COMPLAINTS_3M)).hasValue(1);
      assertThat(facts.number(COMPLAINT_OPEN_DAYS)).hasValue(0);
      assertThat(facts.number(LAST_CSAT)).hasValue(2);
    }
    assertThat(facts(CustomerEvents.of(List.of(open)), asOf).number(COMPLAINT_OPEN_DAYS))
        .hasValue(9);
  }

  @Test
  void plus_sameRevisionWithTwoContents_isTheSameInEveryOrder() {
    LocalDate day = LocalDate.of(2026, 3, 3);
    Paid small = new Paid(EventKey.of("P1"), A1, new Payment(day, Money.fen(1)));
    Paid large = new Paid(EventKey.of("P1"), A1, new Payment(day, Money.fen(200)));
    assertThat(CustomerEvents.of(List.of(small, large)))
        .isEqualTo(CustomerEvents.of(List.of(large, small)));
  }

  /** A state holds from its day on, that day included. */
  @ParameterizedTest
  @CsvSource({"2026-03-30, ACTIVE", "2026-03-31, STOPPED", "2026-04-01, STOPPED"})
  void on_stateHoldsFromItsDay(LocalDate asOf, SubscriptionState expected) {
    CustomerEvents events =
        CustomerEvents.of(
            List.of(
                new StateChanged(
                    EventKey.of("X1"), S1, LocalDate.of(2026, 3, 31), SubscriptionState.STOPPED),
                new StateChanged(
                    EventKey.of("X2"), S1, LocalDate.of(2026, 3, 1), SubscriptionState.ACTIVE)));
    assertThat(facts(events, asOf).choice(STATE)).contains(expected);
  }

  @Test
  void on_everythingElseStays() {
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    Customer360 full = Views.full();
    Customer360 view = CustomerEvents.NONE.on(full, YearMonth.of(2025, 10));
    assertThat(view.status(Customer360.Part.USAGE_MONTHS))
        .isEqualTo(new PartStatus.Known("EVENTS", asOf));
    assertThat(view.status(Customer360.Part.ACCOUNTS))
        .isEqualTo(full.status(Customer360.Part.ACCOUNTS));
    assertThat(view.subscriptions()).isEqualTo(full.subscriptions());
    assertThat(view.accounts().get(0).bills()).isEqualTo(full.accounts().get(0).bills());
    assertThat(view.accounts().get(0).payments()).isEmpty();
    Customer360 nothing = CustomerEvents.NONE.on(Views.someone().build(), YearMonth.of(2025, 10));
    assertThat(nothing.isKnown(Customer360.Part.ACCOUNTS)).isFalse();
    assertThat(nothing.isKnown(Customer360.Part.SUBSCRIPTIONS)).isFalse();
  }

  private static Paid paid(String id, String day, int fen) {
    return new Paid(EventKey.of(id), A1, new Payment(LocalDate.parse(day), Money.fen(fen)));
  }

  /** Complete from March: what would be counted from January or October is not known. */
  @Test
  void on_eventsOfOneMonth_leaveWhatLooksFartherBackUnknown() {
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    CustomerEvents march =
        CustomerEvents.of(
            List.of(
                paid("P1", "2026-03-20", 500),
                new Contacted(
                    EventKey.of("E1"),
                    Interaction.of(InteractionKind.COMPLAINT, asOf.minusDays(1))),
                used("U1", asOf, Traffic.call(60))));
    Facts facts = FactDerivation.standard().derive(march.on(base(asOf), YearMonth.of(2026, 3)));
    assertThat(facts.number(COMPLAINTS_3M)).isEmpty();
    assertThat(facts.number(DISSATISFIED_6M)).isEmpty();
    assertThat(facts.number(TOPUPS_90D)).isEmpty();
    assertThat(facts.number(OUT_MIN_M0)).hasValue(1);
    assertThat(facts.number(OUT_MIN_M1)).isEmpty();
  }

  /** Payments are counted from 1 January, contacts from 1 October; the day before suffices too. */
  @ParameterizedTest
  @CsvSource({
    "2025-10, true, true",
    "2025-11, true, false",
    "2026-01, true, false",
    "2026-02, false, false",
    "2026-04, false, false"
  })
  void on_eachPart_isKnownIfTheEventsReachBackToItsWindow(
      YearMonth completeFrom, boolean payments, boolean contacts) {
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    Customer360 view = CustomerEvents.NONE.on(base(asOf), completeFrom);
    Facts facts = FactDerivation.standard().derive(view);
    assertThat(facts.number(TOPUPS_90D).isPresent()).isEqualTo(payments);
    assertThat(facts.number(COMPLAINTS_3M).isPresent()).isEqualTo(contacts);
    assertThat(view.isKnown(Customer360.Part.INTERACTIONS)).isEqualTo(contacts);
    assertThat(view.isKnown(Customer360.Part.USAGE_MONTHS))
        .isEqualTo(completeFrom.isBefore(YearMonth.of(2026, 4)));
  }

  @Test
  void on_partsOfTheViewFromBefore_stay() {
    Customer360 full = Views.full();
    Payment known = new Payment(LocalDate.of(2026, 3, 12), Money.yuan("200"));
    YearMonth march = YearMonth.of(2026, 3);
    Customer360 view = CustomerEvents.NONE.on(full, march);
    assertThat(view.accounts()).isEqualTo(full.accounts());
    assertThat(view.interactions()).isEqualTo(full.interactions());
    assertThat(view.usageMonths())
        .containsAll(
            full.usageMonths().stream().filter(each -> each.month().isBefore(march)).toList());
    Customer360 joined =
        CustomerEvents.of(List.of(paid("P1", "2026-03-12", 20_000), paid("P2", "2026-03-20", 1)))
            .on(full, march);
    assertThat(joined.accounts().get(0).payments())
        .as("the payment that both know counts once")
        .containsExactlyInAnyOrder(known, new Payment(LocalDate.of(2026, 3, 20), Money.fen(1)));
    Customer360 january =
        CustomerEvents.of(List.of(paid("P3", "2026-03-20", 1)))
            .on(
                full.toBuilder()
                    .accounts(
                        List.of(
                            account("A1")
                                .payments(
                                    List.of(
                                        known,
                                        new Payment(LocalDate.of(2025, 12, 31), Money.fen(7))))
                                .build()))
                    .build(),
                YearMonth.of(2026, 1));
    assertThat(january.accounts().get(0).payments())
        .as("from January on the events tell all")
        .containsExactlyInAnyOrder(
            new Payment(LocalDate.of(2025, 12, 31), Money.fen(7)),
            new Payment(LocalDate.of(2026, 3, 20), Money.fen(1)));
  }

  /** The grade of April belongs to a complaint of September: as of March it is not yet known. */
  @Test
  void carriedInto_gradeGivenLater_hidesNoneOfBefore() {
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    Interaction first =
        Interaction.of(InteractionKind.COMPLAINT, LocalDate.of(2025, 8, 1))
            .closedOn(LocalDate.of(2025, 8, 5))
            .withGrade(2);
    Interaction later =
        Interaction.of(InteractionKind.COMPLAINT, LocalDate.of(2025, 9, 20))
            .closedOn(LocalDate.of(2026, 4, 3))
            .withGrade(5);
    CustomerEvents whole =
        CustomerEvents.of(
            List.of(
                new Contacted(EventKey.of("E1"), first), new Contacted(EventKey.of("E2"), later)));
    assertThat(facts(whole, asOf).number(LAST_CSAT)).hasValue(2);
    CustomerEvents carried = whole.carriedInto(YearMonth.of(2025, 10));
    assertThat(facts(carried, asOf)).isEqualTo(facts(whole, asOf));
    assertThat(facts(carried, LocalDate.of(2026, 4, 30)).number(LAST_CSAT)).hasValue(5);
  }

  @Test
  void on_stateChanged_isSinceThatDay() {
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    Customer360 view =
        CustomerEvents.of(
                List.of(
                    new StateChanged(
                        EventKey.of("X1"), S1, asOf.minusDays(9), SubscriptionState.CANCELLED)))
            .on(Views.full(), YearMonth.of(2025, 10));
    assertThat(view.subscriptions().get(0))
        .isEqualTo(
            Views.full().subscriptions().get(0).toBuilder()
                .state(SubscriptionState.CANCELLED)
                .stateSince(asOf.minusDays(9))
                .build());
  }

  @Test
  void month_pieces_areTheWholeAndMaskTheirValues() {
    CustomerEvents whole = CustomerEvents.of(history(LocalDate.of(2026, 3, 31), new Random(1)));
    CustomerEvents merged =
        IntStream.range(0, 24)
            .mapToObj(i -> whole.month(YearMonth.of(2026, 12).minusMonths(i)))
            .reduce(CustomerEvents.NONE, CustomerEvents::merge);
    assertThat(merged).isEqualTo(whole);
    assertThat(whole).hasToString("120 events");
  }

  @Test
  void values_thatCannotBe_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventKey.of(" "))
        .withMessage("id of an event must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventKey("E1", -1))
        .withMessage("revision of event E1 must not be negative but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Traffic.data(-1))
        .withMessage("traffic must not be negative but was 0 s out, 0 s in, -1 bytes, 0 messages");
  }
}
