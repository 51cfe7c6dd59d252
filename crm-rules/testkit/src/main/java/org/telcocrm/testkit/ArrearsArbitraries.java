package org.telcocrm.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.account.ArrearsEntry;
import org.telcocrm.core.money.Money;

/**
 * Entries of arrears ledgers that fit each other: bills and credit notes, payments, write-offs and
 * reversals, in yuan.
 *
 * <p>Example: {@code ArrearsArbitraries.entries()}, for {@link AccountArbitraries#ledgers()} or a
 * ledger of one's own.
 */
public final class ArrearsArbitraries {

  /** The day of the first bill. */
  static final LocalDate FIRST = LocalDate.of(2025, 1, 31);

  private static final int MOST_ENTRIES = 14;
  private static final int MOST_DAYS = 200;

  private ArrearsArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(
        ArrearsEntry.class,
        () -> entries().filter(all -> !all.isEmpty()).map(ArrearsArbitraries::last));
    types.put(ArrearsEntry.Billed.class, () -> draws().map(each -> each.billed("B1")));
    types.put(ArrearsEntry.Paid.class, () -> draws().map(each -> each.paid("P1")));
    types.put(
        ArrearsEntry.WrittenOff.class,
        () -> draws().map(each -> each.writtenOff("W1", each.billed("B1"))));
    types.put(
        ArrearsEntry.Reversed.class,
        () -> draws().map(each -> each.reversed("R1", each.paid("P1"))));
  }

  private static ArrearsEntry last(List<ArrearsEntry> entries) {
    return entries.get(entries.size() - 1);
  }

  /** What happens next, as far as numbers say it. */
  private record Draw(int kind, int which, int day, int later, long amount) {

    /** One bill in six is a credit note. */
    ArrearsEntry.Billed billed(String key) {
      LocalDate date = FIRST.plusDays(day);
      long fen = which % 6 == 0 ? -amount : amount;
      return new ArrearsEntry.Billed(key, date, date.plusDays(later), Money.fen(fen));
    }

    ArrearsEntry.Paid paid(String key) {
      return new ArrearsEntry.Paid(key, FIRST.plusDays(day), Money.fen(amount));
    }

    ArrearsEntry.WrittenOff writtenOff(String key, ArrearsEntry.Billed bill) {
      return new ArrearsEntry.WrittenOff(
          key, bill.date().plusDays(later), bill.key(), Money.fen(amount));
    }

    ArrearsEntry.Reversed reversed(String key, ArrearsEntry entry) {
      return new ArrearsEntry.Reversed(key, entry.date().plusDays(later), entry.key());
    }
  }

  private static Arbitrary<Draw> draws() {
    Arbitrary<Integer> days =
        Arbitraries.oneOf(
            Arbitraries.of(0, 28, 59, 89), Arbitraries.integers().between(0, MOST_DAYS));
    Arbitrary<Integer> later =
        Arbitraries.oneOf(Arbitraries.of(0, 1, 15, 30), Arbitraries.integers().between(0, 90));
    Arbitrary<Long> fen =
        Arbitraries.oneOf(
            Arbitraries.of(1L, 5000L, 12_800L), Arbitraries.longs().between(1, 30_000));
    return Combinators.combine(
            Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(3, 1), Tuple.of(1, 2), Tuple.of(1, 3)),
            Arbitraries.integers().between(0, 99),
            days,
            later,
            fen)
        .as(Draw::new)
        .withoutEdgeCases();
  }

  /**
   * Entries of which one ledger can be made.
   *
   * @return none to fourteen, keys unique; write-offs and reversals name what stands there
   */
  public static Arbitrary<List<ArrearsEntry>> entries() {
    // Lists of jqwik are short as a rule; money moves in longer ones.
    return Arbitraries.oneOf(
            draws().list().ofMaxSize(MOST_ENTRIES),
            draws().list().ofMinSize(MOST_ENTRIES / 2).ofMaxSize(MOST_ENTRIES))
        .map(ArrearsArbitraries::entries)
        .withoutEdgeCases();
  }

  private static List<ArrearsEntry> entries(List<Draw> draws) {
    List<ArrearsEntry> entries = new ArrayList<>();
    List<ArrearsEntry.Billed> owed = new ArrayList<>();
    List<ArrearsEntry> reversible = new ArrayList<>();
    for (Draw draw : draws) {
      String number = String.valueOf(entries.size() + 1);
      if (draw.kind() == 0) {
        ArrearsEntry.Billed bill = draw.billed("B" + number);
        if (bill.amount().minorUnits() > 0) {
          owed.add(bill);
        }
        reversible.add(bill);
        entries.add(bill);
      } else if (draw.kind() == 3 && !reversible.isEmpty()) {
        entries.add(draw.reversed("R" + number, reversible.get(draw.which() % reversible.size())));
      } else {
        ArrearsEntry entry =
            draw.kind() == 2 && !owed.isEmpty()
                ? draw.writtenOff("W" + number, owed.get(draw.which() % owed.size()))
                : draw.paid("P" + number);
        reversible.add(entry);
        entries.add(entry);
      }
    }
    return List.copyOf(entries);
  }
}
