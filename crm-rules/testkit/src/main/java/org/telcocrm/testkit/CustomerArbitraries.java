package org.telcocrm.testkit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.Arrears;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.account.PaymentMethod;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.party.MemberRole;
import org.telcocrm.core.party.PersonName;
import org.telcocrm.core.product.Brand;
import org.telcocrm.core.product.CancelTag;
import org.telcocrm.core.product.Contract;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.Plan;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.core.product.ValueAddedServices;
import org.telcocrm.core.usage.UsageMonth;
import org.telcocrm.core.view.Customer360;

/**
 * Customers with all their parts, as of any date; money in yuan.
 *
 * <p>Example: {@code @Property void everyView_hasFacts(@ForAll Customer360 view)}, or {@code
 * CustomerArbitraries.accounts(asOf)} for one part. Every optional value is left out now and then,
 * and so is each part as a whole, which differs from an empty part.
 */
public final class CustomerArbitraries {

  private static final double OFTEN = .8;
  private static final double SELDOM = .1;
  private static final int MONTHS = 7;
  private static final int DAY_MINUTES = 1_440;
  private static final int MONTH_MINUTES = 44_640;

  private CustomerArbitraries() {}

  /**
   * Persons.
   *
   * @return with names in several scripts
   */
  public static Arbitrary<Customer> customers() {
    return IdArbitraries.customerIds()
        .flatMap(
            id ->
                Builders.withBuilder(() -> Customer.builder(id))
                    .use(Arbitraries.of("张三丰", "𠮷野", "O'Neill", "İpek").map(PersonName::of))
                    .withProbability(OFTEN)
                    .in(Customer.Builder::name)
                    .use(birthDates())
                    .withProbability(OFTEN)
                    .in(Customer.Builder::birthDate)
                    .use(booleans())
                    .withProbability(OFTEN)
                    .in(Customer.Builder::realName)
                    .use(booleans())
                    .withProbability(OFTEN)
                    .in(Customer.Builder::marketingConsent)
                    .use(memberships())
                    .withProbability(OFTEN)
                    .in(CustomerArbitraries::join)
                    .build(Customer.Builder::build))
        .withoutEdgeCases();
  }

