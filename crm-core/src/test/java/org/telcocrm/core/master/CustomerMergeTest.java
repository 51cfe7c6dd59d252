package org.telcocrm.core.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.Certificate;
import org.telcocrm.core.id.CertificateType;
import org.telcocrm.core.id.CreditCode;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Imei;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.OrganisationCode;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.id.Sex;
import org.telcocrm.core.party.Contact;
import org.telcocrm.core.party.ContactPoint;
import org.telcocrm.core.party.ContactRole;
import org.telcocrm.core.party.Individual;
import org.telcocrm.core.party.Organisation;
import org.telcocrm.core.party.OrganisationKind;
import org.telcocrm.core.party.PersonName;

/** C01; seed 4:20: files of the call centre, the counter and each account manager become one. */
class CustomerMergeTest {

  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
  private static final SurvivorshipPolicy POLICY = SurvivorshipPolicy.ofDefaults();

  private static final SourceRecord COUNTER =
      SourceRecord.builder(SourceSystem.COUNTER, CustomerId.of("B2"), DAY)
          .with(MasterField.NAME, PersonName.of("张三丰"))
          .with(MasterField.RESIDENT_ID, ResidentId.of("11010519491231002X"))
          .with(MasterField.PHONE, phone("13723231234"))
          .build();
  private static final SourceRecord CALL_CENTRE =
      SourceRecord.builder(SourceSystem.CALL_CENTRE, CustomerId.of("A1"), DAY.plusDays(1))
          .with(MasterField.NAME, PersonName.of("张三"))
          .with(MasterField.RESIDENT_ID, ResidentId.of("110105491231002"))
          .with(MasterField.PHONE, phone("13800130001"))
          .with(MasterField.SEX, Sex.FEMALE)
          .build();

  private static ContactPoint phone(String number) {
    return ContactPoint.of(ContactPoint.Kind.PHONE, number, Validity.always());
  }

  private static MergePlan plan() {
    return CustomerMerge.merge(List.of(CALL_CENTRE, COUNTER), POLICY);
  }

  @Test
  void merge_defaults_nameBySourcePhoneByDay() {
    MergedRecord merged = plan().merged();
    assertThat(merged.id()).isEqualTo(CustomerId.of("B2"));
    assertThat(merged.get(MasterField.NAME)).contains(PersonName.of("张三丰"));
    assertThat(merged.get(MasterField.PHONE)).contains(phone("13800130001"));
    assertThat(merged.get(MasterField.SEX)).contains(Sex.FEMALE);
    assertThat(merged.get(MasterField.BIRTH_DATE)).isEmpty();
    assertThat(merged.provenance(MasterField.NAME)).contains(COUNTER.tag());
    assertThat(merged.provenance(MasterField.PHONE)).contains(CALL_CENTRE.tag());
    assertThat(merged.provenance(MasterField.BIRTH_DATE)).isEmpty();
  }

  @Test
  void merge_tellsReplacedKeysAndConflicts() {
    assertThat(plan().replaced())
        .containsExactly(new SourceKey(SourceSystem.CALL_CENTRE, CustomerId.of("A1")));
    assertThat(plan().survivor()).hasToString("COUNTER B2");
    // The resident id of fifteen digits is that of eighteen: no conflict.
    assertThat(plan().conflicts()).containsExactly(MasterField.NAME);
    assertThat(plan().candidates(MasterField.NAME))
        .extracting(SourceTagged::value)
        .containsExactly(PersonName.of("张三丰"), PersonName.of("张三"));
    assertThat(plan().candidates(MasterField.MSISDN)).isEmpty();
  }

  @Test
  void undo_givesTheOriginalsBack() {
    assertThat(plan().undo()).containsExactly(CALL_CENTRE, COUNTER);
    assertThat(CustomerMerge.merge(plan().undo(), POLICY)).isEqualTo(plan());
  }

  @Test
  void merge_oneRecord_isThatRecord() {
    MergePlan alone = CustomerMerge.merge(List.of(COUNTER, COUNTER), POLICY);
    assertThat(alone.merged().fields()).isEqualTo(COUNTER.fields());
    assertThat(alone.replaced()).isEmpty();
    assertThat(alone.conflicts()).isEmpty();
    assertThat(alone.undo()).containsExactly(COUNTER);
  }

