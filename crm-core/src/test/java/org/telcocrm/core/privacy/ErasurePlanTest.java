package org.telcocrm.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.id.CustomerId;

/** C12; PIPL article 47. */
class ErasurePlanTest {

  private static final RetentionPolicy POLICY = RetentionPolicy.ofDefaults();
  private static final LocalDate ORDERED = LocalDate.of(2026, 3, 1);
  private static final LocalDate FREE = LocalDate.of(2026, 8, 2);

  private static HeldRecord held(String subject, DataKind kind, String key) {
    return new HeldRecord(CustomerId.of(subject), kind, key, ORDERED);
  }

  private static final HeldRecord PROFILE = held("C1", DataKind.PROFILE, "profile/1");
  private static final HeldRecord OLD_PROFILE = held("C0", DataKind.PROFILE, "profile/0");
  private static final HeldRecord TOUCH = held("C1", DataKind.INTERACTION, "touch/1");
  private static final HeldRecord ORDER = held("C1", DataKind.SERVICE_ORDER, "order/1");
  private static final HeldRecord OTHERS = held("C2", DataKind.PROFILE, "profile/2");
  private static final List<HeldRecord> ALL = List.of(ORDER, OTHERS, TOUCH, PROFILE, OLD_PROFILE);

  private static ErasureRequest request(DataKind... stillNeeded) {
    return ErasureRequest.of(
        List.of(CustomerId.of("C1"), CustomerId.of("C0")), ORDERED, List.of(stillNeeded));
  }

  @Test
  void of_whatTheLawKeeps_staysWithItsSourceUntilItsDay() {
    ErasurePlan plan = ErasurePlan.of(request(), ALL, POLICY, FREE.minusDays(1));
    assertThat(plan.erase()).containsExactly(OLD_PROFILE, PROFILE, TOUCH);
    assertThat(plan.keep())
        .containsExactly(
            new KeptRecord(ORDER, KeptRecord.Reason.RETENTION, "MII notice 2006-09-14", FREE));
    assertThat(plan.carryOut(ALL)).containsExactly(ORDER, OTHERS);
  }

  @Test
  void of_onTheDayItIsFree_goes() {
    assertThat(ErasurePlan.of(request(), List.of(ORDER), POLICY, FREE).erase())
        .containsExactly(ORDER);
  }

  @Test
  void of_whatIsStillNeeded_stays() {
    ErasurePlan plan =
        ErasurePlan.of(request(DataKind.INTERACTION, DataKind.SERVICE_ORDER), ALL, POLICY, FREE);
    assertThat(plan.erase()).containsExactly(OLD_PROFILE, PROFILE);
    assertThat(plan.keep())
        .extracting(KeptRecord::record, KeptRecord::reason)
        .containsExactly(
            tuple(TOUCH, KeptRecord.Reason.STILL_NEEDED),
            tuple(ORDER, KeptRecord.Reason.STILL_NEEDED));
    assertThat(plan.keep()).allMatch(each -> each.freeFrom().equals(LocalDate.MAX));
  }

  @Test
  void of_ruleOfTheFuture_doesNotKeepWhatHasNoRule() {
    HeldRecord tomorrow =
        new HeldRecord(CustomerId.of("C1"), DataKind.CONTACT, "contact/1", ORDERED.plusDays(1));
    assertThat(ErasurePlan.of(request(), List.of(tomorrow), POLICY, ORDERED).erase())
        .containsExactly(tomorrow);
  }

  /** 工信部令第35号: while a dispute can be appealed its papers stay. */
  @Test
  void of_papersOfADispute_stayWhileItCanBeAppealed() {
    HeldRecord bill = held("C1", DataKind.BILL, "bill/1");
    HeldRecord complaint = held("C1", DataKind.COMPLAINT, "complaint/1");
    List<HeldRecord> papers = List.of(bill, complaint);
    assertThat(ErasurePlan.of(request(), papers, POLICY, FREE.minusDays(1)).erase()).isEmpty();
    assertThat(ErasurePlan.of(request(), papers, POLICY, FREE).erase()).containsExactly(bill);
    assertThat(ErasurePlan.of(request(), papers, POLICY, ORDERED.plusYears(2)).erase())
        .containsExactly(bill);
    assertThat(ErasurePlan.of(request(), papers, POLICY, ORDERED.plusYears(2).plusDays(1)).erase())
        .containsExactly(bill, complaint);
  }