  private static Arbitrary<LocalDate> birthDates() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(LocalDate.of(1900, 1, 1), LocalDate.of(2000, 2, 29))),
        Tuple.of(5, DateArbitraries.between(LocalDate.of(1930, 1, 1), LocalDate.of(2012, 12, 31))));
  }

  /** A role, or no member, or a member of unknown role: a role implies membership. */
  private static Arbitrary<String> memberships() {
    List<String> all = new ArrayList<>(List.of("NO", "YES"));
    for (MemberRole role : MemberRole.values()) {
      all.add(role.name());
    }
    return Arbitraries.of(all);
  }

  private static Customer.Builder join(Customer.Builder customer, String membership) {
    return switch (membership) {
      case "NO" -> customer.groupMember(false);
      case "YES" -> customer.groupMember(true);
      default -> customer.memberRole(MemberRole.valueOf(membership));
    };
  }

  private static Arbitrary<Boolean> booleans() {
    return Arbitraries.of(true, false);
  }

  /**
   * Plans.
   *
   * @return from free ones to 500 yuan
   */
  public static Arbitrary<Plan> plans() {
    return Combinators.combine(
            Arbitraries.of("G128", "神州行轻松卡"),
            MoneyArbitraries.notNegative(),
            Arbitraries.integers().between(0, 3000),
            Arbitraries.integers().between(0, 100_000))
        .as(Plan::new);
  }

  /**
   * Contracts that ran, run, or begin later.
   *
   * @param asOf the as-of date
   * @return of every kind
   */
  public static Arbitrary<Contract> contracts(LocalDate asOf) {
    Arbitrary<ContractKind> kinds =
        Arbitraries.of(ContractKind.class).filter(kind -> kind != ContractKind.NONE);
    return Combinators.combine(
            kinds, DateArbitraries.around(asOf), Arbitraries.integers().between(0, 800))
        .as((kind, end, days) -> new Contract(kind, end.minusDays(days), end));
  }

  /**
   * Subscriptions of every kind and state.
   *
   * @param asOf the as-of date
   * @return opened before, on or after that date
   */
  public static Arbitrary<Subscription> subscriptions(LocalDate asOf) {
    Arbitrary<Subscription.Builder> empty =
        Combinators.combine(
                Arbitraries.integers().between(1, 9),
                Arbitraries.of(ServiceKind.class),
                Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.just(SubscriptionState.ACTIVE)),
                    Tuple.of(1, Arbitraries.of(SubscriptionState.class))))
            .as((id, kind, state) -> subscription("S" + id, kind, state));
    return empty
        .flatMap(
            start ->
                Builders.withBuilder(() -> start.build().toBuilder())
                    .use(IdArbitraries.msisdns())
                    .withProbability(OFTEN)
                    .in(Subscription.Builder::number)
                    .use(booleans())
                    .withProbability(OFTEN)
                    .in(Subscription.Builder::prepaid)
                    .use(Arbitraries.of(Brand.class))
                    .withProbability(OFTEN)
                    .in(Subscription.Builder::brand)
                    .use(plans())
                    .withProbability(OFTEN)
                    .in(Subscription.Builder::plan)
                    .use(DateArbitraries.around(asOf))
                    .withProbability(OFTEN)
                    .in(Subscription.Builder::openDate)
                    .use(contracts(asOf).optional(OFTEN))
                    .withProbability(OFTEN)
                    .in((to, one) -> one.map(to::contract).orElseGet(to::noContract))
                    .use(Arbitraries.integers().between(0, 4))
                    .withProbability(OFTEN)
                    .in(Subscription.Builder::extraSims)
                    .use(booleans())
                    .withProbability(OFTEN)
                    .in(Subscription.Builder::familyNet)
                    .use(valueAddedServices())
                    .withProbability(OFTEN)
                    .in(Subscription.Builder::valueAddedServices)
                    .use(DateArbitraries.around(asOf))
                    .withProbability(OFTEN)
                    .in(Subscription.Builder::stateSince)
                    .use(Arbitraries.of(CancelTag.class))
                    .withProbability(OFTEN)
                    .in(Subscription.Builder::cancelTag)
                    .use(booleans())
                    .withProbability(SELDOM)
                    .in(Subscription.Builder::inNet)
                    .build(Subscription.Builder::build))
        .withoutEdgeCases();
  }

  private static Subscription.Builder subscription(
      String id, ServiceKind kind, SubscriptionState state) {
    return Subscription.builder(SubscriptionId.of(id), kind, state);
  }

  private static Arbitrary<ValueAddedServices> valueAddedServices() {
    return Arbitraries.integers()
        .between(0, 6)
        .flatMap(
            count ->
                Combinators.combine(
                        Arbitraries.integers().between(0, count),
                        Arbitraries.integers().between(0, count))
                    .as(
                        (unused, unconfirmed) ->
                            new ValueAddedServices(count, unused, unconfirmed)));
  }

  /**
   * Bills of a month.
   *
   * @param month the billed month
   * @return any sign, parts known or not
   */
  public static Arbitrary<Bill> bills(YearMonth month) {
    return Combinators.combine(
            bill(), bill().optional(OFTEN), MoneyArbitraries.notNegative().optional(OFTEN))
        .as(
            (total, overPlan, valueAdded) -> {
              Bill bill = Bill.of(month, total);
              Bill withFee = overPlan.map(bill::withOverPlanFee).orElse(bill);
              return valueAdded.map(withFee::withValueAddedFee).orElse(withFee);
            });
  }

  private static Arbitrary<Money> bill() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, MoneyArbitraries.notNegative()),
        Tuple.of(2, MoneyArbitraries.near(Money.yuan("120"))),
        Tuple.of(1, MoneyArbitraries.near(Money.yuan("50"))));
  }

  /**
   * Accounts with bills of closed months.
   *
   * @param asOf the as-of date
   * @return up to seven bills, payments before and after the date
   */
  public static Arbitrary<Account> accounts(LocalDate asOf) {
    YearMonth newest = newestClosed(asOf);
    Arbitrary<List<Bill>> bills =
        Arbitraries.subsetOf(0, 1, 2, 3, 4, 5, MONTHS)
            .flatMap(
                ages ->
                    Combinators.combine(
                            ages.stream()
                                .sorted()
                                .map(age -> bills(newest.minusMonths(age)))
                                .toList())
                        .as(List::copyOf));
    Arbitrary<Payment> payments =
        Combinators.combine(DateArbitraries.around(asOf), MoneyArbitraries.positive())
            .as(Payment::new);
    return Arbitraries.integers()
        .between(1, 9)
        .flatMap(
            id ->
                Builders.withBuilder(() -> Account.builder(AccountId.of("A" + id)))
                    .use(bills)
                    .in(Account.Builder::bills)
                    .use(Arbitraries.of(PaymentMethod.class))
                    .withProbability(OFTEN)
                    .in(Account.Builder::paymentMethod)
                    .use(payments.list().ofMaxSize(5))
                    .withProbability(OFTEN)
                    .in(Account.Builder::payments)
                    .use(Arbitraries.longs().between(-30_000, 30_000).map(Money::fen))
                    .withProbability(OFTEN)
                    .in(Account.Builder::balance)
                    .use(arrears())
                    .withProbability(OFTEN)
                    .in(Account.Builder::arrears)
                    .use(Arbitraries.integers().between(0, 5))
                    .withProbability(OFTEN)
                    .in(Account.Builder::stopsIn12Months)
                    .build(Account.Builder::build))
        .withoutEdgeCases();
  }

  static Arbitrary<Arrears> arrears() {
    Arbitrary<Arrears> some =
        Combinators.combine(MoneyArbitraries.positive(), Arbitraries.integers().between(0, 12))
            .as(Arrears::new);
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(new Arrears(Money.fen(0), 0))), Tuple.of(1, some));
  }

  /** As {@link Customer360#newestClosedMonth()}, before there is a view. */
  private static YearMonth newestClosed(LocalDate asOf) {
    YearMonth month = YearMonth.from(asOf);
    return month.atEndOfMonth().equals(asOf) ? month : month.minusMonths(1);
  }

  /**
   * Months of usage that are closed.
   *
   * @param asOf the as-of date
   * @return of subscriptions S1 to S9
   */
  public static Arbitrary<UsageMonth> usageMonths(LocalDate asOf) {
    YearMonth newest = newestClosed(asOf);
    return Combinators.combine(
            Arbitraries.integers().between(1, 9), Arbitraries.integers().between(0, 3))
        .as((id, age) -> UsageMonth.builder(SubscriptionId.of("S" + id), newest.minusMonths(age)))
        .flatMap(
            start ->
                Builders.withBuilder(() -> start.build().toBuilder())
                    .use(minutes())
                    .withProbability(OFTEN)
                    .in(UsageMonth.Builder::outgoingMinutes)
                    .use(minutes())
                    .withProbability(OFTEN)
                    .in(UsageMonth.Builder::incomingMinutes)
                    .use(Arbitraries.integers().between(0, 800_000).map(mb -> mb / 8.0))
                    .withProbability(OFTEN)
                    .in(UsageMonth.Builder::dataMb)
                    .use(Arbitraries.integers().between(0, 500))
                    .withProbability(OFTEN)
                    .in(UsageMonth.Builder::sms)
                    .use(Arbitraries.integers().between(0, 28))
                    .withProbability(OFTEN)
                    .in(UsageMonth.Builder::activeDays)
                    .use(Arbitraries.integers().between(0, 28))
                    .withProbability(OFTEN)
                    .in(UsageMonth.Builder::roamingDays)
                    .build(UsageMonth.Builder::build))
        .withoutEdgeCases();
  }

  private static Arbitrary<Double> minutes() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(0.0, (double) MONTH_MINUTES)),
        Tuple.of(4, Arbitraries.integers().between(0, 8000).map(eighths -> eighths / 8.0)));
  }

  /**
   * Contacts of every kind, open and closed, graded and not.
   *
   * @param asOf the as-of date
   * @return before, on and after that date
   */
  public static Arbitrary<Interaction> interactions(LocalDate asOf) {
    return Combinators.combine(
            Arbitraries.of(InteractionKind.class),
            DateArbitraries.around(asOf),
            Arbitraries.integers().between(0, DAY_MINUTES - 1).optional(),
            Arbitraries.integers().between(0, 40).optional(OFTEN),
            Arbitraries.integers().between(1, 5).optional())
        .as(
            (kind, day, minute, lasted, grade) -> {
              Interaction contact =
                  minute
                      .map(past -> Interaction.of(kind, day.atStartOfDay().plusMinutes(past)))
                      .orElseGet(() -> Interaction.of(kind, day));
              Interaction closed =
                  lasted.map(days -> contact.closedOn(day.plusDays(days))).orElse(contact);
              return grade.map(closed::withGrade).orElse(closed);
            })
        .withoutEdgeCases();
  }

  /**
   * Customers with all parts.
   *
   * @return as of any date, each part unknown one time in five
   */
  public static Arbitrary<Customer360> customer360s() {
    return DateArbitraries.asOfDates().flatMap(CustomerArbitraries::customer360s);
  }

  /**
   * Customers with all parts as of one date.
   *
   * @param asOf the as-of date
   * @return each part unknown one time in five
   */
  public static Arbitrary<Customer360> customer360s(LocalDate asOf) {
    return customers()
        .flatMap(
            customer ->
                Builders.withBuilder(() -> Customer360.builder(customer, asOf))
                    .use(subscriptions(asOf).list().uniqueElements(Subscription::id).ofMaxSize(4))
                    .withProbability(OFTEN)
                    .in(Customer360.Builder::subscriptions)
                    .use(accounts(asOf).list().uniqueElements(Account::id).ofMaxSize(3))
                    .withProbability(OFTEN)
                    .in(Customer360.Builder::accounts)
                    .use(usageMonths(asOf).list().uniqueElements(UsageMonth::toString).ofMaxSize(6))
                    .withProbability(OFTEN)
                    .in(Customer360.Builder::usageMonths)
                    .use(interactions(asOf).list().ofMaxSize(8))
                    .withProbability(OFTEN)
                    .in(Customer360.Builder::interactions)
                    .build(Customer360.Builder::build))
        .withoutEdgeCases();
  }
}