  @Test
  void merge_moreComplete_winsWhereSourceAndDayTie() {
    SourceRecord bare =
        SourceRecord.builder(SourceSystem.COUNTER, CustomerId.of("A0"), DAY)
            .with(MasterField.NAME, PersonName.of("李四"))
            .build();
    MergedRecord merged = CustomerMerge.merge(List.of(bare, COUNTER), POLICY).merged();
    assertThat(merged.get(MasterField.NAME)).contains(PersonName.of("张三丰"));
  }

  @Test
  void merge_everythingTies_theLowerKeyWins() {
    SourceRecord twin =
        SourceRecord.builder(SourceSystem.COUNTER, CustomerId.of("A0"), DAY)
            .with(MasterField.NAME, PersonName.of("李四"))
            .with(MasterField.SEX, Sex.MALE)
            .with(MasterField.MSISDN, Msisdn.of("13800130001"))
            .build();
    MergedRecord merged = CustomerMerge.merge(List.of(COUNTER, twin), POLICY).merged();
    assertThat(merged.id()).isEqualTo(CustomerId.of("A0"));
    assertThat(merged.get(MasterField.NAME)).contains(PersonName.of("李四"));
  }

  @Test
  void merge_sourceNotRanked_goesBehindRankedOnes() {
    SourceRecord other =
        SourceRecord.builder(SourceSystem.of("AAA"), CustomerId.of("A0"), DAY.plusYears(1))
            .with(MasterField.NAME, PersonName.of("李四"))
            .build();
    MergedRecord merged = CustomerMerge.merge(List.of(other, CALL_CENTRE), POLICY).merged();
    assertThat(merged.get(MasterField.NAME)).contains(PersonName.of("张三"));
  }

  @Test
  void merge_fieldOfItsOwnRules() {
    SurvivorshipPolicy newest =
        POLICY.toBuilder().rules(MasterField.NAME, List.of(SurvivorshipRule.MOST_RECENT)).build();
    assertThat(CustomerMerge.merge(plan().undo(), newest).merged().get(MasterField.NAME))
        .contains(PersonName.of("张三"));
    assertThat(newest.rules(MasterField.NAME)).containsExactly(SurvivorshipRule.MOST_RECENT);
    assertThat(newest).isNotEqualTo(POLICY);
    assertThat(POLICY.toBuilder().build()).isEqualTo(POLICY).hasSameHashCodeAs(POLICY);
  }

  @Test
  void merge_nothingOrTwoContents_refused() {
    SourceRecord newer =
        SourceRecord.builder(SourceSystem.COUNTER, CustomerId.of("B2"), DAY.plusDays(1))
            .with(MasterField.NAME, PersonName.of("李四"))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerMerge.merge(List.of(), POLICY))
        .withMessage("records to merge must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerMerge.merge(List.of(COUNTER, newer), POLICY))
        .withMessage(
            "records to merge must hold each record once but B2 of COUNTER has two contents."
                + " Maybe keep the newer.");
  }

  @Test
  void join_otherPolicy_refused() {
    MergePlan other = CustomerMerge.merge(List.of(COUNTER), SurvivorshipPolicy.builder().build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan().join(other))
        .withMessage("plans to join must have one policy but had two");
  }

