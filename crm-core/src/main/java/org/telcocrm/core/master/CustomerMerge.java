package org.telcocrm.core.master;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Merges records of one customer (客户资料归并).
 *
 * <p>Example: the counter knows name and document, the call centre a newer phone; {@code
 * CustomerMerge.merge(List.of(counter, callCentre), SurvivorshipPolicy.ofDefaults())} has all
 * three, each with its source. The order of the records, a record given twice and merging in
 * several steps ({@link MergePlan#join}) change nothing. Pure and thread-safe.
 */
public final class CustomerMerge {

  private CustomerMerge() {}

  /**
   * Merges.
   *
   * @param records at least one, in any order; equal ones count once
   * @param policy which value survives
   * @return what to do, and how to undo it
   * @throws IllegalArgumentException if there is no record, or one record of one system stands
   *     there with two contents
   */
  public static MergePlan merge(Collection<SourceRecord> records, SurvivorshipPolicy policy) {
    List<SourceRecord> originals = new ArrayList<>(new LinkedHashSet<>(List.copyOf(records)));
    if (originals.isEmpty()) {
      throw new IllegalArgumentException("records to merge must not be empty");
    }
    originals.sort((a, b) -> SourceTag.KEY_ORDER.compare(a.tag(), b.tag()));
    for (int i = 1; i < originals.size(); i++) {
      SourceTag tag = originals.get(i).tag();
      if (SourceTag.KEY_ORDER.compare(originals.get(i - 1).tag(), tag) == 0) {
        throw new IllegalArgumentException(
            "records to merge must hold each record once but "
                + tag.record()
                + " of "
                + tag.source()
                + " has two contents. Maybe keep the newer.");
      }
    }
    return new MergePlan(originals, policy);
  }
}
