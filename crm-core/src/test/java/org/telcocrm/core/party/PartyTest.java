package org.telcocrm.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CreditCode;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.OrganisationCode;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.id.Sex;

/** C01: files of persons, organisations and households. */
class PartyTest {

  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
  private static final ResidentId RESIDENT = ResidentId.of("11010519491231002X");
  private static final ContactPoint PHONE =
      ContactPoint.of(ContactPoint.Kind.PHONE, "13723231234", Validity.from(LEAP_DAY));
  private static final Contact CLERK =
      Contact.of(
          PersonName.of("张三丰"),
          List.of(ContactRole.BILLING, ContactRole.LIAISON, ContactRole.BILLING),
          List.of(PHONE),
          Validity.from(LEAP_DAY));

  private static Individual person() {
    return Individual.builder(CustomerId.of("C1"))
        .name(PersonName.of("张三丰"))
        .identifiers(List.of(RESIDENT, Msisdn.of("13723231234"), RESIDENT))
        .points(List.of(PHONE))
        .build();
  }

  private static Organisation group() {
    return Organisation.builder(CustomerId.of("G1"), " 张三丰物流有限公司 ")
        .kind(OrganisationKind.ENTERPRISE)
        .creditCode(CreditCode.of("91350100M000100Y43"))
        .contacts(List.of(CLERK))
        .build();
  }

  private static HouseholdTie tie(String member, HouseholdTie.Kind kind, Validity validity) {
    return new HouseholdTie(CustomerId.of(member), kind, validity);
  }

  private static Household household() {
    return Household.of(
        CustomerId.of("H1"),
        List.of(
            tie("C2", HouseholdTie.Kind.FAMILY_NET, Validity.from(LEAP_DAY)),
            tie("C1", HouseholdTie.Kind.BROADBAND, Validity.always())));
  }

  static Stream<Party> parties() {
    return Stream.of(person(), group(), household());
  }

  @ParameterizedTest
  @MethodSource("parties")
  void toString_holdsNothingPersonal(Party party) {
    assertThat(List.of(party, party.points(), party.contacts()).toString())
        .doesNotContain("三", "丰", "1949", "3231", "91350100M000100Y43");
  }

