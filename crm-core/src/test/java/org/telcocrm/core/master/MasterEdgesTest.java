package org.telcocrm.core.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.Equality;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.party.PersonName;

/** The last code that is one and the first that is none; which values are equal. */
class MasterEdgesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static SourceRecord record(SourceSystem source, String id, LocalDate day, String name) {
    return SourceRecord.builder(source, CustomerId.of(id), day)
        .with(MasterField.NAME, PersonName.of(name))
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "Z", "AZ09_", "A_", "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"})
  void sourceSystem_codes(String code) {
    assertThat(SourceSystem.of(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "_A",
        "0A",
        "A@",
        "A[",
        "A/",
        "A:",
        "A`",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"
      })
  void sourceSystem_otherCodes_refused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceSystem.of(code))
        .withMessage(
            "source system must be 1 to 32 upper-case letters, digits or underscores but was \""
                + code
                + '"');
  }

  @Test
  void sourceSystem_isOrderedByCode() {
    assertThat(SourceSystem.BOSS).isLessThan(SourceSystem.COUNTER);
    assertThat(SourceSystem.COUNTER).isGreaterThan(SourceSystem.BOSS);
    assertThat(SourceSystem.BOSS.compareTo(SourceSystem.of("BOSS"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "az09_", "abcdefghijklmnopqrstuvwxyz01234567890123"})
  void masterField_codes(String code) {
    assertThat(MasterField.of(code, String.class)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "_a",
        "0a",
        "a`",
        "a{",
        "a/",
        "a:",
        "aA",
        "abcdefghijklmnopqrstuvwxyz012345678901234"
      })
  void masterField_otherCodes_refused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MasterField.of(code, String.class))
        .withMessageStartingWith("master field must have a code of 1 to 40 lower-case letters")
        .withMessageContaining('"' + code + '"');
  }

  /** The first of a ranking goes before the second, however new that is. */
  @Test
  void ranking_firstGoesBeforeSecondAndUnranked() {
    SurvivorshipPolicy policy =
        SurvivorshipPolicy.builder()
            .ranking(List.of(SourceSystem.COUNTER, SourceSystem.BOSS))
            .rules(List.of(SurvivorshipRule.SOURCE_RANK, SurvivorshipRule.MOST_RECENT))
            .build();
    List<SourceRecord> records =
        List.of(
            record(SourceSystem.of("A"), "A1", DAY.plusDays(2), "甲"),
            record(SourceSystem.BOSS, "B1", DAY.plusDays(1), "乙"),
            record(SourceSystem.COUNTER, "C1", DAY, "丙"));
    MergePlan plan = CustomerMerge.merge(records, policy);
    assertThat(plan.candidates(MasterField.NAME))
        .extracting(each -> each.tag().source().code())
        .containsExactly("COUNTER", "BOSS", "A");
    assertThat(plan.merged().id()).isEqualTo(CustomerId.of("C1"));
  }

  @Test
  void defaults_areWhatTheySay() {
    SurvivorshipPolicy policy = SurvivorshipPolicy.ofDefaults();
    assertThat(policy.ranking())
        .containsExactly(
            SourceSystem.BOSS,
            SourceSystem.COUNTER,
            SourceSystem.ACCOUNT_MANAGER,
            SourceSystem.CALL_CENTRE);
    assertThat(policy.rules())
        .containsExactly(
            SurvivorshipRule.SOURCE_RANK,
            SurvivorshipRule.MOST_RECENT,
            SurvivorshipRule.MOST_COMPLETE);
    assertThat(policy.rules(MasterField.EMAIL).get(0)).isEqualTo(SurvivorshipRule.MOST_RECENT);
    assertThat(policy.toString()).startsWith("[BOSS, COUNTER").contains("phone=[MOST_RECENT");
  }

  @Test
  void policies_areEqualByContent() {
    SurvivorshipPolicy.Builder none = SurvivorshipPolicy.builder();
    List<SurvivorshipRule> newest = List.of(SurvivorshipRule.MOST_RECENT);
    Equality.check(
        SurvivorshipPolicy.ofDefaults(),
        SurvivorshipPolicy.ofDefaults().toBuilder().build(),
        none.build(),
        SurvivorshipPolicy.ofDefaults().toBuilder().ranking(List.of()).build(),
        SurvivorshipPolicy.ofDefaults().toBuilder().rules(newest).build(),
        SurvivorshipPolicy.ofDefaults().toBuilder().rules(MasterField.SEX, newest).build(),
        SurvivorshipPolicy.ofDefaults().toBuilder()
            .unknown(MasterField.GROUP_NAME, List.of("无"))
            .build(),
        SurvivorshipPolicy.ofDefaults().toBuilder()
            .datesFrom(MasterField.BIRTH_DATE, LocalDate.EPOCH)
            .build());
  }

  @Test
  void recordsAndPlans_areEqualByContent() {
    SourceRecord boss = record(SourceSystem.BOSS, "B1", DAY, "张三");
    SourceRecord newer = record(SourceSystem.BOSS, "B1", DAY.plusDays(1), "张三");
    SourceRecord other = record(SourceSystem.BOSS, "B1", DAY, "李四");
    Equality.check(boss, record(SourceSystem.BOSS, "B1", DAY, "张三"), newer, other);

    SurvivorshipPolicy policy = SurvivorshipPolicy.ofDefaults();
    SurvivorshipPolicy without = SurvivorshipPolicy.builder().build();
    MergePlan plan = CustomerMerge.merge(List.of(boss), policy);
    Equality.check(
        plan,
        CustomerMerge.merge(List.of(boss, boss), policy),
        CustomerMerge.merge(List.of(other), policy),
        CustomerMerge.merge(List.of(boss), without));
    assertThat(plan.policy()).isEqualTo(policy);

    Equality.check(
        plan.merged(),
        CustomerMerge.merge(List.of(boss), without).merged(),
        CustomerMerge.merge(List.of(other), policy).merged(),
        CustomerMerge.merge(List.of(newer), policy).merged());
  }

  /** Where a value comes from is shown, the value is not. */
  @Test
  void toString_holdsSourcesAndNoValue() {
    SourceRecord boss = record(SourceSystem.BOSS, "B1", DAY, "张三");
    MergePlan plan = CustomerMerge.merge(List.of(boss), SurvivorshipPolicy.ofDefaults());
    assertThat(plan.merged()).hasToString("B1 {name=BOSS B1 2026-03-01}");
    assertThat(plan.candidates(MasterField.NAME).get(0)).hasToString("BOSS B1 2026-03-01");
    assertThat(boss).hasToString("BOSS B1 2026-03-01 [name]");
  }
}
