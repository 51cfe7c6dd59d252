package org.telcocrm.core.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.usage.UsageMonth;

/** The parts of a view that follow from events. */
final class EventParts {

  private static final String SOURCE = "EVENTS";
  private static final double SECONDS_PER_MINUTE = 60;
  private static final long BYTES_PER_MB = 1L << 20;

  private final List<CustomerEvent> events;
  private final Customer360 view;
  private final YearMonth completeFrom;

  EventParts(List<CustomerEvent> events, Customer360 view, YearMonth completeFrom) {
    this.events = events;
    this.view = view;
    this.completeFrom = completeFrom;
  }

  Customer360 view() {
    PartStatus.Known known = new PartStatus.Known(SOURCE, view.asOf());
    Customer360.Builder builder = view.toBuilder();
    PartTable parts = builder.parts();
    List<Account> accounts = accounts();
    if (view.isKnown(Customer360.Part.ACCOUNTS)) {
      parts.replace(Customer360.Part.ACCOUNTS, new Items<>(accounts));
    } else if (!accounts.isEmpty()) {
      parts.put(Customer360.Part.ACCOUNTS, new Items<>(accounts), known);
    }
    // Without effect if the subscriptions are unknown.
    parts.replace(Customer360.Part.SUBSCRIPTIONS, new Items<>(subscriptions()));
    if (!completeFrom.isAfter(view.newestClosedMonth())) {
      parts.put(Customer360.Part.USAGE_MONTHS, new Items<>(usage()), known);
    }
    if (isCompleteFrom(InteractionFacts.firstDay(view.asOf()))) {
      List<Interaction> contacts =
          of(CustomerEvent.Contacted.class).map(CustomerEvent.Contacted::contact).toList();
      parts.put(Customer360.Part.INTERACTIONS, new Items<>(contacts), known);
    }
    return builder.build();
  }

  private boolean isCompleteFrom(LocalDate day) {
    return !completeFrom.atDay(1).isAfter(day);
  }

