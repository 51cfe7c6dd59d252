package org.telcocrm.rules.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.GroupFacts.*;
import static org.telcocrm.core.fact.StandardFacts.MEMBER_ROLE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.DerivedFact;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.party.MemberRole;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.churn.ChurnAssessor;

class GroupPeopleTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FactSchema PERSON = FactSchema.ofYuan(MEMBER_ROLE, PERSON_UNTIL, LAST_CARE);
  private static final FactSchema GROUP = FactSchema.ofYuan(MEMBERS);
  private static final CustomerId ID = CustomerId.of("G1");

  private final GroupPeople people = new GroupPeople();

  private void add(MemberRole role, @Nullable LocalDate until, @Nullable LocalDate care) {
    Facts.Builder person = Facts.builder(PERSON, CustomerId.of("P"), AS_OF).set(MEMBER_ROLE, role);
    if (until != null) {
      person.set(PERSON_UNTIL, until);
    }
    if (care != null) {
      person.set(LAST_CARE, care);
    }
    people.add(ID, person.build());
  }

  private Facts group(CustomerId id) {
    Facts facts = Facts.builder(GROUP, id, AS_OF).set(MEMBERS, 10).build();
    DerivedFacts derived =
        DerivedFacts.none().plus(people.derivedFacts(PERSON).toArray(new DerivedFact[0]));
    return derived.bind(GROUP).derive(facts);
  }

  @Test
  void peopleAreCountedByRole_andTheLatestCareOfAKeyPersonCounts() {
    add(MemberRole.KEY_PERSON, null, AS_OF.minusDays(40));
    add(MemberRole.KEY_PERSON, AS_OF, AS_OF.minusDays(70));
    add(MemberRole.CONTACT, AS_OF.plusDays(1), AS_OF.minusDays(3));
    add(MemberRole.MEMBER, null, AS_OF);
    Facts group = group(ID);
    assertThat(group.numeric(KEY_PERSONS)).isEqualTo(2);
    assertThat(group.numeric(CONTACT_PERSONS)).isOne();
    assertThat(group.numeric(KEY_PERSON_CARE_DAYS)).isEqualTo(40);
    assertThat(group.flag(CONTACT_LAPSED)).contains(false);
  }

  /** Never cared for is overdue, exactly 90 days are not. */
  @Test
  void keyPersonsNobodyCaredFor_areCounted() {
    add(MemberRole.KEY_PERSON, null, null);
    add(MemberRole.KEY_PERSON, null, AS_OF.minusDays(90));
    add(MemberRole.KEY_PERSON, null, AS_OF.minusDays(91));
    add(MemberRole.CONTACT, null, null);
    assertThat(group(ID).numeric(KEY_PERSONS_UNCARED)).isEqualTo(2);
  }

  @Test
  void factsOfWhatIsNotKnownOfPeople_doNotFollow() {
    assertThat(people.derivedFacts(FactSchema.ofYuan(LAST_CARE))).isEmpty();
    assertThat(people.derivedFacts(FactSchema.ofYuan(MEMBER_ROLE)))
        .extracting(DerivedFact::output)
        .containsExactly(KEY_PERSONS, CONTACT_PERSONS);
    assertThat(people.derivedFacts(FactSchema.ofYuan(MEMBER_ROLE, LAST_CARE)))
        .extracting(DerivedFact::output)
        .containsExactly(KEY_PERSONS, CONTACT_PERSONS, KEY_PERSON_CARE_DAYS, KEY_PERSONS_UNCARED);
  }

  @Test
  void peopleOfTwoParts_areThoseOfTheWhole() {
    add(MemberRole.KEY_PERSON, null, AS_OF.minusDays(100));
    GroupPeople others = new GroupPeople();
    Facts contact =
        Facts.builder(PERSON, CustomerId.of("Q"), AS_OF)
            .set(MEMBER_ROLE, MemberRole.CONTACT)
            .set(PERSON_UNTIL, AS_OF.minusDays(2))
            .build();
    others.add(ID, contact);
    others.add(CustomerId.of("G2"), contact);
    people.addAll(others);
    assertThat(group(ID).flag(CONTACT_LAPSED)).contains(true);
    assertThat(group(ID).numeric(KEY_PERSONS)).isOne();
    assertThat(group(CustomerId.of("G2")).flag(CONTACT_LAPSED)).contains(true);
  }

  @Test
  void careInTheFuture_orOfSomebodyWhoLeft_doesNotCount() {
    add(MemberRole.KEY_PERSON, null, AS_OF.plusDays(1));
    add(MemberRole.KEY_PERSON, AS_OF.minusDays(1), AS_OF.minusDays(2));
    assertThat(group(ID).numeric(KEY_PERSON_CARE_DAYS)).isNaN();
    assertThat(group(ID).numeric(KEY_PERSONS)).isOne();
  }

  /** Defaults 7.3: changed or left, no replacement contacted in 30 days. */
  @ParameterizedTest
  @CsvSource({"1, 31, true", "1, 30, false", "90, 31, true", "91, 31, false"})
  void contactLapsed(int leftDaysAgo, int caredDaysAgo, boolean lapsed) {
    add(MemberRole.CONTACT, AS_OF.minusDays(leftDaysAgo), null);
    add(MemberRole.KEY_PERSON, null, AS_OF.minusDays(caredDaysAgo));
    assertThat(group(ID).flag(CONTACT_LAPSED)).contains(lapsed);
  }

  @Test
  void lastContactLeft_hasLapsed_andAGroupWithoutPeopleHasNone() {
    add(MemberRole.KEY_PERSON, AS_OF.minusDays(5), AS_OF.minusDays(6));
    assertThat(group(ID).flag(CONTACT_LAPSED)).contains(true);
    Facts other = group(CustomerId.of("G2"));
    assertThat(other.numeric(KEY_PERSONS)).isZero();
    assertThat(other.numeric(KEY_PERSON_CARE_DAYS)).isNaN();
    assertThat(other.flag(CONTACT_LAPSED)).contains(false);
  }

  @Test
  void assessorOfGroups_seesThem() {
    add(MemberRole.CONTACT, AS_OF.minusDays(5), null);
    CustomerAssessor assessor =
        CustomerAssessor.of(PolicySet.ofGroupDefaults()).toBuilder()
            .plusDerived(people.derivedFacts(PERSON))
            .build();
    Facts facts = Facts.builder(GROUP, ID, AS_OF).set(MEMBERS, 10).build();
    assertThat(assessor.assess(facts).get(ChurnAssessor.KEY).evidence())
        .extracting(each -> each.reason())
        .isEqualTo(List.of("CONTACT_LAPSED"));
  }
}