  @ParameterizedTest
  @MethodSource("parties")
  void serialization_keepsTheFile(Party party) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(party);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(party).hasSameHashCodeAs(party);
    }
  }

  @Test
  void individual_birthdayAndSex_followFromTheResidentId() {
    assertThat(person().birthDate()).contains(LocalDate.of(1949, 12, 31));
    assertThat(person().sex()).contains(Sex.FEMALE);
    assertThat(person().identifiers()).hasSize(2);
    Individual stated = person().toBuilder().birthDate(LEAP_DAY).sex(Sex.MALE).build();
    assertThat(stated.birthDate()).contains(LEAP_DAY);
    assertThat(stated.sex()).contains(Sex.MALE);
    assertThat(Individual.builder(CustomerId.of("C9")).build().birthDate()).isEmpty();
  }

  /** Dirty row 2: 1900-01-01 is what a counter enters for "unknown". */
  @Test
  void individual_birthdayOf1900_isNone() {
    LocalDate none = LocalDate.of(1900, 1, 1);
    Individual stuffed = person().toBuilder().birthDate(none).build();
    assertThat(stuffed.birthDate()).contains(LocalDate.of(1949, 12, 31));
    assertThat(stuffed.statedBirthDate()).contains(none);
    assertThat(stuffed.isInDoubt()).isFalse();
    assertThat(person().toBuilder().birthDate(none.plusDays(1)).build().isInDoubt()).isTrue();
    assertThat(person().toBuilder().sex(Sex.MALE).build().isInDoubt()).isTrue();
    Individual.Builder noId = Individual.builder(CustomerId.of("C9"));
    assertThat(noId.birthDate(none).build().birthDate()).isEmpty();
    assertThat(noId.birthDate(none.plusDays(1)).build().birthDate()).contains(none.plusDays(1));
  }

  @Test
  void individual_toCustomer_isWhatPoliciesLookAt() {
    Customer customer = person().toCustomer().marketingConsent(true).build();
    assertThat(customer.name()).contains(PersonName.of("张三丰"));
    assertThat(customer.birthDate()).contains(LocalDate.of(1949, 12, 31));
  }

  @Test
  void individual_twoResidentIds_refused() {
    Individual.Builder two =
        Individual.builder(CustomerId.of("C1"))
            .identifiers(List.of(RESIDENT, ResidentId.of("51343620000320711X")));
    assertThatIllegalArgumentException()
        .isThrownBy(two::build)
        .withMessage("identifiers of C1 must hold at most one resident id but held 2");
  }

  @Test
  void toBuilder_unchanged_isEqual() {
    assertThat(person().toBuilder().build()).isEqualTo(person());
    assertThat(person().toBuilder().sex(Sex.MALE).build()).isNotEqualTo(person());
    assertThat(group().toBuilder().build()).isEqualTo(group());
    assertThat(group().toBuilder().kind(OrganisationKind.OTHER).build()).isNotEqualTo(group());
  }

  @Test
  void organisation_codeOfBefore2015_isInsideTheCreditCode() {
    assertThat(group().organisationCode()).contains(OrganisationCode.of("M000100Y4"));
    assertThat(group().name()).isEqualTo("张三丰物流有限公司");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Organisation.builder(CustomerId.of("G1"), " "))
        .withMessage("name of an organisation must have 1 to 100 characters but had 0");
  }

  @Test
  void contact_rolesAndPoints_holdFromTheirDayOn() {
    assertThat(CLERK.roles()).containsExactly(ContactRole.LIAISON, ContactRole.BILLING);
    assertThat(group().contactsOn(ContactRole.BILLING, LEAP_DAY)).containsExactly(CLERK);
    assertThat(group().contactsOn(ContactRole.BILLING, LEAP_DAY.minusDays(1))).isEmpty();
    assertThat(group().contactsOn(ContactRole.KEY_PERSON, LEAP_DAY)).isEmpty();
    assertThat(CLERK.pointsOn(LEAP_DAY)).containsExactly(PHONE);
    assertThat(person().pointsOn(LEAP_DAY.minusDays(1))).isEmpty();
  }

  /** Seed 0:22: the file of one who leaves stays, with an end. */
  @Test
  void contact_endedAt_isNoContactFromThatDayOn() {
    Contact gone = CLERK.endedAt(LocalDate.of(2025, 2, 28));
    assertThat(gone.has(ContactRole.LIAISON, LocalDate.of(2025, 2, 27))).isTrue();
    assertThat(gone.has(ContactRole.LIAISON, LocalDate.of(2025, 2, 28))).isFalse();
    assertThat(gone).hasToString("张** [LIAISON, BILLING] [2024-02-29,2025-02-28)");
  }

  @Test
  void contact_withoutRole_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contact.of(PersonName.of("张三丰"), List.of(), List.of(), Validity.always()))
        .withMessage("roles of a contact must not be empty");
  }

  /** Defaults 5.6: users tied by broadband account, main and extra cards or family net. */
  @Test
  void household_membersOfADay() {
    assertThat(household().membersOn(LEAP_DAY.minusDays(1))).containsExactly(CustomerId.of("C1"));
    assertThat(household().membersOn(LEAP_DAY))
        .containsExactly(CustomerId.of("C1"), CustomerId.of("C2"));
  }

  /** One bad row refuses no household: a repeated tie counts once, a double one is named. */
  @Test
  void household_sameTieTwiceOnADay_isAFinding() {
    HouseholdTie first = tie("C1", HouseholdTie.Kind.EXTRA_SIM, Validity.always());
    HouseholdTie again = tie("C1", HouseholdTie.Kind.EXTRA_SIM, Validity.from(LEAP_DAY));
    Household twice = Household.of(CustomerId.of("H1"), List.of(again, first, again));
    assertThat(twice.ties()).containsExactly(first, again);
    assertThat(twice.membersOn(LEAP_DAY)).containsExactly(CustomerId.of("C1"));
    assertThat(twice.findings()).containsExactly(new HouseholdFinding(first, again));
    assertThat(household().findings()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Household.of(CustomerId.of("H1"), List.of()))
        .withMessage("ties of household H1 must not be empty");
  }

  /** A contact of several roles has one for policies: the one that matters most to them. */
  @Test
  void memberRole_keyPersonBeforeLiaisonBeforeOthers() {
    assertThat(memberRole(ContactRole.BILLING, ContactRole.LIAISON)).contains(MemberRole.CONTACT);
    assertThat(memberRole(ContactRole.LIAISON, ContactRole.KEY_PERSON))
        .contains(MemberRole.KEY_PERSON);
    assertThat(memberRole(ContactRole.MANAGEMENT, ContactRole.TECHNICAL))
        .contains(MemberRole.OTHER);
    assertThat(
            Contact.of(
                    PersonName.of("张三"),
                    List.of(ContactRole.KEY_PERSON),
                    List.of(),
                    Validity.from(LEAP_DAY))
                .memberRole(LEAP_DAY.minusDays(1)))
        .isEmpty();
  }

  private static Optional<MemberRole> memberRole(ContactRole... roles) {
    return Contact.of(PersonName.of("张三"), List.of(roles), List.of(), Validity.always())
        .memberRole(LEAP_DAY);
  }
}
