package org.telcocrm.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.money.Money;

/** C24, C41; domain 04, payment law and edge cases. */
class ArrearsLedgerTest {

  private static final AccountId A1 = AccountId.of("A1");
  private static final Currency CNY = Currency.getInstance("CNY");

  private static ArrearsEntry bill(String key, String date, String due, long fen) {
    return new ArrearsEntry.Billed(
        key, LocalDate.parse(date), LocalDate.parse(due), Money.fen(fen));
  }

  private static ArrearsEntry pay(String key, String date, long fen) {
    return new ArrearsEntry.Paid(key, LocalDate.parse(date), Money.fen(fen));
  }

  private static ArrearsEntry writeOff(String key, String date, String bill, long fen) {
    return new ArrearsEntry.WrittenOff(key, LocalDate.parse(date), bill, Money.fen(fen));
  }

  private static ArrearsEntry reverse(String key, String date, String reversed) {
    return new ArrearsEntry.Reversed(key, LocalDate.parse(date), reversed);
  }

  private static ArrearsLedger ledger(AllocationOrder order, ArrearsEntry... entries) {
    return ArrearsLedger.of(A1, CNY, order, List.of(entries));
  }

  private static ArrearsLedger oldestFirst(ArrearsEntry... entries) {
    return ledger(AllocationOrder.OLDEST_FIRST, entries);
  }

  private static final ArrearsEntry JAN = bill("B1", "2026-02-03", "2026-03-02", 10_000);
  private static final ArrearsEntry FEB = bill("B2", "2026-03-03", "2026-04-02", 6_000);

  private static ArrearsState at(ArrearsLedger ledger, String day) {
    return ledger.at(LocalDate.parse(day));
  }

