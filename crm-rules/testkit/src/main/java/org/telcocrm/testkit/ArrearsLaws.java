package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.account.AgedAmount;
import org.telcocrm.core.account.AgeingScale;
import org.telcocrm.core.account.ArrearsEntry;
import org.telcocrm.core.account.ArrearsLedger;
import org.telcocrm.core.account.ArrearsState;
import org.telcocrm.core.account.OpenBill;

/**
 * The laws of arrears: no fen appears or is lost, each bill has one age, and the order in which
 * entries arrive changes nothing.
 *
 * <p>Example, for a host's own scale over ledgers of its own billing system:
 *
 * <pre>{@code
 * class OurArrearsLaws implements ArrearsLaws {
 *   public Arbitrary<AgeingScale> ageingScales() { return Arbitraries.just(SCALE); }
 *   public Arbitrary<ArrearsLedger> arrearsLedgers() { return OUR_LEDGERS; }
 * }
 * }</pre>
 */
public interface ArrearsLaws {

  /**
   * What is tested.
   *
   * @return one scale, or several
   */
  @Provide
  Arbitrary<AgeingScale> ageingScales();

  /**
   * What is aged.
   *
   * @return by default ledgers with every kind of entry
   */
  @Provide
  default Arbitrary<ArrearsLedger> arrearsLedgers() {
    return AccountArbitraries.ledgers();
  }

  /**
   * The days on which ledgers are looked at.
   *
   * @return by default from before the first entry to after the last
   */
  @Provide
  default Arbitrary<LocalDate> daysOfArrears() {
    return AccountArbitraries.days();
  }

  /** The buckets are those of the scale and sum to what is open, to the fen. */
  @Property(tries = 300)
  default void buckets_sumToWhatIsOpen(
      @ForAll("arrearsLedgers") ArrearsLedger ledger,
      @ForAll("ageingScales") AgeingScale scale,
      @ForAll("daysOfArrears") LocalDate at) {
    ArrearsState state = ledger.at(at);
    List<AgedAmount> aged = state.ageing(scale);
    requireEqual(
        scale.buckets(),
        aged.stream().map(AgedAmount::bucket).toList(),
        "ageing must have the scale's buckets, in its order");
    long sum = 0;
    long overdue = 0;
    for (AgedAmount each : aged) {
      require(each.open().minorUnits() >= 0, "nothing in a bucket may be negative");
      sum += each.open().minorUnits();
      overdue += each.bucket().equals(AgeingScale.NOT_DUE) ? 0 : each.open().minorUnits();
    }
    requireEqual(state.open().minorUnits(), sum, "the buckets must sum to what is open");
    long arrears = state.arrears().amount().minorUnits();
    require(
        scale.extraMonths() == 0 ? overdue == arrears : overdue <= arrears,
        "without months of delay the buckets after the first must sum to the arrears");
  }

  /** A bill that is not yet overdue is not due; a day later it is never younger. */
  @Property(tries = 300)
  default void age_growsWithTheDay(
      @ForAll("ageingScales") AgeingScale scale,
      @ForAll("daysOfArrears") LocalDate due,
      @ForAll("daysOfArrears") LocalDate at) {
    List<String> buckets = scale.buckets();
    requireEqual(AgeingScale.NOT_DUE, scale.bucket(due, due), "on the due day nothing is overdue");
    int before = buckets.indexOf(scale.bucket(due, at));
    int after = buckets.indexOf(scale.bucket(due, at.plusDays(1)));
    require(before >= 0 && after >= 0, "a bucket must be one of the scale's");
    require(before <= after && after <= before + 1, "a day later the next bucket or the same");
    require(at.isAfter(due) || before == 0, "before the due day nothing is overdue");
  }

  /** What was billed and paid is what the entries in force say; no fen appears or is lost. */
  @Property(tries = 300)
  default void allocation_conservesMoney(
      @ForAll("arrearsLedgers") ArrearsLedger ledger, @ForAll("daysOfArrears") LocalDate at) {
    Set<String> reversed = new HashSet<>();
    for (ArrearsEntry each : ledger.entries()) {
      if (each instanceof ArrearsEntry.Reversed reversal && !each.date().isAfter(at)) {
        reversed.add(reversal.reversed());
      }
    }
    long billed = 0;
    long paid = 0;
    long credited = 0;
    for (ArrearsEntry each : ledger.entries()) {
      if (!each.date().isAfter(at) && !reversed.contains(each.key())) {
        long fen = each instanceof ArrearsEntry.Billed bill ? bill.amount().minorUnits() : 0;
        billed += fen;
        credited += Math.max(0, -fen);
        paid += each instanceof ArrearsEntry.Paid payment ? payment.amount().minorUnits() : 0;
      }
    }
    ArrearsState state = ledger.at(at);
    requireEqual(billed, state.billed().minorUnits(), "billed must be what entries in force say");
    requireEqual(paid, state.paid().minorUnits(), "paid must be what entries in force say");
    long settled = 0;
    for (OpenBill bill : state.bills()) {
      require(
          bill.paid().minorUnits() >= 0 && bill.writtenOff().minorUnits() >= 0,
          "no part of a bill may be negative");
      settled += bill.paid().minorUnits();
    }
    long credit = state.credit().minorUnits();
    requireEqual(paid + credited, settled + credit, "what came in must settle bills or be credit");
    require(
        credit >= 0 && (credit == 0 || state.open().minorUnits() == 0),
        "credit must be left only where nothing is open");
  }

  /** Entries in any order, twice, and in two deliveries are the same ledger. */
  @Property(tries = 200)
  default void arrival_changesNothing(
      @ForAll("arrearsLedgers") ArrearsLedger ledger,
      @ForAll("daysOfArrears") LocalDate at,
      @ForAll long seed) {
    List<ArrearsEntry> entries = new ArrayList<>(ledger.entries());
    entries.addAll(ledger.entries());
    Collections.shuffle(entries, new Random(seed));
    ArrearsLedger again = ledger.with(entries);
    requireEqual(ledger, again, "entries in another order, or twice, must be the same ledger");
    requireEqual(ledger.at(at), again.at(at), "and the same state");
  }

  /** What happens after a day changes nothing on it. */
  @Property(tries = 200)
  default void laterEntries_changeNothingBefore(
      @ForAll("arrearsLedgers") ArrearsLedger ledger, @ForAll("daysOfArrears") LocalDate at) {
    ArrearsState state = ledger.at(at);
    List<ArrearsEntry> later = new ArrayList<>();
    for (OpenBill bill : state.bills()) {
      String key = bill.key();
      later.add(new ArrearsEntry.Paid("later " + key, at.plusDays(1), bill.billed()));
      later.add(new ArrearsEntry.Reversed("later reversal " + key, at.plusDays(1), key));
    }
    requireEqual(state, ledger.with(later).at(at), "later entries must not change an earlier day");
  }
}
