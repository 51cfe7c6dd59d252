package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.party.ContactPoint;
import org.telcocrm.core.party.Household;
import org.telcocrm.core.party.Individual;
import org.telcocrm.core.party.Organisation;
import org.telcocrm.core.party.Party;
import org.telcocrm.core.party.PersonName;

/** Files of customers, over the kit's values; and the kit's values lie where rules turn. */
class PartyProperties {

  /** A day is in the intersection just if it is in both; two that meet share none. */
  @Property(tries = 3000)
  @StatisticsReport(onFailureOnly = true)
  void intersection_hasTheDaysOfBoth(
      @ForAll Validity a, @ForAll Validity b, @ForAll("days") LocalDate day) {
    Optional<Validity> both = a.intersection(b);
    assertThat(both.map(each -> each.contains(day)).orElse(false))
        .isEqualTo(a.contains(day) && b.contains(day));
    assertThat(both).isEqualTo(b.intersection(a));
    assertThat(both.isPresent()).isEqualTo(a.overlaps(b)).isEqualTo(b.overlaps(a));
    assertThat(a.meets(b) && a.overlaps(b)).isFalse();
    covers("overlap", a.overlaps(b), 30);
    covers("apart", !a.overlaps(b), 15);
    covers("meet", a.meets(b), .75);
    covers("day of both", a.contains(day) && b.contains(day), 5);
  }

  @Example
  void intersection_example() {
    Validity first = Validity.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
    Validity second = Validity.from(LocalDate.of(2025, 12, 31));
    assertThat(first.intersection(second))
        .contains(Validity.ofDays(LocalDate.of(2025, 12, 31), LocalDate.of(2025, 12, 31)));
    assertThat(first.meets(Validity.from(LocalDate.of(2026, 1, 1)))).isTrue();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return DateArbitraries.between(LocalDate.of(2024, 12, 25), LocalDate.of(2026, 4, 5));
  }

  /** A builder that starts with a file makes the same file. */
  @Property(tries = 600)
  @StatisticsReport(onFailureOnly = true)
  void toBuilder_isIdentity(@ForAll Party party) {
    if (party instanceof Individual person) {
      assertThat(person.toBuilder().build()).isEqualTo(person).hasSameHashCodeAs(person);
      covers("resident id", person.residentId().isPresent(), 20);
    } else if (party instanceof Organisation organisation) {
      assertThat(organisation.toBuilder().build())
          .isEqualTo(organisation)
          .hasSameHashCodeAs(organisation);
    }
    for (Class<?> each : Party.class.getPermittedSubclasses()) {
      covers(each.getSimpleName(), each.isInstance(party), 20);
    }
  }

  /** Whoever is a member on a day is tied on it. */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void members_areTied(@ForAll Household household, @ForAll("days") LocalDate day) {
    for (CustomerId each : household.membersOn(day)) {
      assertThat(household.ties())
          .anyMatch(tie -> tie.member().equals(each) && tie.validity().contains(day));
    }
    assertThat(
            new Household(
                household.id(), household.ties(), household.points(), household.contacts()))
        .isEqualTo(household);
    covers("has members", !household.membersOn(day).isEmpty(), 30);
    covers("has none", household.membersOn(day).isEmpty(), 10);
  }

  /** What is a contact point is read again as the same; a mobile number is its eleven digits. */
  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true)
  void contactPoint_isCanonical(@ForAll ContactPoint point) {
    assertThat(ContactPoint.of(point.kind(), " " + point.text(), point.validity()))
        .isEqualTo(point);
    covers("mobile", point.msisdn().isPresent(), 8);
    covers("fixed line", point.kind() == ContactPoint.Kind.PHONE && point.msisdn().isEmpty(), 5);
  }

  @Property(tries = 400)
  void refusedPoint_isRefused_andTheMessageMasks(
      @ForAll("noPoints") Tuple2<ContactPoint.Kind, String> refused) {
    ContactPoint.Kind kind = refused.get1();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactPoint.of(kind, refused.get2(), Validity.always()))
        .withMessageStartingWith("contact point " + kind + " must ");
  }

  @Provide
  Arbitrary<Tuple2<ContactPoint.Kind, String>> noPoints() {
    return Arbitraries.of(ContactPoint.Kind.class)
        .flatMap(kind -> PartyArbitraries.refusedPoints(kind).map(text -> Tuple.of(kind, text)));
  }

  @Property(tries = 50)
  void refusedName_isRefused(@ForAll("noNames") String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersonName.of(text))
        .withMessageStartingWith("PersonName must ");
  }

  @Provide
  Arbitrary<String> noNames() {
    return PartyArbitraries.refusedNames();
  }
}