  @Test
  void build_wrongParts_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceRecord.builder(SourceSystem.BOSS, CustomerId.of("A"), DAY).build())
        .withMessage("record A of BOSS must have at least one field");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceSystem.of("boss"))
        .withMessage(
            "source system must be 1 to 32 upper-case letters, digits or underscores but was"
                + " \"boss\"");
    assertThatIllegalArgumentException().isThrownBy(() -> MasterField.of("Name", String.class));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SurvivorshipPolicy.builder().ranking(List.of(SourceSystem.BOSS, SourceSystem.BOSS)))
        .withMessage("ranking must name each once but was [BOSS, BOSS]");
  }

  @Test
  void toString_holdsNothingPersonal() {
    assertThat(
            List.of(
                    COUNTER,
                    plan(),
                    plan().merged(),
                    plan().undo(),
                    plan().candidates(MasterField.RESIDENT_ID),
                    plan().candidates(MasterField.PHONE))
                .toString())
        .doesNotContain("三", "丰", "1949", "2323", "0013");
    assertThat(COUNTER).hasToString("COUNTER B2 2024-02-29 [name, phone, resident_id]");
    assertThat(plan()).hasToString("B2 replaces [CALL_CENTRE A1], conflicts [name]");
  }

  @Test
  void serialization_keepsThePlan() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(plan());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      MergePlan back = (MergePlan) in.readObject();
      assertThat(back).isEqualTo(plan()).hasSameHashCodeAs(plan());
      assertThat(back.merged()).isEqualTo(plan().merged());
    }
  }

  private static SourceRecord.Builder record(SourceSystem source, String id) {
    return SourceRecord.builder(source, CustomerId.of(id), DAY);
  }

  /** Keys are unique in their system alone. */
  @Test
  void replaced_sameKeyOfAnotherSystem_isReplaced() {
    MergePlan plan =
        CustomerMerge.merge(
            List.of(
                record(SourceSystem.BOSS, "C1").with(MasterField.SEX, Sex.MALE).build(),
                record(SourceSystem.COUNTER, "C1").with(MasterField.SEX, Sex.MALE).build()),
            POLICY);
    assertThat(plan.replaced()).hasToString("[COUNTER C1]");
    assertThat(plan).hasToString("C1 replaces [COUNTER C1], conflicts []");
  }

  /** Dirty row 2: what BOSS has stuffed in does not win over what the counter knows. */
  @Test
  void merge_birthdayThatStandsForUnknown_isNone() {
    LocalDate real = LocalDate.of(1985, 5, 5);
    for (LocalDate stuffed : List.of(LocalDate.of(1900, 1, 1), LocalDate.MIN, DAY.plusDays(1))) {
      MergePlan plan =
          CustomerMerge.merge(
              List.of(
                  record(SourceSystem.BOSS, "B1").with(MasterField.BIRTH_DATE, stuffed).build(),
                  record(SourceSystem.COUNTER, "C1").with(MasterField.BIRTH_DATE, real).build()),
              POLICY);
      assertThat(plan.merged().get(MasterField.BIRTH_DATE)).contains(real);
      assertThat(plan.conflicts()).isEmpty();
      assertThat(plan.undo().get(0).get(MasterField.BIRTH_DATE)).contains(stuffed);
    }
    assertThat(POLICY.isUnknown(MasterField.BIRTH_DATE, LocalDate.of(1900, 1, 2), DAY)).isFalse();
    assertThat(POLICY.isUnknown(MasterField.BIRTH_DATE, DAY, DAY)).isFalse();
  }

  /** Dirty row 7: 13101 is the city that is stuffed in. */
  @Test
  void merge_defaultStuffing_isUnknown() {
    MasterField<String> city = MasterField.of("city", String.class);
    SurvivorshipPolicy policy = POLICY.toBuilder().unknown(city, List.of("13101")).build();
    List<SourceRecord> records =
        List.of(
            record(SourceSystem.BOSS, "B1").with(city, "13101").build(),
            record(SourceSystem.COUNTER, "C1").with(city, "57101").build());
    assertThat(CustomerMerge.merge(records, policy).merged().get(city)).contains("57101");
    assertThat(CustomerMerge.merge(records, POLICY).merged().get(city)).contains("13101");
    assertThat(CustomerMerge.merge(records.subList(0, 1), policy).merged().fields()).isEmpty();
    assertThat(policy).isNotEqualTo(POLICY);
    assertThat(policy.toBuilder().build()).isEqualTo(policy);
  }

  @Test
  void conflicts_statedAgainstTheResidentId() {
    SourceRecord.Builder stated =
        record(SourceSystem.BOSS, "B1").with(MasterField.BIRTH_DATE, LocalDate.of(1949, 12, 31));
    assertThat(CustomerMerge.merge(List.of(stated.build(), COUNTER), POLICY).conflicts()).isEmpty();
    stated.with(MasterField.BIRTH_DATE, LocalDate.of(1985, 5, 5)).with(MasterField.SEX, Sex.MALE);
    assertThat(CustomerMerge.merge(List.of(stated.build(), COUNTER), POLICY).conflicts())
        .containsExactly(MasterField.BIRTH_DATE, MasterField.SEX);
  }

  /** C01: every number and every contact of the customer stays, each with where it comes from. */
  @Test
  void merge_manyValues_areUnited() {
    ContactPoint since =
        ContactPoint.of(ContactPoint.Kind.PHONE, "138 0013 0001", Validity.from(DAY));
    Contact clerk =
        Contact.of(
            PersonName.of("李四"), List.of(ContactRole.BILLING), List.of(since), Validity.always());
    SourceRecord boss =
        SourceRecord.builder(SourceSystem.BOSS, CustomerId.of("B1"), DAY.minusYears(1))
            .with(MasterField.PHONE, since)
            .with(MasterField.PHONE, phone("13900130002"))
            .with(MasterField.MSISDN, Msisdn.of("13900130002"))
            .with(MasterField.MSISDN, Msisdn.of("13700130003"))
            .with(MasterField.CONTACT, clerk)
            .build();
    MergePlan plan = CustomerMerge.merge(List.of(boss, CALL_CENTRE, COUNTER), POLICY);
    assertThat(plan.merged().tagged(MasterField.PHONE))
        .as("the newest record first; the number all know once, as the newest has it")
        .containsExactly(
            new SourceTagged<>(phone("13800130001"), CALL_CENTRE.tag()),
            new SourceTagged<>(phone("13723231234"), COUNTER.tag()),
            new SourceTagged<>(phone("13900130002"), boss.tag()));
    assertThat(plan.merged().all(MasterField.MSISDN))
        .containsExactly(Msisdn.of("13900130002"), Msisdn.of("13700130003"));
    assertThat(plan.merged().all(MasterField.CONTACT)).containsExactly(clerk);
    assertThat(plan.candidates(MasterField.PHONE)).hasSize(4);
    assertThat(plan.conflicts()).as("phones are none").containsExactly(MasterField.NAME);
    assertThat(boss.all(MasterField.PHONE)).hasSize(2);
    assertThat(boss.get(MasterField.PHONE)).contains(since);
    assertThat(boss.tag().filledFields()).isEqualTo(3);
  }

  /** A merge becomes a party. */
  @Test
  void toIndividual_ofTwoRecords() {
    Individual person = plan().merged().toIndividual();
    assertThat(person.id()).isEqualTo(CustomerId.of("B2"));
    assertThat(person.name()).contains(PersonName.of("张三丰"));
    assertThat(person.birthDate()).contains(LocalDate.of(1949, 12, 31));
    assertThat(person.sex()).contains(Sex.FEMALE);
    assertThat(person.points()).containsExactly(phone("13800130001"), phone("13723231234"));
    assertThat(plan().merged().toOrganisation()).isEmpty();
  }

  @Test
  void sourceRecordOf_party_andBack() {
    ContactPoint mail =
        ContactPoint.of(ContactPoint.Kind.EMAIL, "z@example.com", Validity.from(DAY));
    Contact guardian =
        Contact.of(
            PersonName.of("李四"), List.of(ContactRole.OTHER), List.of(mail), Validity.always());
    Individual person =
        Individual.builder(CustomerId.of("C1"))
            .name(PersonName.of("张三"))
            .birthDate(LocalDate.of(1949, 12, 31))
            .sex(Sex.FEMALE)
            .identifiers(
                List.of(
                    ResidentId.of("11010519491231002X"),
                    Certificate.of(CertificateType.PASSPORT, "E12345678"),
                    Msisdn.of("13800130001"),
                    Msisdn.of("13900130002"),
                    Imei.of("490154203237518")))
            .points(List.of(phone("13800130001"), mail))
            .contacts(List.of(guardian))
            .build();
    SourceRecord record = SourceRecord.of(person, SourceSystem.BOSS, DAY);
    assertThat(CustomerMerge.merge(List.of(record), POLICY).merged().toIndividual())
        .isEqualTo(person);

    Organisation group =
        Organisation.builder(CustomerId.of("G1"), "杭州某某物流有限公司")
            .kind(OrganisationKind.ENTERPRISE)
            .creditCode(CreditCode.of("91350100M000100Y43"))
            .organisationCode(OrganisationCode.of("M000100Y4"))
            .points(List.of(mail))
            .contacts(List.of(guardian))
            .build();
    SourceRecord groups = SourceRecord.of(group, SourceSystem.BOSS, DAY);
    assertThat(CustomerMerge.merge(List.of(groups), POLICY).merged().toOrganisation())
        .contains(group);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SourceRecord.of(
                    Individual.builder(CustomerId.of("C9")).build(), SourceSystem.BOSS, DAY))
        .withMessage("record C9 of BOSS must have at least one field");
  }
}