  /** GB/T 35273-2020, 8.7: 30 days. */
  @Test
  void request_isAnsweredWithin30Days() {
    assertThat(request().answerDue()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(request(DataKind.BILL, DataKind.PROFILE, DataKind.BILL).stillNeeded())
        .containsExactly(DataKind.PROFILE, DataKind.BILL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErasureRequest.of(List.of(), ORDERED, List.of()))
        .withMessage("subjects of an erasure request must not be empty");
  }

  @Test
  void heldRecord_keyBlankOrTooLong_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> held("C1", DataKind.BILL, " "))
        .withMessage("key of a held record must have 1 to 200 characters but had 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> held("C1", DataKind.BILL, "x".repeat(201)))
        .withMessage("key of a held record must have 1 to 200 characters but had 201");
  }

  private static void forEachSeed(Consumer<Random> law) {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      assertThatCode(() -> law.accept(random)).as("seed %s", seed).doesNotThrowAnyException();
    }
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static List<HeldRecord> records(Random random) {
    List<HeldRecord> records = new ArrayList<>();
    for (int i = 0; i < random.nextInt(12); i++) {
      records.add(
          new HeldRecord(
              CustomerId.of("C" + random.nextInt(4)),
              any(random, DataKind.values()),
              "key/" + random.nextInt(5),
              ORDERED.minusDays(random.nextInt(400))));
    }
    return records;
  }

  /** Laws: each record in one list, others' in none; carried out, a second scan finds nothing. */
  @Test
  void secondScan_findsNothing() {
    forEachSeed(ErasurePlanTest::secondScan_findsNothingOf);
  }

  private static void secondScan_findsNothingOf(Random random) {
    List<HeldRecord> records = records(random);
    ErasureRequest request =
        random.nextBoolean() ? request() : request(DataKind.BILL, DataKind.COMPLAINT);
    ErasurePlan plan = ErasurePlan.of(request, records, POLICY, ORDERED);
    List<HeldRecord> both = new ArrayList<>(plan.erase());
    plan.keep().forEach(each -> both.add(each.record()));
    assertThat(both)
        .containsExactlyInAnyOrderElementsOf(
            records.stream()
                .filter(each -> request.subjects().contains(each.subject()))
                .distinct()
                .toList());

    List<HeldRecord> left = plan.carryOut(records);
    ErasurePlan again = ErasurePlan.of(request, left, POLICY, ORDERED);
    assertThat(again.erase()).isEmpty();
    assertThat(again.keep()).isEqualTo(plan.keep());
    assertThat(left)
        .containsAll(
            records.stream().filter(each -> !request.subjects().contains(each.subject())).toList());

    Collections.shuffle(records, random);
    assertThat(ErasurePlan.of(request, records, POLICY, ORDERED)).isEqualTo(plan);
  }

  /** What the law kept goes on its day, not one day before. */
  @Test
  void keptRecords_goOnTheirDay() {
    forEachSeed(ErasurePlanTest::keptRecords_goOnTheirDayOf);
  }

  private static void keptRecords_goOnTheirDayOf(Random random) {
    for (KeptRecord kept : ErasurePlan.of(request(), records(random), POLICY, ORDERED).keep()) {
      List<HeldRecord> alone = List.of(kept.record());
      LocalDate free = kept.freeFrom();
      assertThat(ErasurePlan.of(request(), alone, POLICY, free.minusDays(1)).erase()).isEmpty();
      assertThat(ErasurePlan.of(request(), alone, POLICY, free).erase()).isEqualTo(alone);
    }
  }
}
