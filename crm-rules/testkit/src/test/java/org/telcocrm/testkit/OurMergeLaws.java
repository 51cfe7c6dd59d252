package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.master.CustomerMerge;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.MergePlan;
import org.telcocrm.core.master.SourceKey;
import org.telcocrm.core.master.SourceRecord;
import org.telcocrm.core.master.SourceSystem;
import org.telcocrm.core.master.SourceTag;
import org.telcocrm.core.master.SurvivorshipPolicy;
import org.telcocrm.core.party.PersonName;

/** {@link MergeLaws} on the default policy and generated ones. */
class OurMergeLaws implements MergeLaws {

  @Override
  public Arbitrary<SurvivorshipPolicy> survivorshipPolicies() {
    return MasterArbitraries.policies();
  }

  /** BOSS goes before the counter by name, the newer record by phone-like fields only. */
  @Example
  void merge_example() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    SourceRecord boss =
        SourceRecord.builder(SourceSystem.BOSS, CustomerId.of("B1"), day)
            .with(MasterField.NAME, PersonName.of("张三"))
            .build();
    SourceRecord counter =
        SourceRecord.builder(SourceSystem.COUNTER, CustomerId.of("C1"), day.plusDays(1))
            .with(MasterField.NAME, PersonName.of("张三丰"))
            .build();
    MergePlan plan = CustomerMerge.merge(List.of(counter, boss), SurvivorshipPolicy.ofDefaults());

    assertThat(plan.merged().id()).isEqualTo(CustomerId.of("B1"));
    assertThat(plan.merged().get(MasterField.NAME)).contains(PersonName.of("张三"));
    assertThat(plan.merged().provenance(MasterField.NAME)).contains(boss.tag());
    assertThat(plan.replaced())
        .containsExactly(new SourceKey(SourceSystem.COUNTER, CustomerId.of("C1")));
    assertThat(plan.conflicts()).containsExactly(MasterField.NAME);
    assertThat(plan.undo()).containsExactly(boss, counter);
  }

  /** What is merged has ties, conflicts, keys to replace and records given twice. */
  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true)
  void records_tieDisagreeAndRepeat(@ForAll("recordsToMerge") List<SourceRecord> records) {
    MergePlan plan = CustomerMerge.merge(records, SurvivorshipPolicy.ofDefaults());
    covers("conflict", !plan.conflicts().isEmpty(), 30);
    covers("no conflict", plan.conflicts().isEmpty(), 10);
    covers("replaces a key", !plan.replaced().isEmpty(), 40);
    covers("record twice", plan.undo().size() < records.size(), 10);
    covers(
        "two records of one system and day",
        plan.undo().stream()
                .map(SourceRecord::tag)
                .map(tag -> List.of(tag.source(), tag.updated()))
                .distinct()
                .count()
            < plan.undo().size(),
        15);
    covers("more than one field", plan.merged().fields().size() > 1, 40);
  }

  /** Policies decide differently: the law over one of them would be thin. */
  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true)
  void policies_decideDifferently(
      @ForAll("recordsToMerge") List<SourceRecord> records, @ForAll SurvivorshipPolicy policy) {
    SourceTag ours = tagOf(CustomerMerge.merge(records, SurvivorshipPolicy.ofDefaults()), records);
    covers(
        "another survivor", !ours.equals(tagOf(CustomerMerge.merge(records, policy), records)), 5);
  }

  private static SourceTag tagOf(MergePlan plan, List<SourceRecord> records) {
    return plan.candidates(MasterField.SEX).stream()
        .findFirst()
        .map(each -> each.tag())
        .orElse(records.get(0).tag());
  }

  @Example
  void refusedSystems_areRefused() {
    MasterArbitraries.refusedSystems()
        .allValues()
        .orElseThrow()
        .forEach(
            code ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> SourceSystem.of(code))
                    .withMessageStartingWith("source system must be"));
  }
}
