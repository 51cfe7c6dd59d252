package org.telcocrm.io.extract;

import java.util.Collections;
import java.util.SortedMap;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.io.check.FindingCode;

/**
 * What became of the records of one input. The five outcomes and the number read are counted apart;
 * {@link #requireBalanced()} compares them.
 */
public final class ExtractCounts {

  private final Tally tally;

  ExtractCounts(Tally tally) {
    this.tally = tally;
  }

  /** The counters themselves. */
  Tally tally() {
    return tally;
  }

  /**
   * Records read: every line but headers and blank ones, lines of one quoted record together.
   *
   * @return counted when a record is cut out of the input
   */
  public long read() {
    return tally.read;
  }

  /**
   * Records accepted, with findings or without.
   *
   * @return counted when handed over
   */
  public long accepted() {
    return tally.accepted;
  }

  /**
   * Records that are duplicates.
   *
   * @return counted when handed over
   */
  public long duplicate() {
    return tally.duplicate;
  }

  /**
   * Records rejected.
   *
   * @return counted when handed over
   */
  public long rejected() {
    return tally.rejected;
  }

  /**
   * Records left out on purpose.
   *
   * @return counted when handed over
   */
  public long filtered() {
    return tally.filtered;
  }

  /**
   * Records an earlier, interrupted run has done already.
   *
   * @return 0 without a checkpoint
   */
  public long skippedByCheckpoint() {
    return tally.skipped;
  }

  /**
   * Blank lines; they are no records.
   *
   * @return how many
   */
  public long blank() {
    return tally.blank;
  }

  /**
   * Rejected records by code.
   *
   * @return codes that occurred, in the order of the enum
   */
  public SortedMap<RejectCode, Long> rejectsByCode() {
    return Collections.unmodifiableSortedMap(tally.rejects);
  }

  /**
   * Duplicates by code.
   *
   * @return codes that occurred, in the order of the enum
   */
  public SortedMap<DuplicateCode, Long> duplicatesByCode() {
    return Collections.unmodifiableSortedMap(tally.duplicates);
  }

  /**
   * Filtered records by reason.
   *
   * @return reasons that occurred, by name
   */
  public SortedMap<String, Long> filteredByReason() {
    return Collections.unmodifiableSortedMap(tally.filters);
  }

  /**
   * Findings by code; one record may have several.
   *
   * @return codes that occurred, by name
   */
  public SortedMap<String, Long> findingsByCode() {
    return Collections.unmodifiableSortedMap(tally.findings);
  }

  /**
   * The sums of money, split like the records.
   *
   * @return each money column's fact, by code
   */
  public SortedMap<MoneyFact, AmountTotals> amounts() {
    return tally.amounts();
  }

  /**
   * Whether the input is whole, as far as it says so itself.
   *
   * @return false if its trailer is missing or says other totals than were read (INCOMPLETE)
   */
  public boolean isComplete() {
    return !tally.findings.containsKey(FindingCode.CONTROL_TOTAL_MISMATCH.name());
  }

  /**
   * Checks that every record has exactly one outcome and every amount exactly one place.
   *
   * @return these counts
   * @throws IllegalStateException if a record or an amount was lost; naming the numbers
   */
  public ExtractCounts requireBalanced() {
    long outcomes = accepted() + duplicate() + rejected() + filtered() + skippedByCheckpoint();
    if (outcomes != read()) {
      throw new IllegalStateException("every record must have one outcome but " + this);
    }
    amounts()
        .forEach(
            (fact, totals) -> {
              if (!totals.isBalanced()) {
                throw new IllegalStateException(
                    "amounts of " + fact.code() + " must add up but " + totals);
              }
            });
    return this;
  }

  /** The equation, for example {@code "read 10 = accepted 8 + duplicate 1 + rejected 1 + …"}. */
  @Override
  public String toString() {
    return "read "
        + read()
        + " = accepted "
        + accepted()
        + " + duplicate "
        + duplicate()
        + " + rejected "
        + rejected()
        + " + filtered "
        + filtered()
        + " + skipped by checkpoint "
        + skippedByCheckpoint();
  }
}