  private static String open(ArrearsState state) {
    return state.bills().stream().map(each -> each.key() + " " + each.open()).toList().toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OLDEST_FIRST | 4000 | [B1 CNY 60.00, B2 CNY 60.00] | 0",
        "OLDEST_FIRST | 10000 | [B1 CNY 0.00, B2 CNY 60.00] | 0",
        "OLDEST_FIRST | 12000 | [B1 CNY 0.00, B2 CNY 40.00] | 0",
        "OLDEST_FIRST | 16001 | [B1 CNY 0.00, B2 CNY 0.00] | 1",
        "NEWEST_FIRST | 4000 | [B2 CNY 20.00, B1 CNY 100.00] | 0",
        "NEWEST_FIRST | 6001 | [B2 CNY 0.00, B1 CNY 99.99] | 0"
      })
  void payment_settlesInTheStatedOrder(
      AllocationOrder order, long fen, String open, long creditFen) {
    ArrearsState state = at(ledger(order, JAN, FEB, pay("P1", "2026-03-20", fen)), "2026-03-20");
    assertThat(open(state)).isEqualTo(open);
    assertThat(state.credit()).isEqualTo(Money.fen(creditFen));
    assertThat(state.open()).isEqualTo(Money.fen(Math.max(0, 16_000 - fen)));
  }

  @Test
  void overpayment_isCredit_andSettlesTheNextBillOnItsDay() {
    ArrearsLedger ledger = oldestFirst(JAN, FEB, pay("P1", "2026-02-10", 12_000));
    assertThat(at(ledger, "2026-02-09").open()).isEqualTo(Money.fen(10_000));
    assertThat(at(ledger, "2026-02-10").credit()).isEqualTo(Money.fen(2_000));
    assertThat(at(ledger, "2026-03-02").arrears()).isEqualTo(new Arrears(Money.fen(0), 0));
    assertThat(at(ledger, "2026-03-03").credit()).isEqualTo(Money.fen(0));
    assertThat(at(ledger, "2026-03-03").open()).isEqualTo(Money.fen(4_000));
  }

  @Test
  void reversedPayment_countsUntilItsReversal() {
    ArrearsLedger ledger =
        oldestFirst(JAN, FEB, pay("P1", "2026-02-20", 10_000), reverse("R1", "2026-03-15", "P1"));
    assertThat(open(at(ledger, "2026-03-14"))).isEqualTo("[B1 CNY 0.00, B2 CNY 60.00]");
    assertThat(open(at(ledger, "2026-03-15"))).isEqualTo("[B1 CNY 100.00, B2 CNY 60.00]");
    assertThat(at(ledger, "2026-03-15").paid()).isEqualTo(Money.fen(0));
  }

  /** Entries may arrive in any order: a reversal or a write-off waits for what it names. */
  @Test
  void reversalBeforeItsPayment_waitsForIt() {
    ArrearsEntry payment = pay("P1", "2026-02-20", 10_000);
    ArrearsLedger early =
        oldestFirst(
            JAN, reverse("R1", "2026-03-15", "P1"), writeOff("W1", "2026-03-16", "B2", 500));
    assertThat(open(at(early, "2026-03-16"))).isEqualTo("[B1 CNY 100.00]");
    assertThat(early.pending()).extracting(ArrearsEntry::key).containsExactly("R1", "W1");
    ArrearsLedger late = early.with(List.of(payment, FEB));
    assertThat(open(at(late, "2026-03-14"))).isEqualTo("[B1 CNY 0.00, B2 CNY 60.00]");
    assertThat(open(at(late, "2026-03-16"))).isEqualTo("[B1 CNY 100.00, B2 CNY 55.00]");
    assertThat(late.pending()).isEmpty();
    assertThatIllegalArgumentException()
        .as("the payment is of a later day than what takes it back")
        .isThrownBy(() -> early.with(List.of(pay("P1", "2026-03-16", 1))));
  }

  /**
   * Domain 04 C10: 3 per mille a day on what is open; a part payment lessens it from its day on.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 0",
    "2026-02-01, 150",
    "2026-02-10, 1500",
    "2026-02-11, 1560",
    "2026-03-02, 2700",
    "2026-03-10, 3180",
    "2026-04-10, 3180"
  })
  void lateFee_isTheSumOverTheDays(String day, long fen) {
    ArrearsLedger ledger =
        oldestFirst(
            bill("B1", "2026-01-03", "2026-01-31", 50_000),
            pay("P1", "2026-02-10", 30_000),
            pay("P2", "2026-03-10", 20_000));
    assertThat(ledger.lateFee(LateFeeRule.ofDefaults(), LocalDate.parse(day)))
        .isEqualTo(Money.fen(fen));
  }

  /** 3 per mille of 1.00 and of 0.55 for one day are 0.30 and 0.165 fen: rounded once per bill. */
  @Test
  void lateFee_isRoundedOncePerBill_andAReversedPaymentStopsNone() {
    ArrearsLedger small =
        oldestFirst(
            bill("B1", "2026-01-03", "2026-01-31", 100),
            bill("B2", "2026-01-03", "2026-01-31", 55));
    LateFeeRule rule = LateFeeRule.ofDefaults();
    assertThat(small.lateFee(rule, LocalDate.of(2026, 2, 1))).isEqualTo(Money.fen(0));
    assertThat(small.lateFee(rule, LocalDate.of(2026, 2, 2))).isEqualTo(Money.fen(1));
    assertThat(small.lateFee(rule, LocalDate.of(2026, 2, 5)))
        .as("1.5 and .825: not the sum of 2.325 rounded, not five times 0")
        .isEqualTo(Money.fen(3));
    ArrearsLedger bounced =
        oldestFirst(
            bill("B1", "2026-01-03", "2026-01-31", 50_000),
            pay("P1", "2026-02-10", 50_000),
            reverse("R1", "2026-03-02", "P1"));
    assertThat(bounced.lateFee(rule, LocalDate.of(2026, 3, 1))).isEqualTo(Money.fen(1_500));
    assertThat(bounced.lateFee(rule, LocalDate.of(2026, 3, 2))).isEqualTo(Money.fen(4_500));
  }

  /** Defaults 6.2: extra payment months of a group; before their end nothing is overdue. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 0, 0, 0",
    "2026-04-30, 0, 0, 0",
    "2026-05-01, 20000, 0, 60",
    "2026-05-30, 20000, 0, 1800",
    "2026-05-31, 20000, 1, 1860"
  })
  void arrears_beginAfterTheExtraMonths(String day, long fen, int months, long feeFen) {
    ArrearsLedger ledger = oldestFirst(bill("B1", "2026-01-03", "2026-01-31", 20_000));
    LocalDate at = LocalDate.parse(day);
    AgeingScale scale = AgeingScale.months(3);
    Arrears arrears = new Arrears(Money.fen(fen), months);
    assertThat(ledger.at(at).arrears(scale)).isEqualTo(arrears);
    assertThat(ledger.toAccount(at, scale).build().arrears()).contains(arrears);
    assertThat(ledger.lateFee(LateFeeRule.ofDefaults(), scale, at)).isEqualTo(Money.fen(feeFen));
    assertThat(ledger.at(at).ageing(scale).get(0).open()).isEqualTo(Money.fen(20_000 - fen));
  }

  @Test
  void reversedBill_freesWhatWasPaidOnIt() {
    ArrearsLedger ledger =
        oldestFirst(JAN, FEB, pay("P1", "2026-02-20", 10_000), reverse("R1", "2026-03-15", "B1"));
    ArrearsState state = at(ledger, "2026-03-15");
    assertThat(open(state)).isEqualTo("[B2 CNY 0.00]");
    assertThat(state.credit()).isEqualTo(Money.fen(4_000));
    assertThat(state.billed()).isEqualTo(Money.fen(6_000));
  }

  @Test
  void writeOff_closesAtMostWhatIsOpen_andMayBeReversed() {
    ArrearsLedger ledger =
        oldestFirst(
            JAN,
            pay("P1", "2026-04-01", 3_000),
            writeOff("W1", "2027-03-02", "B1", 9_000),
            pay("P2", "2027-05-01", 7_000));
    assertThat(at(ledger, "2027-03-02").writtenOff()).isEqualTo(Money.fen(7_000));
    assertThat(at(ledger, "2027-05-01").credit())
        .as("not the bad debt")
        .isEqualTo(Money.fen(7_000));
    ArrearsLedger recovered = ledger.with(List.of(reverse("R1", "2027-05-01", "W1")));
    assertThat(at(recovered, "2027-05-01").writtenOff()).isEqualTo(Money.fen(0));
    assertThat(at(recovered, "2027-05-01").credit()).isEqualTo(Money.fen(0));
  }

  @Test
  void creditNote_isUsedLikeAPayment() {
    ArrearsState state =
        at(oldestFirst(JAN, bill("B2", "2026-03-03", "2026-04-02", -2_500)), "2026-03-03");
    assertThat(open(state)).isEqualTo("[B1 CNY 75.00]");
    assertThat(state.billed()).isEqualTo(Money.fen(7_500));
    ArrearsState alone = at(oldestFirst(bill("B2", "2026-03-03", "2026-04-02", -1)), "2026-03-03");
    assertThat(alone.credit()).isEqualTo(Money.fen(1));
    assertThat(alone.arrears()).isEqualTo(new Arrears(Money.fen(0), 0));
  }

  /** Domain 04: payment on the due date is not late. Month ends: from the 31st to the 28th. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 0, 0",
    "2026-02-01, 10000, 0",
    "2026-02-27, 10000, 0",
    "2026-02-28, 10000, 1",
    "2026-03-30, 10000, 1",
    "2026-03-31, 10000, 2"
  })
  void arrears_beginTheDayAfterTheDueDay(String day, long fen, int months) {
    ArrearsLedger ledger = oldestFirst(bill("B1", "2026-01-03", "2026-01-31", 10_000));
    assertThat(at(ledger, day).arrears()).isEqualTo(new Arrears(Money.fen(fen), months));
  }

  @Test
  void ageing_sumsToWhatIsOpen() {
    ArrearsState state = at(oldestFirst(JAN, FEB, pay("P1", "2026-03-01", 2_500)), "2026-04-02");
    assertThat(state.ageing(AgeingScale.days()))
        .extracting(each -> each.bucket() + " " + each.open())
        .containsExactly(
            "0 CNY 60.00",
            "1-30 CNY 0.00",
            "31-60 CNY 75.00",
            "61-90 CNY 0.00",
            "91-180 CNY 0.00",
            ">180 CNY 0.00");
  }

  @Test
  void sameEntryTwice_countsOnce_otherEntryWithItsKeyIsRefused() {
    ArrearsLedger ledger = oldestFirst(JAN, FEB);
    assertThat(ledger.with(List.of(JAN))).isEqualTo(ledger).hasSameHashCodeAs(ledger);
    assertThat(ledger.entries()).containsExactly(JAN, FEB);
    assertThat(ledger.account()).isEqualTo(A1);
    assertThat(ledger).hasToString("A1 with 2 entries");
    assertThat(RoundTrip.of(ledger)).isEqualTo(ledger);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.with(List.of(pay("B1", "2026-03-01", 1))))
        .withMessage("ledger of account A1: key B1 must stand for one entry");
  }

  @Test
  void entriesThatCannotBe_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> oldestFirst(JAN, writeOff("W1", "2026-02-02", "B1", 1)))
        .withMessage("ledger of account A1: write-off W1 must name an earlier bill but names B1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> oldestFirst(JAN, reverse("R1", "2026-02-02", "B1")))
        .withMessage(
            "ledger of account A1: reversal R1 must name an earlier entry that is no reversal but"
                + " names B1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                oldestFirst(
                    JAN, reverse("R1", "2026-03-02", "B1"), reverse("R2", "2026-03-02", "R1")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ArrearsLedger.of(
                    A1, Currency.getInstance("JPY"), AllocationOrder.OLDEST_FIRST, List.of(JAN)))
        .withMessage("ledger of account A1: entry B1 must be in JPY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pay("P1", "2026-03-01", 0))
        .withMessage("payment P1 must be above 0 but was CNY 0.00");
    assertThatIllegalArgumentException().isThrownBy(() -> bill("B", "2026-01-01", "2026-01-01", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> pay(" ", "2026-03-01", 1));
  }

  /**
   * Laws: billed + credit = paid + open + written off; buckets sum to what is open; no bill is open
   * while there is credit; the order of entries does not matter. The records check the first
   * themselves, here it is worked out from the entries.
   */
  @Test
  void anyEntriesInAnyOrder_sumToTheFen() {
    Random random = new Random(20260402);
    for (int round = 0; round < 300; round++) {
      List<ArrearsEntry> entries = entries(random);
      AllocationOrder order =
          random.nextBoolean() ? AllocationOrder.OLDEST_FIRST : AllocationOrder.NEWEST_FIRST;
      ArrearsLedger ledger = ArrearsLedger.of(A1, CNY, order, entries);
      List<ArrearsEntry> late = new ArrayList<>(entries);
      Collections.shuffle(late, random);
      ArrearsLedger grown = ArrearsLedger.of(A1, CNY, order, entries.subList(0, 1)).with(late);
      for (int day = 0; day < 400; day += 7) {
        LocalDate at = LocalDate.of(2024, 1, 1).plusDays(day);
        ArrearsState state = ledger.at(at);
        assertThat(grown.at(at)).isEqualTo(state);
        assertThat(state.billed().plus(state.credit()))
            .isEqualTo(state.paid().plus(state.open()).plus(state.writtenOff()));
        assertThat(state.credit().minorUnits() == 0 || state.open().minorUnits() == 0).isTrue();
        for (AgeingScale scale : List.of(AgeingScale.days(), AgeingScale.months(1))) {
          Money aged =
              state.ageing(scale).stream().map(AgedAmount::open).reduce(Money.fen(0), Money::plus);
          assertThat(aged).isEqualTo(state.open());
        }
      }
    }
  }

  private static List<ArrearsEntry> entries(Random random) {
    List<ArrearsEntry> entries = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
      long fen = 1L + random.nextInt(5_000);
      switch (random.nextInt(4)) {
        case 0 -> entries.add(new ArrearsEntry.Paid("E" + i, day, Money.fen(fen)));
        case 1 ->
            entries.add(new ArrearsEntry.Billed("E" + i, day, day.plusDays(28), Money.fen(-fen)));
        default ->
            entries.add(new ArrearsEntry.Billed("E" + i, day, day.plusDays(28), Money.fen(fen)));
      }
    }
    for (ArrearsEntry entry : List.copyOf(entries)) {
      LocalDate day = entry.date().plusDays(random.nextInt(100));
      int kind = random.nextInt(6);
      if (kind == 0) {
        entries.add(new ArrearsEntry.Reversed("R" + entry.key(), day, entry.key()));
      } else if (kind == 1
          && entry instanceof ArrearsEntry.Billed billed
          && billed.amount().minorUnits() > 0) {
        entries.add(
            new ArrearsEntry.WrittenOff("W" + entry.key(), day, entry.key(), Money.fen(2_000)));
      }
    }
    return entries;
  }

  /** What comes in on the day of writing off is no credit but lessens the bad debt. */
  @Test
  void onOneDay_billsThenPaymentsThenWriteOffs_whateverTheKeys() {
    ArrearsState state =
        at(
            oldestFirst(
                writeOff("A", "2026-03-03", "C", 5_000),
                pay("B", "2026-03-03", 4_000),
                bill("C", "2026-03-03", "2026-04-02", 5_000)),
            "2026-03-03");
    assertThat(state.credit()).isEqualTo(Money.fen(0));
    assertThat(state.writtenOff()).isEqualTo(Money.fen(1_000));
  }

  @Test
  void arrears_monthsAreThoseOfTheOldestOverdueBill() {
    assertThat(at(oldestFirst(JAN, FEB), "2026-05-02").arrears())
        .isEqualTo(new Arrears(Money.fen(16_000), 2));
    assertThat(at(oldestFirst(JAN, FEB, pay("P", "2026-05-02", 10_000)), "2026-05-02").arrears())
        .isEqualTo(new Arrears(Money.fen(6_000), 1));
  }

  @Test
  @SuppressWarnings("NullAway") // what is refused
  void openBill_withoutKeyOrDay_isRefusedByName() {
    Money one = Money.fen(1);
    Money none = Money.fen(0);
    assertThatNullPointerException()
        .isThrownBy(() -> new OpenBill(null, LocalDate.EPOCH, one, none, none, one))
        .withMessage("key");
    assertThatNullPointerException()
        .isThrownBy(() -> new OpenBill("B1", null, one, none, none, one))
        .withMessage("due");
  }
}
