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
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.id.Sex;
import org.telcocrm.core.party.ContactPoint;
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
    assertThat(plan().replaced()).containsExactly(CustomerId.of("A1"));
    // The resident id of fifteen digits is that of eighteen: no conflict.
    assertThat(plan().conflicts()).containsExactly(MasterField.NAME, MasterField.PHONE);
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
    assertThat(plan()).hasToString("B2 replaces [A1], conflicts [name, phone]");
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
}
