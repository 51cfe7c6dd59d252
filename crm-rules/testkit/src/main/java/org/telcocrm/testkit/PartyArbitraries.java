package org.telcocrm.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.id.Sex;
import org.telcocrm.core.party.Contact;
import org.telcocrm.core.party.ContactPoint;
import org.telcocrm.core.party.ContactRole;
import org.telcocrm.core.party.Household;
import org.telcocrm.core.party.HouseholdFinding;
import org.telcocrm.core.party.HouseholdTie;
import org.telcocrm.core.party.Individual;
import org.telcocrm.core.party.Organisation;
import org.telcocrm.core.party.OrganisationKind;
import org.telcocrm.core.party.Party;
import org.telcocrm.core.party.PersonName;

/**
 * Files of customers and their parts: persons, organisations, households, contacts, contact points.
 *
 * <p>Example: {@code @Property void everyFile_isShownMasked(@ForAll Party party)}, or {@code
 * PartyArbitraries.refusedPoints(ContactPoint.Kind.EMAIL)} for texts that are none. Every optional
 * value is left out now and then.
 */
public final class PartyArbitraries {

  private static final double OFTEN = .7;
  private static final LocalDate FIRST = LocalDate.of(2024, 12, 30);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  private PartyArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(PersonName.class, PartyArbitraries::names);
    types.put(Validity.class, PartyArbitraries::validities);
    types.put(ContactPoint.class, PartyArbitraries::points);
    types.put(Contact.class, PartyArbitraries::contacts);
    types.put(Individual.class, PartyArbitraries::individuals);
    types.put(Organisation.class, PartyArbitraries::organisations);
    types.put(HouseholdTie.class, PartyArbitraries::ties);
    types.put(
        HouseholdFinding.class,
        () -> Combinators.combine(ties(), ties()).as(HouseholdFinding::new));
    types.put(Household.class, PartyArbitraries::households);
    types.put(Party.class, PartyArbitraries::parties);
  }

  /**
   * Names of persons.
   *
   * @return in several scripts, of 2 to 100 characters
   */
  public static Arbitrary<PersonName> names() {
    return Arbitraries.of(
            "张三丰", "欧阳娜娜", "𠮷野", "O'Neill", "İpek Yılmaz", " 王 芳 ", "阿" + "依".repeat(99))
        .map(PersonName::of);
  }

  /**
   * Texts that are no name of a person.
   *
   * @return blank, too long or with a control character
   */
  public static Arbitrary<String> refusedNames() {
    return Arbitraries.of("", " ", "　\t", "张\n三", "张\u0000", "三".repeat(101));
  }

  /**
   * Periods: a third of them begin or end on one of few days, so that two often meet or overlap.
   *
   * @return single days, years, and periods without beginning or end among them
   */
  public static Arbitrary<Validity> validities() {
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(Validity.always())),
            Tuple.of(1, days().map(Validity::from)),
            Tuple.of(1, days().map(until -> Validity.of(LocalDate.MIN, until))),
            Tuple.of(1, days().map(day -> Validity.ofDays(day, day))),
            Tuple.of(
                4,
                Combinators.combine(days(), Arbitraries.integers().between(1, 400))
                    .as((from, length) -> Validity.of(from, from.plusDays(length)))))
        .withoutEdgeCases();
  }

  /** Few days often, the ones around a turn of the year and a leap day among them. */
  private static Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1)),
        DateArbitraries.between(FIRST, LAST));
  }

  /**
   * Contact points of any kind.
   *
   * @return each kind as often as the others
   */
  public static Arbitrary<ContactPoint> points() {
    return Arbitraries.of(ContactPoint.Kind.class).flatMap(PartyArbitraries::points);
  }

  /**
   * Contact points of a kind.
   *
   * @param kind which kind
   * @return the shortest and the longest texts among them
   */
  public static Arbitrary<ContactPoint> points(ContactPoint.Kind kind) {
    Arbitrary<String> texts =
        switch (kind) {
          case PHONE ->
              Arbitraries.oneOf(
                  IdArbitraries.msisdns().flatMap(IdentifierArbitraries::written),
                  Arbitraries.of("8888888", "(0571) 8765-4321", "+1 202 555 0123", "1".repeat(20)));
          case EMAIL ->
              Arbitraries.of(
                  "zhang@example.com", "a@b.c", "张三@例子.中国", "x".repeat(242) + "@example.com");
          case ADDRESS -> Arbitraries.of("浙江省杭州市西湖区文三路1号", "1号", "Room 5, 北京", "路".repeat(200));
          case APP -> Arbitraries.of("wx_zhang3", "1", "张 三", "k".repeat(64));
        };
    return Combinators.combine(texts, validities())
        .as((text, validity) -> ContactPoint.of(kind, text, validity))
        .withoutEdgeCases();
  }

  /**
   * Texts that are no contact point of a kind.
   *
   * @param kind which kind
   * @return blank, too long, or of another form
   */
  public static Arbitrary<String> refusedPoints(ContactPoint.Kind kind) {
    List<String> texts = new ArrayList<>(List.of("", " ", "x".repeat(255), "a\nb"));
    texts.addAll(
        switch (kind) {
          case PHONE -> List.of("123456", "138****0001", "1".repeat(21), "电话8888888");
          case EMAIL -> List.of("zhang", "@b.c", "a@b", "a@@b.c", "a@.c", "a@b.", "a b@c.d");
          case ADDRESS -> List.of("310000", "路".repeat(201));
          case APP -> List.of("k".repeat(65));
        });
    return Arbitraries.of(texts);
  }

  /**
   * Contacts.
   *
   * @return with one to three roles
   */
  public static Arbitrary<Contact> contacts() {
    return Combinators.combine(
            names(),
            Arbitraries.of(ContactRole.class).list().ofMinSize(1).ofMaxSize(3),
            points().list().ofMaxSize(2),
            validities())
        .as(Contact::new)
        .withoutEdgeCases();
  }

  /**
   * Files of persons.
   *
   * @return some of whom only the key is known
   */
  public static Arbitrary<Individual> individuals() {
    return IdArbitraries.customerIds()
        .flatMap(
            id ->
                Builders.withBuilder(() -> Individual.builder(id))
                    .use(names())
                    .withProbability(OFTEN)
                    .in(Individual.Builder::name)
                    .use(
                        DateArbitraries.between(LocalDate.of(1930, 1, 1), LocalDate.of(2012, 1, 1)))
                    .withProbability(1 - OFTEN)
                    .in(Individual.Builder::birthDate)
                    .use(Arbitraries.of(Sex.class))
                    .withProbability(1 - OFTEN)
                    .in(Individual.Builder::sex)
                    .use(identifiers())
                    .withProbability(OFTEN)
                    .in(Individual.Builder::identifiers)
                    .use(points().list().ofMaxSize(2))
                    .withProbability(OFTEN)
                    .in(Individual.Builder::points)
                    .use(contacts().list().ofMaxSize(2))
                    .withProbability(1 - OFTEN)
                    .in(Individual.Builder::contacts)
                    .build(Individual.Builder::build))
        .withoutEdgeCases();
  }

  /** Half have a resident identity number, nobody two. */
  private static Arbitrary<List<Identifier>> identifiers() {
    Arbitrary<List<Identifier>> others =
        IdentifierArbitraries.identifiers()
            .filter(each -> !(each instanceof ResidentId))
            .list()
            .ofMaxSize(2);
    return Combinators.combine(IdentifierArbitraries.residentIds().list().ofMaxSize(1), others)
        .as((resident, further) -> Stream.concat(resident.stream(), further.stream()).toList());
  }

  /**
   * Files of organisations.
   *
   * @return some of which only key and name are known
   */
  public static Arbitrary<Organisation> organisations() {
    Arbitrary<String> names = Arbitraries.of("杭州某某科技有限公司", "中学", "Ltd. & Co");
    return Combinators.combine(IdArbitraries.customerIds(), names)
        .as(Organisation::builder)
        .flatMap(
            organisation ->
                Builders.withBuilder(() -> organisation.build().toBuilder())
                    .use(Arbitraries.of(OrganisationKind.class))
                    .withProbability(OFTEN)
                    .in(Organisation.Builder::kind)
                    .use(IdentifierArbitraries.creditCodes())
                    .withProbability(OFTEN)
                    .in(Organisation.Builder::creditCode)
                    .use(IdentifierArbitraries.organisationCodes())
                    .withProbability(1 - OFTEN)
                    .in(Organisation.Builder::organisationCode)
                    .use(points().list().ofMaxSize(2))
                    .withProbability(OFTEN)
                    .in(Organisation.Builder::points)
                    .use(contacts().list().ofMaxSize(3))
                    .withProbability(OFTEN)
                    .in(Organisation.Builder::contacts)
                    .build(Organisation.Builder::build))
        .withoutEdgeCases();
  }

  /**
   * What ties a member to a household.
   *
   * @return members of few keys, so that one is often tied in several ways
   */
  public static Arbitrary<HouseholdTie> ties() {
    Arbitrary<CustomerId> members = Arbitraries.of("U1", "U2", "U3", "U4").map(CustomerId::of);
    return Combinators.combine(members, Arbitraries.of(HouseholdTie.Kind.class), validities())
        .as(HouseholdTie::new)
        .withoutEdgeCases();
  }

  /**
   * Files of households.
   *
   * @return of one to six ties, none overlapping another of its member and kind
   */
  public static Arbitrary<Household> households() {
    return Combinators.combine(
            IdArbitraries.customerIds(),
            ties().list().ofMinSize(1).ofMaxSize(6).map(PartyArbitraries::apart),
            points().list().ofMaxSize(1),
            contacts().list().ofMaxSize(1))
        .as(Household::new)
        .withoutEdgeCases();
  }

  private static List<HouseholdTie> apart(List<HouseholdTie> ties) {
    List<HouseholdTie> apart = new ArrayList<>();
    for (HouseholdTie tie : ties) {
      if (apart.stream().noneMatch(each -> collides(each, tie))) {
        apart.add(tie);
      }
    }
    return apart;
  }

  private static boolean collides(HouseholdTie a, HouseholdTie b) {
    return a.member().equals(b.member())
        && a.kind() == b.kind()
        && a.validity().overlaps(b.validity());
  }

  /**
   * Files of customers of any kind.
   *
   * @return persons, organisations and households
   */
  public static Arbitrary<Party> parties() {
    return Arbitraries.oneOf(individuals(), organisations(), households());
  }
}
