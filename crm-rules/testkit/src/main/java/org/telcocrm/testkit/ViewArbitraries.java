package org.telcocrm.testkit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.usage.UsageMonth;
import org.telcocrm.core.view.AbsenceReason;
import org.telcocrm.core.view.ConsentActs;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.Customer360Assembler;
import org.telcocrm.core.view.FreshnessLimits;
import org.telcocrm.core.view.PartConflict;
import org.telcocrm.core.view.PartDelivery;
import org.telcocrm.core.view.PartKey;
import org.telcocrm.core.view.PartStatus;
import org.telcocrm.core.view.ViewPart;

/**
 * What several sources deliver of one customer, and what a view knows of its parts.
 *
 * <p>Example: {@code ViewArbitraries.deliveries(CustomerId.of("C1"), asOf)}, for an assembler.
 * Views that are whole are {@link CustomerArbitraries#customer360s()}.
 */
public final class ViewArbitraries {

  /** A part that only a host has. */
  static final PartKey<Money> OWN = PartKey.of("DEPOSIT", Money.class);

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final int MOST_DELIVERIES = 9;

  private ViewArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(ViewPart.class, ViewArbitraries::parts);
    types.put(PartStatus.class, () -> Arbitraries.<PartStatus>oneOf(known(), stale(), absent()));
    types.put(PartStatus.Known.class, ViewArbitraries::known);
    types.put(PartStatus.Stale.class, ViewArbitraries::stale);
    types.put(PartStatus.Absent.class, ViewArbitraries::absent);
    types.put(PartConflict.class, ViewArbitraries::conflicts);
    types.put(FreshnessLimits.class, ViewArbitraries::limits);
    types.put(PartDelivery.class, () -> delivery(CustomerId.of("C1"), TODAY));
    types.put(Customer360Assembler.class, ViewArbitraries::assemblers);
    types.put(ConsentActs.class, ViewArbitraries::consentActs);
  }

  private static Arbitrary<ConsentActs> consentActs() {
    Arbitrary<ZoneId> zones = Arbitraries.of("Asia/Shanghai", "UTC").map(ZoneId::of);
    return Combinators.combine(PrivacyArbitraries.acts(), zones)
        .as((acts, zone) -> new ConsentActs(PrivacyArbitraries.SUBJECT, acts, zone))
        .withoutEdgeCases();
  }

  /**
   * Parts of views.
   *
   * @return the person, the four parts, and one of a host's own
   */
  public static Arbitrary<ViewPart> parts() {
    List<ViewPart> all = new ArrayList<>(List.of(Customer360.Part.values()));
    all.add(PartKey.CUSTOMER);
    all.add(OWN);
    return Arbitraries.of(all);
  }

  /**
   * Keys of parts of a host's own.
   *
   * @param type the class of the value
   * @param <T> the value's type
   * @return the shortest and the longest codes among them
   */
  public static <T extends Serializable> Arbitrary<PartKey<T>> keys(Class<T> type) {
    return Arbitraries.of("A", "DEVICES", "A_1", "Z".repeat(64))
        .map(code -> PartKey.of(code, type));
  }

  /**
   * Texts that are no code of a further part.
   *
   * @return of other signs, too long, or one of the four parts'
   */
  public static Arbitrary<String> refusedPartCodes() {
    return Arbitraries.of(
        "", "devices", "1A", "_A", "A B", "设备", "İ", "A".repeat(65), "ACCOUNTS", "USAGE_MONTHS");
  }

  private static Arbitrary<String> sources() {
    return Arbitraries.of("BOSS", "CRM", "BILLING");
  }

  private static Arbitrary<PartStatus.Known> known() {
    return Combinators.combine(sources(), HistoryArbitraries.days()).as(PartStatus.Known::new);
  }

  private static Arbitrary<PartStatus.Stale> stale() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 90);
    return Combinators.combine(sources(), HistoryArbitraries.days(), days, days)
        .as(
            (source, day, limit, more) ->
                new PartStatus.Stale(source, day, limit + 1 + more, limit));
  }

  private static Arbitrary<PartStatus.Absent> absent() {
    return Combinators.combine(
            Arbitraries.of(AbsenceReason.class),
            Arbitraries.of("", "BOSS"),
            Arbitraries.of("", "ids must be unique"))
        .as(PartStatus.Absent::new);
  }

  private static Arbitrary<PartConflict> conflicts() {
    return Combinators.combine(
            parts(), known(), known(), Arbitraries.of("S1", "S2").list().ofMinSize(1).ofMaxSize(3))
        .as(PartConflict::new)
        .withoutEdgeCases();
  }

  /**
   * How old parts may be: the default limits and others.
   *
   * @return a limit of 0 days among them
   */
  public static Arbitrary<FreshnessLimits> limits() {
    return Combinators.combine(parts(), Arbitraries.of(0, 1, 35, 400))
        .as((part, days) -> FreshnessLimits.ofDefaults().with(part, days))
        .withoutEdgeCases();
  }

  /**
   * Assemblers: the default one and others.
   *
   * @return with an order of trust and without
   */
  public static Arbitrary<Customer360Assembler> assemblers() {
    return Combinators.combine(limits(), sources().list().uniqueElements().ofMaxSize(3))
        .as(
            (limits, trusted) ->
                Customer360Assembler.ofDefaults().withLimits(limits).trusting(trusted))
        .withoutEdgeCases();
  }

  /**
   * What several sources deliver of one customer.
   *
   * @param customer the customer
   * @param asOf the date of the view
   * @return none to nine, in any order, values of one part, source and day once; stale ones, those
   *     of a later day, contradictory ones and absences among them
   */
  public static Arbitrary<List<PartDelivery>> deliveries(CustomerId customer, LocalDate asOf) {
    return delivery(customer, asOf)
        .list()
        .uniqueElements(PartDelivery::toString)
        .ofMaxSize(MOST_DELIVERIES)
        .withoutEdgeCases();
  }

  private static Arbitrary<PartDelivery> delivery(CustomerId customer, LocalDate asOf) {
    Arbitrary<LocalDate> days = Arbitraries.of(0, 0, -1, -2, -35, -36, 1).map(asOf::plusDays);
    Arbitrary<Customer> persons =
        Combinators.combine(PartyArbitraries.names(), Arbitraries.of(true, false))
            .as((name, real) -> Customer.builder(customer).name(name).realName(real).build());
    Arbitrary<List<Subscription>> subscriptions =
        CustomerArbitraries.subscriptions(asOf).list().ofMaxSize(3);
    Arbitrary<List<Account>> accounts = CustomerArbitraries.accounts(asOf).list().ofMaxSize(2);
    Arbitrary<List<UsageMonth>> months = CustomerArbitraries.usageMonths(asOf).list().ofMaxSize(3);
    return Arbitraries.oneOf(
            Combinators.combine(sources(), days, persons)
                .as((source, day, one) -> PartDelivery.of(PartKey.CUSTOMER, source, day, one)),
            Combinators.combine(sources(), days, subscriptions).as(PartDelivery::subscriptions),
            Combinators.combine(sources(), days, accounts).as(PartDelivery::accounts),
            Combinators.combine(sources(), days, months).as(PartDelivery::usageMonths),
            Combinators.combine(
                    sources(), days, CustomerArbitraries.interactions(asOf).list().ofMaxSize(3))
                .as(PartDelivery::interactions),
            Combinators.combine(sources(), days, MoneyArbitraries.notNegative())
                .as((source, day, one) -> PartDelivery.of(OWN, source, day, one)),
            Combinators.combine(parts(), sources(), Arbitraries.of(AbsenceReason.class))
                .as(PartDelivery::absent))
        .withoutEdgeCases();
  }
}
