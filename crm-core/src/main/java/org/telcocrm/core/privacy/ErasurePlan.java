package org.telcocrm.core.privacy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What must go of a person who wants to be forgotten, and what must stay (删除方案).
 *
 * <p>Example: profile and contact points go; an order of a value-added service of last month stays
 * until its five months are over. Each record of the person stands in one of the two lists; those
 * of others in neither. Once {@link #carryOut} is done a second plan finds nothing to erase on that
 * day; what the law kept is found on its {@link KeptRecord#freeFrom}. Immutable and thread-safe.
 *
 * @param erase what must go, by subject, kind and key
 * @param keep what must stay and why, by subject, kind and key
 */
public record ErasurePlan(List<HeldRecord> erase, List<KeptRecord> keep) implements Serializable {

  /** Copies the lists. */
  public ErasurePlan {
    erase = List.copyOf(erase);
    keep = List.copyOf(keep);
  }

  /**
   * Plans.
   *
   * @param request who wants to be forgotten
   * @param held the records to look through, of anybody, in any order; equal ones count once
   * @param policy how long which kind must be kept
   * @param asOf the day of erasure; a record free from that day on goes
   * @return what must go and what must stay
   */
  public static ErasurePlan of(
      ErasureRequest request, Collection<HeldRecord> held, RetentionPolicy policy, LocalDate asOf) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(asOf, "asOf");
    List<HeldRecord> erase = new ArrayList<>();
    List<KeptRecord> keep = new ArrayList<>();
    List<HeldRecord> own =
        held.stream()
            .filter(each -> request.subjects().contains(each.subject()))
            .distinct()
            .sorted(HeldRecord.ORDER)
            .toList();
    for (HeldRecord record : own) {
      LocalDate freeFrom = policy.freeFrom(record.kind(), record.since());
      if (request.stillNeeded().contains(record.kind())) {
        keep.add(new KeptRecord(record, KeptRecord.Reason.STILL_NEEDED, "", LocalDate.MAX));
      } else if (policy.retention(record.kind()).isPresent() && asOf.isBefore(freeFrom)) {
        String source = policy.retention(record.kind()).orElseThrow().source();
        keep.add(new KeptRecord(record, KeptRecord.Reason.RETENTION, source, freeFrom));
      } else {
        erase.add(record);
      }
    }
    return new ErasurePlan(erase, keep);
  }

  /**
   * What is left once the plan is carried out; a host does the same to its stores.
   *
   * @param held records of anybody
   * @return those that need not go, in the order given
   */
  public List<HeldRecord> carryOut(Collection<HeldRecord> held) {
    Set<HeldRecord> gone = new HashSet<>(erase);
    return held.stream().filter(each -> !gone.contains(each)).toList();
  }
}
