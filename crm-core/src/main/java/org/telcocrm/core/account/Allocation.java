package org.telcocrm.core.account;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.telcocrm.core.money.Money;

/** Settles bills entry by entry, in the order of the ledger. Used once. */
final class Allocation {

  private final Currency currency;
  private final Comparator<Position> settling;
  private final List<Position> positions = new ArrayList<>();
  private long billed;
  private long paid;
  private long funds;

  /** One bill on its way. */
  private static final class Position {

    private final ArrearsEntry.Billed bill;
    private long open;
    private long writtenOff;
    private BigInteger openDays = BigInteger.ZERO;

    private Position(ArrearsEntry.Billed bill) {
      this.bill = bill;
      this.open = bill.amount().minorUnits();
    }
  }

  Allocation(Currency currency, AllocationOrder order) {
    this.currency = currency;
    Comparator<Position> oldestFirst =
        Comparator.<Position, LocalDate>comparing(each -> each.bill.due())
            .thenComparing(each -> each.bill.date())
            .thenComparing(each -> each.bill.key());
    this.settling = order == AllocationOrder.OLDEST_FIRST ? oldestFirst : oldestFirst.reversed();
  }

  /** Takes entries up to the day that were not reversed by it. */
  ArrearsState run(List<ArrearsEntry> entries, LocalDate at) {
    entries.forEach(this::apply);
    return state(at);
  }

  /** Between two days with entries nothing changes: what is open then counts for each day. */
  Money lateFee(List<ArrearsEntry> entries, LateFeeRule rule, AgeingScale scale, LocalDate at) {
    LocalDate day = at;
    for (ArrearsEntry entry : entries) {
      passDays(day, entry.date(), scale);
      day = entry.date();
      apply(entry);
    }
    passDays(day, at, scale);
    Money fee = money(0);
    for (Position each : positions) {
      fee = fee.plus(rule.fee(currency, each.openDays));
    }
    return fee;
  }

  private void passDays(LocalDate from, LocalDate until, AgeingScale scale) {
    for (Position each : positions) {
      LocalDate due = scale.agreedDue(each.bill.due());
      long days = ChronoUnit.DAYS.between(due.isAfter(from) ? due : from, until);
      if (days > 0) {
        each.openDays =
            each.openDays.add(BigInteger.valueOf(each.open).multiply(BigInteger.valueOf(days)));
      }
    }
  }

  private void apply(ArrearsEntry entry) {
    if (entry instanceof ArrearsEntry.Billed bill) {
      billed = Math.addExact(billed, bill.amount().minorUnits());
      if (bill.amount().minorUnits() > 0) {
        positions.add(new Position(bill));
        positions.sort(settling);
      } else {
        funds = Math.subtractExact(funds, bill.amount().minorUnits());
      }
    } else if (entry instanceof ArrearsEntry.Paid payment) {
      paid = Math.addExact(paid, payment.amount().minorUnits());
      funds = Math.addExact(funds, payment.amount().minorUnits());
    } else if (entry instanceof ArrearsEntry.WrittenOff off) {
      writeOff(off);
    }
    settle();
  }

  /** A write-off of a bill that was reversed finds no position and has no effect. */
  private void writeOff(ArrearsEntry.WrittenOff off) {
    for (Position position : positions) {
      if (position.bill.key().equals(off.bill())) {
        long amount = Math.min(position.open, off.amount().minorUnits());
        position.open -= amount;
        position.writtenOff += amount;
      }
    }
  }

  private void settle() {
    for (Position position : positions) {
      long amount = Math.min(position.open, funds);
      position.open -= amount;
      funds -= amount;
    }
  }

  private ArrearsState state(LocalDate at) {
    List<OpenBill> bills = new ArrayList<>();
    positions.sort(settling);
    for (Position each : positions) {
      Money total = each.bill.amount();
      bills.add(
          new OpenBill(
              each.bill.key(),
              each.bill.due(),
              total,
              total.minus(money(each.open)).minus(money(each.writtenOff)),
              money(each.writtenOff),
              money(each.open)));
    }
    return new ArrearsState(at, money(billed), money(paid), money(funds), bills);
  }

  private Money money(long minorUnits) {
    return new Money(currency, minorUnits);
  }
}
