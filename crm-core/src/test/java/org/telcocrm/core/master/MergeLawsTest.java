package org.telcocrm.core.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.id.CustomerId;

/** What holds of any merge. Each seed gives other records and another policy. */
class MergeLawsTest {

  private static final List<MasterField<String>> FIELDS =
      Stream.of("a", "b", "c", "d").map(each -> MasterField.of(each, String.class)).toList();
  private static final List<SourceSystem> SYSTEMS =
      List.of(SourceSystem.BOSS, SourceSystem.COUNTER, SourceSystem.of("X"));

  private static void forEachSeed(Consumer<Random> law) {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      assertThatCode(() -> law.accept(random)).as("seed %s", seed).doesNotThrowAnyException();
    }
  }

  /** Few systems, days and values, so that ties are common. */
  private static List<SourceRecord> records(Random random) {
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(7); i++) {
      SourceRecord.Builder record =
          SourceRecord.builder(
                  SYSTEMS.get(random.nextInt(SYSTEMS.size())),
                  CustomerId.of("C" + i),
                  LocalDate.of(2024, 2, 28).plusDays(random.nextInt(3)))
              .with(FIELDS.get(0), "v" + random.nextInt(3));
      FIELDS.stream()
          .filter(each -> random.nextBoolean())
          .forEach(each -> record.with(each, "v" + random.nextInt(3)));
      records.add(record.build());
    }
    return records;
  }

  private static SurvivorshipPolicy policy(Random random) {
    List<SurvivorshipRule> rules = new ArrayList<>(List.of(SurvivorshipRule.values()));
    Collections.shuffle(rules, random);
    return SurvivorshipPolicy.builder()
        .ranking(SYSTEMS.subList(0, random.nextInt(SYSTEMS.size() + 1)))
        .rules(rules.subList(0, random.nextInt(rules.size() + 1)))
        .rules(FIELDS.get(1), List.of(rules.get(0)))
        .build();
  }

  @Test
  void anyOrder_givesTheSamePlan() {
    forEachSeed(MergeLawsTest::anyOrder_givesTheSamePlanOf);
  }

  private static void anyOrder_givesTheSamePlanOf(Random random) {
    List<SourceRecord> records = records(random);
    SurvivorshipPolicy policy = policy(random);
    MergePlan plan = CustomerMerge.merge(records, policy);
    Collections.shuffle(records, random);
    assertThat(CustomerMerge.merge(records, policy)).isEqualTo(plan);
    assertThat(CustomerMerge.merge(records, policy).merged()).isEqualTo(plan.merged());
  }

  @Test
  void mergingAgain_changesNothing() {
    forEachSeed(MergeLawsTest::mergingAgain_changesNothingOf);
  }

  private static void mergingAgain_changesNothingOf(Random random) {
    List<SourceRecord> records = records(random);
    SurvivorshipPolicy policy = policy(random);
    MergePlan plan = CustomerMerge.merge(records, policy);
    assertThat(plan.join(plan)).isEqualTo(plan);
    assertThat(CustomerMerge.merge(plan.undo(), policy).merged()).isEqualTo(plan.merged());
  }

  @Test
  void mergingInSteps_isMergingAtOnce() {
    forEachSeed(MergeLawsTest::mergingInSteps_isMergingAtOnceOf);
  }

  private static void mergingInSteps_isMergingAtOnceOf(Random random) {
    SurvivorshipPolicy policy = policy(random);
    List<SourceRecord> records = records(random);
    MergePlan atOnce = CustomerMerge.merge(records, policy);
    List<MergePlan> steps =
        records.stream().map(each -> CustomerMerge.merge(List.of(each), policy)).toList();
    MergePlan fromLeft = steps.stream().reduce(MergePlan::join).orElseThrow();
    MergePlan fromRight = steps.stream().reduce((a, b) -> b.join(a)).orElseThrow();
    assertThat(fromLeft.merged()).isEqualTo(atOnce.merged()).isEqualTo(fromRight.merged());
    assertThat(fromLeft).isEqualTo(atOnce).isEqualTo(fromRight);
  }

  @Test
  void undoing_givesEachRecordBackOnce() {
    forEachSeed(MergeLawsTest::undoing_givesEachRecordBackOnceOf);
  }

  private static void undoing_givesEachRecordBackOnceOf(Random random) {
    List<SourceRecord> records = records(random);
    MergePlan plan = CustomerMerge.merge(records, policy(random));
    assertThat(plan.undo()).containsExactlyInAnyOrderElementsOf(new HashSet<>(records));
  }

  @Test
  void everyValue_comesFromTheRecordItNames() {
    forEachSeed(MergeLawsTest::everyValue_comesFromTheRecordItNamesOf);
  }

  private static void everyValue_comesFromTheRecordItNamesOf(Random random) {
    List<SourceRecord> records = records(random);
    MergePlan plan = CustomerMerge.merge(records, policy(random));
    for (MasterField<String> field : FIELDS) {
      boolean known = records.stream().anyMatch(each -> each.get(field).isPresent());
      assertThat(plan.merged().get(field).isPresent()).isEqualTo(known);
      plan.merged()
          .provenance(field)
          .ifPresent(
              tag ->
                  assertThat(records)
                      .filteredOn(each -> each.tag().equals(tag))
                      .singleElement()
                      .satisfies(
                          each -> assertThat(each.get(field)).isEqualTo(plan.merged().get(field))));
    }
  }
}
