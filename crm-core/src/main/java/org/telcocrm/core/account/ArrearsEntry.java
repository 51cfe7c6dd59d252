package org.telcocrm.core.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/** One entry of an arrears ledger (账务流水). The sealed set grows only in a major version. */
public sealed interface ArrearsEntry extends Serializable {

  /** The source's key of the entry, unique in one ledger; the same entry may arrive twice. */
  String key();

  /** The day it counts from, that day included. */
  LocalDate date();

  /**
   * An amount was billed (出账).
   *
   * @param key the key of the entry, not blank; write-offs and reversals name it
   * @param date the day of billing
   * @param due the last day on which it is paid in time (缴费期限); a payment on it is not late
   * @param amount what was billed, not 0; negative for a credit note, which is used like a payment
   */
  record Billed(String key, LocalDate date, LocalDate due, Money amount) implements ArrearsEntry {

    /** Checks key and amount. */
    public Billed {
      requireEntry(key, date);
      Objects.requireNonNull(due, "due");
      if (amount.minorUnits() == 0) {
        throw new IllegalArgumentException("bill " + key + " must not be 0");
      }
    }
  }

  /**
   * A payment came in (缴费).
   *
   * @param key the key of the entry, not blank
   * @param date the day of payment
   * @param amount what was paid, above 0
   */
  record Paid(String key, LocalDate date, Money amount) implements ArrearsEntry {

    /** Checks key and amount. */
    public Paid {
      requireEntry(key, date);
      requirePositive("payment", key, amount);
    }
  }

  /**
   * Part of a bill is given up as bad debt (坏账核销): at most what is open that day, the rest of the
   * amount has no effect.
   *
   * @param key the key of the entry, not blank
   * @param date the day of writing off
   * @param bill the key of the bill
   * @param amount how much at most, above 0
   */
  record WrittenOff(String key, LocalDate date, String bill, Money amount) implements ArrearsEntry {

    /** Checks keys and amount. */
    public WrittenOff {
      requireEntry(key, date);
      requireEntry(bill, date);
      requirePositive("write-off", key, amount);
    }
  }

  /**
   * An earlier entry is taken back as a whole (冲正, 返销): a bounced payment, a cancelled bill, a bad
   * debt that is paid after all.
   *
   * @param key the key of the entry, not blank
   * @param date the day from which the other entry no longer counts
   * @param reversed the key of the entry that is taken back; no reversal itself
   */
  record Reversed(String key, LocalDate date, String reversed) implements ArrearsEntry {

    /** Checks the keys. */
    public Reversed {
      requireEntry(key, date);
      requireEntry(reversed, date);
    }
  }

  private static void requireEntry(String key, LocalDate date) {
    Objects.requireNonNull(date, "date");
    if (key.isBlank()) {
      throw new IllegalArgumentException("key of an entry of " + date + " must not be blank");
    }
  }

  private static void requirePositive(String what, String key, Money amount) {
    if (amount.minorUnits() <= 0) {
      throw new IllegalArgumentException(what + ' ' + key + " must be above 0 but was " + amount);
    }
  }
}