  private <T extends CustomerEvent> Stream<T> of(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  private List<Account> accounts() {
    boolean complete = isCompleteFrom(AccountFacts.firstDayOfPayments(view.asOf()));
    Map<AccountId, List<Payment>> payments = new TreeMap<>();
    of(CustomerEvent.Paid.class)
        .forEach(
            each ->
                payments
                    .computeIfAbsent(each.account(), id -> new ArrayList<>())
                    .add(each.payment()));
    List<Account> accounts = new ArrayList<>();
    for (Account each : view.accounts()) {
      List<Payment> paid = payments.getOrDefault(each.id(), List.of());
      payments.remove(each.id());
      if (complete) {
        accounts.add(each.toBuilder().payments(union(paid, earlier(each))).build());
      } else if (each.isPaymentsKnown()) {
        accounts.add(each.toBuilder().payments(union(each.payments(), paid)).build());
      } else {
        accounts.add(each);
      }
    }
    if (complete) {
      payments.forEach((id, all) -> accounts.add(Account.builder(id).payments(all).build()));
    }
    return accounts;
  }

  /** The payments of the view before the first day of which the events tell all. */
  private List<Payment> earlier(Account account) {
    return account.payments().stream()
        .filter(each -> each.date().isBefore(completeFrom.atDay(1)))
        .toList();
  }

  /** Everything of the one, and what only the other knows; two alike on both sides stay two. */
  private static List<Payment> union(List<Payment> one, List<Payment> other) {
    List<Payment> all = new ArrayList<>(one);
    List<Payment> matched = new ArrayList<>(one);
    for (Payment each : other) {
      if (!matched.remove(each)) {
        all.add(each);
      }
    }
    return all;
  }

  private List<Subscription> subscriptions() {
    return view.subscriptions().stream()
        .map(each -> newest(each.id()).map(change -> with(change, each)).orElse(each))
        .toList();
  }

  private Optional<CustomerEvent.StateChanged> newest(SubscriptionId subscription) {
    return of(CustomerEvent.StateChanged.class)
        .filter(each -> each.subscription().equals(subscription))
        .filter(each -> !each.date().isAfter(view.asOf()))
        .max(
            Comparator.comparing(CustomerEvent.StateChanged::date)
                .thenComparing(each -> each.key().id()));
  }

  private static Subscription with(CustomerEvent.StateChanged change, Subscription old) {
    return old.toBuilder().state(change.state()).stateSince(change.date()).build();
  }

  private List<UsageMonth> usage() {
    Set<SubscriptionId> all = new TreeSet<>();
    view.subscriptions().forEach(each -> all.add(each.id()));
    of(CustomerEvent.Used.class).forEach(each -> all.add(each.subscription()));
    Map<SubscriptionId, Map<YearMonth, Counters>> counters = new TreeMap<>();
    for (SubscriptionId each : all) {
      Map<YearMonth, Counters> months = new TreeMap<>();
      silentMonths(each).forEach(month -> months.put(month, new Counters()));
      counters.put(each, months);
    }
    of(CustomerEvent.Used.class)
        .filter(each -> !YearMonth.from(each.date()).isBefore(completeFrom))
        .filter(each -> !YearMonth.from(each.date()).isAfter(view.newestClosedMonth()))
        .forEach(
            each ->
                counters
                    .computeIfAbsent(each.subscription(), id -> new TreeMap<>())
                    .computeIfAbsent(YearMonth.from(each.date()), month -> new Counters())
                    .add(each));
    List<UsageMonth> usage = new ArrayList<>();
    view.usageMonths().stream()
        .filter(each -> each.month().isBefore(completeFrom))
        .forEach(usage::add);
    counters.forEach(
        (id, months) -> months.forEach((month, counter) -> usage.add(counter.of(id, month))));
    return usage;
  }

  /**
   * The closed months in which a subscription of the view existed: without a record it was silent.
   */
  private List<YearMonth> silentMonths(SubscriptionId id) {
    List<YearMonth> months = new ArrayList<>();
    for (Subscription each : view.subscriptions()) {
      if (each.id().equals(id)) {
        YearMonth first = each.openDate().map(YearMonth::from).orElse(completeFrom);
        YearMonth month = first.isAfter(completeFrom) ? first : completeFrom;
        for (; !month.isAfter(view.newestClosedMonth()); month = month.plusMonths(1)) {
          months.add(month);
        }
      }
    }
    return months;
  }

  /** The sums of one month. */
  private static final class Counters {

    private long outgoingSeconds;
    private long incomingSeconds;
    private long bytes;
    private int messages;
    private final Set<LocalDate> active = new HashSet<>();
    private final Set<LocalDate> abroad = new HashSet<>();
    private final Map<LocalDate, Long> bytesPerDay = new TreeMap<>();

    void add(CustomerEvent.Used used) {
      Traffic traffic = used.traffic();
      outgoingSeconds = Math.addExact(outgoingSeconds, traffic.outgoingSeconds());
      incomingSeconds = Math.addExact(incomingSeconds, traffic.incomingSeconds());
      bytes = Math.addExact(bytes, traffic.bytes());
      messages = Math.addExact(messages, traffic.messages());
      long ofDay = bytesPerDay.merge(used.date(), traffic.bytes(), Math::addExact);
      if (traffic.outgoingSeconds() + traffic.incomingSeconds() > 0
          || traffic.messages() > 0
          || ofDay >= BYTES_PER_MB) {
        active.add(used.date());
      }
      if (traffic.abroad()) {
        abroad.add(used.date());
      }
    }

    UsageMonth of(SubscriptionId subscription, YearMonth month) {
      return UsageMonth.builder(subscription, month)
          .outgoingMinutes(outgoingSeconds / SECONDS_PER_MINUTE)
          .incomingMinutes(incomingSeconds / SECONDS_PER_MINUTE)
          .dataMb((double) bytes / BYTES_PER_MB)
          .sms(messages)
          .activeDays(active.size())
          .roamingDays(abroad.size())
          .build();
    }
  }
}
